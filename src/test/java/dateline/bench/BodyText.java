package dateline.bench;

import dateline.ingest.Ingest;
import dateline.ingest.model.RawArticle;
import dateline.ingest.model.RawArticleInput;
import dateline.ingest.model.Reading;
import dateline.publication.yaml.PublicationReader;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** The plain text that comes of a raw article's body when it goes the whole way, as {@code preview} prints it. */
final class BodyText {
    private final Ingest ingest;

    /**
     * Texts as they come out in this publication.
     *
     * @param feeds the folder of its {@code publication.yaml}
     */
    BodyText(Path feeds) {
        ingest = Ingest.asTold(new PublicationReader(URI.create("https://feeds.harbour-gazette.example"))
                .read(feeds)
                .publication()
                .orElseThrow());
    }

    /** Empty for what is refused. */
    String of(RawArticle rawArticle) {
        var text = new StringBuilder();
        var input = new RawArticleInput("page", Optional.empty(), Optional.empty(), false, rawArticle);
        ingest.read(input, reading -> {
            if (reading instanceof Reading.Clean clean) {
                text.append(clean.content().body().text());
            }
        });
        return text.toString();
    }
}
