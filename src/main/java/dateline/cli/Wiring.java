package dateline.cli;

import dateline.Newsroom;
import dateline.publication.Problem;
import dateline.publication.Publication;
import dateline.publication.PublicationReader;
import dateline.store.ArticleStore;
import dateline.store.SqlArticleStore;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.stream.Collectors;

/** Puts the parts together that a command needs. */
final class Wiring {
    static final URI DEFAULT_BASE_URL = URI.create("http://localhost:8080");

    private Wiring() {}

    /** The configuration, or the end of the command with every problem that it has. */
    static Publication publication(SharedOptions options, URI defaultBaseUrl) {
        PublicationReader.Reading reading = new PublicationReader(defaultBaseUrl).read(options.feeds);
        if (reading.publication().isPresent() && reading.problems().isEmpty()) {
            return reading.publication().get();
        }
        String sentences = reading.problems().stream().map(Problem::sentence).collect(Collectors.joining("\n"));
        throw new CommandFailure(ExitStatus.WRONG_CONFIGURATION, sentences);
    }

    static Publication publication(SharedOptions options) {
        return publication(options, DEFAULT_BASE_URL);
    }

    static ArticleStore store(SharedOptions options, Publication publication, Surroundings surroundings) {
        int year = surroundings.clock().instant().atOffset(ZoneOffset.UTC).getYear();
        return SqlArticleStore.open(options.data, publication.authority(), year);
    }

    static Newsroom newsroom(Publication publication, ArticleStore store, Surroundings surroundings) {
        return new Newsroom(publication, store, surroundings.clock(), surroundings.random());
    }
}
