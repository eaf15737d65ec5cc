package dateline.server;

import dateline.partner.Profiles;
import dateline.publication.PartnerTerms;
import dateline.publication.Publication;
import dateline.publication.SourceOwnership;
import dateline.publication.yaml.PartnersReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads the partners that a command needs. */
public final class PartnerWiring {
    private PartnerWiring() {}

    /** What partners.yaml says, with every problem that it has. */
    public static PartnersReader.Reading read(Path feeds, Optional<Publication> publication) {
        return read(
                feeds,
                publication,
                SourceOwnership.of(SourceWiring.read(feeds, publication).sources()));
    }

    /** The same, where it is known whose the stories of each source are. */
    static PartnersReader.Reading read(Path feeds, Optional<Publication> publication, SourceOwnership sources) {
        return new PartnersReader(Profiles.demands(), Profiles.markingEmbargoes(), sources).read(feeds, publication);
    }

    /**
     * The partners of partners.yaml, or a {@link ConfigurationException} with every problem that it has, or that sources.yaml
     * has: without that nobody knows which stories are somebody else's.
     */
    public static List<PartnerTerms> terms(Path feeds, Publication publication) {
        var sources = SourceOwnership.of(SourceWiring.terms(feeds, publication));
        PartnersReader.Reading reading = read(feeds, Optional.of(publication), sources);
        if (!reading.problems().isEmpty()) {
            throw new ConfigurationException(reading.problems());
        }
        return reading.partners();
    }

    /** Whether a key of this name belongs to a partner of partners.yaml. */
    public static boolean isPartner(String keyName, Path feeds, Publication publication) {
        return read(feeds, Optional.of(publication)).partners().stream()
                .anyMatch(terms -> keyName.equals(terms.slug()) || keyName.startsWith(terms.slug() + "."));
    }
}
