package dateline.server;

import dateline.Newsroom;
import dateline.publication.Problem;
import dateline.publication.Publication;
import dateline.publication.yaml.PublicationReader;
import dateline.store.ArticleStore;
import dateline.store.engine.SqlArticleStore;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Puts the parts together that a command needs. */
public final class NewsroomWiring {
    public static final URI DEFAULT_BASE_URL = URI.create("http://localhost:8080");

    private NewsroomWiring() {}

    /**
     * The configuration, or every problem that it has.
     *
     * @throws ConfigurationException with a sentence for each problem
     */
    static Publication publication(Path feeds, URI defaultBaseUrl) {
        PublicationReader.Reading reading = new PublicationReader(defaultBaseUrl).read(feeds);
        if (reading.publication().isPresent() && reading.problems().isEmpty()) {
            return reading.publication().get();
        }
        String sentences = reading.problems().stream().map(Problem::sentence).collect(Collectors.joining("\n"));
        throw new ConfigurationException(sentences);
    }

    public static Publication publication(Path feeds) {
        return publication(feeds, DEFAULT_BASE_URL);
    }

    public static ArticleStore store(Path data, Publication publication, Clock clock) {
        int year = clock.instant().atOffset(ZoneOffset.UTC).getYear();
        return SqlArticleStore.open(data, publication.authority(), year);
    }

    public static Newsroom newsroom(Publication publication, ArticleStore store, Clock clock, RandomGenerator random) {
        return new Newsroom(publication, store, clock, random);
    }
}
