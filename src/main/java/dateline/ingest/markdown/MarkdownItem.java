package dateline.ingest.markdown;

import dateline.ingest.frontmatter.FencedFrontMatter;
import dateline.ingest.frontmatter.JsonFrontMatter;
import dateline.ingest.frontmatter.UnfencedFrontMatter;
import dateline.ingest.html.BodyMarkup;
import dateline.ingest.model.InputText;
import dateline.ingest.model.PastedMail;
import dateline.ingest.model.QuotedReply;
import dateline.ingest.model.RawArticle;
import dateline.ingest.model.RawArticleBuilder;
import dateline.ingest.text.Refusal;
import java.util.Optional;

/** A text in Markdown as a raw article: what its front matter tells, and its body. */
final class MarkdownItem {
    private MarkdownItem() {}

    /** @param isMarkdown whether it is so beyond doubt, by its name: then its first lines need less to be front matter */
    static RawArticle rawArticle(InputText input, boolean isMarkdown, PastedMail mail, QuotedReply answered)
            throws Refusal {
        String text = input.text().replace("\r\n", "\n");
        var draft = new RawArticleBuilder();
        Optional<FencedFrontMatter> fenced = FencedFrontMatter.of(text);
        Optional<UnfencedFrontMatter> head = UnfencedFrontMatter.of(text, isMarkdown);
        Optional<JsonFrontMatter> json = JsonFrontMatter.of(input);
        Optional<TitleBlock> titles = TitleBlock.of(text, isMarkdown);
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
        Optional<RawArticle> pasted = draft.done().title().isPresent()
                ? Optional.empty()
                : mail.read(BodyMarkup.html(BodyMarkup.markdown(markdown)));
        if (pasted.isPresent()) {
            return pasted.get();
        }
        Optional<QuotedReply.Unquoted> answer = answered.without(markdown, true);
        answer.ifPresent(found -> {
            found.repairs().forEach(draft::repair);
            found.notices().forEach(draft::notice);
        });
        MarkdownBody.tell(answer.map(QuotedReply.Unquoted::text).orElse(markdown), draft);
        return draft.done();
    }
}
