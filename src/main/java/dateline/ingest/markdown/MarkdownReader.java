package dateline.ingest.markdown;

import dateline.ingest.frontmatter.FencedFrontMatter;
import dateline.ingest.frontmatter.JsonFrontMatter;
import dateline.ingest.frontmatter.UnfencedFrontMatter;
import dateline.ingest.model.ArticleReader;
import dateline.ingest.model.InputText;
import dateline.ingest.model.PastedMail;
import dateline.ingest.model.QuotedReply;
import dateline.ingest.text.Refusal;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads Markdown, with front matter or without: {@link FencedFrontMatter between two lines of signs}, an object of
 * JSON, lines {@code Key: value}, or the title block of Pandoc.
 */
public final class MarkdownReader implements ArticleReader {
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

    private final PastedMail mail;
    private final QuotedReply answered;

    /** Reads a text that a mail was pasted into, with the head that mail programs print, as that mail, and of one that answers a mail only the answer. */
    public MarkdownReader(PastedMail mail, QuotedReply answered) {
        this.mail = mail;
        this.answered = answered;
    }

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
        taker.take("", MarkdownItem.rawArticle(input, input.isNamed(ENDINGS), mail, answered));
    }
}
