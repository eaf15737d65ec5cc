package dateline.ingest.page;

import dateline.ingest.model.DocumentBlocks;
import dateline.ingest.model.RawArticle.Byline;
import dateline.ingest.model.RawArticle.Markup;
import dateline.ingest.model.RawArticleBuilder;
import dateline.ingest.text.FieldText;
import dateline.ingest.text.IngestLimits;
import dateline.ingest.text.byline.InvertedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A page that a word processor exported: Word, Google Docs or LibreOffice. Its styles say what is headline and standfirst,
 * and all of it is the story, but for the comments of its editors.
 */
final class OfficeExport {
    private static final int HEADLINE = 160;
    private static final int TOP = 4;
    private static final double BY_STYLE = 0.95;
    private static final double BY_LOOK = 0.6;
    private static final double TOLD = 0.9;
    private static final Pattern LOGIN = Pattern.compile("[\\p{IsLatin}\\p{N}\\p{Punct}]+");
    private static final String BLOCKS = "p, h1, h2, h3, h4, h5, h6, ul, ol, table";

    private final Element body;
    private final String declaredTitle;
    private final List<String> comments;

    private OfficeExport(Element body, String declaredTitle, List<String> comments) {
        this.body = body;
        this.declaredTitle = declaredTitle;
        this.comments = comments;
    }

    /** The document of a page that is one. It is a copy, for who reads the page otherwise takes it apart. */
    static Optional<OfficeExport> of(Document page) {
        if (!OfficeMarkup.isIn(page)) {
            return Optional.empty();
        }
        Document copy = page.clone();
        List<String> comments = OfficeMarkup.toPlainHtml(copy);
        return copy.body().text().isBlank()
                ? Optional.empty()
                : Optional.of(new OfficeExport(copy.body(), copy.title(), comments));
    }

    /** Writes what it says over what was found. */
    void tell(RawArticleBuilder draft) {
        comments.forEach(draft::notice);
        paragraphs(draft).takeNotices(TOP);
        paragraphs(draft).takeLabels(TOP);
        title(blocks().stream().limit(TOP).toList(), draft);
        Optional.ofNullable(body.selectFirst("." + OfficeMarkup.STANDFIRST)).ifPresent(line -> {
            draft.standfirst(line(line)).confidence("standfirst", BY_STYLE);
            line.remove();
        });
        if (paragraphs(draft).takeByline(TOP, block -> true)) {
            draft.confidence("authors", TOLD);
        } else if (hasLogin(draft)) {
            draft.bylines(List.of());
        } else if (draft.done().bylines().size() == 1) {
            draft.bylines(List.of(Byline.named(
                    InvertedName.printed(draft.done().bylines().get(0).name()))));
        }
        paragraphs(draft).takeEnd();
        draft.body(Markup.HTML, body.html()).confidence("body", TOLD);
    }

    /** What a word processor knows of its user is often the name of an account, which is one word. */
    private static boolean hasLogin(RawArticleBuilder draft) {
        return draft.done().bylines().stream()
                .allMatch(byline -> LOGIN.matcher(byline.name().strip()).matches());
    }

    private DocumentBlocks<Element> paragraphs(RawArticleBuilder draft) {
        return new DocumentBlocks<>(new ArrayList<>(blocks()), Element::text, Element::remove, draft);
    }

    private void title(List<Element> top, RawArticleBuilder draft) {
        Optional<Element> styled = Optional.ofNullable(body.selectFirst("." + OfficeMarkup.TITLE))
                .or(() -> top.stream()
                        .limit(1)
                        .filter(first -> first.normalName().matches("h[1-3]"))
                        .findFirst());
        Optional<Element> looking = top.stream()
                .limit(1)
                .filter(first -> first.normalName().equals("p") && first.text().length() <= HEADLINE)
                .filter(first ->
                        isBold(first) || (top.size() > 1 && !first.text().endsWith(".")))
                .findFirst();
        if (styled.isPresent()) {
            draft.title(line(styled.get())).confidence("title", BY_STYLE);
            styled.get().remove();
        } else if (looking.isPresent()) {
            draft.title(line(looking.get())).confidence("title", BY_LOOK);
            looking.get().remove();
        } else if (!declaredTitle.isBlank()) {
            draft.title(FieldText.line(declaredTitle, IngestLimits.STANDFIRST)).confidence("title", BY_LOOK);
        }
    }

    private static boolean isBold(Element block) {
        String bold = String.join("", block.select("b, strong").eachText());
        return !bold.isEmpty() && bold.length() >= block.text().length() - 1;
    }

    private List<Element> blocks() {
        return body.select(BLOCKS).stream()
                .filter(block -> !block.text().isBlank())
                .filter(block -> block.parents().stream().noneMatch(outer -> outer.is(BLOCKS)))
                .toList();
    }

    private static String line(Element block) {
        return FieldText.line(block.text(), IngestLimits.STANDFIRST);
    }
}
