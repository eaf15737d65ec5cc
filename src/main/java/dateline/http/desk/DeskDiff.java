package dateline.http.desk;

import static dateline.http.page.Html.all;
import static dateline.http.page.Html.each;
import static dateline.http.page.Html.tag;
import static dateline.http.page.Html.text;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.article.ArticleJson;
import dateline.article.Content;
import dateline.editorial.VersionDiff;
import dateline.http.page.Html;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What differs between two versions of a story: its words, word by word, and each of its other fields. */
record DeskDiff(Content before, Content after) {
    private static final String BODY = "bodyHtml";
    private static final String BODY_TEXT = "bodyText";

    /** What an editor calls a field; headline and standfirst are words. */
    private static final Map<String, String> LABELS = labels();

    private static Map<String, String> labels() {
        var labels = new LinkedHashMap<String, String>();
        labels.put("authors", "Byline");
        labels.put("section", "Section");
        labels.put("sections", "Further sections");
        labels.put("tags", "Tags");
        labels.put("lang", "Language");
        labels.put("published", "Published");
        labels.put("updated", "Updated");
        labels.put("embargo", "Embargo until");
        labels.put("expires", "Expires");
        labels.put("image", "Picture");
        labels.put("url", "Address");
        labels.put("rights", "Rights");
        labels.put("siteName", "Site that it is from");
        labels.put("isAccessibleForFree", "Free to read");
        labels.put("enclosures", "Files");
        labels.put("related", "Related stories");
        labels.put("readingMinutes", "Minutes to read");
        return labels;
    }

    Html html() {
        List<Html> fields = fields();
        List<VersionDiff.Passage> passages = VersionDiff.between(before, after).passages();
        return all(
                passages.isEmpty()
                        ? tag("p").with("class", "facts").of("No words differ.")
                        : tag("div").with("class", "changes").of(each(passages, passage -> tag("p").with("dir", "auto")
                                .of(each(passage.pieces(), DeskDiff::piece)))),
                fields.isEmpty()
                        ? Html.NONE
                        : tag("ul").with("class", "changes").of(each(fields, field -> field)));
    }

    private static Html piece(VersionDiff.Piece piece) {
        return switch (piece.kind()) {
            case KEPT -> text(piece.text());
            case REMOVED -> tag("del").of(piece.text());
            case ADDED -> tag("ins").of(piece.text());
        };
    }

    private List<Html> fields() {
        JsonNode old = ArticleJson.contentJson(before);
        JsonNode now = ArticleJson.contentJson(after);
        var lines = new ArrayList<Html>();
        LABELS.forEach((key, label) -> {
            if (!old.path(key).equals(now.path(key))) {
                lines.add(line(label, words(old.path(key)), words(now.path(key))));
            }
        });
        boolean isSameText = old.path(BODY_TEXT).equals(now.path(BODY_TEXT));
        if (isSameText && !old.path(BODY).equals(now.path(BODY))) {
            lines.add(tag("li").of("Markup, links or pictures of the text differ."));
        }
        return lines;
    }

    private static Html line(String label, String old, String now) {
        return tag("li")
                .with("dir", "auto")
                .of(
                        text(label + ": "),
                        old.isEmpty() ? Html.NONE : tag("del").of(old),
                        text(" "),
                        now.isEmpty() ? Html.NONE : tag("ins").of(now));
    }

    /** A value as a person reads it. */
    private static String words(JsonNode value) {
        if (value.isContainerNode()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(DeskDiff::words)
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(value.isArray() ? ", " : " | "));
        }
        return value.isNull() || value.isMissingNode() ? "" : value.asText();
    }
}
