package dateline.ingest.model;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/**
 * A raw article that was made elsewhere: an item of a polled feed, a page of a source. Its bytes are the raw article in the
 * article form, so that the quarantine can keep it and read it again.
 *
 * @param name as it stands in the receipt
 * @param placeAlias under which the source knows it
 * @param keepsIds whether the sender's id becomes the article's
 * @param folderSection slug of the section in which it stands when it does not name one of ours
 * @param asOf as {@link Input#asOf}
 */
public record RawArticleInput(
        String name,
        Optional<String> placeAlias,
        Optional<String> folderSection,
        boolean keepsIds,
        RawArticle rawArticle,
        Optional<Instant> asOf)
        implements Input {

    /** One of which no older state can come after it. */
    public RawArticleInput(
            String name,
            Optional<String> placeAlias,
            Optional<String> folderSection,
            boolean keepsIds,
            RawArticle rawArticle) {
        this(name, placeAlias, folderSection, keepsIds, rawArticle, Optional.empty());
    }

    /** The same, as it was at this time. */
    public RawArticleInput at(Optional<Instant> time) {
        return new RawArticleInput(name, placeAlias, folderSection, keepsIds, rawArticle, time);
    }

    @Override
    public Optional<String> url() {
        return rawArticle.url();
    }

    @Override
    public Sender sender() {
        return rawArticle.source().<Sender>map(Sender.Source::new).orElse(Sender.NEWSROOM);
    }

    @Override
    public long size() {
        return bytes().length;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(bytes());
    }

    private byte[] bytes() {
        return RawArticleForm.of(rawArticle).toString().getBytes(StandardCharsets.UTF_8);
    }
}
