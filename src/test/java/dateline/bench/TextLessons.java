package dateline.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.ingest.page.PageExtractor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;

/**
 * The texts that the models of texts are fitted and scored on: those of {@code scraped.json}, and all the pages of the other
 * sets in several kinds of dump. Where nobody wrote the body of a page down it is taken from the extractor of pages, which
 * has the page's markup to go by and is seldom wrong; such a text is learnt from and not scored.
 */
final class TextLessons {
    /** How many ways a page is dumped in from which everything is learnt. */
    private static final int FULL_DUMPS = 2;

    private static final double TOLD_BY_EXTRACTOR = 0.6;
    private static final int LEAST_BODY = 400;
    private static final int LEAST_PICTURED = 15;
    private static final int MOST_PICTURED = 30;
    /** The sets whose bodies people wrote down. */
    private static final Set<String> TOLD = Set.of("fundus", "wcxb", "zyte");

    private static final List<Dump> WAYS = List.of(Dump.values());

    private final List<TextLesson> lessons = new ArrayList<>();
    private final Map<String, String> bodies = new HashMap<>();
    private final Map<String, Pages.Page> pages = new HashMap<>();

    private TextLessons() {}

    static List<TextLesson> of(Path manifest, Path truths) throws IOException {
        var read = new TextLessons();
        for (Pages.Page page : Pages.of(manifest)) {
            read.pages.put(page.id(), page);
        }
        read.extract();
        read.readTexts(manifest, truths);
        read.readPages(manifest, truths);
        return read.lessons;
    }

    private void extract() {
        var extractor = new PageExtractor();
        for (Pages.Page page : pages.values()) {
            if (!TOLD.contains(page.set())) {
                extractor
                        .extract(page.html(), page.url())
                        .body()
                        .map(body -> TextOfHtml.of(body.text()))
                        .filter(body -> body.length() >= LEAST_BODY)
                        .ifPresent(body -> bodies.put(page.id(), body));
            }
        }
    }

    private void readTexts(Path manifest, Path truths) throws IOException {
        var json = new ObjectMapper();
        Map<String, String> files = new HashMap<>();
        for (String line : Files.readAllLines(manifest)) {
            JsonNode entry = json.readTree(line);
            files.put(entry.path("id").asText(), entry.path("file").asText());
        }
        for (var entry : json.readTree(truths.toFile()).properties()) {
            String page = entry.getKey().split("-", 3)[2];
            String kind = entry.getValue().path("kind").asText();
            add(
                    entry.getKey(),
                    kind,
                    page,
                    text(manifest.resolveSibling(files.get(entry.getKey()))),
                    entry.getValue(),
                    false);
        }
    }

    /** They are not scored, only learnt from. */
    private void readPages(Path manifest, Path truths) throws IOException {
        var told = new HashMap<String, JsonNode>();
        try (Stream<Path> files = Files.list(truths.getParent())) {
            for (Path file : files.sorted().toList()) {
                new ObjectMapper()
                        .readTree(file.toFile())
                        .properties()
                        .forEach(entry -> told.put(entry.getKey(), entry.getValue()));
            }
        }
        Set<String> scored = new HashSet<>();
        lessons.forEach(lesson -> scored.add(lesson.id()));
        int turn = 0;
        for (Pages.Page page : Pages.of(manifest)) {
            JsonNode truth = told.get(page.id());
            turn++;
            for (int i = 0; truth != null && i < WAYS.size(); i++) {
                Dump dump = WAYS.get((turn + i * 2) % WAYS.size());
                String kind = dump.name().toLowerCase(Locale.ROOT);
                if (!scored.contains("scraped-" + kind + "-" + page.id())) {
                    add("", kind, page.id(), dump.of(page.html(), page.url()), truth, i >= FULL_DUMPS);
                }
            }
        }
    }

    private void add(String id, String kind, String page, String text, JsonNode told, boolean extra) {
        var truth = new Truth(
                Optional.of(told.path("body").asText("")).filter(b -> !b.isEmpty()),
                TextLesson.texts(told.path("with")),
                TextLesson.texts(told.path("without")));
        Optional<String> extracted =
                truth.body().isPresent() ? Optional.empty() : Optional.ofNullable(bodies.get(page));
        Truth taught = extracted
                .map(body -> new Truth(Optional.of(body), List.of(), List.of()))
                .orElse(truth);
        Optional<Pages.Page> of = Optional.ofNullable(pages.get(page));
        String site = of.flatMap(Pages.Page::url).orElse("https://" + page + "/");
        double weight = extracted.isPresent() ? TOLD_BY_EXTRACTOR : 1;
        lessons.add(new TextLesson(
                id,
                kind,
                site,
                text,
                truth,
                taught,
                told,
                weight,
                extra,
                of.map(TextLessons::pictured).orElse(List.of())));
    }

    private static List<String> pictured(Pages.Page page) {
        return Jsoup.parse(page.html()).select("img[alt]").eachAttr("alt").stream()
                .map(String::strip)
                .filter(text -> text.length() >= LEAST_PICTURED && text.indexOf(' ') > 0)
                .distinct()
                .limit(MOST_PICTURED)
                .toList();
    }

    private static String text(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
