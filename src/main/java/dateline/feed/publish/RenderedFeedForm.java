package dateline.feed.publish;

import dateline.article.ArticleId;
import dateline.feed.ContentCoding;
import dateline.feed.FeedAddress;
import dateline.feed.FeedDocument;
import dateline.feed.FeedFormat;
import dateline.feed.Rendition;
import dateline.feed.WindowFitResult;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;

/** How a printed feed is kept in the store: its bytes in each coding, but the plain ones where gzip gives them back. */
final class RenderedFeedForm {
    private RenderedFeedForm() {}

    static byte[] of(RenderedFeed renderedFeed) {
        return written(out -> {
            out.writeLong(renderedFeed.updated().getEpochSecond());
            out.writeLong(renderedFeed.window().bytes());
            write(renderedFeed.window().inFull(), out);
            write(renderedFeed.window().shortened(), out);
            write(renderedFeed.window().leftOut(), out);
            out.writeInt(renderedFeed.renditions().size());
            for (Rendition rendition : renderedFeed.renditions().values()) {
                write(rendition, out);
            }
        });
    }

    static byte[] of(Rendition rendition) {
        return written(out -> write(rendition, out));
    }

    /**
     * What was kept.
     *
     * @param composing composes its document
     * @throws UncheckedIOException when it is no such thing
     */
    static RenderedFeed feed(FeedAddress address, byte[] kept, Supplier<FeedDocument> composing) {
        return read(kept, in -> {
            Instant updated = Instant.ofEpochSecond(in.readLong());
            var window = new WindowFitResult(in.readLong(), ids(in), ids(in), ids(in));
            Map<FeedFormat, Rendition> renditions = new EnumMap<>(FeedFormat.class);
            for (int left = in.readInt(); left > 0; left--) {
                Rendition rendition = rendition(address, in);
                renditions.put(rendition.format(), rendition);
            }
            return new RenderedFeed(updated, window, renditions, composing);
        });
    }

    /** What was kept of one document. */
    static Rendition rendition(FeedAddress address, byte[] kept) {
        return read(kept, in -> rendition(address, in));
    }

    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    private interface Reading<T> {
        T from(DataInputStream in) throws IOException;
    }

    private static byte[] written(Writing writing) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory cannot be written.", e);
        }
        return bytes.toByteArray();
    }

    private static <T> T read(byte[] kept, Reading<T> reading) {
        try (var in = new DataInputStream(new ByteArrayInputStream(kept))) {
            return reading.from(in);
        } catch (IOException e) {
            throw new UncheckedIOException("This is no printed feed.", e);
        }
    }

    private static void write(List<ArticleId> ids, DataOutputStream out) throws IOException {
        out.writeInt(ids.size());
        for (ArticleId id : ids) {
            out.writeUTF(id.value());
        }
    }

    private static List<ArticleId> ids(DataInputStream in) throws IOException {
        var ids = new ArrayList<ArticleId>();
        for (int left = in.readInt(); left > 0; left--) {
            ids.add(new ArticleId(in.readUTF()));
        }
        return ids;
    }

    private static void write(Rendition rendition, DataOutputStream out) throws IOException {
        out.writeUTF(rendition.format().name());
        out.writeUTF(rendition.contentType());
        out.writeLong(rendition.lastModified().getEpochSecond());
        out.writeInt((int) rendition.freshFor().toSeconds());
        write(rendition.links().getBytes(StandardCharsets.UTF_8), out);
        boolean isZipped = rendition.bodies().containsKey(ContentCoding.GZIP);
        out.writeInt(rendition.bodies().size());
        for (Map.Entry<ContentCoding, byte[]> body : rendition.bodies().entrySet()) {
            out.writeUTF(body.getKey().name());
            out.writeUTF(
                    Optional.ofNullable(rendition.etags().get(body.getKey())).orElse(""));
            write(isZipped && body.getKey() == ContentCoding.IDENTITY ? new byte[0] : body.getValue(), out);
        }
    }

    private static Rendition rendition(FeedAddress address, DataInputStream in) throws IOException {
        FeedFormat format = FeedFormat.valueOf(in.readUTF());
        String contentType = in.readUTF();
        Instant lastModified = Instant.ofEpochSecond(in.readLong());
        Duration freshFor = Duration.ofSeconds(in.readInt());
        String links = new String(bytes(in), StandardCharsets.UTF_8);
        Map<ContentCoding, byte[]> bodies = new EnumMap<>(ContentCoding.class);
        Map<ContentCoding, String> tags = new EnumMap<>(ContentCoding.class);
        for (int left = in.readInt(); left > 0; left--) {
            ContentCoding contentCoding = ContentCoding.valueOf(in.readUTF());
            tags.put(contentCoding, in.readUTF());
            bodies.put(contentCoding, bytes(in));
        }
        byte[] zipped = bodies.get(ContentCoding.GZIP);
        if (zipped != null) {
            try (var plain = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
                bodies.put(ContentCoding.IDENTITY, plain.readAllBytes());
            }
        }
        return new Rendition(address, format, contentType, bodies, tags, lastModified, links, freshFor);
    }

    private static void write(byte[] bytes, DataOutputStream out) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        return in.readNBytes(in.readInt());
    }
}
