package dateline.source;

import dateline.ingest.feed.HubLinks;
import dateline.outbound.OutboundFailure;
import dateline.outbound.OutboundResponse;
import dateline.outbound.TargetUrl;
import java.util.List;
import java.util.Optional;

/**
 * Where a feed can be subscribed to (WebSub section 4).
 *
 * @param topic the feed as it names itself, which need not be the address that was asked
 * @param hub the first that it names
 */
record DiscoveredHub(String topic, String hub) {

    /** What the feed offers: its Link header is asked first, then the document. */
    static Optional<DiscoveredHub> of(OutboundResponse outboundResponse) {
        LinkHeader header = LinkHeader.of(outboundResponse.header("link").orElse(""));
        List<String> hubs = header.targets("hub");
        List<String> selves = header.targets("self");
        HubLinks document = hubs.isEmpty() || selves.isEmpty()
                ? HubLinks.of(outboundResponse.body())
                : new HubLinks(List.of(), Optional.empty());
        TargetUrl here = outboundResponse.targetUrl();
        Optional<String> topic =
                (selves.isEmpty() ? document.self() : Optional.of(selves.get(0))).flatMap(self -> absolute(self, here));
        return (hubs.isEmpty() ? document.hubs() : hubs)
                .stream()
                        .flatMap(hub -> absolute(hub, here).stream())
                        .findFirst()
                        .map(hub -> new DiscoveredHub(topic.orElse(here.toString()), hub));
    }

    /** An address that is absolute stays as it is written: the hub knows the topic by these very characters. */
    private static Optional<String> absolute(String reference, TargetUrl here) {
        try {
            TargetUrl targetUrl = here.resolve(reference);
            boolean isAbsolute = reference.strip().regionMatches(true, 0, "http", 0, 4);
            return Optional.of(isAbsolute ? reference.strip() : targetUrl.toString());
        } catch (OutboundFailure e) {
            return Optional.empty();
        }
    }
}
