package dateline.server;

import dateline.http.desk.DeskEnvironment;
import dateline.outbound.OutboundClient;
import dateline.outbound.OutboundFailure;
import dateline.publication.SourceTerms;
import dateline.source.SourcePreview;
import java.util.List;
import java.util.function.Supplier;

/** What the desk sees of the sources; addresses are asked for by the guarded client, as a preview of a source is. */
record SourcesForDesk(OutboundClient client, Supplier<List<SourceTerms>> terms) implements DeskEnvironment {
    @Override
    public List<String> sources() {
        return terms.get().stream().map(SourceTerms::name).toList();
    }

    @Override
    public Fetched fetch(String address) {
        try {
            SourcePreview.Shown shown =
                    new SourcePreview(client).show(SourceWiring.nameless(terms.get(), address), address);
            return new Fetched(shown.sentence(), shown.inputs());
        } catch (OutboundFailure e) {
            return new Fetched(String.valueOf(e.getMessage()), List.of());
        }
    }
}
