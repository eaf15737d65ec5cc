package dateline.ingest.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a mail without the other mail in it: of an answer what is quoted goes, of what is forwarded all that stands over
 * it, which may be meant for the desk alone.
 *
 * @param text the story
 * @param head of the mail that it was forwarded with
 * @param repairs what was left out
 * @param unclear whether it cannot be told which of the two is the story
 */
record MailQuotes(String text, Optional<QuotedMailHeader> head, List<String> repairs, boolean unclear) {
    static final String NOTE_LEFT_OUT =
            "What stands over the forwarded message was left out, for it may be meant for the desk.";
    static final String QUOTE_LEFT_OUT = "The mail that it quotes was left out.";
    static final String SIGNATURE_LEFT_OUT =
            "What the mail ends with was left out: a farewell, a name with its telephone, a word on confidentiality.";
    private static final int NOTE = 400;

    /** Who forwards a mail and says so in its subject may say more of it. */
    private static final int FORWARDED_NOTE = 1_500;

    private static final int DEEPEST = 5;
    private static final Pattern FORWARDED = Pattern.compile(
            "(?i)[-_ ]{2,60}\\s*(?:forwarded message|weitergeleitete nachricht|message transféré|mensaje"
                    + " reenviado|mensagem encaminhada|messaggio inoltrato|doorgestuurd bericht|vidarebefordrat"
                    + " meddelande|videresendt (?:melding|besked)|пересылаемое сообщение|пересланное сообщение|wiadomość"
                    + " przekazana|přeposlaná zpráva)\\s*[-_ ]{2,60}|(?:begin forwarded message|anfang der"
                    + " weitergeleiteten (?:nachricht|e-mail)|début du (?:message réexpédié|message transféré)|inicio del"
                    + " mensaje reenviado|inizio messaggio inoltrato|begin doorgestuurd bericht)\\s*:");
    private static final int MARK = 80;
    private static final Pattern FORWARDING = Pattern.compile("(?:" + FORWARDED.pattern() + ")\\s*$");
    private static final Pattern ORIGINAL =
            Pattern.compile("(?i)[-_ ]{2,60}\\s*(?:original message|original appointment|ursprüngliche"
                    + " nachricht|originalnachricht|message d['’]origine|mensaje original|mensagem original|messaggio"
                    + " originale|oorspronkelijk bericht|ursprungligt meddelande|opprinnelig melding|исходное"
                    + " сообщение|wiadomość oryginalna|původní zpráva)\\s*[-_ ]{2,60}|_{20,}"
                    + "|[-_—]{3,60}\\s*\\p{L}[^\\n]{1,60}?\\s*[-_—]{3,60}");
    private static final Pattern ATTRIBUTION = Pattern.compile(
            "(?i)\\s*(?:(?:on|am|le|el|il|op|em|den|dne|w dniu|в)\\s.{5,200}(?:wrote|schrieb|a écrit|escribió|ha"
                    + " scritto|schreef|escreveu|skrev|napsal|napisał|pisze|писал|написал)\\p{L}{0,3}(?:\\(\\p{L}{1,3}\\))?(?:\\s.{0,100})?|.{3,120}(?:wrote|schrieb|a"
                    + " écrit|escribió|ha scritto|schreef|escreveu|skrev|пишет|napisał|napsal|написал\\(?а?\\)?|のメール|写道))\\s*[:：]\\s*");
    /** Who wrote what is quoted, before that is said. */
    private static final Pattern WRITER = Pattern.compile(
            "(\\p{Lu}[\\p{L}.'’-]+(?: [\\p{L}.'’-]+){0,2} \\p{Lu}[\\p{L}.'’-]+),?\\s*(?:<[^<>]{0,200}>\\s*)?(?:wrote|schrieb|a écrit|escribió|ha scritto|schreef|escreveu|skrev|napsal|napisał|pisze|писал|написал|пишет)");

    private static final Pattern SENT_FROM = Pattern.compile(
            "(?iu)\\s*(?:sent from (?:my |yahoo|outlook|mail for|proton).{0,60}|get outlook for .{0,40}|von"
                    + " (?:meinem|meiner) .{0,30} gesendet|gesendet von .{0,40}|envoyé de(?:puis)? mon .{0,40}|enviado"
                    + " desde mi .{0,40}|inviato da(?:l mio)? .{0,40}|verzonden vanaf mijn .{0,40}|skickat från min"
                    + " .{0,40}|отправлено с .{0,40}|надіслано з .{0,40}|wysłan[eo] z .{0,40}|odesláno z .{0,40}|odoslané z .{0,40}|sendt fra min .{0,40}|lähetetty .{0,20}(?:iphone|android|puhelim).{0,20}|küldve .{0,40}|trimis de pe .{0,40}|poslano s mojeg .{0,40}|(?:iphone|ipad|android)['’]?\\p{L}{0,8} gönderildi|(?:iphone|ipad|android)から送信|从我的.{1,20}发送|從我的.{1,20}傳送|나의 (?:iphone|ipad)에서 보냄|εστάλη από .{0,40}|enviado do meu .{0,40})");

    MailQuotes {
        repairs = List.copyOf(repairs);
    }

    /** Whether a line is what mail programs put between a note and the mail under it. */
    static boolean isDivider(String line) {
        String plain = line.strip();
        return FORWARDED.matcher(plain).matches() || ORIGINAL.matcher(plain).matches();
    }

    /** Whether words over another mail end with those that mail programs put over one that is forwarded. */
    static boolean endsForwarding(String above) {
        int from = Math.max(0, above.length() - MARK);
        return FORWARDING.matcher(above.substring(from)).find();
    }

    /** What a subject says of the mail under it. */
    enum Kind {
        OWN,
        ANSWER,
        FORWARDED
    }

    static MailQuotes of(String text, Kind kind) {
        List<String> lines =
                text.replace("\r\n", "\n").replace('\r', '\n').lines().toList();
        return of(lines, kind, 0);
    }

    private static MailQuotes of(List<String> lines, Kind kind, int depth) {
        boolean marked = false;
        for (int i = 0; i < lines.size() && depth < DEEPEST; i++) {
            String line = lines.get(i);
            boolean forward = FORWARDED.matcher(line).matches();
            boolean marker = forward || ORIGINAL.matcher(line.strip()).matches();
            int headLine = marker ? firstOf(lines, i + 1) : i;
            boolean mayBegin = marker || i == 0 || lines.get(i - 1).isBlank() || marked;
            Optional<QuotedMailHeader> head = mayBegin ? QuotedMailHeader.at(lines, headLine) : Optional.empty();
            if (head.isPresent()) {
                return divided(lines, i, head.get(), forward ? Kind.FORWARDED : kind, depth);
            }
            if (ATTRIBUTION.matcher(joined(lines, i)).matches() && isQuoted(lines, i)) {
                return kind == Kind.FORWARDED ? unquoted(lines, i) : withoutQuote(lines, kind, depth);
            }
            marked = marker;
        }
        return told(lines, List.of());
    }

    private static MailQuotes divided(List<String> lines, int markerLine, QuotedMailHeader head, Kind kind, int depth) {
        String above = ended(lines.subList(0, markerLine)).strip();
        List<String> below = unstuffed(lines.subList(head.end(), lines.size()));
        if (kind == Kind.FORWARDED || above.isEmpty()) {
            MailQuotes inner = of(below, Kind.OWN, depth + 1);
            var repairs = new ArrayList<>(inner.repairs);
            if (!above.isEmpty()) {
                repairs.add(NOTE_LEFT_OUT);
            }
            return new MailQuotes(
                    inner.text,
                    inner.head.or(() -> Optional.of(head)),
                    repairs,
                    inner.unclear || above.length() > (kind == Kind.FORWARDED ? FORWARDED_NOTE : NOTE));
        }
        return new MailQuotes(
                above, Optional.empty(), List.of(QUOTE_LEFT_OUT), kind == Kind.OWN && above.length() < NOTE);
    }

    private static MailQuotes unquoted(List<String> lines, int attribution) {
        List<String> below = unstuffed(lines.subList(attribution + lengthOf(lines, attribution), lines.size()));
        MailQuotes story = told(below, List.of(NOTE_LEFT_OUT));
        Matcher writer = WRITER.matcher(joined(lines, attribution));
        return writer.find()
                ? new MailQuotes(
                        story.text,
                        Optional.of(new QuotedMailHeader(Map.of("from", writer.group(1) + " <>"), 0)),
                        story.repairs,
                        story.unclear)
                : story;
    }

    private static MailQuotes withoutQuote(List<String> lines, Kind kind, int depth) {
        var kept = new ArrayList<String>();
        int i = 0;
        while (i < lines.size()) {
            if (ATTRIBUTION.matcher(joined(lines, i)).matches() && isQuoted(lines, i)) {
                i += lengthOf(lines, i);
                while (i < lines.size()
                        && (lines.get(i).isBlank() || lines.get(i).startsWith(">"))) {
                    i++;
                }
                kept.add("");
            } else {
                kept.add(lines.get(i++));
            }
        }
        MailQuotes rest = of(kept, kind, depth + 1);
        var repairs = new ArrayList<>(rest.repairs);
        repairs.add(QUOTE_LEFT_OUT);
        return new MailQuotes(rest.text, rest.head, repairs, rest.unclear);
    }

    /** These lines without what the mail ends with. */
    private static MailQuotes told(List<String> lines, List<String> leftOut) {
        List<String> own = unsigned(lines);
        int end = own.size() < lines.size() ? MailSignature.underSignature(own) : MailSignature.of(own);
        var repairs = new ArrayList<>(leftOut);
        if (own.stream().skip(end).anyMatch(line -> !line.isBlank())) {
            repairs.add(SIGNATURE_LEFT_OUT);
        }
        return new MailQuotes(String.join("\n", own.subList(0, end)), Optional.empty(), repairs, false);
    }

    private static String ended(List<String> lines) {
        List<String> own = unsigned(lines);
        int end = own.size() < lines.size() ? MailSignature.underSignature(own) : MailSignature.of(own);
        return String.join("\n", own.subList(0, end));
    }

    /** Without what is marked as the signature. */
    private static List<String> unsigned(List<String> lines) {
        var kept = new ArrayList<String>();
        for (String line : lines) {
            if (line.equals("-- ")) {
                break;
            }
            if (!SENT_FROM.matcher(line).matches()) {
                kept.add(line);
            }
        }
        return kept;
    }

    private static List<String> unstuffed(List<String> lines) {
        boolean quoted = lines.stream().filter(line -> !line.isBlank()).allMatch(line -> line.startsWith(">"));
        return quoted
                ? lines.stream().map(line -> line.replaceFirst("^> ?", "")).toList()
                : lines;
    }

    /** An attribution is broken in two lines at times. */
    private static String joined(List<String> lines, int at) {
        String line = lines.get(at);
        boolean broken = lengthOf(lines, at) == 2;
        return broken ? line + " " + lines.get(at + 1) : line;
    }

    private static int lengthOf(List<String> lines, int at) {
        String line = lines.get(at).stripTrailing();
        boolean ends = line.endsWith(":") || line.endsWith("：");
        return !ends
                        && !line.isBlank()
                        && at + 1 < lines.size()
                        && lines.get(at + 1).stripTrailing().endsWith(":")
                ? 2
                : 1;
    }

    private static boolean isQuoted(List<String> lines, int attribution) {
        int first = firstOf(lines, attribution + lengthOf(lines, attribution));
        return first < lines.size() && lines.get(first).startsWith(">");
    }

    private static int firstOf(List<String> lines, int from) {
        int at = from;
        while (at < lines.size() && lines.get(at).isBlank()) {
            at++;
        }
        return at;
    }
}
