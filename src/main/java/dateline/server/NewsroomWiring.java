package dateline.server;

import dateline.article.Progress;
import dateline.publication.Publication;
import dateline.publication.SourceOwnership;
import dateline.publication.yaml.PublicationReader;
import dateline.store.ArticleStore;
import dateline.store.StoreAddress;
import dateline.store.StoreCopyReport;
import dateline.store.engine.SecretCensus;
import dateline.store.engine.SqlArticleStore;
import dateline.store.engine.StoreCopy;
import dateline.store.seal.SealingKeys;
import dateline.store.seal.SecretReport;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Puts the parts together that a command needs. */
public final class NewsroomWiring {
    public static final URI DEFAULT_BASE_URL = URI.create("http://localhost:8080");

    /** What is never settled: the store that it is given for has one. */
    private static final String NO_AUTHORITY = "dateline.invalid";

    private NewsroomWiring() {}

    /**
     * The configuration, or every problem that it has.
     *
     * @throws ConfigurationException with a sentence for each problem
     */
    static Publication publication(Path feeds, URI defaultBaseUrl) {
        PublicationReader.Reading reading = new PublicationReader(defaultBaseUrl).read(feeds);
        if (reading.publication().isPresent() && reading.problems().isEmpty()) {
            return withOwners(reading.publication().get(), feeds);
        }
        throw new ConfigurationException(reading.problems());
    }

    private static Publication withOwners(Publication publication, Path feeds) {
        return withOwners(
                publication,
                SourceOwnership.of(
                        SourceWiring.read(feeds, Optional.of(publication)).sources()));
    }

    /** The same with what says which stories are somebody else's, where it has a licence that must not hold for them. */
    static Publication withOwners(Publication publication, SourceOwnership sources) {
        return publication.licence().isPresent() ? publication.with(sources) : publication;
    }

    /** The same, with the address of this machine where the file names none. */
    public static Publication publication(Path feeds) {
        return publication(feeds, DEFAULT_BASE_URL);
    }

    /** The zone of every time that names none; UTC too where there is no configuration that can be read. */
    public static ZoneId timeZone(Path feeds) {
        return new PublicationReader(DEFAULT_BASE_URL)
                .read(feeds)
                .publication()
                .flatMap(Publication::timeZone)
                .orElse(ZoneOffset.UTC);
    }

    /**
     * The store at this address, made at first for this publication.
     *
     * @param sealingKeys what secrets in it are sealed under
     */
    public static ArticleStore store(
            StoreAddress storeAddress, SealingKeys sealingKeys, Publication publication, Clock clock) {
        int year = clock.instant().atOffset(ZoneOffset.UTC).getYear();
        return SqlArticleStore.open(storeAddress, sealingKeys, publication.authority(), year);
    }

    /** A store that is in this folder, whoever's it is; none of its secrets is opened. */
    public static ArticleStore existingStore(Path folder, RandomGenerator random) {
        return SqlArticleStore.open(
                new StoreAddress.Folder(folder),
                new SealingKeys(SealingKeys.Places.nowhere(), random),
                NO_AUTHORITY,
                0);
    }

    /** The secrets that stand in a store; nothing is made or written. */
    public static SecretReport secrets(StoreAddress storeAddress, SealingKeys sealingKeys) {
        return SecretCensus.of(storeAddress, sealingKeys);
    }

    /** Whether there is a store at this address; nothing is made or written. */
    public static boolean hasStore(StoreAddress storeAddress) {
        return SqlArticleStore.exists(storeAddress);
    }

    /**
     * Makes one store the same as another one.
     *
     * @param progress told how many rows have been looked at, now and then
     */
    public static StoreCopyReport copy(StoreAddress from, StoreAddress to, Progress progress) {
        return new StoreCopy(from, to, progress).run();
    }

    /** The same, as it stands at one moment: what is written meanwhile is not in the copy, which is done all the same. */
    public static void copyOfOneMoment(StoreAddress from, StoreAddress to, Progress progress) {
        StoreCopyReport report = StoreCopy.ofOneMoment(from, to, progress).run();
        assert report.isComplete();
    }
}
