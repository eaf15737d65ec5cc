package dateline.ingest.page;

import dateline.ingest.model.RawArticle.Byline;
import dateline.ingest.model.RawArticle.Markup;
import dateline.ingest.model.RawArticle.RawDate;
import dateline.ingest.model.RawArticleBuilder;
import dateline.ingest.text.FieldText;
import dateline.ingest.text.IngestLimits;
import dateline.ingest.text.date.DateField;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The one {@code h-entry} of a page (microformats2), such as a story that Medium exports: its author says himself what is
 * headline, standfirst and text, so nothing need be guessed.
 */
final class MicroformatsEntry {
    /** What no author writes: a content that holds it is the site's as well. */
    private static final String FOREIGN = "nav, aside, form, script, style, noscript, button, ins, iframe";

    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final int SHORTEST = 200;
    private static final double TOLD = 0.95;

    private final Element entry;
    private final Element content;

    private MicroformatsEntry(Element entry, Element content) {
        this.entry = entry;
        this.content = content;
    }

    /**
     * The entry of a page that has one and no more, unless it is also one of the first microformats: themes of blogs mark so
     * whatever stands around the text. It is a copy, for who reads the page otherwise takes it apart.
     */
    static Optional<MicroformatsEntry> of(Document page) {
        List<Element> entries = page.getElementsByClass("h-entry");
        if (entries.size() != 1) {
            return Optional.empty();
        }
        Element entry = entries.get(0).clone();
        if (entry.hasClass("hentry")) {
            return Optional.empty();
        }
        List<Element> contents = entry.getElementsByClass("e-content");
        boolean tells = contents.size() == 1
                && isMost(contents.get(0), page)
                && contents.get(0).selectFirst(FOREIGN) == null
                && !entry.getElementsByClass("p-name").isEmpty();
        return tells ? Optional.of(new MicroformatsEntry(entry, contents.get(0))) : Optional.empty();
    }

    /** A short note is told from a teaser by what else there is on the page. */
    private static boolean isMost(Element content, Document page) {
        int length = content.text().length();
        boolean exported = page.selectFirst("a.p-canonical") != null;
        return exported
                || length >= SHORTEST
                || length * 5 >= page.body().text().length() * 2;
    }

    /** Writes what it says over what was found. */
    void tell(RawArticleBuilder draft) {
        Optional<String> name = outside("p-name").map(MicroformatsEntry::line);
        Optional<String> summary = outside("p-summary").map(MicroformatsEntry::line);
        name.ifPresent(title -> draft.title(title).certain("title"));
        if (summary.filter(this::isFirstParagraph).isPresent()) {
            draft.withoutStandfirst();
        } else {
            summary.ifPresent(line -> draft.standfirst(line).certain("standfirst"));
        }
        draft.body(Markup.HTML, body(name, summary)).confidence("body", TOLD);
        List<Byline> authors = entry.getElementsByClass("p-author").stream()
                .map(author -> Optional.ofNullable(author.selectFirst(".p-name"))
                        .orElse(author)
                        .text())
                .filter(author -> !author.isBlank())
                .map(Byline::named)
                .distinct()
                .toList();
        if (!authors.isEmpty()) {
            draft.bylines(authors).certain("authors");
        }
        time("dt-published").ifPresent(date -> draft.published(RawDate.of(date)).certain("published"));
        time("dt-updated").ifPresent(date -> draft.updated(RawDate.of(date)).certain("updated"));
        Optional.ofNullable(entry.selectFirst("a.p-canonical, a.u-canonical"))
                .map(link -> link.absUrl("href"))
                .ifPresent(draft::url);
    }

    /** Where its author wrote no standfirst, a site takes the first paragraph for one; that is the story's. */
    private boolean isFirstParagraph(String line) {
        return content.select("h1, h2, h3, h4, p").stream()
                .filter(block -> !block.text().isBlank())
                .limit(2)
                .anyMatch(block -> block.normalName().equals("p")
                        && !block.className().contains("subtitle")
                        && line(block.text()).equals(line));
    }

    private Optional<String> outside(String property) {
        return entry.getElementsByClass(property).stream()
                .filter(element -> !element.parents().contains(content) && element.closest(".h-card") == null)
                .map(Element::text)
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    private Optional<String> time(String property) {
        return entry.getElementsByClass(property).stream()
                .map(element -> element.hasAttr("datetime") ? element.attr("datetime") : element.text())
                .filter(text -> YEAR.matcher(text).find() && DateField.of(text).isPresent())
                .findFirst();
    }

    /** The text without its own repetition of headline and standfirst, and without the rules between Medium's sections. */
    private String body(Optional<String> name, Optional<String> summary) {
        Element copy = content.clone();
        copy.select(".section-divider").remove();
        for (Optional<String> said : List.of(name, summary)) {
            Optional.ofNullable(copy.selectFirst("h1, h2, h3, h4, p"))
                    .filter(first -> said.equals(Optional.of(line(first.text()))))
                    .filter(first -> !first.normalName().equals("p") || !isFirstParagraph(line(first.text())))
                    .ifPresent(Element::remove);
        }
        return copy.html();
    }

    private static String line(String text) {
        return FieldText.line(text, IngestLimits.STANDFIRST);
    }
}
