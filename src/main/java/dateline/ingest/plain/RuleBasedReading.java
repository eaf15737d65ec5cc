package dateline.ingest.plain;

import dateline.ingest.model.RawArticleBuilder;
import java.util.List;

/** Reads a text that is a story and little else by the form of its lines. */
final class RuleBasedReading {
    private RuleBasedReading() {}

    static RawArticleBuilder read(List<LogicalLine> units, TextSiteFinder.Found site) {
        var draft = new RawArticleBuilder();
        var meta = new TextMeta(draft);
        var picture = new TextPicture();
        int head = TextHead.length(units);
        new TextHead(draft, meta, picture, site.name()).read(units.subList(0, head));
        new PlainTextBody(draft, meta, picture, site.name()).read(units.subList(head, units.size()));
        picture.writeTo(draft);
        return draft;
    }
}
