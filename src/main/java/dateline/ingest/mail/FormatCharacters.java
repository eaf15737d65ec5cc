package dateline.ingest.mail;

import java.util.regex.Pattern;

/** The characters without a form of their own that mail programs put around names and addresses in texts from the right. */
final class FormatCharacters {
    private static final Pattern FORMAT =
            Pattern.compile("[\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufeff]");

    private FormatCharacters() {}

    static String without(String text) {
        return FORMAT.matcher(text).replaceAll("");
    }
}
