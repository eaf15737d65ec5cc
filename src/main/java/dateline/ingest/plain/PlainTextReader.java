package dateline.ingest.plain;

import dateline.ingest.model.ArticleReader;
import dateline.ingest.model.InputText;
import dateline.ingest.model.RawArticleBuilder;
import dateline.ingest.text.IngestLimits;
import dateline.ingest.text.Refusal;
import java.util.List;

/**
 * Reads text without markup: typed by a person, sent by an agency, or scraped from a page with everything that stood around
 * the story. What it finds it finds by form, so it says how sure it is.
 */
public final class PlainTextReader implements ArticleReader {
    @Override
    public boolean recognises(InputText input) {
        return true;
    }

    @Override
    public void read(InputText input, Taker taker) throws Refusal {
        if (input.text().lines().limit(IngestLimits.TEXT_LINES + 1L).count() > IngestLimits.TEXT_LINES) {
            throw new Refusal("It has more than " + IngestLimits.TEXT_LINES
                    + " lines, more than an article can have. File its articles one by one.");
        }
        List<LogicalLine> units = LogicalLine.of(input.text());
        var draft = new RawArticleBuilder();
        var site = TextSiteFinder.of(units);
        site.name().ifPresent(name -> draft.siteName(name).confidence("siteName", 0.8));
        site.rights().ifPresent(draft::rights);
        var meta = new TextMeta(draft);
        var picture = new TextPicture();
        int head = TextHead.length(units);
        new TextHead(draft, meta, picture, site.name()).read(units.subList(0, head));
        new TextStory(draft, meta, picture, site.name()).read(units.subList(head, units.size()));
        picture.writeTo(draft);
        taker.take("", draft.done());
    }
}
