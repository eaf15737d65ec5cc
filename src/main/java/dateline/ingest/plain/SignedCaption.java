package dateline.ingest.plain;

import dateline.ingest.text.byline.BylineNames;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words under a picture with who made it behind the last sentence, and no word for that: {@code What is seen. Ana Ruiz /
 * The Post}. A paragraph of a story ends with a full stop; what stands so between its paragraphs is the words of a picture.
 */
final class SignedCaption {
    private static final int LEAST = 20;
    private static final int LONGEST = 300;
    private static final int MOST_SENTENCES = 2;
    private static final int LISTED = 2;
    private static final String SMALL =
            "(?:of|the|for|and|de|da|do|del|della|des|du|di|van|von|van der|der|den|la|le|l['\u2019]|d['\u2019]|für|og|och|y|et|e|i|pour|para|per|voor) ?";

    private static final String WORD = "\\p{Lu}[\\p{L}\\p{M}.'\u2019&-]*";
    private static final String NAME = WORD + "(?: (?:" + SMALL + "){0,2}" + WORD + "){0,5}";
    private static final Pattern SIGNED = Pattern.compile("(.+?[.!?\u2026][\u00bb\u201d\"')]?)\\s+((?:" + WORD + " )?"
            + NAME + "(?:\\s?[/|]\\s?(?:" + SMALL + ")?" + NAME + "){0,2})");

    private static final Pattern SENTENCE_END =
            Pattern.compile("(?<!\\p{Lu})[.!?\u2026]['\u2019\u201d\"\u00bb)]?\\s+(?=\\p{Lu})");

    /** Of an institution that gives pictures away. */
    private static final Pattern HOUSE = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:institut\\p{L}*|universit\\p{L}*|museum|museo|musée|muzeum|archiv\\p{L}*|librar(?:y|ies)|bibliot\\p{L}*|agenc\\p{L}*|agentur|ministry|ministerio|ministère|ministerium|police|polizei|policía|society|gesellschaft|foundation|stiftung|fundación|fondation|press|presse|pictures|images|media|news|observatory|council|department|getty|reuters|afp|nasa|esa)(?!\\p{L})");

    /** What a last short sentence of a list begins with: who led a match, who came on. */
    private static final Pattern OFFICE = Pattern.compile(
            "(?iu)(?:referee|umpire|attendance|subs?|bench|coach|scorers?|goals?|schiedsrichter\\p{L}*|zuschauer|tore?|arbitre|buts?|árbitro|goles|gols?|arbitro|reti|scheidsrechter|domare|dommer|tuomari|sędzia|rozhodčí|судья|суддя|hakem)\\b.*");

    private static final String QUOTES = "\"\u201c\u201e\u00ab\u2018\u201a'\u2013\u2014-";

    private SignedCaption() {}

    /** What is seen, and who made the picture, of a line that is known to be the words under one. */
    static Optional<CaptionLine> of(String line) {
        Matcher signed = SIGNED.matcher(line.strip());
        if (line.length() > LONGEST || !signed.matches() || signed.group(1).length() < LEAST) {
            return Optional.empty();
        }
        String maker = signed.group(2).strip();
        boolean named = isHouse(maker) || isPerson(maker);
        return named && !OFFICE.matcher(maker).matches()
                ? Optional.of(new CaptionLine(Optional.of(signed.group(1).strip()), Optional.of(maker)))
                : Optional.empty();
    }

    /** The same of a line that may be a paragraph of a story: it is brief, tells of nothing said, and lists nothing; one word may be its agency. */
    static Optional<CaptionLine> withinStory(String line) {
        boolean quoted = QUOTES.indexOf(line.charAt(0)) >= 0;
        return quoted
                ? Optional.empty()
                : of(line).filter(told -> told.caption()
                                .filter(SignedCaption::isBrief)
                                .isPresent()
                        && told.credit().filter(maker -> maker.indexOf(' ') > 0).isPresent());
    }

    private static boolean isBrief(String seen) {
        long sentences = SENTENCE_END.matcher(seen).results().count() + 1;
        long lists = seen.chars().filter(c -> c == ';' || c == ':').count();
        long commas = seen.chars().filter(c -> c == ',').count();
        return sentences <= MOST_SENTENCES && lists == 0 && commas <= LISTED;
    }

    private static boolean isHouse(String maker) {
        return maker.indexOf('/') > 0
                || maker.indexOf('|') > 0
                || HOUSE.matcher(maker).find();
    }

    private static boolean isPerson(String maker) {
        return maker.indexOf(' ') > 0 && !maker.endsWith(".") && BylineNames.isPerson(maker);
    }
}
