package dateline.ingest.text.byline;

import dateline.ingest.text.ViewCounter;
import dateline.ingest.text.WordComparison;
import dateline.ingest.text.date.DateInText;
import dateline.ingest.text.date.DayMonthOrder;
import dateline.ingest.text.date.MonthNames;
import dateline.ingest.text.date.ZoneNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the names out of a byline as it is printed: {@code By Mara Lindqvist and Jonas Weir, staff writers}. */
public final class BylineNames {
    private static final int MAX_LINE = 300;
    private static final int MAX_DATED = 80;
    private static final int MAX_CHARS = 60;
    private static final int MAX_WORDS = 6;
    private static final int ZONE = 3;

    /** What is as short and begins with a small letter is a word of the line: {@code a las 9:30}. */
    private static final int ARTICLE_CHARS = 3;

    private static final Pattern OPENING = Pattern.compile(
            "^(?:(?:view |see )?(?:all|more) posts (?:by|from)|posts by|articles by|alles von|(?:zeige )?alle beitr\u00e4ge von|beitr\u00e4ge von|artikel von|(?:written|posted|published|reported|authored|contributed|reviewed|edited|created|compiled|updated) by"
                    + "|(?:words|text|story|article|interview|report|review|analysis|opinion|column|guest post|blog) by|by|from|author|authors|written|words|interview|texte? (?:&|und|et|and) (?:fotos?|bilder|photos?)"
                    + "|(?:ein|eine) (?:artikel|beitrag|analyse|kommentar|interview|gastbeitrag|kolumne|reportage) von|geschrieben von|verfasst von|ver\u00f6ffentlicht von|erstellt von"
                    + "|interview von|aus|von|autor(?:in|en)?|text|redaktion(?=\\s*:)"
                    + "|\u00e9crit par|publi\u00e9 par|propos recueillis par|par|auteur"
                    + "|escrito por|publicado por|redactado por|por|autor|texto"
                    + "|scritto da|pubblicato da|a cura di|di|da|autore|testo"
                    + "|geschreven door|door|auteur|tekst|af|av|skrivet av|tekst av|text av|przez|autor|od|napisal|yazar|yazan|"
                    + "avtor(?:ica|ji)?|autorius|autorė|autors|egilea|höfundur|awdur|údar|müəllif|ავტორი|հեղինակ|작성자|글쓴이|撰文|\u0430\u0432\u0442\u043e\u0440|\u0442\u0435\u043a\u0441\u0442|\u03c4\u03bf\u03c5|\u03c4\u03b7\u03c2|\u0643\u062a\u0628|\u0628\u0642\u0644\u0645|kirjoittanut|teksti|szerz\u0151|\u6587|\u8a18\u8005|\u8bb0\u8005|\u4f5c\u8005|\u7de8\u8f2f|oleh|ditulis oleh)"
                    + "(?:\\s*[:\uff1a/]\\s*|\\s+|$)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern GLUED = Pattern.compile("^(?:By|Von|Par|Por|Di)(?=\\p{Lu}\\p{L}*[\\s.])");
    private static final Pattern WITHIN = Pattern.compile(
            "(?<=[\\s|,/\u2022\u00b7-])(?:by|von|par|por|door|av|autor(?:in)?\\s?:|author\\s?:|auteur\\s?:|autore\\s?:|redaktion:|autor/in:)\\s+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern FIELD = Pattern.compile("\\s*[|\u2022\u00b7]");
    private static final Pattern BESIDE = Pattern.compile("[\\d|,:/\u2022\u00b7\u2013\u2014\uff1a\u3010\u3011-]+");
    private static final Pattern BETWEEN = Pattern.compile(
            "\\s*[,;|&\u2022\u00b7\u3001\uff0f]\\s*|\\s/\\s|(?-i:(?<=\\p{Ll})/(?=\\p{Lu}))|\\s+(?:and|with|und|mit|et|avec|y|e|ed|en|og|och|i|\u0438|\u0442\u0430|ja|ve|a|\u03ba\u03b1\u03b9|dan)\\s+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CUT = Pattern.compile(
            "\\s*(?:[(\\[<@*]|\\s[-\u2013\u2014]\\s|\\b(?:posted|published|updated|last updated|publiziert|ver\u00f6ffentlicht|aktualisiert|publi\u00e9|follow|special to|for the|kategorien?|categor(?:y|ies)|quelle|source|foto|photos?|illustrations?|symbolbild|schreibe einen|leave a|no comments)\\b"
                    + "|\\s(?:on|am|op|at|f\u00fcr|for)\\s(?=\\S*\\d|(?-i:\\p{Lu}))|\\s(?:le|el|il)\\s(?=\\d)|\\sin\\s(?=\\d|(?-i:\\p{Lu}))|\\s(?:mo|di|mi|do|fr|sa|so)\\.?$|(?:19|20)\\d{2}|(?<![\\p{L}\\p{Nd}])\\p{Nd}).*$",
            Pattern.CASE_INSENSITIVE);

    /** A word with a figure behind it, and the word behind that. */
    private static final Pattern BEFORE_FIGURE = Pattern.compile(
            "(\\p{L}[\\p{L}\\p{M}]*)(?=[.,]?\\s?\\p{Nd}{1,4}(?:st|nd|rd|th)?(?:[,\\s]|\\.(?!\\p{Nd})|$)(?:\\s?(?:de |of )?(\\p{L}+))?)");

    /** {@code Ida Lund  May 3, 2024}: the month that is a name of people, too, behind a whole name and before a day. */
    private static final Pattern MAY = Pattern.compile(
            "(?<=\\p{L}{2,30}[ \u00a0]{1,3}[\\p{L}.'\u2019-]{2,30})[ \u00a0]+(?i:may|mai|mei|maj|maio|mayo|maggio)\\.?(?=[ \u00a0]+\\d{1,2}(?:st|nd|rd|th)?(?:[ ,\u00a0]|$)).*$");

    private BylineNames() {}

    /** Whether it is the name of a desk, a house or an agency, by a word that people's names do not have. */
    public static boolean isDesk(String name) {
        return BylineVocabulary.DESKS.in(name) != 0;
    }

    /** The names in a line, in its order. */
    public static List<String> in(String byline) {
        var names = new ArrayList<String>();
        String line = ViewCounter.without(byline.length() > MAX_LINE ? byline.substring(0, MAX_LINE) : byline);
        for (String part : BETWEEN.split(opened(withoutMonths(line)))) {
            String whole =
                    CUT.matcher(MAY.matcher(opened(part)).replaceFirst("")).replaceFirst("");
            String name = trimmed(whole);
            boolean role = !names.isEmpty() && BylineVocabulary.ROLES.in(whole) != 0;
            if (isName(name) && !role) {
                names.add(name);
            }
        }
        return names;
    }

    /** Whether a text begins with words that lead to a name, such as {@code By}. */
    public static boolean beginsAsByline(String text) {
        return OPENING.matcher(text).lookingAt() || GLUED.matcher(text).lookingAt();
    }

    /**
     * The part of a line after the word that tells who wrote it: {@code Posted on 3 March by Mara Lindqvist | Coast}.
     */
    public static Optional<String> toldWithin(String line) {
        Matcher word = WITHIN.matcher(line.length() > MAX_LINE ? line.substring(0, MAX_LINE) : line);
        return word.find() ? Optional.of(FIELD.split(line.substring(word.end()), 2)[0]) : Optional.empty();
    }

    /** Names of persons beside the date of a line: {@code 3 March 2026 | Mara Lindqvist}. */
    public static List<String> besideDate(String line) {
        boolean dated = line.length() <= MAX_DATED
                && WordComparison.hasDigit(line)
                && DateInText.in(line, DayMonthOrder.DAY_FIRST).isPresent();
        return !dated
                ? List.of()
                : Arrays.stream(BESIDE.split(ViewCounter.without(line)))
                        .map(BylineNames::trimmed)
                        .filter(name -> isName(name) && looksLikePerson(name) && BylineVocabulary.ROLES.in(name) == 0)
                        .limit(1)
                        .toList();
    }

    /** Whether it may be the name of anybody: one word, or words that begin as names do, at least first and last. */
    public static boolean looksLikeName(String name) {
        int last = name.lastIndexOf(' ') + 1;
        if (last == 0) {
            return true;
        }
        boolean sentence = name.endsWith(".") && name.length() - last > 3;
        return !sentence && !isSmall(name.codePointAt(0)) && !isSmall(name.codePointAt(last));
    }

    /** Whether a name that is told as one may be taken so: not a line that says by whom, when or in what role. */
    public static boolean looksWhole(String name) {
        return isName(name)
                && looksLikeName(name)
                && name.equals(trimmed(name))
                && !CUT.matcher(name).find()
                && (!OPENING.matcher(name).find() || looksLikePerson(name))
                && BylineVocabulary.ROLES.in(name) == 0;
    }

    /** Whether it says what somebody is, not who. */
    public static boolean isRole(String text) {
        return BylineVocabulary.ROLES.in(text) != 0;
    }

    /** Whether the first that a line names is a person. */
    public static boolean namesPerson(String line) {
        List<String> names = in(line);
        return !names.isEmpty() && isPerson(names.get(0));
    }

    /** Whether it has the look of a person's name and is none of a desk. */
    public static boolean isPerson(String name) {
        return looksLikePerson(name) && !isDesk(name);
    }

    /**
     * Whether it has the look of a person's name: two to four words, each with a capital or of a script without them.
     */
    static boolean looksLikePerson(String name) {
        String[] words = name.split("[\\s\u00b7]+");
        if (words.length < 2 || words.length > 5 || isSizes(words)) {
            return false;
        }
        int capitals = 0;
        if (isSmall(name.codePointAt(0)) && !BylineVocabulary.PARTICLES.contains(words[0])) {
            return false;
        }
        if (name.length() < 7
                && name.equals(name.toUpperCase(Locale.ROOT))
                && !name.equals(name.toLowerCase(Locale.ROOT))) {
            return false;
        }
        for (String word : words) {
            int first = word.codePointAt(0);
            capitals += Character.isLetter(first) && !isSmall(first) ? 1 : 0;
        }
        return capitals >= 2 && capitals >= words.length - 2;
    }

    /**
     * Without the month of a date that begins with it: {@code Mara Lindqvist March 3}, {@code Mara LindqvistMarch 3}. A person
     * who is called Mayo or Marco keeps the name, also before {@code 3 March}.
     */
    private static String withoutMonths(String line) {
        return !WordComparison.hasDigit(line)
                ? line
                : BEFORE_FIGURE.matcher(line).replaceAll(found -> {
                    String word = found.group(1);
                    String last = word.substring(glue(word));
                    boolean month = MonthNames.printed(last).isPresent();
                    boolean other = found.group(2) != null
                            && MonthNames.number(found.group(2)).isPresent();
                    return month && !other ? word.substring(0, glue(word)) : word;
                });
    }

    /** Where the last of several words begins that stand in one: two elements of the page side by side. */
    private static int glue(String word) {
        int at = word.length() - 1;
        while (at > 0 && !(Character.isUpperCase(word.charAt(at)) && Character.isLowerCase(word.charAt(at - 1)))) {
            at--;
        }
        return Math.max(0, at);
    }

    /** Signs by which readers choose how large they want the letters. */
    private static boolean isSizes(String[] words) {
        return words.length > 2 && Arrays.stream(words).allMatch(word -> word.length() == 1);
    }

    /** Georgians write names as all words, though their letters have capitals for headings. */
    private static boolean isSmall(int letter) {
        return Character.isLowerCase(letter) && Character.UnicodeScript.of(letter) != Character.UnicodeScript.GEORGIAN;
    }

    private static String opened(String text) {
        String rest = text.strip();
        String shorter = withoutOpening(rest);
        while (!shorter.equals(rest)) {
            rest = shorter;
            shorter = withoutOpening(rest);
        }
        return rest;
    }

    private static String withoutOpening(String text) {
        return OPENING.matcher(GLUED.matcher(text).replaceFirst(""))
                .replaceFirst("")
                .strip();
    }

    /** In many scripts a word ends with a vowel that is a mark on its last letter. */
    private static boolean endsWord(char c) {
        return Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }

    /** Without what the person is, at the end, and without marks at both ends. */
    private static String trimmed(String text) {
        String name = text.strip();
        int space = name.lastIndexOf(' ');
        while (space > 0 && isTail(name, space)) {
            name = name.substring(0, space).strip();
            space = name.lastIndexOf(' ');
        }
        int from = 0;
        int to = name.length();
        while (from < to && !Character.isLetter(name.charAt(from))) {
            from++;
        }
        while (to > from && !endsWord(name.charAt(to - 1)) && name.charAt(to - 1) != '.') {
            to--;
        }
        return name.substring(from, to);
    }

    /**
     * Whether the last word is none of the name but, after a name of two words or more, what the person is.
     */
    private static boolean isTail(String name, int space) {
        String last = name.substring(space + 1);
        boolean told = BylineVocabulary.NOT_NAMES.contains(last.toLowerCase(Locale.ROOT))
                || BylineVocabulary.ROLES.in(last) != 0;
        boolean whole = name.lastIndexOf(' ', space - 1) > 0
                || Character.UnicodeScript.of(name.codePointAt(0)) == Character.UnicodeScript.HANGUL;
        return told && whole;
    }

    private static boolean isCalendar(String word) {
        String bare = word.replace(".", "").replace(",", "");
        boolean month = MonthNames.printed(bare).isPresent() && !bare.equalsIgnoreCase("may");
        return month || BylineVocabulary.NOT_NAMES.contains(bare.toLowerCase(Locale.ROOT));
    }

    /** What is left of a time without its figures: {@code Uhr MESZ}. */
    private static boolean isClock(String name) {
        String last = name.substring(name.lastIndexOf(' ') + 1);
        return last.length() >= ZONE && ZoneNames.printed(last).isPresent();
    }

    private static boolean isName(String name) {
        if (name.length() < 2 || name.length() > MAX_CHARS || name.contains("://") || name.contains("www.")) {
            return false;
        }
        boolean article = name.length() <= ARTICLE_CHARS && Character.isLowerCase(name.codePointAt(0));
        return WordComparison.count(name) <= MAX_WORDS
                && !article
                && !BylineVocabulary.SECTIONS.contains(name.toLowerCase(Locale.ROOT))
                && !BylineVocabulary.NOT_NAMES.contains(name.toLowerCase(Locale.ROOT))
                && !BylineVocabulary.isLabel(name)
                && !ViewCounter.isLabel(name)
                && !isClock(name)
                && !isCalendar(name);
    }
}
