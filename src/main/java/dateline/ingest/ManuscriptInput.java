package dateline.ingest;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A manuscript that was made elsewhere: an item of a polled feed, a page of a source. Its bytes are the manuscript in the
 * article form, so that the quarantine can keep it and read it again.
 *
 * @param name as it stands in the receipt
 * @param placeAlias under which the source knows it
 * @param keepsIds whether the sender's id becomes the article's
 * @param folderSection slug of the section in which it stands when it does not name one of ours
 */
public record ManuscriptInput(
        String name,
        Optional<String> placeAlias,
        Optional<String> folderSection,
        boolean keepsIds,
        Manuscript manuscript)
        implements Input {

    @Override
    public Optional<String> url() {
        return manuscript.url();
    }

    @Override
    public Sender sender() {
        return manuscript.source().<Sender>map(Sender.Source::new).orElse(Sender.NEWSROOM);
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
        return ManuscriptForm.of(manuscript).toString().getBytes(StandardCharsets.UTF_8);
    }
}
