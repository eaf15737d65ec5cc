package dateline.ingest.page.fields;

import dateline.article.LanguageTag;
import dateline.ingest.page.metadata.PageMetadata;
import dateline.ingest.page.outline.Block;
import dateline.ingest.text.language.LanguageDetection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.internal.StringUtil;

/** Finds the smaller things that a page says of its story: its address and its language. */
public final class AddressAndLanguage {
    private static final double BEYOND_DOUBT = 0.97;
    private static final int ENOUGH_BLOCKS = 30;
    private static final Set<String> NORWEGIAN = Set.of("no", "nb", "nn");

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

    /**
     * The language of the page, then JSON-LD of the story, then {@code meta} elements; but where the story's words are beyond
     * doubt in another, that one: many a page keeps the language that its template was made with.
     */
    public Optional<String> lang(List<Block> body) {
        Optional<String> declared = declared();
        String text = body.stream().limit(ENOUGH_BLOCKS).map(Block::text).collect(Collectors.joining("\n"));
        return declared.isEmpty()
                ? declared
                : LanguageDetection.detected(text)
                        .filter(guess -> guess.confidence() >= BEYOND_DOUBT)
                        .map(LanguageDetection.Guess::tag)
                        .filter(tag -> !isSame(tag, declared.get()))
                        .or(() -> declared);
    }

    private static boolean isSame(String tag, String declared) {
        return LanguageTag.meant(declared)
                .map(meant -> primary(meant.tag()))
                .map(meant ->
                        meant.equals(primary(tag)) || (NORWEGIAN.contains(meant) && NORWEGIAN.contains(primary(tag))))
                .orElse(false);
    }

    private static String primary(String tag) {
        return tag.split("-", 2)[0];
    }

    private Optional<String> declared() {
        return Optional.of(story.language())
                .filter(lang -> !lang.isEmpty())
                .or(() -> told.article("inLanguage"))
                .or(() -> told.meta("og:locale", "content-language", "language", "dc.language", "dcterms.language"))
                .map(lang -> lang.replace('_', '-'));
    }
}
