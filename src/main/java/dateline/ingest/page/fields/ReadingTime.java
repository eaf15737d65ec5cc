package dateline.ingest.page.fields;

import dateline.ingest.page.metadata.PageMetadata;
import dateline.ingest.page.outline.Block;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds how many minutes it takes to read the story, as the page says by its headline or in its data. */
public final class ReadingTime {
    private static final int LINE_CHARS = 160;
    private static final int BEFORE_TITLE = 4;
    private static final int AFTER_TITLE = 16;
    private static final int LONGEST = 240;
    private static final Pattern DURATION = Pattern.compile("P?T?(?:(\\d{1,2})H)?(\\d{1,3})M(?:\\d{1,2}S)?");
    private static final Pattern LABELLED = Pattern.compile(
            "(?iu)(?:lesedauer|lesezeit|reading time|read(?:ing)? time|time to read"
                    + "|(?:temps|durée) de lecture|tiempo de lectura|tempo di lettura|tempo de leitura|temps de lectura|leestijd|lästid|læsetid|lesetid"
                    + "|lukuaika|czas czytania|doba čtení|čas čítania|olvasási idő|timp de citire|vrijeme čitanja|okuma süresi"
                    + "|время чтения|час читання|време за четене|χρόνος ανάγνωσης|(?:مدة|وقت) القراءة|زمان مطالعه|זמן קריאה|पढ़ने का समय"
                    + "|thời gian đọc|waktu baca|阅读时间|閱讀時間|読了時間|읽는 시간|เวลาอ่าน)\\s*(?:[:：]|ca\\.?|env\\.?|~|≈|estimado|estimé|stimato)*\\s*(\\p{Nd}{1,3})(?![\\p{Nd}.:])");
    private static final Pattern UNIT = Pattern.compile(
            "(?iu)(?<![\\p{Nd}.:,])(\\p{Nd}{1,3})\\s*-?\\s*(?:min(?:ute)?s?\\.?[\\s-]+(?:read|to read|de lecture|lesezeit|lesedauer|leestijd|lesetid|læsetid|lästid|lukuaika|di lettura)"
                    + "|minuten (?:lesezeit|lesedauer|leestijd|lesen|lezen)|minutos? (?:de )?(?:lectura|leitura)|minuti di lettura|min läsning|dk(?:\\.|) okuma|dakika(?:lık)? okuma"
                    + "|мин(?:\\.|ут\\S*)? (?:чтения|на чтение)|хв(?:\\.|илин\\S*)? (?:читання|на читання)|min(?:ut\\S*)? czytania|min(?:ut\\S*)? čtení|perc olvasás|λεπτά ανάγνωση\\S*"
                    + "|دقائق قراءة|دقيقة قراءة|דקות קריאה|मिनट पढ़|phút đọc|menit baca|分で読め|分钟阅读|分鐘閱讀|분 읽기|นาที ?อ่าน)");

    private ReadingTime() {}

    /** In minutes; absent when the page does not say. */
    public static Optional<Integer> find(ParsedPage story) {
        return inData(story.pageMetadata()).or(() -> shown(story));
    }

    private static Optional<Integer> inData(PageMetadata told) {
        Stream<String> labelled = Stream.of("twitter:data1", "twitter:data2").flatMap(name -> told.meta(name).stream()
                .map(value -> told.meta(name.replace("data", "label")).orElse("") + ": " + value));
        Optional<Integer> duration = told.article("timeRequired").flatMap(ReadingTime::ofDuration);
        return duration.or(() -> labelled.flatMap(line -> in(line).stream()).findFirst());
    }

    private static Optional<Integer> ofDuration(String text) {
        Matcher parts = DURATION.matcher(text.strip().toUpperCase(Locale.ROOT));
        if (!parts.matches()) {
            return Optional.empty();
        }
        int hours = parts.group(1) == null ? 0 : Integer.parseInt(parts.group(1));
        return likely(hours * 60 + Integer.parseInt(parts.group(2)));
    }

    private static Optional<Integer> shown(ParsedPage story) {
        int title = Math.max(0, story.titlePlace());
        return story.outline().blocks().stream()
                .filter(block -> block.index() >= title - BEFORE_TITLE && block.index() <= title + AFTER_TITLE)
                .filter(block -> block.chars() <= LINE_CHARS)
                .map(Block::text)
                .flatMap(line -> in(line).stream())
                .findFirst();
    }

    /** What this line says of it. */
    public static Optional<Integer> in(String line) {
        return Stream.of(LABELLED, UNIT)
                .map(pattern -> pattern.matcher(line))
                .filter(Matcher::find)
                .map(found -> Integer.parseInt(found.group(1)))
                .findFirst()
                .flatMap(ReadingTime::likely);
    }

    private static Optional<Integer> likely(int minutes) {
        return minutes > 0 && minutes <= LONGEST ? Optional.of(minutes) : Optional.empty();
    }
}
