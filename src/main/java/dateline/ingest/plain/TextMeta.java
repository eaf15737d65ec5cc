package dateline.ingest.plain;

import dateline.ingest.model.RawArticle.Byline;
import dateline.ingest.model.RawArticle.RawDate;
import dateline.ingest.model.RawArticleBuilder;
import dateline.ingest.text.byline.WorldBylines;
import dateline.ingest.text.date.DateInText;
import dateline.ingest.text.date.DayMonthOrder;
import dateline.ingest.text.date.WeekdayNames;
import dateline.ingest.text.date.WrittenDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the lines of a scraped text that say who, when and how long. */
final class TextMeta {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern PARTS = Pattern.compile("\\s+[|•·]\\s+|\\s{3,}");
    private static final Pattern FILLER = Pattern.compile(
            "(?<!\\p{L})(?:first|last|originally|published|posted|updated|modified|created|date|on|at|um|uhr|le|el|a las|am|den|the|of|stand|aktualisiert"
                    + "|veröffentlicht|erschienen|mis à jour|publié|à|actualizado|publicado|h|local time|time"
                    + "|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|\\p{L}*(?:day|tag|mittwoch|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)"
                    + "|publicerad|publicerat|publisert|udgivet|offentliggjort|julkaistu|opublikowano|publikacja|publikováno|zveřejněno|vydáno|publikované|megjelent|közzétéve|publicat|objavljen[oa]?|প্রকাশ|প্রকাশিত|আপডেট|प्रकाशित|प्रकाशन|अपडेट|अपडेटेड|मिति|પ્રકાશિત|ਪ੍ਰਕਾਸ਼ਿਤ|வெளியிடப்பட்டது|பதிவு|ప్రచురణ|ಪ್ರಕಟಣೆ|പ്രസിദ്ധീകരിച്ചത്|شائع|اشاعت|تاریخ|გამოქვეყნდა|հրապարակվել|жарияланды|жарияланған|yayımlanma|dərc olunub|chop etildi|chapisho|imechapishwa|paskelbta|publicēts|publicēta|avaldatud|birt|cyhoeddwyd|foilsithe|argitaratua|publikuar|pubblicato|pubblicat[oa]|gepubliceerd|diterbitkan|опубликовано|опубліковано|публикувано|објављено|објавено|δημοσιεύθηκε|δημοσίευση"
                    + "|lunes|martes|miércoles|jueves|viernes|sábado|domingo|mo|di|mi|do|fr|sa|so)(?!\\p{L})",
            FLAGS);
    private static final Pattern SPACE = Pattern.compile("[\\s\u200c]+");
    /** Years, days and prepositions as other languages put them around a date. */
    private static final Set<String> BESIDE_DATES = Set.of(
            "г", "год", "года", "в", "о", "р", "року", "ngày", "tháng", "năm", "lúc", "pukul", "tanggal", "wib", "wita",
            "wit", "saat", "tarih", "r", "godz", "dne", "v", "hod", "kl", "στις", "ώρα", "ساعة", "الساعة", "ساعت",
            "בשעה", "יום", "ב", "พ", "ศ", "ค", "เวลา", "น", "วันที่", "年", "月", "日", "時", "时", "分", "년", "월", "일", "시",
            "분", "को", "बजे", "م", "ه", "klo", "kello", "kl.", "صباحا", "صباحًا", "مساء", "مساءً", "ص", "ที่", "klukka",
            "alle", "ore", "às", "ora", "orë", "órakor", "ч", "часа", "часот", "u", "sati", "год.", "m", "d", "val",
            "gada", "plkst", "kell", "ob", "uri", "во", "у", "ás", "les", "ag", "eko", "ko", "etan", "թ", "ժամը",
            "წლის", "საათი", "жылғы", "сағат", "оны", "yil", "ci", "il", "午前", "午後", "上午", "下午", "오전", "오후");

    /** Thai writes the day of the week as one word with what stands around it. */
    private static final String THAI_DAY = "วัน";

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

    /** A byline, a date and a reading time on one line are shorter. */
    private static final int LONGEST = 500;

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
        dateFollows = line.length() < LONGEST && LABEL.matcher(line).matches();
        if (line.length() >= LONGEST) {
            return false;
        }
        updateFollows = ChangeTime.isTold(line);
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

    /** Takes of a line what goes with a story whose author and date are known: how long it is to read, when it changed. */
    boolean takeBeside(String line) {
        boolean taken = false;
        for (String part : PARTS.split(line.strip())) {
            boolean minutes = Boilerplate.readingTime(part).isPresent();
            boolean update = !minutes && isDate(part) && ChangeTime.isTold(part);
            if (minutes || update) {
                part(part);
            }
            taken |= minutes || update;
        }
        return taken;
    }

    /** Whether a line under a byline only says what the author is. */
    static boolean isRole(String line) {
        return line.length() < 80 && ROLE.matcher(line).matches() && !line.endsWith(".");
    }

    static boolean isByline(String line) {
        return line.length() < 160
                && (BYLINE.matcher(line).matches()
                        || WITH_ROLE.matcher(line).matches()
                        || WorldBylines.name(line).isPresent());
    }

    private static boolean isMeta(String part) {
        return isDate(part) || isByline(part) || Boilerplate.readingTime(part).isPresent();
    }

    private void part(String part) {
        Optional<String> minutes = Boilerplate.readingTime(part);
        if (minutes.isPresent()) {
            draft.readingMinutes(Integer.parseInt(minutes.get()));
        } else if (isDate(part)) {
            date(part, ChangeTime.isTold(part));
        } else {
            draft.byline(Byline.named(WorldBylines.name(part).orElse(part))).confidence("authors", 0.8);
        }
    }

    private static Optional<WrittenDate> read(String line) {
        return DateInText.in(line, DayMonthOrder.UNCLEAR);
    }

    private void date(String line, boolean updated) {
        RawDate date = read(line).map(RawDate::of).orElse(RawDate.of(line));
        if (updated) {
            draft.updated(date).confidence("updated", 0.8);
        } else if (draft.done().published().isEmpty()) {
            draft.published(date).confidence("published", 0.8);
        }
    }

    /** A date with nothing beside it but the words that go with dates. */
    static boolean isDate(String line) {
        return line.length() < 100
                && read(line)
                        .map(date -> FILLER.matcher(date.rest().toLowerCase(Locale.ROOT))
                                .replaceAll(""))
                        .filter(rest -> SPACE.splitAsStream(rest).allMatch(TextMeta::saysNothing))
                        .isPresent();
    }

    private static boolean saysNothing(String word) {
        return BESIDE_DATES.contains(word)
                || word.startsWith(THAI_DAY)
                || WeekdayNames.isOne(word)
                || word.codePoints().noneMatch(Character::isLetterOrDigit);
    }
}
