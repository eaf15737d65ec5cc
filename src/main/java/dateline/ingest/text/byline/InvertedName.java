package dateline.ingest.text.byline;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name of one person as directories have it, {@code Müller, Anna}: offices give it to mail and to documents so. */
public final class InvertedName {
    private static final String NAME = "\\p{Lu}[\\p{L}\\p{M}.'’-]*";
    private static final Pattern FORM =
            Pattern.compile("((?:(?:von|van|vom|zu|zur|de|der|den|del|dos|da|di|du|la|le|el|al|ter|ten|af|av) )*" + NAME
                    + "), (" + NAME + "(?: " + NAME + ")?)(?:\\s*[(\\[][^()\\[\\]]{1,60}[)\\]])?");
    private static final Pattern INITIALS = Pattern.compile("\\p{Lu}{3,}");

    private InvertedName() {}

    /** The name as it is printed; as it is when it is not of this form. */
    public static String printed(String name) {
        Matcher form = FORM.matcher(name.strip());
        boolean inverted = form.matches()
                && !INITIALS.matcher(form.group(1)).matches()
                && !INITIALS.matcher(form.group(2)).matches();
        return inverted ? form.group(2) + " " + form.group(1) : name;
    }
}
