package dateline.ingest.docx;

import dateline.ingest.model.DocumentBlocks;
import dateline.ingest.model.PastedMail;
import dateline.ingest.model.RawArticle;
import dateline.ingest.model.RawArticle.Byline;
import dateline.ingest.model.RawArticle.Markup;
import dateline.ingest.model.RawArticle.RawDate;
import dateline.ingest.model.RawArticleBuilder;
import dateline.ingest.text.Refusal;
import dateline.ingest.text.byline.InvertedName;
import dateline.ingest.text.xml.XmlElement;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A Word document as a raw article. */
final class DocxItem {
    private static final int HEADLINE = 160;
    private static final int TOP = 3;
    private static final double FOUND_BY_LOOK = 0.6;
    private static final double FOUND_BY_PROPERTY = 0.4;
    private static final double TORN = 0.7;
    private static final Pattern NO_TITLE = Pattern.compile(
            "(?i)microsoft word.*|untitled.*|document ?\\d*|.*\\.(?:docx?|dotx?|odt|rtf)|dokument ?\\d*|word document");
    private static final Pattern NO_PERSON =
            Pattern.compile("(?i)[\\p{IsLatin}\\p{N}\\p{Punct}]*|.*(?:user|admin|python|office|openxml|docs4j).*");

    private final DocxBody body;
    private final Optional<XmlElement> core;
    private final List<String> besideTheText;

    DocxItem(DocxParts parts) throws IOException {
        this.body = new DocxBody(parts);
        this.besideTheText = parts.besideTheText();
        this.core = parts.tree("docProps/core.xml");
    }

    boolean isEmpty() {
        return body.blocks().isEmpty();
    }

    /** The story in it, which is that of a mail where it begins as one. */
    RawArticle rawArticle(PastedMail mail) throws Refusal {
        Optional<RawArticle> pasted = mail.read(DocxBlock.html(body.blocks()));
        var draft = pasted.isPresent() ? RawArticleBuilder.of(pasted.get()) : document();
        besideTheText.forEach(draft::notice);
        body.losses().forEach(draft::repair);
        if (body.isTorn()) {
            draft.confidence("body", TORN);
        }
        return draft.done();
    }

    private RawArticleBuilder document() {
        var draft = new RawArticleBuilder();
        List<DocxBlock> blocks = new ArrayList<>(body.blocks());
        var paragraphs = new DocumentBlocks<>(blocks, DocxBlock::text, block -> {}, draft);
        paragraphs.takeNotices(blocks.size());
        paragraphs.takeEnd();
        paragraphs.takeLabels(TOP);
        title(blocks, draft);
        if (!blocks.isEmpty() && blocks.get(0).kind() == DocxParagraphKind.SUBTITLE) {
            draft.standfirst(blocks.remove(0).text());
        }
        if (!paragraphs.takeByline(TOP, DocxBlock::isPlain)) {
            creator(draft);
        }
        draft.body(Markup.HTML, DocxBlock.html(blocks));
        property("language").ifPresent(draft::lang);
        // When a document was made says little: it may have been made from last year's. When it was last saved is near.
        property("modified").or(() -> property("created")).ifPresent(date -> draft.published(RawDate.of(date))
                .confidence("published", FOUND_BY_PROPERTY));
        return draft;
    }

    private void title(List<DocxBlock> blocks, RawArticleBuilder draft) {
        if (blocks.isEmpty()) {
            return;
        }
        var first = blocks.get(0);
        Optional<DocxBlock> styled = blocks.stream()
                .limit(TOP)
                .filter(block -> block.kind() == DocxParagraphKind.TITLE)
                .findFirst()
                .or(() -> Optional.of(first).filter(DocxBlock::isHeading));
        Optional<DocxBlock> looking = Optional.of(first)
                .filter(block ->
                        blocks.size() > 1 && block.isPlain() && block.text().length() <= HEADLINE)
                .filter(block -> block.bold() || !block.text().endsWith("."));
        Optional<String> property =
                property("title").filter(title -> !NO_TITLE.matcher(title).matches());
        if (styled.isPresent()) {
            draft.title(styled.get().text());
            blocks.remove(styled.get());
        } else if (looking.isPresent() && (looking.get().bold() || property.isEmpty())) {
            draft.title(looking.get().text()).confidence("title", FOUND_BY_LOOK);
            blocks.remove(looking.get());
        } else if (property.isPresent()) {
            draft.title(property.get()).confidence("title", FOUND_BY_PROPERTY);
        }
    }

    /** Whom the word processor names. */
    private void creator(RawArticleBuilder draft) {
        property("creator").filter(name -> !NO_PERSON.matcher(name).matches()).ifPresent(name -> draft.byline(
                        Byline.named(InvertedName.printed(name)))
                .confidence("authors", FOUND_BY_PROPERTY));
    }

    private Optional<String> property(String name) {
        return core.flatMap(properties -> properties.first(name)).flatMap(XmlElement::said);
    }
}
