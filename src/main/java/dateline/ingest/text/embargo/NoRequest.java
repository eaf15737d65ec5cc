package dateline.ingest.text.embargo;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words to a desk that sound as those that ask it to wait with a story, and do not: that there is no embargo, that the story may go
 * at once, by what day it must be out at the latest, that an invoice may wait, that a telephone number is not for print.
 */
final class NoRequest {
    /** Where what is said may be something else than before. */
    private static final Pattern CLAUSE_END = Pattern.compile(
            "[;；،、，。！!？…\\n()（）\\[\\]|]+|[.?]+(?=\\s|$)|,(?!\\d)|\\s?[–—]\\s?|\\s-{1,2}\\s|\\*{2,}|(?iu)\\s(?:but|so|aber|also|deshalb|daher|mais|donc|pero|así que|ma|però|quindi|mas|então|maar|dus|men|så|mutta|joten|ale|więc|takže|ezért|dar|așa că|ali|zato|но|поэтому|але|тому|αλλά|οπότε|ama|o yüzden|لكن|لذلك|אבל|לכן|लेकिन|इसलिए|tapi|jadi|nhưng|nên)\\s");

    /** {@code Embargo, il n'y en a pas}. */
    private static final Pattern NAMED_FIRST = Pattern.compile(
            "(?iu)((?:" + EmbargoPhrases.CALLED
                    + ")\\p{L}{0,4}),(?=\\s(?:il n|non |no |ei |nie |нет|немає|δεν|yok|nincs|keine?\\b|none|geen|inget|ingen))");

    private NoRequest() {}

    /** These words without them; a question says nothing. */
    static String without(String words) {
        if (words.indexOf('?') >= 0 || words.indexOf('？') >= 0) {
            return words;
        }
        String said = NAMED_FIRST.matcher(NoEmbargo.cutFrom(words)).replaceAll("$1");
        Matcher end = CLAUSE_END.matcher(said);
        var rest = new StringBuilder();
        int from = 0;
        boolean found = said.length() != words.length();
        while (from <= said.length()) {
            boolean more = end.find();
            String clause = said.substring(from, more ? end.start() : said.length());
            boolean none = isOne(clause);
            found |= none;
            rest.append(none ? " " : clause);
            if (!more) {
                break;
            }
            rest.append(end.group());
            from = end.end();
        }
        return found ? rest.toString().strip() : words;
    }

    private static boolean isOne(String clause) {
        return NoEmbargo.isSaid(clause)
                || LatestTime.isSaid(clause)
                || OtherThing.isSaid(clause)
                || EmbargoNews.isSaid(clause);
    }
}
