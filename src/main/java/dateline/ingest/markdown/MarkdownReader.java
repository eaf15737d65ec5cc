package dateline.ingest.markdown;

import dateline.ingest.html.BodyMarkup;
import dateline.ingest.json.YamlForm;
import dateline.ingest.model.ArticleReader;
import dateline.ingest.model.InputText;
import dateline.ingest.model.RawArticle;
import dateline.ingest.model.RawArticleBuilder;
import dateline.ingest.text.FieldText;
import dateline.ingest.text.Refusal;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/** Reads Markdown, with YAML front matter between two lines of {@code ---} or without. */
public final class MarkdownReader implements ArticleReader {
    private static final Pattern FRONT_MATTER = Pattern.compile(
            "\\A\\s*---[ \\t]*\\R(.*?)(?:\\A|(?<=\\n))(?:---|\\.\\.\\.)[ \\t]*(?:\\R|\\z)", Pattern.DOTALL);
    private static final Pattern FIRST_KEY =
            Pattern.compile("\\A\\s*---[ \\t]*\\R\\s*(?:#.*\\R\\s*)*[\\w-]+:(?:\\s|\\z)");
    private static final List<Pattern> SIGNS = List.of(
            Pattern.compile("(?m)^#{1,6} \\S"),
            Pattern.compile("(?m)^[^\\n]{3,}\\n(?:={3,}|-{3,})\\s*$"),
            Pattern.compile("\\[[^\\]\\n]+]\\((?:https?://|/|mailto:)[^)\\s]+\\)"),
            Pattern.compile("(?<![\\w*])\\*\\*[^*\\s][^*\\n]*\\*\\*(?![\\w*])"),
            Pattern.compile("(?m)^```"),
            Pattern.compile("(?m)^\\|.*\\|\\s*\\n\\|[\\s:|-]+\\|\\s*$"),
            Pattern.compile("!\\[[^\\]\\n]*]\\([^)\\s]+"));

    @Override
    public boolean recognises(InputText input) {
        if (input.isNamed(".md", ".markdown") || FIRST_KEY.matcher(input.text()).find()) {
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
        var matter = FRONT_MATTER.matcher(text);
        boolean fronted = FIRST_KEY.matcher(text).find() || text.stripLeading().startsWith("---\n---");
        var draft = new RawArticleBuilder();
        String markdown = text;
        if (fronted) {
            if (!matter.find()) {
                throw new Refusal(
                        "The front matter begins with --- and does not end. Write --- on a line of its own after it.");
            }
            markdown = text.substring(matter.end());
            int firstLine = (int) text.substring(0, matter.start(1))
                            .chars()
                            .filter(c -> c == '\n')
                            .count()
                    + 1;
            new YamlForm("the front matter", matter.group(1), firstLine).apply(draft);
        }
        taker.take("", withBody(draft, markdown));
    }

    private static RawArticle withBody(RawArticleBuilder draft, String markdown) {
        Node document = BodyMarkup.markdown(markdown);
        Node first = document.getFirstChild();
        boolean titled = draft.done().title().isPresent();
        if (!titled && first instanceof Heading heading && heading.getLevel() == 1) {
            draft.title(plain(heading));
            heading.unlink();
        }
        String html = BodyMarkup.html(document);
        return html.isBlank()
                ? draft.done()
                : draft.body(RawArticle.Markup.HTML, html).done();
    }

    private static String plain(Heading heading) {
        return FieldText.withoutMarkup(BodyMarkup.html(heading));
    }
}
