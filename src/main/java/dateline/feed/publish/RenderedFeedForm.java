package dateline.feed.publish;

import dateline.article.ArticleId;
import dateline.feed.ContentCoding;
import dateline.feed.FeedAddress;
import dateline.feed.FeedDocument;
import dateline.feed.FeedFormat;
import dateline.feed.Rendition;
import dateline.feed.WindowFitResult;
import dateline.feed.ZippedBodies;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.CRC32;

/**
 * How a printed feed is kept in the store: its bytes in each coding, but the plain ones where gzip gives them back, and at
 * the end a sum by which it is known that all of them are there as they were written.
 */
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
        byte[] unsigned = bytes.toByteArray();
        return ByteBuffer.allocate(unsigned.length + Long.BYTES)
                .put(unsigned)
                .putLong(sum(unsigned, unsigned.length))
                .array();
    }

    private static long sum(byte[] bytes, int length) {
        var sum = new CRC32();
        sum.update(bytes, 0, length);
        return sum.getValue();
    }

    private static <T> T read(byte[] kept, Reading<T> reading) {
        int length = kept.length - Long.BYTES;
        try (var in = new DataInputStream(new ByteArrayInputStream(kept))) {
            if (length < 0 || ByteBuffer.wrap(kept).getLong(length) != sum(kept, length)) {
                throw new IOException("Its bytes are not those that were written.");
            }
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
        return new Rendition(address, format, contentType, whole(bodies), tags, lastModified, links, freshFor);
    }

    private static Map<ContentCoding, byte[]> whole(Map<ContentCoding, byte[]> kept) {
        if (!kept.containsKey(ContentCoding.GZIP)) {
            return kept;
        }
        kept.remove(ContentCoding.IDENTITY);
        return new ZippedBodies(kept);
    }

    private static void write(byte[] bytes, DataOutputStream out) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        return in.readNBytes(in.readInt());
    }
}
