package dateline.ingest.text.byline;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The byline that stands by itself among the first lines of a text: {@code By Mara Lindqvist and Tomas Brandt}. */
public final class LeadingByline {
    private static final int TOP = 8;
    private static final int LONGEST = 200;
    /** Words of a name, of an office or of a place; a sentence has others. */
    private static final String MORE =
            "(?:\\s+(?:\\p{Lu}[\\p{L}\\p{M}.'’-]*|[dlo]['’]\\p{Lu}[\\p{L}\\p{M}.'’-]*|(?:de|da|do|dos|das|del|della|di|van|von|vom|zu|der|den|dem|ten|ter|af|la|le|les|du|des|bin|ibn|al|el|y|of|the|in|at|for|with|from|aus|für|staff|senior|chief|political|reporters?|correspondents?|editors?|writers?|columnists?|agencies|redakteurin|redakteur|korrespondentin|korrespondent|journaliste|correspondant|correspondante)(?!\\p{L}))){0,6}";

    private static final Pattern BYLINE =
            Pattern.compile("(?i:by|von|par|por|di|door|av|af)\\s+(\\p{Lu}[\\p{L}\\p{M}.'’-]*" + MORE
                    + "(?:(?:\\s*[,&]\\s*|\\s+(?:and|und|et|y|e|en|och|og)\\s+)\\p{Lu}[\\p{L}\\p{M}.'’-]*" + MORE
                    + "){0,4})");

    private LeadingByline() {}

    /** The names in it. */
    public static Optional<String> names(String text) {
        return lines(text)
                .flatMap(line ->
                        Optional.of(BYLINE.matcher(line))
                                .filter(Matcher::matches)
                                .map(byline -> byline.group(1))
                                .stream())
                .findFirst();
    }

    /** The text without it. */
    public static String without(String text) {
        Optional<String> byline =
                lines(text).filter(line -> BYLINE.matcher(line).matches()).findFirst();
        return byline.map(line -> {
                    int at = text.indexOf(line);
                    return (text.substring(0, at) + text.substring(at + line.length())).strip();
                })
                .orElse(text);
    }

    private static Stream<String> lines(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(TOP)
                .filter(line -> line.length() <= LONGEST);
    }
}
