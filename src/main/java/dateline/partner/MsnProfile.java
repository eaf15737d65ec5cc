package dateline.partner;

import dateline.article.Image;
import dateline.article.WebUrl;
import dateline.feed.CleanText;
import dateline.feed.format.XmlOutput;
import dateline.feed.publish.PartnerSelection.Withdrawal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdom2.Element;
import org.jdom2.Namespace;

/** MSN Partner Hub, content specification V3, articles. */
final class MsnProfile extends RssProfile {
    private static final Namespace MI = Namespace.getNamespace("mi", "http://schemas.ingestion.microsoft.com/common/");
    private static final int DESCRIPTION = 300;
    private static final int SHORTEST_TITLE = 21;
    private static final int LONGEST_TITLE = 150;
    private static final int LONGEST_SHORT_TITLE = 54;
    private static final int SHORTEST_TEXT = 450;
    private static final int LONGEST_TEXT = 500_000;
    private static final long LARGEST_FEED = 10_000_000;
    private static final Duration OLDEST = Duration.ofDays(365);
    private static final Duration SOONEST_EXPIRY = Duration.ofHours(2);
    private static final long MOST_PICTURE_BYTES = 15_000_000;
    private static final int LEAST_WIDTH = 640;
    private static final int LEAST_HEIGHT = 360;
    private static final int DEEPEST = 9;

    private static final LocalDate SPECIFICATION_READ = LocalDate.of(2026, 11, 23);
    private static final LocalDate PAGES_READ = LocalDate.of(2026, 11, 28);
    private static final Clause TEXT = Clause.must(
            "MSN-03",
            "MSN feed item metadata requirements: an article must have a unique id, title, published date, body and link.",
            PAGES_READ);
    private static final Clause AGE = Clause.must(
            "MSN-06",
            "MSN feed item metadata requirements: the date lies in the past, less than 365 days back.",
            PAGES_READ);
    private static final Clause LANGUAGE = Clause.must(
            "MSN-02", "MSN feed requirements: one language and one type of content in each feed.", SPECIFICATION_READ);
    private static final Clause TITLE = Clause.must(
            "MSN-05",
            "MSN feed item metadata requirements: a title has more than 20 and at most 150 characters, unless a short title"
                    + " is provided.",
            PAGES_READ);
    private static final Clause SHORT_TITLE = Clause.must(
            "MSN-05",
            "MSN feed item metadata requirements: mi:shortTitle has at most 54 characters; a longer one is left out.",
            PAGES_READ);
    private static final Clause LENGTH =
            Clause.must("MSN-16", "MSN troubleshooting: a body has 450 to 500,000 characters.", SPECIFICATION_READ);
    private static final Clause SIZE =
            Clause.must("MSN-16", "MSN troubleshooting: a feed has at most 10 MB.", SPECIFICATION_READ);
    private static final Clause EXPIRY = Clause.must(
            "MSN-08",
            "MSN content expiration and takedown rules: what has not to be taken down expires two hours ahead or later.",
            SPECIFICATION_READ);
    private static final Clause PICTURE = Clause.should(
            "MSN-17",
            "MSN publishing, second-hand, August 2026: without a picture nothing is published automatically.",
            SPECIFICATION_READ);
    private static final Clause PICTURE_SIZE = Clause.should(
            "MSN-17",
            "MSN publishing, second-hand, August 2026: a picture has at least 640×360 pixels, better 1280×720.",
            SPECIFICATION_READ);
    private static final Clause PICTURE_TYPE = Clause.must(
            "MSN-10",
            "MSN feed item metadata requirements: a picture is a PNG, JPEG, GIF or WebP of at most 15 MB.",
            SPECIFICATION_READ);

    private static final PictureRule PICTURES = new PictureRule(AddressRule.WEB, MOST_PICTURE_BYTES);

    /**
     * The services of its page on HTML (read on 29 November 2026), by the addresses of their own frames. YouTube is on that
     * page, and refused until further notice.
     */
    private static final EmbedRule EMBEDS = EmbedRule.of(
            "https://(?:platform\\.twitter|platform\\.x)\\.com/embed/Tweet\\.html\\?.+",
            "https://www\\.facebook\\.com/plugins/(?:post|video)\\.php\\?.+",
            "https://www\\.instagram\\.com/(?:p|reel|tv)/[\\w-]+/embed(?:/captioned)?/?(?:\\?.*)?",
            "https://assets\\.pinterest\\.com/ext/embed\\.html\\?.+",
            "https://open\\.spotify\\.com/embed(?:-podcast)?/.+",
            "https://e\\.infogram\\.com/.+",
            "https://www\\.google\\.com/maps/embed(?:/v1/\\w+)?\\?.+",
            "https://giphy\\.com/embed/.+",
            "https://(?:flo\\.uri\\.sh|public\\.flourish\\.studio)/(?:visualisation|story)/\\d+/embed(?:\\?.*)?",
            "https://embed\\.reddit\\.com/.+",
            "https://www\\.tiktok\\.com/(?:embed(?:/v2)?|player/v1)/\\d+(?:\\?.*)?");

    private static final AllowedHtml HTML = new AllowedHtml(
            AllowedHtml.elements(
                    "a b blockquote br caption div em h1 h2 h3 h4 h5 i iframe img li ol p small span strong sub sup",
                    "table tbody td tfoot th thead tr ul"),
            DEEPEST,
            false,
            AddressRule.WEB_AND_MAIL,
            PICTURES,
            EMBEDS);

    MsnProfile() {
        super("msn", HTML);
    }

    @Override
    public List<Requirement> requirements() {
        return List.of(
                Requirement.text(TEXT),
                new Requirement(AGE, StoryChecks.youngerThan(OLDEST)),
                new Requirement(LANGUAGE, StoryChecks.oneLanguage()));
    }

    @Override
    public List<Requirement> wishes() {
        return List.of(
                new Requirement(TITLE, titled()),
                new Requirement(SHORT_TITLE, StoryChecks.shortTitle(LONGEST_SHORT_TITLE)),
                new Requirement(LENGTH, StoryChecks.characters(SHORTEST_TEXT, LONGEST_TEXT)),
                new Requirement(EXPIRY, StoryChecks.expiresLaterThan(SOONEST_EXPIRY)),
                new Requirement(PICTURE, StoryChecks.picture()),
                new Requirement(PICTURE_SIZE, StoryChecks.pictureSize(LEAST_WIDTH, LEAST_HEIGHT)),
                new Requirement(PICTURE_TYPE, StoryChecks.pictures(PICTURES)));
    }

    /** A short title makes up for one that is too long. */
    private static StoryCheck titled() {
        StoryCheck title = StoryChecks.title(SHORTEST_TITLE, LONGEST_TITLE);
        return (story, document) -> shortTitle(story).isPresent() ? Optional.empty() : title.unmet(story, document);
    }

    private static Optional<String> shortTitle(SyndicatedStory story) {
        return story.whole()
                .content()
                .platformFields()
                .shortTitle()
                .map(CleanText::line)
                .filter(title -> title.codePointCount(0, title.length()) <= LONGEST_SHORT_TITLE);
    }

    @Override
    public List<DocumentRequirement> documentWishes() {
        return List.of(DocumentRequirement.size(SIZE, LARGEST_FEED));
    }

    @Override
    public byte[] render(PartnerDocument document) {
        Element channel = RssElements.channel(
                document,
                DESCRIPTION,
                XmlOutput.ATOM,
                XmlOutput.CONTENT,
                XmlOutput.DC,
                XmlOutput.DCTERMS,
                XmlOutput.MEDIA,
                MI);
        channel.addContent(RssElements.rightsAndBuild(document));
        channel.addContent(document.items(MsnProfile::item, MsnProfile::withdrawn));
        return RssElements.bytes(channel);
    }

    private static Element item(SyndicatedStory story) {
        var entry = story.entry();
        Element item = RssElements.item(entry.id(), entry.title(), entry.link());
        shortTitle(story).ifPresent(title -> item.addContent(XmlOutput.element("shortTitle", MI, title)));
        RssElements.summary(story).ifPresent(item::addContent);
        item.addContent(RssElements.text("pubDate", RssElements.date(entry.published())));
        item.addContent(
                XmlOutput.element("modified", XmlOutput.DCTERMS, entry.updated().toString()));
        story.expiry(SOONEST_EXPIRY).ifPresent(end -> item.addContent(expiry(end)));
        item.addContent(RssElements.creators(story));
        entry.rights().ifPresent(rights -> item.addContent(XmlOutput.element("rights", XmlOutput.DCTERMS, rights)));
        item.addContent(RssElements.categories(story));
        keywords(item, story);
        item.addContent(RssElements.fullText(story.html()));
        item.addContent(related(story));
        story.image().ifPresent(image -> item.addContent(picture(image)));
        return item;
    }

    private static void keywords(Element item, SyndicatedStory story) {
        List<String> tags = story.whole().content().tags();
        if (!tags.isEmpty()) {
            String words = tags.stream()
                    .map(CleanText::line)
                    .map(tag -> tag.replace(',', ' '))
                    .collect(Collectors.joining(", "));
            item.addContent(XmlOutput.element("keywords", XmlOutput.MEDIA, words));
        }
    }

    private static List<Element> related(SyndicatedStory story) {
        return story.entry().article().content().related().stream()
                .flatMap(link -> link.url().flatMap(WebUrl::ascii).filter(AddressRule.WEB::takes).stream()
                        .map(url -> new Element("link", XmlOutput.ATOM)
                                .setAttribute("rel", "related")
                                .setAttribute("type", "text/html")
                                .setAttribute("href", url)
                                .setAttribute("title", CleanText.line(link.title()))))
                .toList();
    }

    /** The same id with a newer update and an end in the past. */
    private static Element withdrawn(Withdrawal gone) {
        return RssElements.item(gone.id().value(), PartnerDocument.headline(gone), gone.link())
                .addContent(RssElements.text("pubDate", RssElements.date(gone.published())))
                .addContent(XmlOutput.element(
                        "modified", XmlOutput.DCTERMS, gone.moved().toString()))
                .addContent(expiry(gone.when()))
                .addContent(RssElements.notice(gone));
    }

    /** The platform's page on takedowns has both, for feeds with Media RSS. */
    private static List<Element> expiry(Instant end) {
        return List.of(
                XmlOutput.element("valid", XmlOutput.DCTERMS, end.toString()),
                XmlOutput.element("expirationDate", MI, end.toString()));
    }

    /** A right to the picture is claimed only where somebody said that there is one. */
    private static Element picture(Image image) {
        Element content = RssElements.picture(image, XmlOutput.MEDIA);
        if (image.syndicate().orElse(false)) {
            content.addContent(XmlOutput.element("hasSyndicationRights", MI, "1"));
        }
        return content;
    }
}
