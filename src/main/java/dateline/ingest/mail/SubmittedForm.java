package dateline.ingest.mail;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A story that somebody typed into a form of a site, which made a mail of it: a label and a value for each field. Its headline, its
 * standfirst, its author and its text are the article's; who sent it from where, and that he agrees, is nobody's business.
 */
final class SubmittedForm {
    static final String LEFT_OUT = "It came by a form of a site: what its other fields say was left out.";

    private static final int MOST_OVER = 8;
    private static final int FEWEST = 3;
    private static final int MOST_LINES = 80;
    private static final int VALUE = 600;

    /** What nobody can tell the meaning of is the story's when it is longer. */
    private static final int UNKNOWN = 120;

    private static final int TEXT = 80;
    private static final int CHOICE = 60;
    private static final int HEADLINE = 8;
    private static final int HEADLINE_WORDS = 4;

    private final List<String> lines;
    private final Map<Integer, FormLine> fields = new TreeMap<>();
    private int text = -1;

    private SubmittedForm(List<String> lines) {
        this.lines = lines;
    }

    /** What the form in these lines says of the story, or what labels over the story say where they are none. */
    static StoryLabels labels(List<String> lines) {
        return in(lines).orElseGet(() -> StoryLabels.of(lines));
    }

    private static Optional<StoryLabels> in(List<String> lines) {
        var inOneLine = FormInOneLine.in(lines);
        return inOneLine.line() < 0
                ? inLines(lines)
                : inLines(inOneLine.apart(lines)).map(labels -> labels.with(inOneLine.together(labels.changed())));
    }

    private static Optional<StoryLabels> inLines(List<String> lines) {
        return List.of(FormField.TEXT, FormField.TO_DESK, FormField.REMARK).stream()
                .map(textual -> new SubmittedForm(lines).read(textual))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<StoryLabels> read(FormField textual) {
        Optional<FormLine> body = readUntil(textual);
        if (body.isEmpty()) {
            return Optional.empty();
        }
        var end = new FormEnd(lines, text, fields.values());
        boolean isForm = fields.size() + end.fields() >= FEWEST
                && (end.hasContact() || fields.values().stream().anyMatch(FormLine::isContact))
                && fields.values().stream().anyMatch(SubmittedForm::isOfSender);
        return isForm ? Optional.of(labels(body.get(), end)) : Optional.empty();
    }

    /** Gathers the fields down to the one of the text, which it gives. */
    private Optional<FormLine> readUntil(FormField textual) {
        int first = first();
        int last = first;
        for (int at = first; at < Math.min(lines.size(), first + MOST_LINES); at++) {
            String line = lines.get(at).strip();
            Optional<FormLine> begun = line.isEmpty() ? Optional.empty() : FormLine.of(line);
            FormLine open = fields.get(last);
            if (begun.isPresent()) {
                fields.put(at, begun.get());
                last = at;
            } else if (!line.isEmpty() && open != null) {
                if (open.value().length() + line.length() > VALUE) {
                    return Optional.empty();
                }
                fields.put(last, open.and(line));
            }
            if (begun.filter(field -> field.field() == textual).isPresent() && isText(at, begun.get())) {
                text = at;
                return begun;
            }
        }
        return Optional.empty();
    }

    private static boolean isOfSender(FormLine line) {
        return switch (line.field()) {
            case NAME, GIVEN_NAME, FAMILY_NAME, BYLINE, TITLE -> true;
            default -> false;
        };
    }

    /** The first line that may be one of a form: over it stand but few words. */
    private int first() {
        int over = 0;
        for (int at = 0; at < lines.size() && over <= MOST_OVER; at++) {
            if (!lines.get(at).isBlank() && FormLine.of(lines.get(at)).isPresent()) {
                return at;
            }
            over += lines.get(at).isBlank() ? 0 : 1;
        }
        return lines.size();
    }

    /** Whether a label stands over a text, and not before one of the words that a form lets one choose. */
    private boolean isText(int at, FormLine field) {
        int next = at + 1;
        while (next < lines.size() && lines.get(next).isBlank()) {
            next++;
        }
        boolean choice = !field.value().isEmpty()
                && field.value().length() < CHOICE
                && next < lines.size()
                && FormLine.of(lines.get(next)).isPresent();
        int length = field.value().length();
        for (int below = at + 1; below < lines.size() && length < TEXT; below++) {
            length += lines.get(below).strip().length();
        }
        return !choice && length >= TEXT;
    }

    private StoryLabels labels(FormLine body, FormEnd end) {
        Map<Integer, String> changed = new TreeMap<>();
        boolean headed = false;
        int at = 0;
        while (at < text) {
            FormLine field = fields.get(at);
            if (field != null && isStorys(field, headed)) {
                at = lastOf(at) + 1;
                continue;
            }
            headed |= field != null && field.field() == FormField.TITLE;
            changed.put(at++, "");
        }
        changed.put(text, body.value());
        changed.putAll(end.leftOut());
        return new StoryLabels(values(end), changed, 0, false, captions(), LEFT_OUT);
    }

    /** Whether a field that nobody knows tells of the story: it is long, or stands between the headline and the text. */
    private static boolean isStorys(FormLine field, boolean headed) {
        return field.field() == FormField.OTHER
                && !field.isNobodysBusiness()
                && !field.value().isEmpty()
                && (headed || field.value().length() > UNKNOWN);
    }

    private int lastOf(int field) {
        int at = field;
        while (at + 1 < text && !fields.containsKey(at + 1)) {
            at++;
        }
        return at;
    }

    private Map<DeskLabel, String> values(FormEnd end) {
        Map<DeskLabel, String> values = new EnumMap<>(DeskLabel.class);
        value(FormField.TITLE)
                .filter(title -> title.length() >= HEADLINE)
                .or(() -> value(FormField.SUBJECT)
                        .filter(subject -> subject.split("\\s+").length >= HEADLINE_WORDS && !subject.startsWith("[")))
                .or(() -> value(FormField.ASIDE).filter(title -> title.split("\\s+").length > HEADLINE_WORDS))
                .ifPresent(title -> values.put(DeskLabel.TITLE, title));
        value(FormField.STANDFIRST).ifPresent(standfirst -> values.put(DeskLabel.STANDFIRST, standfirst));
        boolean withheld = end.withholdsName() || fields.values().stream().anyMatch(FormLine::withholdsName);
        if (!withheld) {
            author().ifPresent(name -> values.put(DeskLabel.BYLINE, name));
        }
        return values;
    }

    private Optional<String> author() {
        Optional<String> given = name(FormField.GIVEN_NAME);
        Optional<String> family = name(FormField.FAMILY_NAME);
        Optional<String> name = name(FormField.NAME);
        Optional<String> whole = given.flatMap(first -> family.or(() -> name).map(last -> first + " " + last))
                .or(() -> name.flatMap(
                        first -> family.filter(last -> first.indexOf(' ') < 0).map(last -> first + " " + last)));
        return name(FormField.BYLINE)
                .or(() -> whole)
                .or(() -> name)
                .or(() -> family)
                .or(() -> given);
    }

    private Optional<String> name(FormField field) {
        return fields.values().stream()
                .filter(line -> line.field() == field)
                .flatMap(line -> line.name().stream())
                .findFirst();
    }

    private Optional<String> value(FormField field) {
        return fields.entrySet().stream()
                .filter(entry -> entry.getKey() != text && entry.getValue().field() == field)
                .map(entry -> entry.getValue().value())
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    private List<String> captions() {
        var captions = new ArrayList<String>();
        fields.values().stream()
                .filter(line ->
                        line.field() == FormField.CAPTION && !line.value().isBlank())
                .map(FormLine::value)
                .forEach(captions::add);
        return captions;
    }
}
