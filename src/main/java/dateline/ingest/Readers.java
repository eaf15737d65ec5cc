package dateline.ingest;

import dateline.ingest.cms.DocxReader;
import dateline.ingest.cms.GhostReader;
import dateline.ingest.cms.MailReader;
import dateline.ingest.cms.WordPressReader;
import dateline.ingest.wire.NewsMlG2Reader;
import dateline.ingest.wire.NinjsReader;
import dateline.ingest.wire.NitfReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** Every reader, in the order in which they are asked. A new format is a new class and its line here. */
final class Readers {
    /** Formats of other systems, which are known by their first bytes. */
    static final List<StreamReader> STREAMED = List.of(
            new WordPressReader(),
            new GhostReader(),
            new NewsMlG2Reader(),
            new NitfReader(),
            new NinjsReader(),
            new MailReader(),
            new DocxReader());

    /** Formats of text; the last one takes everything. */
    static final List<ArticleReader> TEXTUAL = List.of(
            new FeedReader(),
            new JsonReader(),
            new HtmlPageReader(),
            new ForeignXmlReader(),
            new MarkdownReader(),
            new PlainTextReader());

    private Readers() {}

    /**
     * The first that recognises the bytes of an input.
     *
     * @throws IOException when it cannot be read
     */
    static Optional<StreamReader> streamed(Input input) throws IOException {
        byte[] head;
        try (InputStream bytes = input.open()) {
            head = bytes.readNBytes(StreamReader.HEAD);
        }
        return STREAMED.stream().filter(reader -> reader.recognises(head)).findFirst();
    }

    /** The first that recognises a text. */
    static ArticleReader textual(InputText text) {
        return TEXTUAL.stream()
                .filter(candidate -> candidate.recognises(text))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The last reader takes everything."));
    }
}
