package dateline.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.ingest.model.RawArticle;
import dateline.ingest.page.PageExtractor;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;

/**
 * Runs the extractor over the pages of a manifest, writes one article form a page, and prints a table: the time of each set
 * beside that of a bare parse of the same pages in the same run, the peak of memory, and the scores beside them.
 *
 * <p>Arguments: the manifest, the folder for the answers, how many times to go over all pages (the last round is the one that
 * is timed), and a file of scores as {@code score.py --json} writes it.
 */
public final class ExtractionBench {
    /** Of this thread alone, so that what else the machine does tells little. */
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private ExtractionBench() {}

    public static void main(String[] args) throws IOException {
        List<Pages.Page> pages = Pages.of(Path.of(args[0]));
        Path out = Files.createDirectories(Path.of(args[1]));
        int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 1;
        Optional<Path> scores = args.length > 3 ? Optional.of(Path.of(args[3])) : Optional.empty();
        double[] bare = new double[pages.size()];
        double[] ours = new double[pages.size()];
        for (int round = 0; round < rounds; round++) {
            time(pages, round == rounds - 1 ? Optional.of(out) : Optional.empty(), bare, ours);
        }
        System.out.print(table(pages, bare, ours, scores));
        System.out.printf("peak memory of the heap: %d MB%n", peak() >> 20);
    }

    private static void time(List<Pages.Page> pages, Optional<Path> out, double[] bare, double[] ours)
            throws IOException {
        var extractor = new PageExtractor();
        for (int i = 0; i < pages.size(); i++) {
            Pages.Page page = pages.get(i);
            long start = CLOCK.getCurrentThreadCpuTime();
            int nodes = Jsoup.parse(page.html(), page.url().orElse("")).childNodeSize();
            long parsed = CLOCK.getCurrentThreadCpuTime();
            RawArticle rawArticle = extractor.extract(page.html(), page.url());
            ours[i] = (CLOCK.getCurrentThreadCpuTime() - parsed) / 1e6;
            bare[i] = (parsed - start) / 1e6;
            if (out.isPresent() && nodes > 0) {
                write(out.get().resolve(page.id() + ".json"), rawArticle);
            }
        }
    }

    private static String table(List<Pages.Page> pages, double[] bare, double[] ours, Optional<Path> scores)
            throws IOException {
        var sets = new LinkedHashSet<String>();
        pages.forEach(page -> sets.add(page.set()));
        var table = new StringBuilder(
                "| set | pages | score | bare parse, ms: median, 95 % | whole, ms: median, 95 % | ratio: median, 95 % |\n|---|---|---|---|---|---|\n");
        Map<String, String> told = scores.isPresent() ? scores(scores.get()) : Map.of();
        for (String set : sets) {
            int[] own = IntStream.range(0, pages.size())
                    .filter(i -> pages.get(i).set().equals(set))
                    .toArray();
            table.append(line(set, own, told.getOrDefault(set, ""), bare, ours));
        }
        return table.append(line("all", IntStream.range(0, pages.size()).toArray(), "", bare, ours))
                .toString();
    }

    private static String line(String set, int[] pages, String score, double[] bare, double[] ours) {
        double[] parsed = IntStream.of(pages).mapToDouble(i -> bare[i]).sorted().toArray();
        double[] whole = IntStream.of(pages).mapToDouble(i -> ours[i]).sorted().toArray();
        return String.format(
                Locale.ROOT,
                "| %s | %d | %s | %.2f, %.2f | %.2f, %.2f | %.2f, %.2f |%n",
                set,
                pages.length,
                score,
                at(parsed, 0.5),
                at(parsed, 0.95),
                at(whole, 0.5),
                at(whole, 0.95),
                at(whole, 0.5) / at(parsed, 0.5),
                at(whole, 0.95) / at(parsed, 0.95));
    }

    /** Of each set the F1 of body or snippets, or else the share of right dates. */
    private static Map<String, String> scores(Path file) throws IOException {
        var scores = new HashMap<String, String>();
        for (JsonNode set : new ObjectMapper().readTree(file.toFile())) {
            JsonNode f1 = set.path("body").path("f1");
            JsonNode snippets = set.path("snippets").path("f1");
            String published =
                    "published " + figure(set.path("fields").path("published").path("norm"));
            scores.put(
                    set.path("set").asText(),
                    f1.isNumber()
                            ? "body " + figure(f1)
                            : snippets.isNumber() ? "snippets " + figure(snippets) : published);
        }
        return scores;
    }

    private static String figure(JsonNode number) {
        return String.format(Locale.ROOT, "%.3f", number.asDouble());
    }

    /** The sum of the peaks of all pools of the heap, in bytes: what the run held at most, pages included. */
    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) (share * (sorted.length - 1))];
    }

    private static void write(Path file, RawArticle article) throws IOException {
        var json = new ObjectMapper();
        ObjectNode form = json.createObjectNode();
        put(form, "title", article.title());
        put(form, "standfirst", article.standfirst());
        put(form, "lang", article.lang());
        put(form, "url", article.url());
        put(form, "section", article.section());
        put(form, "siteName", article.siteName());
        put(form, "published", article.published().flatMap(ExtractionBench::date));
        put(form, "updated", article.updated().flatMap(ExtractionBench::date));
        article.bylines().forEach(byline -> form.withArray("authors").add(byline.name()));
        article.tags().forEach(tag -> form.withArray("tags").add(tag));
        article.image().ifPresent(image -> {
            ObjectNode picture = form.putObject("image");
            put(picture, "url", image.url());
            put(picture, "alt", image.alt());
            put(picture, "caption", image.caption());
            put(picture, "credit", image.credit());
        });
        article.body().ifPresent(body -> {
            form.put("bodyText", TextOfHtml.of(body.text()));
            form.put("bodyHtml", body.text());
        });
        article.confidence()
                .forEach((field, value) -> form.withObject("confidence").put(field, value));
        json.writeValue(file.toFile(), form);
    }

    private static Optional<String> date(RawArticle.RawDate date) {
        return Optional.of(date.parsed().map(Object::toString).orElse(date.text()));
    }

    private static void put(ObjectNode form, String key, Optional<String> value) {
        value.ifPresent(text -> form.put(key, text));
    }
}
