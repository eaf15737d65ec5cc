package dateline.publication;

import dateline.article.Content;
import dateline.article.Selection;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a partner may have under its agreement, and in what shape (RIGHTS-16, PART-12).
 *
 * @param text how much of a story
 * @param paywalled how much of a story that not everybody may read for free
 * @param thirdParty whether stories of sources that belong to somebody else
 * @param pictures which of them
 * @param delay behind the date of a story, before the partner gets it
 * @param attribution what stands under each story, with a link to it
 * @param languages BCP 47 ranges, one of which a story is written in; none when every language is wanted
 * @param selection what the stories must have beside being in the feed
 * @param embargoed whether stories under embargo, marked as such
 */
public record SyndicationTerms(
        Extent text,
        Extent paywalled,
        boolean thirdParty,
        Pictures pictures,
        Duration delay,
        Optional<String> attribution,
        List<String> languages,
        Selection selection,
        boolean embargoed) {

    /** How much of a story. */
    public enum Extent {
        NO,
        EXCERPT,
        FULL;

        /** As it is written in {@code feeds/partners.yaml}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Which pictures; one that says that partners must not have it is never among them. */
    public enum Pictures {
        /** Those of the newsroom itself. */
        OURS,
        /** Those, and others of which it is said that partners may have them. */
        LICENSED,
        /** Every one of which it is not said that partners must not have it. */
        ALL;

        /** As it is written in {@code feeds/partners.yaml}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a partner gets of which only the feed is said. */
    public static final SyndicationTerms DEFAULT = new SyndicationTerms(
            Extent.FULL,
            Extent.NO,
            false,
            Pictures.ALL,
            Duration.ZERO,
            Optional.empty(),
            List.of(),
            Selection.EVERYTHING,
            false);

    public SyndicationTerms {
        languages = List.copyOf(languages);
    }

    /** How much of this story. */
    public Extent extent(Content content) {
        boolean free = content.isAccessibleForFree().orElse(true);
        return free || paywalled.compareTo(text) > 0 ? text : paywalled;
    }
}
