package dateline.ingest.plain;

import dateline.ingest.model.Doubt;
import dateline.ingest.model.RawArticle;
import dateline.ingest.model.RawArticleBuilder;
import dateline.ingest.text.IndentedParagraphs;
import dateline.ingest.text.embargo.DeskNotes;
import dateline.ingest.text.embargo.EmbargoLines;
import java.util.List;
import java.util.Optional;

/** A text as a raw article: read by rules if it is a story and little else, by the models if it is a whole page. */
final class PlainTextItem {
    private PlainTextItem() {}

    static RawArticle rawArticle(String text) {
        var embargo = EmbargoLines.of(IndentedParagraphs.parted(text));
        var notes = DeskNotes.of(embargo.text());
        var wire = TransmissionMarks.of(notes.text());
        List<LogicalLine> units = LogicalLine.of(wire.text());
        var site = TextSiteFinder.of(units);
        var scraped = new ScrapedText(units, site.name());
        boolean isPage = scraped.isPage();
        Optional<RawArticleBuilder> ruled = Optional.of(units)
                .filter(all -> !scraped.isLong() || !isPage)
                .map(all -> RuleBasedReading.read(all, site));
        boolean agreed = ruled.filter(draft -> scraped.agreesWith(draft.done())).isPresent();
        RawArticleBuilder draft = ruled.filter(rules -> !isPage).orElseGet(scraped::read);
        Optional<Doubt> doubt = scraped.doubt(agreed);
        if (doubt.isPresent()) {
            draft.doubt(doubt.get()).confidence("title", TextDoubt.UNSURE);
        }
        if (site.name().isPresent()) {
            draft.siteName(site.name().get()).confidence("siteName", 0.8);
        }
        site.rights().ifPresent(draft::rights);
        embargo.notices().forEach(draft::notice);
        notes.repairs().forEach(draft::repair);
        wire.repair().ifPresent(draft::repair);
        return draft.done();
    }
}
