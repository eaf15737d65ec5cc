package dateline.ingest.plain;

import dateline.ingest.text.date.DateInText;
import dateline.ingest.text.date.DayMonthOrder;
import dateline.ingest.text.date.WrittenDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the lines of a page that tell when its story changed, and tells them from those that tell when it came out. */
final class ChangeTime {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** Words before the time of a change. */
    private static final Pattern UPDATED = Pattern.compile(
            "(?<!\\p{L})(?:(?:last )?updated|act\\.|(?:last )?modified|last changed|aktualisiert|ge\u00e4ndert|stand(?:\\s*:|(?=\\s+(?:vom\\s+)?\\d))|mis(?:e)? \u00e0 jour|modifi\u00e9|actualizad[oa]|actualización|\u00faltima actualizaci\u00f3n|actualitza[td][a-z]*|aggiornat[oa]|aggiornamento|modificat?[oa]?|atualizad[oa]|atualização|aktualisierung|ενημερώθηκε|ενημέρωση|τελευτα[ίι]α ενημέρωση|aangepast|bijgewerkt|gewijzigd|laatste update|uppdaterad|\u00e4ndrad|oppdatert|opdateret|uppf\u00e6rt|diweddarwyd|nuashonraithe|eguneratua"
                    + "|aktualizacja|zaktualizowan[oey]|aktualizov[a\u00e1]n[o\u00e9]|p\u00e4ivitetty|muokattu|uuendatud|atjaunot?s|atnaujinta|posodobljeno|a\u017eurirano|azurirano|izmjena|g\u00fcncelle\\p{L}*|friss\u00edtve|m\u00f3dos\u00edtva|imesasishwa|diperbar?ui|diperbaharui|dikemas ?kini|c\u1eadp nh\u1eadt|\u043e\u0431\u043d\u043e\u0432\u043b\u0435\u043d\\p{L}*|\u043e\u043d\u043e\u0432\u043b\u0435\u043d\\p{L}*|\u0430\u043a\u0442\u0443\u0430\u043b\u0438\u0437\\p{L}*|\u0430\u0436\u0443\u0440\u0438\u0440\\p{L}*|\u0438\u0437\u043c\u0435\u043d[\u0435\u0451]\u043d\\p{L}*)"
                    + "|(?:\u6700\u7d42)?\u66f4\u65b0|\uc218\uc815|\uc5c5\ub370\uc774\ud2b8|\u0e2d\u0e31\u0e1b\u0e40\u0e14\u0e15|\u0e41\u0e01\u0e49\u0e44\u0e02|\u0905\u092a\u0921\u0947\u091f|\u062a\u062d\u062f\u064a\u062b|\u0639\u064f?\u062f\u0651?\u0644|\u0622\u062e\u0631 \u062a\u062d\u062f\u064a\u062b|\u0628\u0647[\\s\u200c]?\u0631\u0648\u0632\u0631\u0633\u0627\u0646\u06cc|\u05e2\u05d5\u05d3\u05db\u05df|\u05e2\u05d3\u05db\u05d5\u05df",
            FLAGS);

    private static final Pattern PUBLISHED = Pattern.compile(
            "publ|veröffentlicht|erstellt|posted|created|pubblicat|опубликован|опубліковано|erschienen|julkaistu|yay[\u0131i]n|cyhoeddwyd|公開|掲載|发布|發布|\uc785\ub825|\ub4f1\ub85d|\ubc1c\ud589|\u05e4\u05d5\u05e8\u05e1\u05dd|\u0646\u064f?\u0634\u0631|diterbitkan|\u0111\u0103ng",
            FLAGS);

    private static final Pattern FIRST = Pattern.compile(
            "(?:(?:first|originally) (?:published|posted)|erstmals (?:ver\u00f6ffentlicht|erschienen)|erstver\u00f6ffentlicht|zuerst (?:ver\u00f6ffentlicht|erschienen)|premi\u00e8re publication|publi\u00e9 (?:initialement|pour la premi\u00e8re fois)|publicado (?:originalmente|por primera vez|inicialmente)|primera publicaci\u00f3n|prima pubblicazione|pubblicato (?:per la prima volta|in origine)|publicado (?:pela primeira vez|originalmente)|eerst(?:e publicatie| gepubliceerd)|f\u00f6rst publicerad|f\u00f8rst (?:publisert|udgivet|publiceret)|julkaistu alun perin|pierwsza publikacja|opublikowano po raz pierwszy|ilk yay\u0131n)(?!\\p{L})",
            FLAGS);

    /** A mark that stands between a day and its time. */
    private static final Pattern BEFORE_TIME = Pattern.compile("\\s[|\u00b7\u2022]\\s(?=\\d{1,2}[:.h]\\d{2})");

    private static final Pattern CLOCK = Pattern.compile(
            "(?:\\s*(?:at|um|\u00e0|a las|alle|ore|\u00e0s|om|kl\\.?|klo|o|godz\\.|v|\u0432|\u03c3\u03c4\u03b9\u03c2))?\\s*([01]?\\d|2[0-3])[:.h]([0-5]\\d)(?!\\d)(?:\\s*([ap])\\.?m\\.?)?(?:\\s*(?:uhr|h|hs|hrs|\\p{Lu}{2,5}))?\\s*(?:$|[-\u2013|(,;])",
            FLAGS);

    /** Where a time of day begins. */
    private static final Pattern TIME = Pattern.compile(
            "(?<![\\d.:/-])(?:[01]?\\d|2[0-3])(?:\\s?[:.hH]\\s?[0-5]\\d(?![\\d.:/]\\d|\\d)|\\s?(?:[ap]\\.?m\\b|uhr\\b|h\\b|uur\\b|[時时點点시]))|(?:午前|午後|上午|下午|오전|오후)\\s?\\d",
            FLAGS);

    private static final Pattern LEADS = Pattern.compile("^[\\s:\uff1a\u2013\u2014|-]+");
    private static final Pattern BEFORE_DAY =
            Pattern.compile("(?iu)(?:on|am|vom|le|el|em|il|op|den|d\u0148a|dne|:)?\\s*:?");

    private static final int TIME_WORD = 16;
    private static final int TIME_LINE = 60;
    private static final int DATED = 160;

    private ChangeTime() {}

    /** Whether a line tells when the story changed and not when it came out. */
    static boolean isToldAlone(String line) {
        return UPDATED.matcher(line).find() && !PUBLISHED.matcher(line).find();
    }

    /** Whether a brief line says when the story came out first, so that another beside it tells when it changed. */
    static boolean isFirst(String line) {
        return line.length() <= DATED && FIRST.matcher(line).lookingAt();
    }

    /** Whether a word of the line is one before the time of a change. */
    static boolean isTold(String line) {
        return UPDATED.matcher(line).find();
    }

    /** Whether a brief line begins with the word that says when the story came out or changed. */
    static boolean isTimeLine(String line) {
        String text = line.strip();
        String head = text.substring(0, Math.min(text.length(), TIME_WORD));
        return text.length() <= TIME_LINE
                && (UPDATED.matcher(head).find() || PUBLISHED.matcher(head).find());
    }

    /** When the story came out, of a line that tells when it changed, too: a time without a day is one of the day of the change. */
    static Optional<WrittenDate> published(String line) {
        Matcher change = UPDATED.matcher(line);
        if (!change.find()) {
            return Optional.empty();
        }
        Matcher published = PUBLISHED.matcher(line);
        boolean isTold = published.find();
        int from = isTold ? published.start() : 0;
        String told = line.substring(from, from < change.start() ? change.start() : line.length());
        Optional<WrittenDate> day = day(told);
        if (day.isPresent() || !isTold) {
            return day;
        }
        String other = from < change.start() ? line.substring(change.start()) : line.substring(0, from);
        return day(other).flatMap(changed -> sameDay(told, changed));
    }

    /** The time that a text tells without a day, on the day of another. */
    private static Optional<WrittenDate> sameDay(String told, WrittenDate other) {
        Matcher clock = TIME.matcher(told);
        return clock.find()
                ? day(other.day() + " " + told.substring(clock.start()))
                        .filter(date -> date.time().isPresent())
                        .map(date -> new WrittenDate(
                                date.day(),
                                other.other(),
                                date.time(),
                                date.zone().or(other::zone),
                                ""))
                : Optional.empty();
    }

    /**
     * When the story changed, as a line tells it, or the one below.
     *
     * @param next the line below
     * @param published when it came out: a time without a day is one of that day
     */
    static Optional<WrittenDate> in(String text, Optional<String> next, Optional<WrittenDate> published) {
        Matcher word = UPDATED.matcher(text);
        if (text.length() > DATED || !word.find()) {
            return Optional.empty();
        }
        String behind = LEADS.matcher(text.substring(word.end())).replaceFirst("");
        boolean below = BEFORE_DAY.matcher(behind).matches() && next.isPresent();
        if (below && word.start() > 0 && !PUBLISHED.matcher(text).find()) {
            Optional<WrittenDate> before = day(text.substring(0, word.start()));
            if (before.isPresent()) {
                return before;
            }
        }
        String told = below ? next.orElseThrow() : behind;
        if (told.length() > DATED) {
            return Optional.empty();
        }
        String together = BEFORE_TIME.matcher(told).replaceAll(" ");
        return day(together)
                .or(() -> laterThatDay(together, published))
                .or(() -> PUBLISHED.matcher(text).find() ? Optional.empty() : day(text.substring(0, word.start())));
    }

    private static Optional<WrittenDate> day(String text) {
        return DateInText.in(text, DayMonthOrder.DAY_FIRST);
    }

    private static Optional<WrittenDate> laterThatDay(String told, Optional<WrittenDate> published) {
        return CLOCK.matcher(told).lookingAt() ? published.flatMap(day -> sameDay(told, day)) : Optional.empty();
    }
}
