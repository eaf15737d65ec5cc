package dateline.ingest.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.ingest.fields.ArticleFields;
import dateline.ingest.fields.FieldLocation;
import dateline.ingest.model.ArticleReader.Taker;
import dateline.ingest.model.RawArticle;
import dateline.ingest.model.RawArticleBuilder;
import dateline.ingest.text.Refusal;

/** One article in the article form. */
record JsonItem(JsonNode form) {
    /** Hands it over, or the reason why it is none. */
    void hand(String part, Taker taker) {
        try {
            taker.take(part, rawArticle());
        } catch (Refusal refusal) {
            taker.refuse(part, refusal.reason());
        }
    }

    RawArticle rawArticle() throws Refusal {
        if (!(form instanceof ObjectNode object)) {
            throw new Refusal(
                    "It is JSON, but not an article: write an object such as {\"title\": ..., \"bodyText\": ...}.");
        }
        var draft = new RawArticleBuilder();
        new ArticleFields(FieldLocation.UNKNOWN).apply(object, draft);
        return draft.done();
    }
}
