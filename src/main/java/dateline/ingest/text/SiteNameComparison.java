package dateline.ingest.text;

import dateline.article.Slug;
import java.util.Optional;

/** Knows the name of the site that a story came from where it stands in the story's text. */
public final class SiteNameComparison {
    private SiteNameComparison() {}

    /** Whether a text is this name and nothing else; case, accents and punctuation make no difference. */
    public static boolean is(String text, String site) {
        String name = Slug.of(site);
        return !name.isEmpty() && Slug.of(text).equals(name);
    }

    /** The same where the name of the site may not be known: then no text is it. */
    public static boolean is(String text, Optional<String> site) {
        return site.filter(name -> is(text, name)).isPresent();
    }
}
