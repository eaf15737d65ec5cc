package dateline.ingest.text.embargo;

import dateline.ingest.text.FieldText;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words by which whoever sends a story forbids to publish it yet: {@code EMBARGOED UNTIL 00:01}, {@code Sperrfrist: Freitag}.
 * A sentence about an embargo on goods is none: a notice stands at the beginning of a line, in brackets, or behind a dash or
 * colon, and nothing but a time follows it, or what must happen first, unless its words are said of publication alone.
 *
 * @param start where it begins in the line
 * @param end where it ends, with the signs that part it from what follows
 * @param words of it
 * @param time when it ends, if it says so beyond doubt: a day with its year, a time and a zone
 * @param lastDay the last day that it names with its year, in whatever zone; the embargo may end on it
 * @param lastHour of that day, if it names one and no other; of two that may be meant the later
 * @param isRequest whether it asks to wait in words of its own, which only whoever asked can call over
 */
public record EmbargoNotice(
        int start,
        int end,
        String words,
        Optional<OffsetDateTime> time,
        Optional<LocalDate> lastDay,
        Optional<LocalTime> lastHour,
        boolean isRequest) {
    private static final int LONGEST = 5_000;
    private static final int SHOWN = 160;
    private static final Pattern BOUNDARY = Pattern.compile(
            "[\\[\\](){}【】（）《》「」『』〔〕〈〉*_|•·►▶■●★!?。！？;+#~>\\n"
                    + "-]+|[.:：](?=\\s)|：|\\s[/–—-]+\\s|[–—]|\\A\\s*(?:achtung|attention|please"
                    + " note|note|hinweis|nb|wichtig|important|news|press release|media release)\\b[,!]?(?=\\s)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?](?=\\s|$)|[。！？\\n\\])】）|*]|\\s[–—-]\\s|:\\s");
    private static final Pattern CLAUSE =
            Pattern.compile("\\s*,\\s*\\p{Ll}.*|\\s+(?:was|were|had|has|have|and)\\b.*", Pattern.DOTALL);
    private static final Pattern DONE =
            Pattern.compile("\\s*(?:$|[.!?](?:\\s|$)|[。！？\\n\\])】）|*;\"”»].*).*", Pattern.DOTALL);
    private static final Pattern HEADS = Pattern.compile("\\s*(?:[:：]|[–—-]+\\s|/\\s).*", Pattern.DOTALL);
    private static final Pattern COLON = Pattern.compile("\\s*[:：]");
    private static final Pattern COLON_BEFORE = Pattern.compile("[:：]\\s*$");
    private static final Pattern NOTHING = Pattern.compile("[:：\\s]*(?:\\n.*)?", Pattern.DOTALL);
    private static final Pattern LINE_BREAK = Pattern.compile("[:： \\t]*\\n");
    private static final Pattern END_OF_LINE = Pattern.compile("[. \\t*_]*(?:\\n|\\z)");
    private static final Pattern PARTICLE = Pattern.compile("\\s?(?:より|から|まで|以降|に|부터|까지|이후)");
    private static final Pattern UNTIL = Pattern.compile("[:：]|\\s\\p{L}+\\s*$");
    private static final Pattern BY_ITSELF =
            Pattern.compile("(?:strictly )?embargoed|hold for", Pattern.CASE_INSENSITIVE);
    private static final Pattern CLOSING = Pattern.compile("[ \\u00a0\\t\\])】）}*_|.!:：;–—/。-]*");

    /** Whether a text has any of the words that a notice is made of; most have, but short ones. */
    public static boolean mayBeIn(String text) {
        return EmbargoPhrases.mayBeIn(text);
    }

    /** The first in this line, if there is one. */
    public static Optional<EmbargoNotice> in(String line) {
        String text = line.length() > LONGEST ? line.substring(0, LONGEST) : line;
        if (!EmbargoPhrases.mayBeIn(text)) {
            return Optional.empty();
        }
        Optional<EmbargoNotice> first = at(text, 0);
        Matcher boundary = BOUNDARY.matcher(text);
        while (first.isEmpty() && boundary.find()) {
            first = at(text, boundary.end());
        }
        return first.map(notice -> notice.withLine(text));
    }

    /** Where a line says that its embargo is over, all of it is the notice. */
    private EmbargoNotice withLine(String line) {
        return EndedEmbargo.isSaid(line) && !EndedEmbargo.isSaid(words)
                ? new EmbargoNotice(start, end, FieldText.line(line, SHOWN), time, lastDay, lastHour, isRequest)
                : this;
    }

    /**
     * A line that asks to wait in words of its own. What day stands in it says nothing of when it is over: it may be the day on
     * which it was written.
     */
    public static EmbargoNotice ofLine(String line) {
        return new EmbargoNotice(
                0,
                line.length(),
                FieldText.line(line, SHOWN),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true);
    }

    /** Whether its words say that the embargo is over, and neither deny it nor put it off. */
    public boolean saysItIsOver() {
        return EndedEmbargo.isSaid(words);
    }

    /** What is left of a line without all notices in it. */
    public static String without(String line) {
        String rest = line;
        for (var notice = in(rest); notice.isPresent(); notice = in(rest)) {
            rest = notice.get().cutFrom(rest);
        }
        return rest;
    }

    /** The line without this notice of it. */
    public String cutFrom(String line) {
        String before = line.substring(0, start);
        String after = line.substring(end);
        boolean parted =
                !before.isBlank() && !after.isBlank() && !Character.isWhitespace(before.charAt(before.length() - 1));
        return (before + (parted ? " " : "") + after).strip();
    }

    /** Whether this line is a notice and nothing else. */
    public static boolean isWhole(String line) {
        return in(line).filter(notice -> notice.isAllOf(line)).isPresent();
    }

    /** Whether the whole line says nothing else. */
    public boolean isAllOf(String line) {
        return cutFrom(line).chars().noneMatch(Character::isLetterOrDigit);
    }

    private static Optional<EmbargoNotice> at(String text, int boundary) {
        int at = boundary;
        while (at < text.length()
                && (Character.isWhitespace(text.charAt(at)) || "#>*_".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        int start = at;
        if (start >= text.length()) {
            return Optional.empty();
        }
        return publication(text, start)
                .or(() -> ambiguous(text, start))
                .or(() -> behind(text, start))
                .or(() -> bare(text, start))
                .or(() -> state(text, start))
                .or(() -> EmbargoClause.at(text, start).map(clause -> of(text, start, clause.told(), clause.end())));
    }

    /** Words on how an embargo stands, in capitals or brackets; a story's headline between its paragraphs may say the same. */
    private static Optional<EmbargoNotice> state(String text, int start) {
        int end = sentenceEnd(text, start);
        String said = text.substring(start, end);
        boolean state = (isCapital(said) || isBracketed(text, start, end)) && EmbargoState.isSaid(said);
        boolean asked = end < text.length() && text.charAt(end) == '?';
        return state || (!asked && EmbargoMark.isSaid(said))
                ? Optional.of(of(text, start, end, end))
                : Optional.empty();
    }

    private static Optional<EmbargoNotice> publication(String text, int start) {
        return first(EmbargoPhrases.publication(text, start), phrase -> {
            Matcher colon = COLON.matcher(text).region(phrase.end(), text.length());
            int timeStart = colon.lookingAt() ? colon.end() : phrase.end();
            var clock = EmbargoTimeWords.from(text, timeStart);
            String rest = text.substring(clock.end());
            boolean told = clock.mayBeTime() && (!CLAUSE.matcher(rest).matches() || isCapital(text));
            boolean broken = NOTHING.matcher(rest).matches() && clock.end() == timeStart;
            if (told || broken) {
                return Optional.of(of(text, start, timeStart, sentenceEnd(text, clock.end())));
            }
            OptionalInt event = EmbargoEvent.end(text, timeStart);
            int end = event.orElse(sentenceEnd(text, timeStart));
            String said = text.substring(timeStart, end);
            boolean dated = DayOrHour.namesDay(said) && DayOrHour.namesHour(said);
            return event.isPresent() || dated ? Optional.of(of(text, start, timeStart, end)) : Optional.empty();
        });
    }

    private static Optional<EmbargoNotice> ambiguous(String text, int start) {
        return first(EmbargoPhrases.ambiguous(text, start), phrase -> {
            Matcher closing = CLOSING.matcher(text).region(phrase.end(), text.length());
            int timeStart = closing.lookingAt() ? closing.end() : phrase.end();
            var clock = EmbargoTimeWords.from(text, timeStart);
            Matcher particle = PARTICLE.matcher(text).region(clock.end(), text.length());
            int end = particle.lookingAt() ? particle.end() : clock.end();
            String rest = text.substring(end);
            boolean precise = (clock.clock() && clock.day()) || isCapital(text.substring(start, phrase.end()));
            boolean alone = DONE.matcher(rest).matches()
                    || (precise && HEADS.matcher(rest).matches());
            boolean told = clock.isTime()
                    || (clock.event() && UNTIL.matcher(phrase.group()).find());
            if (told && alone) {
                return Optional.of(of(text, start, timeStart, end));
            }
            OptionalInt event =
                    COLON_BEFORE.matcher(text.substring(start, timeStart)).find()
                            ? EmbargoEvent.endOfAfter(text, timeStart)
                            : OptionalInt.empty();
            return event.isPresent()
                            && DONE.matcher(text.substring(event.getAsInt())).matches()
                    ? Optional.of(of(text, start, timeStart, event.getAsInt()))
                    : Optional.empty();
        });
    }

    private static Optional<EmbargoNotice> behind(String text, int start) {
        var clock = EmbargoTimeWords.from(text, start);
        return first(
                clock.isTime() ? EmbargoPhrases.behind(text, clock.end()) : List.of(),
                phrase -> DONE.matcher(text.substring(phrase.end())).matches()
                        ? Optional.of(of(text, start, phrase.end(), phrase.end()))
                        : Optional.empty());
    }

    private static Optional<EmbargoNotice> bare(String text, int start) {
        return first(EmbargoPhrases.bare(text, start), phrase -> {
                    boolean heading = isCapital(phrase.group())
                            || BY_ITSELF.matcher(phrase.group()).lookingAt();
                    return bare(text, start, phrase, heading);
                })
                .or(() -> first(
                        EmbargoPhrases.bareInCapitals(text, start),
                        phrase -> isCapital(phrase.group()) || isBracketed(text, start, phrase.end())
                                ? bare(text, start, phrase, true)
                                : Optional.empty()));
    }

    private static Optional<EmbargoNotice> bare(String text, int start, Matcher phrase, boolean heading) {
        String rest = text.substring(phrase.end());
        return DONE.matcher(rest).matches() || (heading && HEADS.matcher(rest).matches())
                ? Optional.of(of(text, start, phrase.end(), phrase.end()))
                : Optional.empty();
    }

    private static Optional<EmbargoNotice> first(
            List<Matcher> phrases, Function<Matcher, Optional<EmbargoNotice>> judged) {
        return phrases.stream().flatMap(phrase -> judged.apply(phrase).stream()).findFirst();
    }

    private static boolean isBracketed(String text, int start, int end) {
        String before = text.substring(0, start).stripTrailing();
        return !before.isEmpty() && "[【".indexOf(before.charAt(before.length() - 1)) >= 0 && isClosed(text, end);
    }

    private static boolean isClosed(String text, int at) {
        return at < text.length() && "]】".indexOf(text.charAt(at)) >= 0;
    }

    /** The notice in this text from here on, which tells a time between these places. */
    static EmbargoNotice of(String text, int start, int phraseEnd, int end) {
        int from = start;
        while (from > 0 && "[(【（{*_ ".indexOf(text.charAt(from - 1)) >= 0) {
            from--;
        }
        int last = timeOfNextLine(text, end);
        Matcher closing = CLOSING.matcher(text).region(last, text.length());
        int to = closing.lookingAt() ? closing.end() : last;
        String told = text.substring(Math.min(phraseEnd, last), last);
        String words = FieldText.line(text.substring(start, last), SHOWN);
        Optional<EndOfEmbargo> over = EndOfEmbargo.of(told);
        return new EmbargoNotice(
                from,
                to,
                words,
                EmbargoTime.beyondDoubt(told),
                over.map(EndOfEmbargo::day),
                over.flatMap(EndOfEmbargo::hour),
                false);
    }

    /** Where the time ends that stands by itself in the next line; {@code end} when none does. */
    private static int timeOfNextLine(String text, int end) {
        Matcher broken = LINE_BREAK.matcher(text).region(end, text.length());
        if (!broken.lookingAt()) {
            return end;
        }
        var clock = EmbargoTimeWords.from(text, broken.end());
        Matcher rest = END_OF_LINE.matcher(text).region(clock.end(), text.length());
        return clock.isTime() && rest.lookingAt() ? clock.end() : end;
    }

    private static int sentenceEnd(String text, int from) {
        Matcher end = SENTENCE_END.matcher(text);
        return end.find(from) ? end.start() : text.length();
    }

    /** Whether it is written in capitals. */
    private static boolean isCapital(String text) {
        return text.equals(text.toUpperCase(Locale.ROOT)) && !text.equals(text.toLowerCase(Locale.ROOT));
    }
}
