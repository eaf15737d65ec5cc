package dateline.ingest.mail;

import dateline.ingest.mail.lines.ClassifiedLine;
import dateline.ingest.mail.lines.MailLineKind;
import dateline.ingest.mail.lines.MailLineModel;
import dateline.ingest.text.DividerLine;
import dateline.ingest.text.date.DateInText;
import dateline.ingest.text.date.DayMonthOrder;
import dateline.ingest.text.embargo.EmbargoNotice;
import dateline.ingest.text.embargo.EmbargoRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the model takes the lines of a mail for. It judged them all; what the rules have left of them is looked up by its words, and
 * what they joined or changed is of no kind.
 *
 * @param kinds by the text of their lines
 */
record MailLineKinds(Map<String, ClassifiedLine> kinds) {
    static final MailLineKinds NONE = new MailLineKinds(Map.of());

    private static final double LIKELY = DeskThresholds.LIKELY;
    private static final double NOT_FOR_DESK = 0.15;
    private static final double SURE = 0.8;

    /** The order of fewer lines tells too little. */
    private static final int LEAST_TOLD = 3;

    private static final int LETTER_BEGINS = 3;
    private static final int GREETING = 60;
    private static final int HEADLINE = 10;
    private static final String CALLING_END = ",:!\uff0c\uff1a\uff01\u060c";

    private static final Pattern REMARK =
            Pattern.compile("\\[.*]|\\(.*\\)|\\*.*\\*|\u3010.*\u3011|\uff08.*\uff09|<.*>|\\{.*}|>>.*");

    MailLineKinds {
        kinds = Map.copyOf(kinds);
    }

    /** Those of the lines of a mail. */
    static MailLineKinds of(List<String> lines, MailContext context) {
        List<BrokenParagraph> paragraphs = BrokenParagraph.of(lines);
        List<ClassifiedLine> classified = MailLineModel.shipped()
                .classify(
                        paragraphs.stream().map(BrokenParagraph::text).toList(),
                        context.names().stream().findFirst().orElse(""),
                        context.subject());
        long told = classified.stream()
                .filter(line -> line.kind() == MailLineKind.STORY && line.probability() >= SURE)
                .limit(LEAST_TOLD)
                .count();
        if (told < LEAST_TOLD) {
            return NONE;
        }
        var kinds = new HashMap<String, ClassifiedLine>();
        int at = 0;
        for (BrokenParagraph paragraph : paragraphs) {
            if (!paragraph.text().isBlank() && at < classified.size()) {
                ClassifiedLine line = classified.get(at++);
                paragraph.lines().forEach(part -> kinds.putIfAbsent(part, line));
            }
        }
        return new MailLineKinds(kinds);
    }

    /** These and those of another part of the mail. */
    MailLineKinds and(MailLineKinds others) {
        var all = new HashMap<>(others.kinds);
        all.putAll(kinds);
        return new MailLineKinds(all);
    }

    private @Nullable ClassifiedLine at(String line) {
        String told = line.strip();
        ClassifiedLine found = kinds.get(told);
        return found != null || told.length() < SentenceForm.LONG ? found : joined(told);
    }

    /** Of a line that was joined from others, the one that is the least for the desk of its first and its last. */
    private @Nullable ClassifiedLine joined(String told) {
        Optional<ClassifiedLine> first = part(told::startsWith);
        Optional<ClassifiedLine> last = part(told::endsWith);
        return first.isEmpty() || last.isEmpty()
                ? null
                : first.get().forDesk() <= last.get().forDesk() ? first.get() : last.get();
    }

    private Optional<ClassifiedLine> part(Predicate<String> of) {
        return kinds.keySet().stream()
                .filter(of)
                .max(Comparator.comparingInt(String::length))
                .map(kinds::get);
    }

    private boolean is(MailLineKind kind, String line) {
        ClassifiedLine found = at(line);
        return found != null && found.kind() == kind && found.probability() >= LIKELY;
    }

    /** Whether a line is of this kind, and not a part of a longer one that was broken. */
    private boolean isWhole(MailLineKind kind, String line) {
        ClassifiedLine found = at(line);
        return is(kind, line) && found != null && found.text().equals(line.strip());
    }

    private DeskThresholds thresholds(List<String> lines) {
        int count = lines.size();
        int first = firstOf(lines, 0, MailLineKind.STORY);
        int last = count - 1;
        while (last >= first && !is(MailLineKind.STORY, lines.get(last))) {
            last--;
        }
        int headline = first - 1;
        while (headline >= 0 && !is(MailLineKind.HEADLINE, lines.get(headline))) {
            headline--;
        }
        int farewell = firstOf(lines, last + 1, MailLineKind.END);
        while (farewell < count && !isSurely(lines.get(farewell))) {
            farewell = firstOf(lines, farewell + 1, MailLineKind.END);
        }
        return new DeskThresholds(headline, first, last, farewell);
    }

    private int firstOf(List<String> lines, int from, MailLineKind kind) {
        return IntStream.range(from, lines.size())
                .filter(i -> is(kind, lines.get(i)))
                .findFirst()
                .orElse(lines.size());
    }

    private boolean isSurely(String line) {
        ClassifiedLine found = at(line);
        return found != null && found.forDesk() >= DeskThresholds.FAREWELL;
    }

    /** Which line the story begins with, where every line over it is beyond doubt. */
    OptionalInt start(List<String> lines) {
        var thresholds = thresholds(lines);
        for (int i = 0; i < lines.size(); i++) {
            ClassifiedLine line = lines.get(i).isBlank() ? null : at(lines.get(i));
            if (line != null && line.forDesk() <= NOT_FOR_DESK) {
                boolean none = lines.subList(0, i).stream().allMatch(String::isBlank);
                return OptionalInt.of(none ? 0 : i);
            }
            if (line == null
                    ? !lines.get(i).isBlank()
                    : line.forDesk() < thresholds.of(i, SentenceForm.isLong(line.text()))) {
                return line != null && mayHead(line) && isOverStory(lines, i) ? OptionalInt.of(i) : OptionalInt.empty();
            }
        }
        return OptionalInt.empty();
    }

    private static boolean mayHead(ClassifiedLine line) {
        return !SentenceForm.isEnded(line.text())
                && !WordsToDesk.isChat(line.text())
                && !ClosingPhrases.isWish(line.text())
                && ",:".indexOf(line.text().charAt(line.text().length() - 1)) < 0
                && line.text().length() >= HEADLINE
                && line.text().codePoints().anyMatch(Character::isLetter)
                && DateInText.in(line.text(), DayMonthOrder.UNCLEAR).isEmpty();
    }

    private boolean isOverStory(List<String> lines, int at) {
        return lines.subList(at + 1, lines.size()).stream()
                .filter(line -> !line.isBlank())
                .findFirst()
                .map(this::at)
                .filter(next -> next.forDesk() <= NOT_FOR_DESK)
                .isPresent();
    }

    /** The lines over and under the story that are for the desk, by their number. */
    Map<Integer, String> forDesk(List<String> lines) {
        var thresholds = thresholds(lines);
        var found = new TreeMap<Integer, String>();
        int first = thresholds.first();
        if (first == lines.size()) {
            return found;
        }
        int end = isLetter(lines) ? first : lines.size();
        for (int i = 0; i < end; i++) {
            ClassifiedLine line = lines.get(i).isBlank() ? null : at(lines.get(i));
            boolean division = i > first && i < thresholds.last() && DividerLine.isOne(lines.get(i));
            boolean stays = division || ClippedMail.isNotice(lines.get(i).strip());
            if (line != null
                    && !stays
                    && (line.forDesk() >= thresholds.of(i, SentenceForm.isLong(line.text())) || isRemark(line))) {
                found.put(i, "");
            }
        }
        return found;
    }

    /** Whether the story itself is a letter, which has a farewell and a name under it. */
    private boolean isLetter(List<String> lines) {
        return lines.stream()
                .filter(line -> is(MailLineKind.STORY, line))
                .limit(LETTER_BEGINS)
                .map(String::strip)
                .anyMatch(line -> line.length() <= GREETING
                        && CALLING_END.indexOf(line.charAt(line.length() - 1)) >= 0
                        && WordsToDesk.isGreeted(line));
    }

    /** Brackets around a whole line are what words to the desk stand in. */
    private static boolean isRemark(ClassifiedLine line) {
        return line.forDesk() >= SURE && REMARK.matcher(line.text()).matches();
    }

    /** The captions of pictures, by the number of their line. */
    Map<Integer, String> captions(List<String> lines) {
        var found = new TreeMap<Integer, String>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (PictureCaption.isOne(line) || isWhole(MailLineKind.CAPTION, line)) {
                found.put(i, "");
            }
        }
        return found;
    }

    /** What the rows of facts for the desk say of an embargo: a label and what stands beside it, or behind its colon. */
    List<String> notices(List<String> lines) {
        List<String> facts = lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && isForDesk(line))
                .toList();
        var notices = new ArrayList<String>();
        for (int i = 0; i < facts.size(); i++) {
            String fact = facts.get(i);
            Optional<EmbargoNotice> notice = EmbargoRow.in(fact).or(() -> EmbargoRow.draftIn(fact));
            if (notice.isEmpty() && i + 1 < facts.size()) {
                String value = facts.get(i + 1);
                notice = EmbargoRow.of(fact, value).or(() -> EmbargoRow.draftOf(fact, value));
            }
            notice.map(EmbargoNotice::words).ifPresent(notices::add);
        }
        return notices;
    }

    private boolean isForDesk(String line) {
        ClassifiedLine found = at(line);
        return found != null && found.forDesk() >= LIKELY;
    }

    /** The line over the story that is its headline. */
    Optional<String> headline(List<String> lines) {
        return over(lines, MailLineKind.HEADLINE)
                .filter(line -> !ClosingPhrases.isWish(line))
                .findFirst();
    }

    /** The line over the story that sums it up. */
    Optional<String> standfirst(List<String> lines) {
        return over(lines, MailLineKind.STANDFIRST).findFirst();
    }

    /**
     * The lines that say who wrote the story.
     *
     * @param orUnder whether they may stand under it, when none stands over it
     */
    List<String> bylines(List<String> lines, boolean orUnder) {
        List<String> over = over(lines, MailLineKind.BYLINE).toList();
        return !over.isEmpty() || !orUnder || isLetter(lines)
                ? over
                : IntStream.iterate(lines.size() - 1, i -> i >= 0, i -> i - 1)
                        .mapToObj(lines::get)
                        .takeWhile(line -> !is(MailLineKind.STORY, line))
                        .filter(line -> isWhole(MailLineKind.BYLINE, line))
                        .map(String::strip)
                        .toList();
    }

    /** Whether a line is surely not the headline, whatever its form is. */
    boolean isNoHeadline(String line) {
        return is(MailLineKind.BYLINE, line) || is(MailLineKind.STORY, line);
    }

    private Stream<String> over(List<String> lines, MailLineKind kind) {
        return lines.stream()
                .takeWhile(line -> !is(MailLineKind.STORY, line))
                .filter(line -> isWhole(kind, line))
                .map(String::strip);
    }
}
