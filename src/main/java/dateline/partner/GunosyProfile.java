package dateline.partner;

import dateline.feed.FeedLinks;
import dateline.feed.format.XmlOutput;
import dateline.feed.publish.PartnerSelection.Withdrawal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jdom2.Namespace;

/** Gunosy and NewsPass, GunosyFeed 3.2.4. */
final class GunosyProfile extends RssProfile {
    private static final Namespace GNF = Namespace.getNamespace("gnf", "http://assets.gunosy.com/media/gnf");
    private static final int DESCRIPTION = 35;
    private static final Duration OLDEST = Duration.ofDays(10);
    private static final AddressRule ADDRESSES = new AddressRule(Set.of("https"), 255);

    private static final LocalDate READ = LocalDate.of(2026, 11, 23);
    private static final Clause TEXT =
            Clause.must("GUN-07", "GunosyFeed 3.2.4, self-check: content:encoded holds the full text.", READ);
    private static final Clause AGE =
            Clause.must("GUN-05", "GunosyFeed 3.2.4: what is older than 10 days is not taken.", READ);
    private static final Clause ADDRESS = Clause.must(
            "GUN-03", "GunosyFeed 3.2.4, self-check: every URL is https, absolute and under 256 characters.", READ);
    private static final Clause PICTURE =
            Clause.should("GUN-11", "GunosyFeed 3.2.4, self-check: a story has a picture.", READ);
    private static final Clause AUTHOR =
            Clause.should("GUN-11", "GunosyFeed 3.2.4, self-check: a story names its author.", READ);
    private static final Clause EMPTY =
            Clause.must("GUN-11", "GunosyFeed 3.2.4, self-check: a feed without items is an error.", READ);

    private static final Requirement YOUNG = new Requirement(AGE, StoryChecks.youngerThan(OLDEST));
    private static final PictureRule PICTURES = new PictureRule(ADDRESSES, Long.MAX_VALUE);
    private static final AllowedHtml HTML = new AllowedHtml(
            AllowedHtml.elements(
                    "a b blockquote br caption cite code div em figcaption figure h1 h2 h3 h4 h5 h6 i img li ol p q",
                    "s small span strong sub sup table tbody td tfoot th thead tr u ul"),
            AllowedHtml.ANY_DEPTH,
            true,
            ADDRESSES,
            PICTURES);

    GunosyProfile() {
        super("gunosy", HTML);
    }

    @Override
    public Set<String> keys() {
        return Set.of("logo", "wide-logo");
    }

    @Override
    public List<Requirement> requirements() {
        return List.of(Requirement.text(TEXT), YOUNG, new Requirement(ADDRESS, StoryChecks.address(ADDRESSES)));
    }

    @Override
    public List<Requirement> wishes() {
        return List.of(
                new Requirement(PICTURE, StoryChecks.picture()),
                new Requirement(ADDRESS, StoryChecks.pictures(PICTURES)),
                new Requirement(AUTHOR, StoryChecks.author()));
    }

    @Override
    public List<DocumentRequirement> documentWishes() {
        return List.of(DocumentRequirement.items(EMPTY, 1));
    }

    @Override
    public Optional<Requirement> untilEmpty() {
        return Optional.of(YOUNG);
    }

    @Override
    public byte[] render(PartnerDocument document) {
        Element channel =
                RssElements.channel(document, DESCRIPTION, GNF, XmlOutput.CONTENT, XmlOutput.DC, XmlOutput.MEDIA);
        document.terms()
                .logo()
                .ifPresent(logo -> channel.addContent(RssElements.image(document, logo.toASCIIString())));
        document.terms()
                .wideLogo()
                .ifPresent(logo -> channel.addContent(XmlOutput.element("wide_image_link", GNF, logo.toASCIIString())));
        channel.addContent(RssElements.text("ttl", Long.toString(PartnerDocument.freshMinutes())));
        document.rights().ifPresent(rights -> channel.addContent(RssElements.text("copyright", rights)));
        channel.addContent(
                RssElements.text("lastBuildDate", date(document.feed().updated())));
        channel.addContent(document.items(GunosyProfile::item, gone -> withdrawn(gone, document)));
        return RssElements.bytes(channel);
    }

    /** The guid is the last part of the id, for the platform takes no address there and the id may be one that was kept. */
    private static Element item(SyndicatedStory story) {
        var entry = story.entry();
        Element item = RssElements.item(story.id().key(), entry.title(), entry.link());
        item.addContent(RssElements.charactersOf("encoded", XmlOutput.CONTENT, story.html()));
        item.addContent(RssElements.text("pubDate", date(entry.published())));
        item.addContent(XmlOutput.element("modified", GNF, date(entry.updated())));
        item.addContent(RssElements.creators(story));
        RssElements.enclosure(story).ifPresent(item::addContent);
        return item.addContent(RssElements.status("active"));
    }

    private static Element withdrawn(Withdrawal gone, PartnerDocument document) {
        return RssElements.item(gone.id().key(), PartnerDocument.headline(gone), link(gone, document))
                .addContent(RssElements.charactersOf(
                        "encoded", XmlOutput.CONTENT, RssElements.paragraph(PartnerDocument.notice(gone))))
                .addContent(RssElements.text("pubDate", date(gone.published())))
                .addContent(XmlOutput.element("modified", GNF, date(gone.moved())))
                .addContent(RssElements.status("deleted"));
    }

    /** The address of the story, or one of ours where the platform would not take it: the guid is what it goes by. */
    private static String link(Withdrawal gone, PartnerDocument document) {
        String key = gone.id().key();
        return Stream.of(
                        gone.link(),
                        FeedLinks.absolute(document.feed().publication(), "/articles/" + key),
                        document.site() + "#" + key)
                .filter(ADDRESSES::takes)
                .findFirst()
                .orElse(gone.link());
    }

    private static String date(Instant time) {
        return RssElements.date(time, RssElements.JAPAN);
    }
}
