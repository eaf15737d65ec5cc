package dateline.cli;

import dateline.partner.Profile;
import dateline.publication.PartnerTerms;
import dateline.publication.PartnersReader;
import dateline.publication.Problem;
import dateline.publication.Publication;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the partners that a command needs. */
final class PartnerWiring {
    private PartnerWiring() {}

    static PartnersReader.Reading read(Path feeds, Optional<Publication> publication) {
        return new PartnersReader(Profile.demands()).read(feeds, publication);
    }

    /** The partners of partners.yaml, or the end of the command with every problem that it has. */
    static List<PartnerTerms> terms(SharedOptions options, Publication publication) {
        PartnersReader.Reading reading = read(options.feeds, Optional.of(publication));
        if (!reading.problems().isEmpty()) {
            throw new CommandFailure(
                    ExitStatus.WRONG_CONFIGURATION,
                    reading.problems().stream().map(Problem::sentence).collect(Collectors.joining("\n")));
        }
        return reading.partners();
    }

    /** Tells when a key bears the name of nobody who has a feed yet. */
    static void warnOfStranger(
            String keyName, SharedOptions options, Publication publication, Surroundings surroundings) {
        boolean isKnown = read(options.feeds, Optional.of(publication)).partners().stream()
                .anyMatch(terms -> keyName.equals(terms.slug()) || keyName.startsWith(terms.slug() + "."));
        if (!isKnown) {
            surroundings
                    .err()
                    .println("partners.yaml has no partner of the name " + keyName
                            + " yet; the key opens nothing until it has.");
        }
    }
}
