package dateline.ingest.page.fields;

import dateline.ingest.page.metadata.PageMetadata;
import java.util.Optional;
import org.jsoup.internal.StringUtil;

/** Finds the smaller things that a page says of its story: its address and its language. */
public final class AddressAndLanguage {
    private final ParsedPage story;
    private final PageMetadata told;

    /** Looks through this page. */
    public AddressAndLanguage(ParsedPage story) {
        this.story = story;
        this.told = story.pageMetadata();
    }

    /** The canonical address, absolute: the link that says so, then Open Graph, then where the page was found. */
    public Optional<String> url() {
        return told.link("canonical")
                .or(() -> told.meta("og:url"))
                .map(address -> StringUtil.resolve(story.page().baseUri(), address))
                .filter(address -> address.startsWith("http"))
                .or(story::url);
    }

    /** The language of the page, then JSON-LD of the story, then {@code meta} elements. */
    public Optional<String> lang() {
        return Optional.of(story.language())
                .filter(lang -> !lang.isEmpty())
                .or(() -> told.article("inLanguage"))
                .or(() -> told.meta("og:locale", "content-language", "language", "dc.language", "dcterms.language"))
                .map(lang -> lang.replace('_', '-'));
    }
}
