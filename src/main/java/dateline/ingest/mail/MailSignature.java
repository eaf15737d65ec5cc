package dateline.ingest.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Where the story of a mail ends and what every mail of its sender ends with begins: a farewell, the name with its telephone,
 * what the law department says of confidentiality.
 */
final class MailSignature {
    private static final int MOST_BLOCKS = 6;
    private static final int LAST_WORDS = 3;
    private static final int FIRST_LINES = 4;
    private static final int MOST_LINES = 8;
    private static final int LINE = 90;
    private static final int NAME = 40;

    /** No mail ends with more that is not the story's. */
    private static final int LAST_LINES = 60;

    private static final int LONGEST = 2_000;

    private static final Pattern FAREWELL = Pattern.compile("(?iu)(?:" + LetterPhrases.FAREWELLS
            + ")(?!\\p{L})[,.!\u2013\u2014 -]*(?:(?-i:\\p{Lu})[\\p{L}.'\u2019 -]{0," + NAME + "})?");
    private static final Pattern UNSPACED_FAREWELL =
            Pattern.compile("(?:" + LetterPhrases.UNSPACED_FAREWELLS + "){1,3}");
    private static final Pattern CONFIDENTIAL = Pattern.compile(
            "(?iu)(?:confidential|privileged|vertraulich|confidentiel|confidencial|poufn|riservat|vertrouwelijk|konfidentiell|fortrolig|luottamuksel|důvěrn|bizalmas|конфиденциальн|gizli|官密|機密)");
    /** What a mailing list puts under every mail. */
    private static final Pattern OF_LIST = Pattern.compile(
            "(?iu).*(?:mailing ?list|unsubscribe|list ?info|you received this message because you are subscribed|to post to this (?:group|list)|verteiler abmelden|von der liste ab|désabonn|se désinscrire|darse de baja|cancelar la suscripción|disiscri|annullare l['’]iscrizione|afmelden voor|avregistrera|rozesílac|отписаться).*");

    private static final int CALLED_LETTERS = 4;
    private static final Pattern CALLED = Pattern.compile("\\p{Lu}\\p{L}{1,8}[.!]?");
    private static final Pattern MARK = Pattern.compile("-{2,3}|_{2,4}|—");
    private static final Pattern RULE = Pattern.compile("\\s*[_=*~—–-]{5,80}\\s*");
    private static final Pattern SENTENCE =
            Pattern.compile("[\\p{Ll}\\p{Lo}\\p{Nd}][.!?\u3002\uff01\uff1f\u0964][\"\u201d\u00bb\u300d]?\\s*$");

    /** A name alone, or with what follows it behind a mark that no sentence has. */
    private static final Pattern NAMED = Pattern.compile(
            "(?:\\p{Lu}[\\p{L}.'\u2019-]+ ){1,3}\\p{Lu}[\\p{L}.'\u2019-]+(?:\\s*[|\u00b7\u2022].{0,60})?");

    private MailSignature() {}

    /**
     * How many of these lines are the story's, when what stands behind its sender's name is none of it either.
     *
     * @param sender the names of who sent it, as a signature may give them
     */
    static int of(List<String> lines, List<String> sender) {
        int end = of(lines);
        if (isLetter(lines)) {
            return end;
        }
        int seen = 0;
        for (int at = end - 1; at > 1 && seen < MOST_LINES; at--) {
            String line = lines.get(at).strip();
            if (WordsToDesk.isSigned(line, sender) || isCalled(line, sender)) {
                return lastWord(lines, talkOver(lines, closingOf(lines, at)));
            }
            if (line.length() > LINE || isSentence(line)) {
                break;
            }
            seen += line.isEmpty() ? 0 : 1;
        }
        return end;
    }

    /** Whether a line is a short form of the sender's first name: {@code Toby}, {@code Peti}. */
    private static boolean isCalled(String line, List<String> sender) {
        return sender.size() > 1
                && CALLED.matcher(line).matches()
                && Addressees.isForm(
                        Addressees.folded(line.replaceAll("[.!]$", "")),
                        Addressees.folded(sender.get(1))
                                .substring(
                                        0,
                                        Math.min(CALLED_LETTERS, sender.get(1).length())));
    }

    /** Where the words begin that stand over a name or a farewell without a blank line between, when they are said with it. */
    private static int talkOver(List<String> lines, int closing) {
        int from = closing;
        while (from > 0 && !lines.get(from - 1).isBlank()) {
            from--;
        }
        String over = String.join("\n", lines.subList(from, closing)).strip();
        return from > 0 && !over.isEmpty() && PrivateTalk.isOverName(over) ? from : closing;
    }

    /** Without what is said between a story and the signature that was taken off, and without the farewell over that. */
    private static int lastWord(List<String> lines, int signature) {
        int end = signature;
        for (int blocks = 0; blocks < LAST_WORDS; blocks++) {
            var last = LastParagraph.before(end, lines);
            String block = String.join("\n", last.of(lines)).strip();
            boolean farewell = block.length() <= LINE && WordsToDesk.beginsFarewell(block) && !isSentence(block);
            if (last.from() == 0
                    || !(farewell || isFarewell(block) || WordsToDesk.isLastWord(block) || PrivateTalk.isOne(block))) {
                return end;
            }
            end = last.from();
        }
        return end;
    }

    /** Where the farewell over a name begins; at the name when there is none. */
    private static int closingOf(List<String> lines, int name) {
        int at = name;
        while (at > 1 && lines.get(at - 1).isBlank()) {
            at--;
        }
        String over = lines.get(at - 1).strip();
        boolean closing = over.length() <= NAME
                && (!isSentence(over) || (at == name && (over.endsWith("!") || WordsToDesk.beginsFarewell(over))))
                && (over.endsWith(",") || at == name || WordsToDesk.beginsFarewell(over));
        return closing ? at - 1 : name;
    }

    /** How many of these lines are the story's. */
    static int of(List<String> lines) {
        int end = ofAny(lines);
        boolean left = lines.stream().skip(end).anyMatch(line -> !line.isBlank());
        return left ? lastWord(lines, end) : end;
    }

    /** How many of these lines are the story's, behind which a signature was taken off. */
    static int underSignature(List<String> lines) {
        return lastWord(lines, ofAny(lines));
    }

    private static int ofAny(List<String> lines) {
        int end = lines.size();
        List<String> last = lines.subList(Math.max(0, end - LAST_LINES), end);
        if (last.stream().anyMatch(line -> line.length() > LONGEST)) {
            return end;
        }
        return isLetter(lines) ? end : end - last.size() + ofLast(last);
    }

    /** Whether the story is a letter itself: somebody is greeted under its headline. */
    private static boolean isLetter(List<String> lines) {
        List<String> first = lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(FIRST_LINES)
                .toList();
        return !first.isEmpty()
                && !WordsToDesk.isGreeted(first.get(0))
                && first.stream()
                        .skip(1)
                        .anyMatch(line ->
                                line.endsWith(",") && WordsToDesk.isGreeting(line) && !WordsToDesk.isFarewell(line));
    }

    private static int ofLast(List<String> lines) {
        int end = lines.size();
        for (int blocks = 0; blocks < MOST_BLOCKS; blocks++) {
            var last = LastParagraph.before(end, lines);
            if (last.from() == 0) {
                return end;
            }
            int story = storyOf(last.of(lines));
            if (story == last.to() - last.from()) {
                int farewell = farewellOf(lines.subList(0, last.to()));
                return farewell == last.to() ? end : farewell;
            }
            end = last.from() + story;
            if (story > 0) {
                return end;
            }
        }
        return end;
    }

    /** Where the farewell stands under which there are but a name, a paper and how to reach them; else behind the last line. */
    private static int farewellOf(List<String> lines) {
        for (int at = lines.size() - 1; at > Math.max(0, lines.size() - MOST_LINES * 2); at--) {
            String line = lines.get(at).strip();
            if (isFarewell(line)) {
                int from = talkOver(lines, at);
                if (lines.get(from - 1).isBlank()) {
                    return from;
                }
            }
            if (line.length() > LINE || isSentence(line)) {
                return lines.size();
            }
        }
        return lines.size();
    }

    private static boolean isFarewell(String line) {
        return FAREWELL.matcher(line).matches()
                || UNSPACED_FAREWELL.matcher(line).matches();
    }

    /** How many lines of a paragraph are the story's. */
    private static int storyOf(List<String> block) {
        List<String> told = new ArrayList<>(block);
        if (RULE.matcher(told.get(0)).matches()
                && told.stream().anyMatch(line -> OF_LIST.matcher(line).matches())) {
            return 0;
        }
        while (!told.isEmpty()
                && (isConfidential(told)
                        || MailDisclaimer.isLaw(told.get(told.size() - 1))
                        || MailDisclaimer.isPrintRequest(told.get(told.size() - 1)))) {
            told.remove(told.size() - 1);
        }
        boolean brief = told.size() <= MOST_LINES
                && told.stream().allMatch(line -> line.strip().length() <= LINE);
        if (!brief || told.isEmpty()) {
            return told.size();
        }
        boolean farewell = isFarewell(told.get(0).strip());
        boolean marked = MARK.matcher(told.get(0).strip()).matches();
        boolean reached =
                told.stream().anyMatch(ContactLine::isOne) && told.stream().noneMatch(MailSignature::isSentence);
        boolean signed = reached && NAMED.matcher(told.get(0).strip()).matches();
        return farewell || marked || signed ? 0 : told.size();
    }

    /** The last lines of a paragraph, together, for a notice is broken where the mail's lines are. */
    private static boolean isConfidential(List<String> lines) {
        String last = lines.get(lines.size() - 1);
        String text = lines.size() > 1 ? lines.get(lines.size() - 2) + " " + last : last;
        return CONFIDENTIAL.matcher(text).find()
                && MailDisclaimer.OF_MAIL.matcher(text).find()
                && (MailDisclaimer.OPENING.matcher(text).matches()
                        || MailDisclaimer.OPENING.matcher(last).matches())
                && !NAMED.matcher(last.strip()).matches();
    }

    private static boolean isSentence(String line) {
        return SENTENCE.matcher(line).find();
    }
}
