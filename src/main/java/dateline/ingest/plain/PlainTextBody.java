package dateline.ingest.plain;

import dateline.article.HtmlEscape;
import dateline.article.RelatedLink;
import dateline.article.Slug;
import dateline.ingest.model.RawArticle;
import dateline.ingest.model.RawArticleBuilder;
import dateline.ingest.text.markup.TagLabel;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the story itself and what stands under it, and leaves out what a page puts between and behind its paragraphs. */
final class PlainTextBody {
    private static final int SUBHEAD = 90;
    private static final int LABELLED = 400;

    private final RawArticleBuilder draft;
    private final TextMeta meta;
    private final TextPicture picture;
    private final Optional<String> site;
    private final List<LogicalLine> kept = new ArrayList<>();
    private final Set<String> related = new LinkedHashSet<>();
    private boolean captionBefore;
    private int labelBlock = -1;
    private int lastLabelled = -1;

    PlainTextBody(RawArticleBuilder draft, TextMeta meta, TextPicture picture, Optional<String> site) {
        this.draft = draft;
        this.meta = meta;
        this.picture = picture;
        this.site = site;
    }

    void read(List<LogicalLine> units) {
        for (var unit : units) {
            if (!isBoilerplate(unit) && !isRelated(unit)) {
                kept.add(unit);
            }
        }
        write();
    }

    /** Reads a story that is known. */
    void readKnown(List<LogicalLine> story) {
        for (var unit : story) {
            if (unit.isProse()) {
                labelBlock = -1;
            }
            if (!picture.isCaption(unit.text()) && !isLabelled(unit) && !isRelated(unit)) {
                kept.add(unit);
            }
        }
        write();
    }

    private void write() {
        related.forEach(title -> draft.related(new RelatedLink(title, Optional.empty())));
        draft.body(RawArticle.Markup.HTML, html());
    }

    private boolean isBoilerplate(LogicalLine unit) {
        String text = unit.text();
        if (picture.isCaption(text)) {
            captionBefore = true;
            return true;
        }
        if (site.filter(name -> Slug.of(name).equals(Slug.of(text))).isPresent() || TextSiteFinder.isTrailer(text)) {
            return true;
        }
        return (text.length() < LABELLED && isLabelled(unit)) || isNoise(unit);
    }

    /** Lines that say what they are: tags, and other stories. */
    private boolean isLabelled(LogicalLine unit) {
        String text = unit.text();
        Optional<String> tags = TagLabel.behind(text).filter(told -> !told.isEmpty());
        if (tags.isPresent() && !unit.endsSentence()) {
            draft.tags(TextTags.parted(tags.get()));
            return true;
        }
        Optional<String> other = Boilerplate.relatedTitle(text);
        if (other.isPresent()) {
            addRelated(other.get());
            return true;
        }
        if (Boilerplate.RELATED_LABEL.matcher(text).matches()) {
            labelBlock = unit.block();
            lastLabelled = unit.alone() ? unit.block() + 1 : unit.block();
            return true;
        }
        return false;
    }

    private boolean isNoise(LogicalLine unit) {
        String text = unit.text();
        boolean menu = Boilerplate.isNavigation(text) && !unit.endsSentence();
        boolean noise = !unit.item() && (menu || Boilerplate.isLine(text));
        boolean inMeta = !noise && unit.block() != labelBlock && !unit.isProse() && meta.take(text);
        boolean captioned = !noise && !inMeta && unit.alone() && text.length() < 250 && picture.take(text);
        return noise || inMeta || captioned;
    }

    private boolean isRelated(LogicalLine unit) {
        boolean afterCaption = captionBefore;
        captionBefore = false;
        boolean labelled = labelBlock >= 0 && unit.block() >= labelBlock && unit.block() <= lastLabelled;
        if (!(afterCaption || labelled) || !unit.isTitleLike()) {
            return false;
        }
        if (!TextMeta.isDate(unit.text())) {
            addRelated(unit.text());
        }
        return true;
    }

    private void addRelated(String title) {
        related.add(title);
    }

    private String html() {
        var html = new StringBuilder();
        for (int i = 0; i < kept.size(); i++) {
            var unit = kept.get(i);
            String whole = i + 1 < kept.size() ? unit.text() : AgencyMarks.unsigned(unit.text());
            String text = HtmlEscape.text(whole).replace("\n", "<br>");
            int rows = TextTable.rows(kept.subList(i, kept.size()));
            if (unit.item()) {
                item(i, text, html);
            } else if (rows > 0) {
                html.append(TextTable.html(kept.subList(i, i + rows)));
                i += rows - 1;
            } else {
                String tag = isSubhead(i) ? "h2" : "p";
                html.append('<')
                        .append(tag)
                        .append('>')
                        .append(text)
                        .append("</")
                        .append(tag)
                        .append(">\n");
            }
        }
        return html.toString();
    }

    private void item(int at, String text, StringBuilder html) {
        int number = kept.get(at).number();
        boolean first = at == 0 || !isOneList(at - 1);
        boolean last = at == kept.size() - 1 || !isOneList(at);
        String tag = number > 0 ? "ol" : "ul";
        String start = number > 1 ? " start=\"" + number + "\"" : "";
        html.append(first ? "<" + tag + start + ">" : "")
                .append("<li>")
                .append(text)
                .append("</li>")
                .append(last ? "</" + tag + ">\n" : "");
    }

    /** Whether a line and the next are items of one list. */
    private boolean isOneList(int at) {
        LogicalLine one = kept.get(at);
        LogicalLine next = kept.get(at + 1);
        return one.item()
                && next.item()
                && (one.number() == 0 ? next.number() == 0 : next.number() == one.number() + 1);
    }

    private boolean isSubhead(int at) {
        var unit = kept.get(at);
        return at > 0
                && at < kept.size() - 1
                && unit.alone()
                && unit.text().length() <= SUBHEAD
                && unit.text().matches(".*[\\p{L}\\p{N}]|.*\\?")
                && kept.get(at - 1).isProse()
                && kept.get(at + 1).isProse();
    }
}
