package dateline.ingest.feedimport;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/** Languages as feeds write them, {@code en_US} too, as BCP 47 has them. */
final class LanguageTags {
    private static final int LONGEST = 35;

    private LanguageTags() {}

    /** The tag; absent when the text is none. */
    static Optional<String> of(String text) {
        String plain = text.strip().replace('_', '-');
        if (plain.isEmpty() || plain.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            String tag = new Locale.Builder().setLanguageTag(plain).build().toLanguageTag();
            return tag.equals("und") ? Optional.empty() : Optional.of(tag);
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }
}
