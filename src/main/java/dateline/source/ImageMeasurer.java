package dateline.source;

import dateline.article.Content;
import dateline.article.Image;
import dateline.ingest.model.Sender;
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
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Completes lead images: size, media type and length are taken from the image's first bytes where nobody told them, once for
 * each address. What is told is not questioned. Safe for use by many threads.
 */
public final class ImageMeasurer implements BiFunction<Content, Sender, Content> {
    private static final int FIRST_BYTES = 128 * 1024;
    private static final Duration ASK_AGAIN_AFTER = Duration.ofDays(1);
    private static final Pattern RANGE = Pattern.compile("bytes \\d+-\\d+/(\\d{1,15})");

    private final OutboundClient client;
    private final SourceLog log;
    private final InstantSource clock;
    private final BiFunction<Content, Sender, Optional<Set<String>>> permission;

    /**
     * @param permission of this article: empty when its image is not to be measured, else the hosts that may be private, as
     *     {@code host} or {@code host:port}
     */
    public ImageMeasurer(
            OutboundClient client,
            SourceLog log,
            InstantSource clock,
            BiFunction<Content, Sender, Optional<Set<String>>> permission) {
        this.client = client;
        this.log = log;
        this.clock = clock;
        this.permission = permission;
    }

    @Override
    public Content apply(Content content, Sender sender) {
        Optional<Image> unmeasured = content.image().filter(ImageMeasurer::lacksAny);
        Optional<Set<String>> permitted = unmeasured.flatMap(image -> permission.apply(content, sender));
        return unmeasured.isPresent() && permitted.isPresent()
                ? content.toBuilder()
                        .image(Optional.of(completed(
                                unmeasured.get(), measured(unmeasured.get().url(), permitted.get()))))
                        .build()
                : content;
    }

    private static boolean lacksAny(Image image) {
        return image.isAddressed()
                && (image.width().isEmpty()
                        || image.height().isEmpty()
                        || image.type().isEmpty()
                        || image.length().isEmpty());
    }

    private MeasuredImage measured(String address, Set<String> permitted) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Optional<MeasuredImage> known = log.image(address)
                .filter(image -> image.type().isPresent()
                        || image.askedAt().plus(ASK_AGAIN_AFTER).isAfter(now));
        return known.orElseGet(() -> {
            MeasuredImage image = asked(address, permitted, now);
            log.remember(image);
            return image;
        });
    }

    private MeasuredImage asked(String address, Set<String> permitted, Instant now) {
        try {
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
        } catch (OutboundFailure e) {
            return nothing(address, now);
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
