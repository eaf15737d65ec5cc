package dateline.feed.publish;

import dateline.feed.ContentCoding;
import dateline.feed.EntityTag;
import dateline.feed.FeedFormat;
import dateline.feed.Rendition;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Gives documents the forms that their print has left for later. Each form has a tag of its own, made of the document alone
 * (RFC 9110 section 8.8.3.3), so that whoever has another form of it goes on using that.
 */
final class LateCompression {
    private LateCompression() {}

    static RenderedFeed completed(RenderedFeed feed) {
        Map<FeedFormat, Rendition> renditions = feed.renditions().entrySet().parallelStream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> completed(one.getValue()), (one, other) -> one, LinkedHashMap::new));
        return feed.completedBy(renditions);
    }

    private static Rendition completed(Rendition rendition) {
        if (rendition.bodies().containsKey(ContentCoding.BROTLI)) {
            return rendition;
        }
        byte[] document =
                Optional.ofNullable(rendition.bodies().get(ContentCoding.IDENTITY)).orElseThrow();
        return Compression.in(ContentCoding.BROTLI, document)
                .map(body -> {
                    Map<ContentCoding, byte[]> bodies = new EnumMap<>(rendition.bodies());
                    bodies.put(ContentCoding.BROTLI, body);
                    Map<ContentCoding, String> tags = new EnumMap<>(rendition.etags());
                    tags.put(ContentCoding.BROTLI, EntityTag.of(document).in(ContentCoding.BROTLI));
                    return rendition.with(bodies, tags);
                })
                .orElse(rendition);
    }
}
