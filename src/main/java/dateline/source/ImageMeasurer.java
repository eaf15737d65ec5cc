package dateline.source;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dateline.article.Image;
import dateline.outbound.OutboundClient;
import dateline.outbound.OutboundFailure;
import dateline.outbound.OutboundRequest;
import dateline.outbound.OutboundResponse;
import dateline.outbound.TargetUrl;
import dateline.store.MeasuredImage;
import dateline.store.SourceLog;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Completes lead images: size, media type and length are taken from the image's first bytes where nobody told them, once for
 * each address. What is told is not questioned. Safe for use by many threads.
 */
public final class ImageMeasurer {
    private static final int FIRST_BYTES = 128 * 1024;
    private static final Duration ASK_AGAIN_AFTER = Duration.ofDays(1);
    private static final Pattern RANGE = Pattern.compile("bytes \\d+-\\d+/(\\d{1,15})");

    private static final int MOST_FORBIDDEN = 10_000;

    /** Two that ask for the same image at the same time wait for each other, and now and then two that do not. */
    private static final int LOCKS = 64;

    private final OutboundClient client;
    private final SourceLog log;
    private final InstantSource clock;
    /** What one sender may not have asked for another may: the log, which all read, does not tell of it. */
    private final Cache<Forbidden, Boolean> forbiddenImages = Caffeine.newBuilder()
            .maximumSize(MOST_FORBIDDEN)
            .expireAfterWrite(ASK_AGAIN_AFTER)
            .build();

    private final List<Object> locks = Stream.generate(Object::new).limit(LOCKS).toList();

    private record Forbidden(String address, Set<String> permitted) {}

    /** Remembers in this log what was asked. */
    public ImageMeasurer(OutboundClient client, SourceLog log, InstantSource clock) {
        this.client = client;
        this.log = log;
        this.clock = clock;
    }

    static boolean lacksAny(Image image) {
        return image.isAddressed()
                && (image.width().isEmpty()
                        || image.height().isEmpty()
                        || image.type().isEmpty()
                        || image.length().isEmpty());
    }

    /** The image as far as it is known, if it was asked for and need not be asked for again. */
    Optional<Image> known(Image image) {
        return found(image.url(), now()).map(measured -> completed(image, measured));
    }

    /**
     * The image with what is known of it or found out now.
     *
     * @param permitted the hosts that may be private
     */
    Image measured(Image image, Set<String> permitted) {
        String address = image.url();
        synchronized (locks.get(Math.floorMod(address.hashCode(), LOCKS))) {
            Instant now = now();
            return found(address, now)
                    .or(() -> asked(address, permitted, now))
                    .map(measured -> completed(image, measured))
                    .orElse(image);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private Optional<MeasuredImage> found(String address, Instant now) {
        return log.image(address)
                .filter(image -> image.type().isPresent()
                        || image.askedAt().plus(ASK_AGAIN_AFTER).isAfter(now));
    }

    /** Empty when it was not asked for: that is no reason not to ask for it another time, or for another sender. */
    private Optional<MeasuredImage> asked(String address, Set<String> permitted, Instant now) {
        var forbidden = new Forbidden(address, permitted);
        if (forbiddenImages.getIfPresent(forbidden) != null) {
            return Optional.empty();
        }
        MeasuredImage measured;
        try {
            measured = answered(address, permitted, now);
        } catch (OutboundFailure e) {
            if (e.kind() == OutboundFailure.Kind.FORBIDDEN) {
                forbiddenImages.put(forbidden, true);
                return Optional.empty();
            }
            if (Thread.currentThread().isInterrupted()) {
                return Optional.empty();
            }
            measured = nothing(address, now);
        }
        log.remember(measured);
        return Optional.of(measured);
    }

    private MeasuredImage answered(String address, Set<String> permitted, Instant now) throws OutboundFailure {
        OutboundResponse outboundResponse = client.ask(OutboundRequest.get(TargetUrl.of(address))
                .permitting(permitted)
                .with("Accept", "image/*")
                .first(FIRST_BYTES));
        Optional<String> told = outboundResponse.mediaType().filter(type -> type.startsWith("image/"));
        Optional<ImageHeader> header = ImageHeader.of(outboundResponse.body());
        if (outboundResponse.isSuccess() && (told.isPresent() || header.isPresent())) {
            return new MeasuredImage(
                    address,
                    now,
                    header.map(h -> OptionalInt.of(h.width())).orElseGet(OptionalInt::empty),
                    header.map(h -> OptionalInt.of(h.height())).orElseGet(OptionalInt::empty),
                    header.map(ImageHeader::type).or(() -> told),
                    length(outboundResponse));
        }
        return nothing(address, now);
    }

    private static MeasuredImage nothing(String address, Instant now) {
        return new MeasuredImage(
                address, now, OptionalInt.empty(), OptionalInt.empty(), Optional.empty(), OptionalLong.empty());
    }

    /** Of the whole image, though only its beginning was asked for (RFC 9110 section 14.4). */
    private static OptionalLong length(OutboundResponse outboundResponse) {
        Optional<String> told = outboundResponse.status() == 206
                ? outboundResponse
                        .header("content-range")
                        .map(RANGE::matcher)
                        .filter(Matcher::matches)
                        .map(m -> m.group(1))
                : outboundResponse.header("content-length").filter(value -> value.matches("\\d{1,15}"));
        return told.map(value -> OptionalLong.of(Long.parseLong(value)))
                .filter(length -> length.getAsLong() > 0)
                .orElseGet(OptionalLong::empty);
    }

    private static Image completed(Image image, MeasuredImage measured) {
        boolean sizeIsTold = image.width().isPresent() || image.height().isPresent();
        return new Image(
                image.url(),
                image.alt(),
                image.caption(),
                image.credit(),
                sizeIsTold ? image.width() : measured.width(),
                sizeIsTold ? image.height() : measured.height(),
                image.type().or(measured::type),
                image.length().isPresent() ? image.length() : measured.length(),
                image.syndicate());
    }
}
