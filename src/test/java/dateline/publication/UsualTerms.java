package dateline.publication;

import java.net.URI;
import java.util.Optional;

/** The terms of a partner that gets what is usual, of a newsroom without sources. */
public final class UsualTerms {
    private UsualTerms() {}

    /** Those of a partner that may fetch as often as is usual. */
    public static PartnerTerms of(
            String slug,
            String title,
            String profile,
            String feed,
            Window window,
            boolean open,
            Optional<URI> logo,
            Optional<URI> wideLogo,
            Optional<URI> darkLogo) {
        return of(slug, title, profile, feed, window, open, logo, wideLogo, darkLogo, FetchTerms.DEFAULT);
    }

    /** Those of a partner that fetches by these terms. */
    public static PartnerTerms of(
            String slug,
            String title,
            String profile,
            String feed,
            Window window,
            boolean open,
            Optional<URI> logo,
            Optional<URI> wideLogo,
            Optional<URI> darkLogo,
            FetchTerms fetchTerms) {
        return new PartnerTerms(
                slug,
                title,
                profile,
                feed,
                window,
                open,
                logo,
                wideLogo,
                darkLogo,
                fetchTerms,
                Optional.empty(),
                SyndicationTerms.DEFAULT,
                SourceOwnership.NONE,
                Optional.empty());
    }
}
