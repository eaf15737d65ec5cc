package dateline.ingest.mail;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a mail program says over a mail that it quotes, in its user's language: {@code Le mer. 18 nov. 2026 à 17:58, Secrétariat
 * <desk@…> a écrit :}. It may be broken over lines. It is told by a mail address, a moment and a word for writing, two of which it has;
 * with one alone it is one only over lines that are marked as quoted.
 *
 * @param end the line behind it
 * @param words of it in one line
 * @param certain whether it is one whatever follows
 */
record Attribution(int end, String words, boolean certain) {
    private static final int MOST_LINES = 4;
    private static final int LONGEST = 400;
    private static final int SHORT = 160;

    private static final String WROTE = "(?:"
            + String.join(
                    "|",
                    "wrote|writes|schrieb|geschrieben|schreibt|[ée]crit|escribi[óo]|escreveu|escribiu|scritto|scrive|schreef|geschreven|schrijft",
                    "skrev|skriver|skrifaði|kirjoitti|kirjoittaa|napisał|pisze|napsal|napísal|napisal|napisao|napisala|piše|írta|írja|a scris",
                    "scrie|va escriure|ha escrit|idatzi|igorleak|rašė|parašė|rakstīja|raksta|kirjutas|menulis|viết|yazdı|yazmış|yazıyor",
                    "писал|написал|пишет|пише|писав|написав|написа|напиша|напісаў|піша|написао|έγραψε|έγραψαν|γράφει|жазды|დაწერა|գրել",
                    "כתב|מאת|كتب|كتابة|نوشت|लिखा|लिखते|লিখেছেন|எழுதிய|เขียน|書き|書いた|のメール|写道|寫道|撰写|撰寫|写到|작성|썼|쓴|님이",
                    "shkroi|kiteb|scríobh|ysgrifennodd|skryf|geskryf|aliandika|sumulat|isinulat")
            + ")";
    private static final Pattern VERB = Pattern.compile("(?iu)" + WROTE);

    /** The word for writing stands before the colon, or before who wrote. */
    private static final Pattern SAID = Pattern.compile("(?iu).{3,160}" + WROTE
            + "\\p{L}{0,3}(?:\\(\\p{L}{1,3}\\)|/\\p{L}{1,3})?\\s*(?:[:\uff1a]|-{2,6})|(?:on|am|le|el|il|op|em|den|dne|w dniu|в)\\s.{5,200}"
            + WROTE
            + "\\p{L}{0,3}(?:\\s.{0,100})?[:\uff1a]");
    /** A colon, or the dashes between which some programs put it. */
    private static final Pattern END = Pattern.compile("(?:[:\uff1a]|\\s-{2,6})$");

    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>@()\\[\\]]+@[^\\s<>@()\\[\\]]+\\.[\\p{L}\\p{Nd}-]+");
    private static final Pattern CLOCK = Pattern.compile("\\p{Nd}{1,2}\\s?[:.h時时點点시]\\s?\\p{Nd}{2}");
    private static final Pattern DAY = Pattern.compile("\\p{Nd}{4}|\\p{Nd}{1,2}[./-]\\p{Nd}{1,2}");

    private static final Pattern ADDRESSED_WRITER = Pattern.compile(
            "(\\p{Lu}[\\p{L}.'’-]+(?: [\\p{L}.'’-]+){0,2} \\p{Lu}[\\p{L}.'’-]+)\"?,?\\s*<[^<>]{0,200}>");
    /** In scripts without capitals a name is the two words before the address. */
    private static final Pattern CASELESS_WRITER = Pattern.compile(
            "((?:[\\p{Lo}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]][\\p{L}\\p{M}.'’-]+) [\\p{Lo}][\\p{L}\\p{M}.'’-]+),?\\s*<[^<>]{0,200}>");

    private static final Pattern WRITER = Pattern.compile(
            "(\\p{Lu}[\\p{L}.'’-]+(?: [\\p{L}.'’-]+){0,2} \\p{Lu}[\\p{L}.'’-]+),?\\s*(?iu:" + WROTE + ")");

    /**
     * The one that begins in this line, if one does.
     *
     * @param kind what the subject says of the mail
     */
    static Optional<Attribution> at(List<String> lines, int at, MailKind kind) {
        String over = at == 0 ? "" : lines.get(at - 1);
        boolean begins = over.isBlank() || QuoteMarks.isMarked(over) || ForwardMark.isDivider(over);
        var words = new StringBuilder();
        int most = Math.min(lines.size(), at + MOST_LINES);
        for (int line = at; line < most && words.length() <= LONGEST; line++) {
            String said = bare(lines.get(line));
            if (said.isEmpty() || QuoteMarks.isMarked(said)) {
                break;
            }
            words.append(words.isEmpty() ? "" : " ").append(said);
            if (ends(said)) {
                return Optional.of(words.toString())
                        .filter(text -> text.length() <= LONGEST)
                        .flatMap(text -> of(lines, at, text, kind, begins));
            }
        }
        return Optional.empty();
    }

    private static Optional<Attribution> of(List<String> lines, int at, String text, MailKind kind, boolean begins) {
        var told = Told.of(text);
        int end = at + lengthOf(lines, at);
        boolean certain = begins && told.isCertain(kind);
        boolean quoted = isQuoted(lines, end);
        boolean one = certain || (quoted && told.isOverQuote(kind, begins));
        return one ? Optional.of(new Attribution(end, text, certain && !quoted)) : Optional.empty();
    }

    /** Of what a line by itself says. */
    private record Told(String text, boolean addressed, boolean dated, boolean said) {
        static Told of(String text) {
            boolean dated = CLOCK.matcher(text).find() && DAY.matcher(text).find();
            return new Told(
                    text,
                    ADDRESS.matcher(text).find(),
                    dated,
                    VERB.matcher(text).find());
        }

        boolean isCertain(MailKind kind) {
            return addressed && ((said && (dated || text.length() <= SHORT)) || (dated && kind == MailKind.FORWARDED));
        }

        boolean isOverQuote(MailKind kind, boolean begins) {
            boolean answered = kind != MailKind.OWN;
            return (addressed && (dated || said))
                    || ((answered || dated) && SAID.matcher(text).matches())
                    || (begins && answered && dated);
        }
    }

    /**
     * Whether a line by itself is one.
     *
     * @param quoted whether what follows is marked as quoted
     */
    static Optional<Attribution> of(String line, boolean quoted, MailKind kind) {
        String text = bare(line);
        if (text.length() > LONGEST || !ends(text)) {
            return Optional.empty();
        }
        var told = Told.of(text);
        boolean certain = told.isCertain(kind);
        boolean overQuote =
                quoted && (kind == MailKind.OWN ? told.addressed && told.dated : told.isOverQuote(kind, true));
        return certain || overQuote ? Optional.of(new Attribution(1, text, certain && !quoted)) : Optional.empty();
    }

    private static int lengthOf(List<String> lines, int at) {
        int end = at;
        while (!ends(lines.get(end))) {
            end++;
        }
        return end + 1 - at;
    }

    private static boolean ends(String line) {
        return END.matcher(bare(line)).find();
    }

    private static String bare(String line) {
        return FormatCharacters.without(line).strip();
    }

    private static boolean isQuoted(List<String> lines, int from) {
        int at = from;
        while (at < lines.size() && lines.get(at).isBlank()) {
            at++;
        }
        return at < lines.size() && QuoteMarks.isMarked(lines.get(at));
    }

    /** The head of a mail that names who wrote it, when this does. */
    Optional<QuotedMailHeader> head() {
        Matcher addressed = ADDRESSED_WRITER.matcher(words);
        Matcher caseless = addressed.find() ? addressed : CASELESS_WRITER.matcher(words);
        Matcher writer = caseless.reset().find() ? caseless : WRITER.matcher(words);
        return writer.reset().find()
                ? Optional.of(new QuotedMailHeader(Map.of("from", writer.group(1) + " <>"), 0))
                : Optional.empty();
    }
}
