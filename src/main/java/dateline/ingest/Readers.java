package dateline.ingest;

import dateline.ingest.docx.DocxReader;
import dateline.ingest.feed.FeedReader;
import dateline.ingest.feed.LargeFeedReader;
import dateline.ingest.feed.LargeJsonFeedReader;
import dateline.ingest.ghost.GhostReader;
import dateline.ingest.json.JsonReader;
import dateline.ingest.json.LargeJsonReader;
import dateline.ingest.mail.MailReader;
import dateline.ingest.mail.PastedMailReader;
import dateline.ingest.mail.QuotedReplyRemover;
import dateline.ingest.markdown.MarkdownReader;
import dateline.ingest.model.ArticleReader;
import dateline.ingest.model.Input;
import dateline.ingest.model.InputText;
import dateline.ingest.model.StreamReader;
import dateline.ingest.page.PageReader;
import dateline.ingest.plain.PlainTextReader;
import dateline.ingest.text.IngestLimits;
import dateline.ingest.wire.NewsMl1Reader;
import dateline.ingest.wire.NewsMlG2Reader;
import dateline.ingest.wire.NinjsReader;
import dateline.ingest.wire.NitfReader;
import dateline.ingest.wordpress.WordPressReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every reader, in the order in which they are asked. A new format is a new class and its line here. */
public final class Readers {
    /** Formats of other systems, which are known by their first bytes. */
    public static final List<StreamReader> STREAMED = List.of(
            new WordPressReader(),
            new GhostReader(),
            new NewsMlG2Reader(),
            new NewsMl1Reader(),
            new NitfReader(),
            new NinjsReader(),
            new MailReader(),
            new DocxReader(new PastedMailReader()));

    /** For what is too large to be one text. */
    static final List<StreamReader> LARGE =
            List.of(new LargeFeedReader(), new LargeJsonFeedReader(), new LargeJsonReader());

    /** Formats of text; the last one takes everything. */
    static final List<ArticleReader> TEXTUAL = List.of(
            new FeedReader(),
            new JsonReader(),
            new PageReader(new PastedMailReader()),
            new UnsupportedXmlReader(),
            new UnsupportedExportReader(),
            new MarkdownReader(new PastedMailReader(), new QuotedReplyRemover()),
            new PlainTextReader(new QuotedReplyRemover()));

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
        boolean isLarge = input.size() > IngestLimits.INPUT_BYTES;
        return Stream.concat(STREAMED.stream(), isLarge ? LARGE.stream() : Stream.of())
                .filter(reader -> reader.recognises(head))
                .findFirst();
    }

    /** The first that recognises a text. */
    static ArticleReader textual(InputText text) {
        return TEXTUAL.stream()
                .filter(candidate -> candidate.recognises(text))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The last reader takes everything."));
    }
}
