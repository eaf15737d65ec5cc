package dateline.source;

import dateline.ingest.feed.FeedDocumentReader;
import dateline.ingest.feed.FeedItemConverter;
import dateline.ingest.feed.ParsedFeed;
import dateline.ingest.feed.Sitemap;
import dateline.ingest.model.BytesInput;
import dateline.ingest.model.Input;
import dateline.ingest.model.RawArticle;
import dateline.ingest.page.SourcePage;
import dateline.outbound.OutboundClient;
import dateline.outbound.OutboundFailure;
import dateline.outbound.OutboundRequest;
import dateline.outbound.OutboundResponse;
import dateline.outbound.TargetUrl;
import dateline.publication.SourceTerms;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Shows what an address would give as a source, without filing or remembering anything. */
public final class SourcePreview {
    private static final int HEAD = 4_000;

    private final OutboundClient client;

    /** Asks by this client. */
    public SourcePreview(OutboundClient client) {
        this.client = client;
    }

    /**
     * What an address holds.
     *
     * @param sentence what it is
     * @param inputs the stories in it
     */
    public record Shown(String sentence, List<Input> inputs) {
        public Shown {
            inputs = List.copyOf(inputs);
        }
    }

    /**
     * The stories at this address, as a source with these terms would file them.
     *
     * @throws OutboundFailure when the address may not be asked, or does not answer
     */
    public Shown show(SourceTerms terms, String address) throws OutboundFailure {
        OutboundResponse outboundResponse =
                client.ask(OutboundRequest.get(TargetUrl.of(address)).permitting(terms.allowPrivate()));
        if (!outboundResponse.isSuccess()) {
            return new Shown(
                    "The address " + outboundResponse.targetUrl() + " answers " + outboundResponse.status() + ".",
                    List.of());
        }
        byte[] body = outboundResponse.body();
        String head = new String(body, 0, Math.min(body.length, HEAD), StandardCharsets.UTF_8);
        String place = outboundResponse.targetUrl().toString();
        if (FeedDocumentReader.looksLikeFeed(head)
                && new FeedDocumentReader().read(body, outboundResponse.charset(), Optional.of(place))
                        instanceof ParsedFeed feed) {
            return new Shown(
                    "A feed with " + feed.items().size() + " items.",
                    FeedItemConverter.all(feed).stream()
                            .map(item -> input(terms, item))
                            .toList());
        }
        Optional<Sitemap> sitemap = Sitemap.read(body);
        if (sitemap.isPresent()) {
            return new Shown(
                    (sitemap.get().isIndex() ? "An index of " : "A sitemap of ")
                            + sitemap.get().places().size()
                            + (sitemap.get().isIndex() ? " sitemaps." : " pages. To see one, preview its address."),
                    List.of());
        }
        Optional<RawArticle> page = SourcePage.read(body, outboundResponse.charset(), place, terms.selectors());
        return new Shown(
                "A page.",
                List.of(page.<Input>map(story -> SourceInput.of(terms, place, place, story))
                        .orElseGet(() -> BytesInput.of(place, body).from(place))));
    }

    private static Input input(SourceTerms terms, RawArticle rawArticle) {
        String name = rawArticle.url().or(rawArticle::sourceId).orElse("item");
        return SourceInput.of(terms, name, name, rawArticle);
    }
}
