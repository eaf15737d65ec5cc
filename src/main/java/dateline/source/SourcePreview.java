package dateline.source;

import dateline.ingest.BytesInput;
import dateline.ingest.Input;
import dateline.ingest.Manuscript;
import dateline.ingest.Sitemap;
import dateline.ingest.SourcePage;
import dateline.ingest.feedimport.FeedDocumentReader;
import dateline.ingest.feedimport.ImportedFeed;
import dateline.ingest.feedimport.ItemManuscript;
import dateline.outbound.Answer;
import dateline.outbound.Enquiry;
import dateline.outbound.OutboundClient;
import dateline.outbound.OutboundFailure;
import dateline.outbound.Target;
import dateline.publication.SourceTerms;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Shows what an address would give as a source, without filing or remembering anything. */
public final class SourcePreview {
    private static final int HEAD = 4_000;

    private final OutboundClient client;

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
        Answer answer = client.ask(Enquiry.get(Target.of(address)).permitting(terms.allowPrivate()));
        if (!answer.isSuccess()) {
            return new Shown("The address " + answer.target() + " answers " + answer.status() + ".", List.of());
        }
        byte[] body = answer.body();
        String head = new String(body, 0, Math.min(body.length, HEAD), StandardCharsets.UTF_8);
        String place = answer.target().toString();
        if (FeedDocumentReader.looksLikeFeed(head)
                && new FeedDocumentReader().read(body, answer.charset(), Optional.of(place))
                        instanceof ImportedFeed feed) {
            return new Shown(
                    "A feed with " + feed.items().size() + " items.",
                    ItemManuscript.all(feed).stream()
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
        Optional<Manuscript> page = SourcePage.read(body, answer.charset(), place, terms.selectors());
        return new Shown(
                "A page.",
                List.of(page.map(story -> SourceInput.of(terms, place, place, story))
                        .orElseGet(() -> BytesInput.of(place, body).from(place))));
    }

    private static Input input(SourceTerms terms, Manuscript manuscript) {
        String name = manuscript.url().or(manuscript::sourceId).orElse("item");
        return SourceInput.of(terms, name, name, manuscript);
    }
}
