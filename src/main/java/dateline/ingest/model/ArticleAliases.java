package dateline.ingest.model;

import dateline.article.Content;
import dateline.article.Sha256;
import dateline.article.WebUrl;
import dateline.ingest.text.FieldText;
import dateline.ingest.text.IngestLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The names by which an article is known again when it is filed another time, strongest first. Whoever writes or looks for
 * one does it here, so that every way in calls a story the same.
 */
public final class ArticleAliases {
    private static final String ID = "id:";
    private static final String URL = "url:";
    private static final String TEXT = "text:";

    private ArticleAliases() {}

    /** Those of an article that is filed. */
    public static List<String> of(Content content, Optional<String> placeAlias) {
        var aliases = new ArrayList<String>();
        content.sourceId().ifPresent(id -> aliases.add(idAlias(content.source().orElse(""), id)));
        content.url().ifPresent(url -> aliases.add(urlAlias(url)));
        placeAlias.ifPresent(aliases::add);
        aliases.add(TEXT + Sha256.hex(content.title() + "\n" + content.body().text()));
        return List.copyOf(aliases);
    }

    /** Those by which this sender means a story that it takes back. */
    public static List<String> of(Sender sender, String sourceId, Optional<String> url) {
        String source = sender instanceof Sender.Source named ? named.name() : Sender.Source.INBOX;
        String id = FieldText.id(sourceId, IngestLimits.URL);
        var aliases = new ArrayList<String>();
        if (!id.isEmpty()) {
            aliases.add(idAlias(source, id));
        }
        url.flatMap(ArticleAliases::ofAddress).ifPresent(aliases::add);
        return List.copyOf(aliases);
    }

    /** The one that an address makes, in whatever way it is written. */
    public static Optional<String> ofAddress(String url) {
        return WebUrl.lenient(url).map(WebUrl::canonical).map(address -> urlAlias(address.toString()));
    }

    /** Whether this is made of the sender's own id. */
    public static boolean isId(String alias) {
        return alias.startsWith(ID);
    }

    /** Whether this is made of the address. */
    public static boolean isUrl(String alias) {
        return alias.startsWith(URL);
    }

    /** Whether this is made of the words of the story: what merely looks alike has it too. */
    public static boolean isText(String alias) {
        return alias.startsWith(TEXT);
    }

    /** The name of the page that this place in a page is of: older stores knew stories by it. */
    public static Optional<String> ofPage(String urlAlias) {
        int hash = urlAlias.indexOf('#');
        return hash < 0 ? Optional.empty() : Optional.of(urlAlias.substring(0, hash));
    }

    private static String idAlias(String source, String sourceId) {
        return ID + source + ":" + sourceId;
    }

    /** An address leads to the same article by http and by https. */
    private static String urlAlias(String url) {
        return URL + url.replaceFirst("^http:", "https:");
    }
}
