package dateline.cli;

import dateline.publication.Publication;
import java.util.Optional;

/**
 * Looks whether the editor can be written to.
 *
 * @param domains absent where the network is not to be asked
 */
record MailProbe(Publication publication, Optional<MailDomain> domains) {
    private static final String CHECK = "mail";

    DoctorFinding finding() {
        if (publication.editor().isEmpty()) {
            return DoctorFinding.warn(
                    CHECK,
                    "Nobody is told whom to write to about a story. Write the editor's address into publication.yaml, such"
                            + " as editor: desk@" + publication.authority());
        }
        String address = publication.editor().get();
        String domain = address.substring(address.lastIndexOf('@') + 1);
        if (domains.isEmpty()) {
            return DoctorFinding.well(CHECK, address + " has the form of an address; the network was not asked.");
        }
        return switch (domains.get().ask(domain)) {
            case TAKES_MAIL ->
                DoctorFinding.well(CHECK, "The editor is " + address + ", and " + domain + " takes mail.");
            case TAKES_NONE ->
                DoctorFinding.bad(
                        CHECK,
                        "What is written to " + address + " goes nowhere: " + domain
                                + " has no server for mail. Correct"
                                + " editor in publication.yaml, or let whoever runs the domain add an MX record.");
            case NO_SUCH_DOMAIN ->
                DoctorFinding.bad(
                        CHECK,
                        "What is written to " + address + " goes nowhere: there is no domain " + domain + ". Correct"
                                + " editor in publication.yaml.");
            case NOT_KNOWN ->
                DoctorFinding.warn(
                        CHECK,
                        "Whether " + domain + " takes mail for " + address
                                + " could not be asked: no name server answers."
                                + " Try again when this machine is online.");
        };
    }
}
