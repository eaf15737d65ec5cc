package dateline.ingest.mail;

import dateline.ingest.text.DividerLine;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What stands in a form under the text that somebody typed: more fields, and what the site says of the mail. Read once, from below. */
final class FormEnd {
    private static final int MOST_FIELDS = 40;
    private static final int LINE = 200;
    private static final int VALUE = 120;
    private static final int FOOTER_LINES = 10;
    private static final int FOOTER = 800;
    private static final int REMARK = 600;
    private static final Pattern DASHES = Pattern.compile("[-–—_=*]{2,80}");
    private static final Pattern PAGE = Pattern.compile(
            "(?iu)https?://|www\\.|(?<![\\p{L}\\p{Nd}])[\\p{L}\\p{Nd}-]{2,40}(?:\\.[\\p{L}\\p{Nd}-]{2,40}){0,3}\\.\\p{L}{2,10}(?![\\p{L}\\p{Nd}])");
    private static final Pattern SITE = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:\\p{L}*form(?:s|ular\\p{L}*|ulario|ulário|ulaire|ulier|ularz\\p{L}*|uláře|uláre?|ulāra|ă)?|modulo|\\p{L}*lomak\\p{L}*|űrlap\\p{L}*|формы?|формуляр\\p{L}*|φόρμα\\p{L}*|obraz(?:ac|ca)|vorm\\p{L}*|automat\\p{L}*|автомат\\p{L}*|αυτόματ\\p{L}*|otomatik\\p{L}*|نموذج|טופס|फ़ॉर्म|biểu mẫu|formulir)(?!\\p{L})|フォーム|表单|表單|自動|自动|자동|양식");
    private static final Pattern MACHINE =
            Pattern.compile("(?<![\\d.])\\d{1,3}(?:\\.\\d{1,3}){3}(?![\\d.])|Mozilla/\\d");
    private static final Pattern TICK = Pattern.compile("^(?:[☑☒✓✔]|\\[\\s?[xX✓✔]\\s?])\\s*.*");

    private final List<String> lines;
    private final int text;
    private final Collection<FormLine> over;
    private final Map<Integer, String> leftOut = new TreeMap<>();
    private int end;
    private int fields;
    private boolean contact;
    private boolean withheld;

    /**
     * @param text the line with the label of the text
     * @param over the fields over it
     */
    FormEnd(List<String> lines, int text, Collection<FormLine> over) {
        this.lines = lines;
        this.text = text;
        this.over = List.copyOf(over);
        this.end = lines.size();
        read();
    }

    Map<Integer, String> leftOut() {
        return leftOut;
    }

    int fields() {
        return fields;
    }

    boolean hasContact() {
        return contact;
    }

    boolean withholdsName() {
        return withheld;
    }

    private void read() {
        takeFooter();
        takeRemark();
        int at = last();
        for (int seen = 0; at > text && seen < MOST_FIELDS; seen++) {
            int from = fieldEndingIn(at);
            if (from <= text || from > at) {
                break;
            }
            take(from);
            at = last();
        }
        leftOut.keySet().removeIf(line -> lines.get(line).isBlank() && line < end);
    }

    private int last() {
        int at = end - 1;
        while (at > text && lines.get(at).isBlank()) {
            at--;
        }
        return at;
    }

    private void take(int from) {
        for (int at = from; at < end; at++) {
            leftOut.put(at, "");
        }
        end = from;
    }

    /** What the site says stands under a line of dashes. */
    private void takeFooter() {
        int length = 0;
        int seen = 0;
        for (int at = end - 1; at > text && seen <= FOOTER_LINES && length <= FOOTER; at--) {
            String line = lines.get(at).strip();
            if (DASHES.matcher(line).matches() && DividerLine.isOne(line) && speaksOfSite(at)) {
                take(at);
                return;
            }
            length += line.length();
            seen += line.isEmpty() ? 0 : 1;
        }
    }

    private boolean speaksOfSite(int divider) {
        return lines.subList(divider, end).stream()
                .anyMatch(line -> isOfSite(line)
                        || PAGE.matcher(line).find()
                        || FormLine.of(line).filter(FormLine::isNobodysBusiness).isPresent());
    }

    private static boolean isOfSite(String line) {
        return line.length() <= LINE
                && (MACHINE.matcher(line).find() || (SITE.matcher(line).find() && isOfPage(line)));
    }

    private static boolean isOfPage(String line) {
        return PAGE.matcher(line).find() || line.chars().anyMatch(c -> c == '«' || c == '"' || c == '“' || c == '„');
    }

    /** What is said to the desk by a field of its own, to the end. */
    private void takeRemark() {
        int length = 0;
        for (int at = end - 1; at > text && length <= REMARK; at--) {
            boolean remark = !lines.get(at).isBlank()
                    && FormLine.of(lines.get(at))
                            .filter(field -> field.field() == FormField.TO_DESK)
                            .isPresent();
            if (remark) {
                fields++;
                take(at);
                return;
            }
            length += lines.get(at).length();
        }
    }

    /** The first line of the field, or of what the site says, that ends in this one; a later line where there is none. */
    private int fieldEndingIn(int at) {
        String line = lines.get(at).strip();
        if (DividerLine.isOne(line) && end < lines.size()) {
            return at;
        }
        if (line.length() > LINE) {
            return at + 1;
        }
        Optional<FormLine> field = FormLine.of(line);
        if (field.filter(this::isOwn).isPresent()) {
            count(field.get());
            return at;
        }
        if (TICK.matcher(line).matches() || (isOfSite(line) && field.isEmpty())) {
            return at;
        }
        int label = at - 1;
        while (label > text && lines.get(label).isBlank()) {
            label--;
        }
        Optional<FormLine> above = label > text && line.length() <= VALUE && field.isEmpty()
                ? FormLine.of(lines.get(label))
                        .filter(found -> found.value().isEmpty())
                        .map(found -> found.and(line))
                : Optional.empty();
        if (above.filter(this::isOwn).isPresent()) {
            count(above.get());
            return label;
        }
        return at + 1;
    }

    private void count(FormLine field) {
        fields++;
        contact |= field.isContact();
        withheld |= field.withholdsName();
    }

    /** Whether a field is one of the form: what it asked before is asked by the story itself. */
    private boolean isOwn(FormLine field) {
        return switch (field.field()) {
            case CONSENT, FILE -> true;
            case CONTACT, NAME, GIVEN_NAME, FAMILY_NAME, BYLINE ->
                field.isContact() ? !isContactAsked(field) : field.isNobodysBusiness() || !isAsked(field);
            default -> field.isContact() ? !isContactAsked(field) : field.isNobodysBusiness();
        };
    }

    private boolean isAsked(FormLine field) {
        return over.stream().anyMatch(other -> other.field() == field.field());
    }

    private boolean isContactAsked(FormLine field) {
        return over.stream().anyMatch(other -> other.isContact() && other.hasAddress() == field.hasAddress());
    }
}
