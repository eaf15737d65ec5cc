package dateline.feed.format;

import dateline.feed.FeedDocument;
import java.time.Duration;
import org.jdom2.Element;
import org.jdom2.Namespace;

/** How often a feed has something new, in the words of the RSS 1.0 syndication module (EXT-05). */
final class SyndicationModule {
    private static final Namespace SYNDICATION =
            Namespace.getNamespace("sy", "http://purl.org/rss/1.0/modules/syndication/");
    private static final Duration PERIOD = Duration.ofHours(1);

    private SyndicationModule() {}

    /** Says it where readers are advised by the rhythm of the feed; it agrees with {@code ttl} and {@code max-age} (RSS-16). */
    static void addTo(Element feed, FeedDocument document) {
        document.advice().ifPresent(advice -> {
            feed.getDocument().getRootElement().addNamespaceDeclaration(SYNDICATION);
            feed.addContent(XmlOutput.element("updatePeriod", SYNDICATION, "hourly"));
            feed.addContent(XmlOutput.element("updateFrequency", SYNDICATION, Long.toString(PERIOD.dividedBy(advice))));
        });
    }
}
