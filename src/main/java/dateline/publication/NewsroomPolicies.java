package dateline.publication;

import java.net.URI;
import java.util.Optional;

/**
 * Pages on which the newsroom says how it works, in the words of schema.org's NewsMediaOrganization, and whom to write
 * to.
 *
 * @param corrections how mistakes are put right
 * @param ethics by which rules it works
 * @param masthead who works there
 * @param principles what it stands for
 * @param security whom to tell of a hole: an address of mail ({@code mailto:}) or of the web (RFC 9116)
 */
public record NewsroomPolicies(
        Optional<URI> corrections,
        Optional<URI> ethics,
        Optional<URI> masthead,
        Optional<URI> principles,
        Optional<URI> security) {
    /** Nothing is said. */
    public static final NewsroomPolicies NONE = new NewsroomPolicies(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
