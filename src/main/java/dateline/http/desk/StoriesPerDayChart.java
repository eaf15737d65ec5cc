package dateline.http.desk;

import static dateline.http.page.Html.each;
import static dateline.http.page.Html.tag;
import static dateline.http.page.Html.text;

import dateline.article.Article;
import dateline.article.Selection;
import dateline.article.Term;
import dateline.http.page.Html;
import dateline.publication.Section;
import dateline.store.ArticleStore;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** How many stories each section has published on each of the last days, drawn. */
record StoriesPerDayChart(ArticleStore store, Instant now, DeskPage page) {
    private static final int DAYS = 14;
    private static final int MOST_COUNTED = 2_000;
    private static final int BAR = 16;
    private static final int HEIGHT = 40;

    private record Row(Section section, List<Integer> counts) {
        int sum() {
            return counts.stream().mapToInt(Integer::intValue).sum();
        }
    }

    Html html() {
        List<Row> rows = page.publication().sections().stream().map(this::row).toList();
        int most = rows.stream()
                .flatMap(row -> row.counts().stream())
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        return tag("ul").with("class", "rhythm").of(each(rows, row -> tag("li").of(line(row), bars(row, most))));
    }

    private static Html line(Row row) {
        return tag("span").of(text(row.section().title() + ": " + row.sum() + " in " + DAYS + " days"));
    }

    private static Html bars(Row row, int most) {
        String label = row.section().title() + ", stories a day, the last day at the end: "
                + String.join(", ", row.counts().stream().map(String::valueOf).toList());
        return tag("svg")
                .with("viewBox", "0 0 " + DAYS * BAR + " " + HEIGHT)
                .with("role", "img")
                .with("aria-label", label)
                .of(each(
                        IntStream.range(0, DAYS).boxed().toList(),
                        day -> bar(day, row.counts().get(day), most)));
    }

    private static Html bar(int day, int count, int most) {
        int height = count == 0 ? 1 : Math.max(3, (int) Math.round((double) count * HEIGHT / Math.max(1, most)));
        return tag("rect")
                .with("x", Integer.toString(day * BAR + 2))
                .with("y", Integer.toString(HEIGHT - height))
                .with("width", Integer.toString(BAR - 4))
                .with("height", Integer.toString(height))
                .of();
    }

    private Row row(Section section) {
        LocalDate first = now.atZone(page.zone()).toLocalDate().minusDays(DAYS - 1L);
        List<Article> published = store.read(reader -> reader.newest(
                Selection.of(Term.section(section.slug())), 0, now.minus(Duration.ofDays(DAYS)), MOST_COUNTED));
        List<Integer> counts = first.datesUntil(first.plusDays(DAYS))
                .map(day -> (int) published.stream()
                        .filter(article -> article.published()
                                .atZoneSameInstant(page.zone())
                                .toLocalDate()
                                .equals(day))
                        .count())
                .toList();
        return new Row(section, counts);
    }
}
