package dateline.source;

import dateline.ingest.HubLinks;
import dateline.outbound.Answer;
import dateline.outbound.OutboundFailure;
import dateline.outbound.Target;
import java.util.List;
import java.util.Optional;

/**
 * Where a feed can be subscribed to (WebSub section 4).
 *
 * @param topic the feed as it names itself, which need not be the address that was asked
 * @param hub the first that it names
 */
record HubOffer(String topic, String hub) {

    /** What the feed offers: its Link header is asked first, then the document. */
    static Optional<HubOffer> of(Answer answer) {
        LinkHeader header = LinkHeader.of(answer.header("link").orElse(""));
        List<String> hubs = header.targets("hub");
        List<String> selves = header.targets("self");
        HubLinks document = hubs.isEmpty() || selves.isEmpty()
                ? HubLinks.of(answer.body())
                : new HubLinks(List.of(), Optional.empty());
        Target here = answer.target();
        Optional<String> topic =
                (selves.isEmpty() ? document.self() : Optional.of(selves.get(0))).flatMap(self -> absolute(self, here));
        return (hubs.isEmpty() ? document.hubs() : hubs)
                .stream()
                        .flatMap(hub -> absolute(hub, here).stream())
                        .findFirst()
                        .map(hub -> new HubOffer(topic.orElse(here.toString()), hub));
    }

    /** An address that is absolute stays as it is written: the hub knows the topic by these very characters. */
    private static Optional<String> absolute(String reference, Target here) {
        try {
            Target target = here.resolve(reference);
            boolean isAbsolute = reference.strip().regionMatches(true, 0, "http", 0, 4);
            return Optional.of(isAbsolute ? reference.strip() : target.toString());
        } catch (OutboundFailure e) {
            return Optional.empty();
        }
    }
}
