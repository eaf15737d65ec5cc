package dateline.ingest;

import dateline.article.Content;
import dateline.article.Sha256;
import dateline.ingest.model.Reading;
import dateline.ingest.model.Sender;
import dateline.ingest.text.FieldText;
import dateline.ingest.text.IngestLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The names by which an article is known again when it is filed another time, strongest first. */
final class ArticleAliases {
    private ArticleAliases() {}

    /** An address leads to the same article by http and by https. */
    static List<String> of(Content content, Optional<String> placeAlias) {
        var aliases = new ArrayList<String>();
        content.sourceId()
                .ifPresent(id -> aliases.add(sourceAlias(content.source().orElse(""), id)));
        content.url().ifPresent(url -> aliases.add("url:" + url.replaceFirst("^http:", "https:")));
        placeAlias.ifPresent(aliases::add);
        aliases.add(Reading.Clean.TEXT_ALIAS
                + Sha256.hex(content.title() + "\n" + content.body().text()));
        return List.copyOf(aliases);
    }

    /** The name by which the story of a sender that is no source of its own is known, by its id alone. */
    static List<String> ofSourceId(String sourceId) {
        return FieldText.line(sourceId, IngestLimits.URL).isEmpty()
                ? List.of()
                : List.of(sourceAlias(Sender.Source.INBOX, FieldText.line(sourceId, IngestLimits.URL)));
    }

    private static String sourceAlias(String source, String sourceId) {
        return "id:" + source + ":" + sourceId;
    }
}
