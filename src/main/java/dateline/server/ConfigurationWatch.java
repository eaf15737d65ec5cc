package dateline.server;

import dateline.Newsroom;
import dateline.partner.PartnerPublisher;
import dateline.publication.Problem;
import dateline.publication.SourceOwnership;
import dateline.publication.yaml.PartnersReader;
import dateline.publication.yaml.PublicationReader;
import dateline.publication.yaml.SourcesReader;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes publication.yaml, partners.yaml and whose the sources of sources.yaml are when they have changed; while there is a
 * mistake in one of them, what was stays.
 */
final class ConfigurationWatch {
    private static final Logger LOG = LoggerFactory.getLogger(ConfigurationWatch.class);

    private final Newsroom newsroom;
    private final PartnerPublisher partners;
    private final Configuration configuration;
    private final Path feeds;
    private final FileStamp publicationFile;
    private final FileStamp partnersFile;
    private final FileStamp sourcesFile;
    private SourceOwnership owners;
    private volatile Consumer<PartnersReader.Reading> partnersFollowed = reading -> {};
    private volatile Runnable inForce = () -> {};

    ConfigurationWatch(Newsroom newsroom, PartnerPublisher partners, Configuration configuration, Path feeds) {
        this.newsroom = newsroom;
        this.partners = partners;
        this.configuration = configuration;
        this.feeds = feeds;
        this.publicationFile = new FileStamp(feeds.resolve("publication.yaml"));
        this.partnersFile = new FileStamp(feeds.resolve(PartnersReader.FILE_NAME));
        this.sourcesFile = new FileStamp(feeds.resolve(SourcesReader.FILE_NAME));
        this.owners = SourceOwnership.of(
                SourceWiring.read(feeds, Optional.of(newsroom.publication())).sources());
    }

    /** Runs this whenever another publication is in force. */
    void whenInForce(Runnable follower) {
        inForce = follower;
    }

    /** Has this told of the partners whenever they have changed. */
    void whenPartnersChange(Consumer<PartnersReader.Reading> follower) {
        partnersFollowed = follower;
    }

    /** Takes what has changed since the last look. */
    void look() {
        boolean publicationHasChanged = publicationFile.hasChanged();
        boolean ownersHaveChanged = sourcesFile.hasChanged() && takeOwners();
        if (publicationHasChanged
                || (ownersHaveChanged && newsroom.publication().licence().isPresent())) {
            takePublication();
        }
        if (partnersFile.hasChanged() || publicationHasChanged || ownersHaveChanged) {
            takePartners();
        }
    }

    /** Whether stories have changed hands. Who polls the sources tells of mistakes in their file. */
    private boolean takeOwners() {
        SourcesReader.Reading reading = SourceWiring.read(feeds, Optional.of(newsroom.publication()));
        SourceOwnership before = owners;
        if (reading.problems().isEmpty()) {
            owners = SourceOwnership.of(reading.sources());
        }
        return !owners.equals(before);
    }

    private void takePublication() {
        PublicationReader.Reading reading = configuration.readAgain();
        if (reading.publication().isPresent() && reading.problems().isEmpty()) {
            newsroom.follow(NewsroomWiring.withOwners(reading.publication().get(), owners));
            inForce.run();
            LOG.info("The changed configuration is in force");
        } else {
            reading.problems().stream()
                    .map(Problem::sentence)
                    .forEach(sentence -> LOG.warn("The configuration stays as it was: {}", sentence));
        }
    }

    private void takePartners() {
        PartnersReader.Reading reading = PartnerWiring.read(feeds, Optional.of(newsroom.publication()), owners);
        if (reading.problems().isEmpty()) {
            partners.follow(newsroom.publication(), reading.partners());
            partnersFollowed.accept(reading);
            LOG.info("The partners are in force: {}", reading.partners().size());
        } else {
            reading.problems().stream()
                    .map(Problem::sentence)
                    .forEach(sentence -> LOG.warn("The partners stay as they were: {}", sentence));
        }
    }
}
