package dateline.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.ingest.Manuscript;
import dateline.ingest.page.PageExtractor;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;

/**
 * Runs the extractor over the pages of a manifest, writes one article form a page, and tells the time it took beside that of
 * a bare parse of the same pages in the same run.
 *
 * <p>Arguments: the manifest, the folder for the answers, and optionally how many times to go over all pages; the last
 * round is the one that is timed.
 */
public final class ExtractionBench {
    /** Of this thread alone, so that what else the machine does tells little. */
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private ExtractionBench() {}

    public static void main(String[] args) throws IOException {
        List<Pages.Page> pages = Pages.of(Path.of(args[0]));
        Path out = Files.createDirectories(Path.of(args[1]));
        int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 1;
        var extractor = new PageExtractor();
        double[] bare = new double[pages.size()];
        double[] ours = new double[pages.size()];
        long links = 0;
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < pages.size(); i++) {
                Pages.Page page = pages.get(i);
                long start = CLOCK.getCurrentThreadCpuTime();
                links += Jsoup.parse(page.html(), page.url().orElse("")).childNodeSize();
                long parsed = CLOCK.getCurrentThreadCpuTime();
                Manuscript manuscript = extractor.extract(page.html(), page.url());
                ours[i] = (CLOCK.getCurrentThreadCpuTime() - parsed) / 1e6;
                bare[i] = (parsed - start) / 1e6;
                if (round == rounds - 1) {
                    write(out.resolve(page.id() + ".json"), manuscript);
                }
            }
        }
        Arrays.sort(bare);
        Arrays.sort(ours);
        System.out.printf(
                "%d pages (%d nodes), ms a page: bare parse median %.2f p95 %.2f, whole median %.2f p95 %.2f, ratio %.2f and %.2f%n",
                pages.size(),
                links,
                at(bare, 0.5),
                at(bare, 0.95),
                at(ours, 0.5),
                at(ours, 0.95),
                at(ours, 0.5) / at(bare, 0.5),
                at(ours, 0.95) / at(bare, 0.95));
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) (share * (sorted.length - 1))];
    }

    private static void write(Path file, Manuscript article) throws IOException {
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

    private static Optional<String> date(Manuscript.RawDate date) {
        return Optional.of(date.parsed().map(Object::toString).orElse(date.text()));
    }

    private static void put(ObjectNode form, String key, Optional<String> value) {
        value.ifPresent(text -> form.put(key, text));
    }
}
