package dateline.ingest.plain;

import dateline.ingest.model.RawArticle.Byline;
import dateline.ingest.model.RawArticle.RawDate;
import dateline.ingest.model.RawArticleBuilder;
import dateline.ingest.text.LooseDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the lines of a scraped text that say who, when and how long. */
final class TextMeta {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern PARTS = Pattern.compile("\\s+[|•·]\\s+|\\s{3,}");
    private static final Pattern FILLER = Pattern.compile(
            "(?<!\\p{L})(?:first|last|originally|published|posted|updated|modified|created|date|on|at|um|uhr|le|el|a las|am|den|the|of|stand|aktualisiert"
                    + "|veröffentlicht|erschienen|mis à jour|publié|à|actualizado|publicado|h|local time|time"
                    + "|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|\\p{L}*(?:day|tag|mittwoch|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)"
                    + "|lunes|martes|miércoles|jueves|viernes|sábado|domingo|mo|di|mi|do|fr|sa|so)(?!\\p{L})",
            FLAGS);
    private static final Pattern UPDATED =
            Pattern.compile("updat|modif|aktualis|stand|mis à jour|actualiz|last|aggiorn", FLAGS);
    private static final Pattern LABEL = Pattern.compile(
            "\\s*(?:(?:last |first )?(?:updated|published|posted|modified)(?: on| at)?|stand|aktualisiert(?: am)?|veröffentlicht(?: am)?|mis à jour(?: le)?|publié(?: le)?)\\s*:?\\s*",
            FLAGS);
    private static final Pattern BYLINE = Pattern.compile(
            "(?:(?i:written |reported |reporting |story |text |words )?(?i:by|von|par|por|door|av|af)|(?i:autor|autorin|author|text|words):)\\s+(?:(?i:the )?\\p{Lu}[^.!?]*|\\p{Lu}[^!?]{0,60}\\p{Lu}\\.[^!?]*)");
    private static final Pattern WITH_ROLE = Pattern.compile(
            "\\p{Lu}[\\p{L}.'’-]+(?: [\\p{L}.'’-]+){1,3}, (?:.*\\b)?(?:reporters?|correspondents?|editors?|writers?|columnists?|contributors?|redakteur(?:in)?|korrespondent(?:in)?)\\b.{0,30}",
            FLAGS);
    private static final Pattern ROLE = Pattern.compile(
            "(?:.*\\b)?(?:reporters?|correspondents?|editors?|writers?|columnists?|contributors?|staff|redakteur(?:in)?|korrespondent(?:in)?|journalistes?)\\b.{0,40}",
            FLAGS);

    private final RawArticleBuilder draft;
    private boolean dateFollows;
    private boolean updateFollows;

    TextMeta(RawArticleBuilder draft) {
        this.draft = draft;
    }

    /** Takes a line that says nothing but such things. */
    boolean take(String line) {
        if (dateFollows && isDate(line)) {
            date(line, updateFollows);
            dateFollows = false;
            return true;
        }
        dateFollows = LABEL.matcher(line).matches();
        updateFollows = UPDATED.matcher(line).find();
        if (dateFollows) {
            return true;
        }
        List<String> parts = List.of(PARTS.split(line.strip()));
        if (!parts.stream().allMatch(TextMeta::isMeta)) {
            return false;
        }
        parts.forEach(this::part);
        return true;
    }

    /** Whether a line under a byline only says what the author is. */
    static boolean isRole(String line) {
        return line.length() < 80 && ROLE.matcher(line).matches() && !line.endsWith(".");
    }

    static boolean isByline(String line) {
        return line.length() < 160
                && (BYLINE.matcher(line).matches() || WITH_ROLE.matcher(line).matches());
    }

    private static boolean isMeta(String part) {
        return isDate(part)
                || isByline(part)
                || Boilerplate.READING_TIME.matcher(part).matches();
    }

    private void part(String part) {
        var minutes = Boilerplate.READING_TIME.matcher(part);
        if (minutes.matches()) {
            String number = Optional.ofNullable(minutes.group(1)).orElseGet(() -> String.valueOf(minutes.group(2)));
            draft.readingMinutes(Integer.parseInt(number));
        } else if (isDate(part)) {
            date(part, UPDATED.matcher(part).find());
        } else {
            draft.byline(Byline.named(part)).confidence("authors", 0.8);
        }
    }

    private void date(String line, boolean updated) {
        if (updated) {
            draft.updated(RawDate.of(line)).confidence("updated", 0.8);
        } else if (draft.done().published().isEmpty()) {
            draft.published(RawDate.of(line)).confidence("published", 0.8);
        }
    }

    /** A date with nothing beside it but the words that go with dates. */
    static boolean isDate(String line) {
        return line.length() < 100
                && LooseDate.of(line)
                        .map(date -> FILLER.matcher(date.rest().toLowerCase(Locale.ROOT))
                                .replaceAll(""))
                        .filter(rest -> rest.codePoints().noneMatch(Character::isLetterOrDigit))
                        .isPresent();
    }
}
