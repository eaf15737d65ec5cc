package dateline.ingest.feed;

import dateline.article.LanguageTag;
import dateline.ingest.model.RawArticle.Byline;
import dateline.ingest.text.date.WrittenDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** RSS 0.90 to 0.94, 1.0 (RDF), 1.1 and 2.0, with what Dublin Core, iTunes and Atom add to them. */
final class RssDialect implements FeedDialect {
    @Override
    public boolean reads(FeedNode root) {
        return root.name().equals("rss") || root.name().equals("rdf") || root.is(FeedNamespace.PLAIN, "channel");
    }

    @Override
    public ParsedFeed feed(FeedNode root, FeedLinkResolver links, FeedRepairs feedRepairs) {
        FeedNode channel = root.is(FeedNamespace.PLAIN, "channel")
                ? root
                : root.first(FeedNamespace.PLAIN, "channel").orElse(root);
        var items = new ArrayList<FeedNode>();
        collect(root, items);
        Optional<String> language = channel.textOf(FeedNamespace.PLAIN, "language")
                .or(() -> channel.textOf(FeedNamespace.DC, "language"))
                .flatMap(LanguageTag::lenient)
                .map(LanguageTag::tag)
                .or(() -> FeedDialect.language(channel));
        Optional<String> rights = rights(channel);
        return new ParsedFeed(
                title(channel),
                link(channel, links),
                language,
                FeedDialect.bounded(items.stream().map(item -> item(item, links, rights)), feedRepairs),
                feedRepairs.ending(),
                feedRepairs.all());
    }

    /** Items stand in the channel, beside it (RSS 0.90 and 1.0), or where a feed has put them wrongly. */
    private static void collect(FeedNode parent, List<FeedNode> items) {
        for (FeedNode child : parent.children()) {
            if (child.is(FeedNamespace.PLAIN, "item")) {
                items.add(child);
            } else if (child.feedNamespace() == FeedNamespace.PLAIN
                    && (child.name().equals("channel") || child.name().equals("items"))) {
                collect(child, items);
            }
        }
    }

    private static FeedItem item(FeedNode item, FeedLinkResolver links, Optional<String> feedRights) {
        Optional<FeedNode> guid = item.first(FeedNamespace.PLAIN, "guid")
                .filter(node -> !node.text().isEmpty());
        Optional<String> link = link(item, links);
        Optional<FeedNode> content = content(item);
        Optional<WrittenDate> published = published(item);
        var media = MediaFiles.of(item, links);
        return new FeedItem(
                guid.map(FeedNode::text)
                        .or(() -> item.attribute("about"))
                        .or(() -> item.textOf(FeedNamespace.ATOM, "id"))
                        .or(() -> item.textOf(FeedNamespace.DC, "identifier")),
                guid.filter(RssDialect::isPermalink).isPresent(),
                title(item),
                link,
                link.filter(FeedLinkResolver::isPage)
                        .or(() -> guid.filter(RssDialect::isPermalink).map(FeedNode::text)),
                links.told(content.orElse(item).element()),
                published,
                updated(item, published.isPresent()),
                authors(item, links),
                new FeedBody(content.flatMap(node -> new TextConstruct(node).html()), summary(item)),
                categories(item),
                media.enclosures(),
                media.image(),
                media.otherPictures(),
                item.textOf(FeedNamespace.DC, "language")
                        .flatMap(LanguageTag::lenient)
                        .map(LanguageTag::tag)
                        .or(() -> FeedDialect.language(item)),
                item.first(FeedNamespace.PLAIN, "source").flatMap(node -> new TextConstruct(node).plain()),
                rights(item).or(() -> feedRights));
    }

    private static Optional<String> title(FeedNode node) {
        return Stream.of(
                        FeedNamespace.PLAIN,
                        FeedNamespace.DC,
                        FeedNamespace.ATOM,
                        FeedNamespace.MEDIA,
                        FeedNamespace.ITUNES)
                .flatMap(feedNamespace -> node.all(feedNamespace, "title"))
                .flatMap(title -> new TextConstruct(title).plain().stream())
                .findFirst();
    }

    private static Optional<String> link(FeedNode node, FeedLinkResolver links) {
        Stream<Optional<String>> own =
                node.all(FeedNamespace.PLAIN, "link").map(link -> links.shown(link.text(), link.element()));
        Stream<Optional<String>> atom = node.all(FeedNamespace.ATOM, "link")
                .filter(link -> link.attribute("rel").orElse("alternate").equals("alternate"))
                .map(link -> link.attribute("href").flatMap(address -> links.shown(address, link.element())));
        Stream<Optional<String>> ofCdf =
                Stream.of(node.attribute("href").flatMap(address -> links.shown(address, node.element())));
        return Stream.of(own, atom, ofCdf)
                .flatMap(all -> all)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** A guid is an address unless it says that it is not (RSS 2.0). */
    private static boolean isPermalink(FeedNode guid) {
        String text = guid.text();
        return !guid.attribute("ispermalink").orElse("true").equalsIgnoreCase("false")
                && (text.startsWith("http://") || text.startsWith("https://"));
    }

    private static Optional<WrittenDate> published(FeedNode item) {
        List<WrittenDate> told = Stream.of(
                        item.all(FeedNamespace.PLAIN, "pubdate"),
                        item.all(FeedNamespace.DC, "date"),
                        item.all(FeedNamespace.ATOM, "published"))
                .flatMap(nodes -> dates(nodes).stream())
                .toList();
        return told.stream().findFirst().map(first -> told.stream()
                .filter(other -> other.isMoreExactThan(first))
                .findFirst()
                .orElse(first));
    }

    /** Dublin Core's terms tell the update of what has a date; alone, as readers of RSS agree, they date nothing. */
    private static Optional<WrittenDate> updated(FeedNode item, boolean isDated) {
        return dates(item.all(FeedNamespace.ATOM, "updated"))
                .or(() -> isDated ? dates(item.all(FeedNamespace.TERMS, "modified")) : Optional.empty());
    }

    private static Optional<WrittenDate> dates(Stream<FeedNode> nodes) {
        return nodes.flatMap(node -> FeedDates.of(node.text()).stream()).findFirst();
    }

    private static List<Byline> authors(FeedNode item, FeedLinkResolver links) {
        Stream<Stream<FeedNode>> places = Stream.of(
                item.all(FeedNamespace.DC, "creator"),
                item.all(FeedNamespace.PLAIN, "author"),
                item.all(FeedNamespace.ATOM, "author"),
                item.all(FeedNamespace.DC, "author"),
                item.all(FeedNamespace.ITUNES, "author"));
        return places.map(nodes -> FeedPersons.all(nodes, links))
                .filter(people -> !people.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static Optional<FeedNode> content(FeedNode item) {
        return Stream.of(
                        item.all(FeedNamespace.CONTENT, "encoded"),
                        item.all(FeedNamespace.PLAIN, "encoded"),
                        item.all(FeedNamespace.XHTML, "body"),
                        item.all(FeedNamespace.XHTML, "div"),
                        item.all(FeedNamespace.ATOM, "content"),
                        item.all(FeedNamespace.PLAIN, "content"))
                .flatMap(nodes -> nodes)
                .filter(node -> new TextConstruct(node).html().isPresent())
                .findFirst();
    }

    private static Optional<String> summary(FeedNode item) {
        return Stream.of(
                        item.all(FeedNamespace.PLAIN, "description"),
                        item.all(FeedNamespace.PLAIN, "summary"),
                        item.all(FeedNamespace.ATOM, "summary"),
                        item.all(FeedNamespace.DC, "description"),
                        item.all(FeedNamespace.ITUNES, "summary"),
                        item.all(FeedNamespace.ITUNES, "subtitle"),
                        item.all(FeedNamespace.MEDIA, "description"))
                .flatMap(nodes -> nodes)
                .flatMap(node -> new TextConstruct(node).html().stream())
                .findFirst();
    }

    private static List<String> categories(FeedNode item) {
        Stream<String> named = Stream.of(
                        item.all(FeedNamespace.PLAIN, "category"), item.all(FeedNamespace.DC, "subject"))
                .flatMap(nodes -> nodes)
                .flatMap(node -> new TextConstruct(node).plain().stream());
        Stream<String> terms = item.all(FeedNamespace.ATOM, "category")
                .flatMap(node -> node.attribute("label").or(() -> node.attribute("term")).stream())
                .map(PlainTitle::of);
        Stream<String> keywords = item.textOf(FeedNamespace.ITUNES, "keywords").stream()
                .flatMap(words -> Stream.of(words.split(",")))
                .map(PlainTitle::of);
        return Stream.of(named, terms, keywords)
                .flatMap(all -> all)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    private static Optional<String> rights(FeedNode node) {
        return Stream.of(
                        node.all(FeedNamespace.PLAIN, "copyright"),
                        node.all(FeedNamespace.DC, "rights"),
                        node.all(FeedNamespace.TERMS, "rights"),
                        node.all(FeedNamespace.ATOM, "rights"),
                        node.all(FeedNamespace.MEDIA, "copyright"))
                .flatMap(nodes -> nodes)
                .flatMap(text -> new TextConstruct(text).plain().stream())
                .findFirst();
    }
}
