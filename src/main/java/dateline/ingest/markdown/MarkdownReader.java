package dateline.ingest.markdown;

import dateline.ingest.frontmatter.FencedFrontMatter;
import dateline.ingest.frontmatter.JsonFrontMatter;
import dateline.ingest.frontmatter.UnfencedFrontMatter;
import dateline.ingest.html.BodyMarkup;
import dateline.ingest.html.MarkdownDialects;
import dateline.ingest.model.ArticleReader;
import dateline.ingest.model.InputText;
import dateline.ingest.model.RawArticle;
import dateline.ingest.model.RawArticleBuilder;
import dateline.ingest.text.FieldText;
import dateline.ingest.text.Refusal;
import dateline.ingest.text.embargo.DeskNotes;
import dateline.ingest.text.embargo.EmbargoLines;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/**
 * Reads Markdown, with front matter or without: {@link FencedFrontMatter between two lines of signs}, an object of
 * JSON, lines {@code Key: value}, or the title block of Pandoc.
 */
public final class MarkdownReader implements ArticleReader {
    /** What its author remarks, which no reader sees. */
    private static final Pattern COMMENT = Pattern.compile("<!--([^<>]{3,1000}?)-->");

    private static final int MOST_COMMENTS = 50;

    private static final Pattern TAGS =
            Pattern.compile("\\n[ \\t]*\\n((?:#\\p{L}[\\p{L}\\p{M}\\p{N}_/-]{0,60}[ \\t]*){1,20})\\s{0,20}\\z");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final String[] ENDINGS = {
        ".md", ".markdown", ".mdown", ".mkd", ".mkdn", ".mmd", ".mdx", ".qmd", ".rmd"
    };
    private static final List<Pattern> SIGNS = List.of(
            Pattern.compile("(?m)^#{1,6} \\S"),
            Pattern.compile("(?m)^[^\\n]{3,}\\n(?:={3,}+|-{3,}+)[ \\t\\r]*+$"),
            Pattern.compile("\\[[^\\]\\n]{1,300}]\\((?:https?://|/|mailto:)[^)\\s]{1,1000}\\)"),
            Pattern.compile("(?<![\\w*])\\*\\*[^*\\s][^*\\n]*\\*\\*(?![\\w*])"),
            Pattern.compile("(?m)^```"),
            Pattern.compile("(?m)^\\|.*\\|[ \\t\\r]*+\\n\\|[ \\t:|-]+\\|[ \\t\\r]*+$"),
            Pattern.compile("!\\[[^\\]\\n]{0,300}]\\([^)\\s]"));

    @Override
    public boolean recognises(InputText input) {
        if (input.isNamed(ENDINGS)
                || JsonFrontMatter.of(input).isPresent()
                || FencedFrontMatter.begins(input.text())
                || TitleBlock.of(input.text().replace("\r\n", "\n"), false).isPresent()
                || UnfencedFrontMatter.of(input.text().replace("\r\n", "\n"), false)
                        .isPresent()) {
            return true;
        }
        String sample = input.text().substring(0, Math.min(input.text().length(), 20_000));
        boolean headed = sample.stripLeading().startsWith("# ");
        return headed
                || SIGNS.stream().filter(sign -> sign.matcher(sample).find()).count() >= 2;
    }

    @Override
    public void read(InputText input, Taker taker) throws Refusal {
        String text = input.text().replace("\r\n", "\n");
        var draft = new RawArticleBuilder();
        Optional<FencedFrontMatter> fenced = FencedFrontMatter.of(text);
        Optional<UnfencedFrontMatter> head = UnfencedFrontMatter.of(text, input.isNamed(ENDINGS));
        Optional<JsonFrontMatter> json = JsonFrontMatter.of(input);
        Optional<TitleBlock> titles = TitleBlock.of(text, input.isNamed(ENDINGS));
        String markdown = text;
        if (titles.isPresent()) {
            markdown = text.substring(titles.get().length());
            titles.get().apply(draft);
        } else if (fenced.isPresent()) {
            markdown = text.substring(fenced.get().length());
            fenced.get().frontMatter().apply(draft);
        } else if (json.isPresent()) {
            markdown = input.text().substring(json.get().length()).replace("\r\n", "\n");
            json.get().frontMatter().apply(draft);
        } else if (head.isPresent()) {
            markdown = text.substring(head.get().length());
            head.get().frontMatter().apply(draft);
        }
        taker.take("", withBody(draft, markdown));
    }

    private static RawArticle withBody(RawArticleBuilder draft, String markdown) throws Refusal {
        COMMENT.matcher(markdown)
                .results()
                .limit(MOST_COMMENTS)
                .map(comment -> comment.group(1).strip())
                .forEach(draft::notice);
        var embargo = EmbargoLines.of(markdown);
        embargo.notices().forEach(draft::notice);
        var notes = DeskNotes.of(embargo.text());
        notes.repairs().forEach(draft::repair);
        String text = untagged(draft, notes.text());
        var plain = MarkdownDialects.of(text);
        plain.repairs().forEach(draft::repair);
        Node document = BodyMarkup.markdown(plain.text());
        Node first = document.getFirstChild();
        boolean titled = draft.done().title().isPresent();
        if (!titled && first instanceof Heading heading && heading.getLevel() == 1) {
            draft.title(plain(heading));
            heading.unlink();
        }
        MarkdownTop.takeFrom(document, draft);
        String html = BodyMarkup.html(document);
        return html.isBlank()
                ? draft.done()
                : draft.body(RawArticle.Markup.HTML, html).done();
    }

    /** The text without a last line of nothing but tags, which are the story's. */
    private static String untagged(RawArticleBuilder draft, String text) {
        Matcher last = TAGS.matcher(text);
        if (!last.find()) {
            return text;
        }
        SPACE.splitAsStream(last.group(1).strip()).map(tag -> tag.substring(1)).forEach(draft::tag);
        return text.substring(0, last.start());
    }

    private static String plain(Heading heading) throws Refusal {
        return FieldText.withoutMarkup(BodyMarkup.html(heading));
    }
}
