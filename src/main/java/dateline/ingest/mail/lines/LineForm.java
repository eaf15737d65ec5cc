package dateline.ingest.mail.lines;

import dateline.ingest.text.byline.PictureWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The form of a line: how long it is, how it begins and ends, what signs are in it.
 *
 * @param text as it is seen
 * @param words of it in small letters, every digit the same; of scripts without spaces each pair of signs
 * @param weight its length, to which a sign of a script without spaces adds more
 */
record LineForm(String text, List<String> words, int weight) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern UNSPACED =
            Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}\\p{IsThai}]");
    private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");
    private static final Pattern TELEPHONE =
            Pattern.compile("(?:\\+|\\(?0)[\\d()/ .\u2010-\u2013-]{6,30}\\d|\\d{2,4}-\\d{3,4}-\\d{4}");
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)https?://|www\\.|\\w\\.(?:com|org|net|info|eu|co|[a-z]{2})\\b");
    private static final Pattern CLOCK = Pattern.compile("\\d{1,2}[.:h]\\d\\d");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Pattern QUOTATION = Pattern.compile("[\u201c\u201d\u201e\u00ab\u00bb\"\u300c\u300e]");
    private static final Pattern LABELLED = Pattern.compile("[^:\uff1a]{1,28}[:\uff1a]\\s*\\S.*");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern SMILE = Pattern.compile("[:;]-?[)(D]|[\u263a\u2764\\x{1f300}-\\x{1faff}]");
    /** What a picture shows, or who took it where no name need follow. */
    private static final Pattern CAPTION = Pattern.compile(
            "(?iu)(?:^|[\\s(\\[/|.\u2013\u2014-])(?:captions?|légende|didascalia|pie de foto|legenda|bildunterschrift|bildtext|bildetekst|billedtekst|kuvateksti|podpis|popisek|képaláírás|подпись|λεζάντα)\\s?[:\uff1a\u00a9]"
                    + "|(?:写真|撮影|摄影|攝影|图|圖)\\s?[:\uff1a\uff1d=\u30fb\u3000]|(?:供图|供圖|摄|攝|撮影|提供)[)\uff09\u3011]?\\s*$|^[\\[(\u3010](?:photo|foto|picture|image|bild|写真|图|사진)");

    private static final String CLOSING = "\"'\u201d\u2019\u00bb\u00ab)\uff09\u300d\u300f*_ ";
    private static final double UNSPACED_WEIGHT = 2.5;
    private static final int PROSE = 110;
    private static final int[] STEPS = {1, 2, 3, 4, 6, 8, 11, 15, 20, 28, 40, 60, 90, 130};
    private static final int MOST_CHARACTERS = 2_000;
    private static final int FEW_WORDS = 6;
    private static final int LABEL_WORDS = 12;

    LineForm {
        words = List.copyOf(words);
    }

    static LineForm of(String line) {
        String text = line.length() > MOST_CHARACTERS ? line.substring(0, MOST_CHARACTERS) : line;
        long unspaced = text.codePoints()
                .filter(c -> UNSPACED.matcher(Character.toString(c)).matches())
                .count();
        return new LineForm(text, wordsOf(text), (int) (text.length() + unspaced * (UNSPACED_WEIGHT - 1)));
    }

    /** The words of a text, as {@link #words()} has them. */
    static List<String> wordsOf(String text) {
        var words = new ArrayList<String>();
        Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (word.find()) {
            String folded = DIGIT.matcher(word.group()).replaceAll("0");
            if (UNSPACED.matcher(folded).find()) {
                for (int i = 0; i < Math.max(1, folded.length() - 1); i++) {
                    words.add(folded.substring(i, Math.min(folded.length(), i + 2)));
                }
            } else {
                words.add(folded);
            }
        }
        return words;
    }

    /** Which of some fifteen sizes a number is of. */
    static int size(int number) {
        int size = 0;
        while (size < STEPS.length && number > STEPS[size]) {
            size++;
        }
        return size;
    }

    /** Whether it is long and ends as a sentence does. */
    boolean isProse() {
        return weight >= PROSE && ".!?\u2026".indexOf(ending()) >= 0;
    }

    char beginning() {
        int first = text.codePointAt(0);
        if (Character.isUpperCase(first)) {
            return 'A';
        }
        if (Character.isLowerCase(first)) {
            return 'a';
        }
        if (Character.isDigit(first)) {
            return '9';
        }
        if ("-\u2013\u2014\u2022*#".indexOf(first) >= 0) {
            return (char) first;
        }
        if ("\u00b7\u25aa\u25a0\u25cf\u25c6\u25bc\u25b2\u25cb\u25c7\u25a1\u30fb>".indexOf(first) >= 0) {
            return '\u25a0';
        }
        if ("\"\u201c\u201e\u00ab\u00bb'\u2018\u300c\u300e".indexOf(first) >= 0) {
            return '"';
        }
        if ("([\uff08\u3010\uff3b{<".indexOf(first) >= 0) {
            return '(';
        }
        return Character.isLetter(first) ? 'o' : '?';
    }

    char ending() {
        int at = text.length() - 1;
        while (at >= 0 && CLOSING.indexOf(text.charAt(at)) >= 0) {
            at--;
        }
        if (at < 0) {
            return '0';
        }
        return switch (text.charAt(at)) {
            case '.', '\u3002', '\u06d4', '\u0964', '\u0589' -> '.';
            case '!', '\uff01' -> '!';
            case '?', '\uff1f', '\u061f', ';' -> '?';
            case ':', '\uff1a' -> ':';
            case ',', '\uff0c', '\u060c', '\u3001' -> ',';
            case '\u2026' -> '\u2026';
            default -> Character.isDigit(text.charAt(at)) ? '9' : 'a';
        };
    }

    /** All of it by their names; the first letter says of what sort each is. */
    Set<String> features() {
        var features = new TreeSet<String>();
        int count = words.size();
        char begin = beginning();
        char end = ending();
        features.add("n" + size(count));
        features.add("l" + size(weight / 5));
        features.add("e" + end);
        features.add("b" + begin);
        features.add("be" + begin + end);
        features.add("ne" + Math.min(size(count), 9) + end);
        capitals(features);
        add(features, "TEL", TELEPHONE);
        add(features, "URL", ADDRESS);
        add(features, "CLOCK", CLOCK);
        add(features, "YEAR", YEAR);
        add(features, "QUOTE", QUOTATION);
        add(features, "SMILE", SMILE);
        if (CAPTION.matcher(text).find() || PictureWords.isIn(text)) {
            features.add("LCREDIT");
        }
        if (text.indexOf('@') >= 0) {
            features.add("MAIL");
        }
        if (LABELLED.matcher(text).matches()) {
            features.add("LABEL");
        }
        if (SIGNS.matcher(text).matches()) {
            features.add("RULE");
        }
        if (text.indexOf('/') >= 0 && count < LABEL_WORDS) {
            features.add("SLASH");
        }
        if (text.indexOf('\u00a9') >= 0) {
            features.add("COPY");
        }
        features.add("!" + Math.min(3, text.chars().filter(c -> c == '!').count()));
        features.add(text.indexOf('(') >= 0 ? "()" : "no()");
        return features;
    }

    private void capitals(Set<String> features) {
        long upper = text.chars().filter(Character::isUpperCase).count();
        long lower = text.chars().filter(Character::isLowerCase).count();
        if (upper > 3 && lower == 0) {
            features.add("CAPITALS");
        }
        List<String> found =
                WORD.matcher(text).results().map(word -> word.group()).toList();
        boolean names = !found.isEmpty()
                && found.size() <= FEW_WORDS
                && found.stream().allMatch(word -> Character.isUpperCase(word.charAt(0)));
        if (names) {
            features.add("TITLED" + found.size());
        }
    }

    private void add(Set<String> features, String name, Pattern pattern) {
        if (pattern.matcher(text).find()) {
            features.add(name);
        }
    }
}
