package dateline.ingest.feedimport;

import dateline.article.LanguageTag;
import dateline.ingest.Manuscript.Byline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** RSS 0.90 to 0.94, 1.0 (RDF), 1.1 and 2.0, with what Dublin Core, iTunes and Atom add to them. */
final class RssDialect implements Dialect {
    @Override
    public boolean reads(FeedNode root) {
        return root.name().equals("rss") || root.name().equals("rdf") || root.is(Space.PLAIN, "channel");
    }

    @Override
    public ImportedFeed feed(FeedNode root, FeedLinks links, Repairs repairs) {
        FeedNode channel = root.is(Space.PLAIN, "channel")
                ? root
                : root.first(Space.PLAIN, "channel").orElse(root);
        var items = new ArrayList<FeedNode>();
        collect(root, items);
        Optional<String> language = channel.textOf(Space.PLAIN, "language")
                .or(() -> channel.textOf(Space.DC, "language"))
                .flatMap(LanguageTag::lenient)
                .map(LanguageTag::tag)
                .or(() -> Dialect.language(channel));
        Optional<String> rights = rights(channel);
        return new ImportedFeed(
                title(channel),
                link(channel, links),
                language,
                Dialect.bounded(items.stream().map(item -> item(item, links, rights)), repairs),
                repairs.all());
    }

    /** Items stand in the channel, beside it (RSS 0.90 and 1.0), or where a feed has put them wrongly. */
    private static void collect(FeedNode parent, List<FeedNode> items) {
        for (FeedNode child : parent.children()) {
            if (child.is(Space.PLAIN, "item")) {
                items.add(child);
            } else if (child.space() == Space.PLAIN
                    && (child.name().equals("channel") || child.name().equals("items"))) {
                collect(child, items);
            }
        }
    }

    private static ImportedItem item(FeedNode item, FeedLinks links, Optional<String> feedRights) {
        Optional<FeedNode> guid =
                item.first(Space.PLAIN, "guid").filter(node -> !node.text().isEmpty());
        Optional<String> link = link(item, links);
        Optional<FeedNode> content = content(item);
        Optional<Instant> published = published(item);
        var media = MediaFiles.of(item, links);
        return new ImportedItem(
                guid.map(FeedNode::text)
                        .or(() -> item.attribute("about"))
                        .or(() -> item.textOf(Space.ATOM, "id"))
                        .or(() -> item.textOf(Space.DC, "identifier")),
                guid.filter(RssDialect::isPermalink).isPresent(),
                title(item),
                link,
                link.filter(FeedLinks::isPage)
                        .or(() -> guid.filter(RssDialect::isPermalink).map(FeedNode::text)),
                links.told(content.orElse(item).element()),
                published,
                updated(item, published.isPresent()),
                authors(item, links),
                content.flatMap(node -> new TextConstruct(node).html()),
                summary(item),
                categories(item),
                media.enclosures(),
                media.image(),
                item.textOf(Space.DC, "language")
                        .flatMap(LanguageTag::lenient)
                        .map(LanguageTag::tag)
                        .or(() -> Dialect.language(item)),
                item.first(Space.PLAIN, "source").flatMap(node -> new TextConstruct(node).plain()),
                rights(item).or(() -> feedRights));
    }

    private static Optional<String> title(FeedNode node) {
        return Stream.of(Space.PLAIN, Space.DC, Space.ATOM, Space.MEDIA, Space.ITUNES)
                .flatMap(space -> node.all(space, "title"))
                .flatMap(title -> new TextConstruct(title).plain().stream())
                .findFirst();
    }

    private static Optional<String> link(FeedNode node, FeedLinks links) {
        Stream<Optional<String>> own =
                node.all(Space.PLAIN, "link").map(link -> links.shown(link.text(), link.element()));
        Stream<Optional<String>> atom = node.all(Space.ATOM, "link")
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

    private static Optional<Instant> published(FeedNode item) {
        return dates(item.all(Space.PLAIN, "pubdate"))
                .or(() -> dates(item.all(Space.DC, "date")))
                .or(() -> dates(item.all(Space.ATOM, "published")));
    }

    /** Dublin Core's terms tell the update of what has a date; alone, as readers of RSS agree, they date nothing. */
    private static Optional<Instant> updated(FeedNode item, boolean isDated) {
        return dates(item.all(Space.ATOM, "updated"))
                .or(() -> isDated ? dates(item.all(Space.TERMS, "modified")) : Optional.empty());
    }

    private static Optional<Instant> dates(Stream<FeedNode> nodes) {
        return nodes.flatMap(node -> FeedDates.of(node.text()).stream()).findFirst();
    }

    private static List<Byline> authors(FeedNode item, FeedLinks links) {
        Stream<Stream<FeedNode>> places = Stream.of(
                item.all(Space.DC, "creator"),
                item.all(Space.PLAIN, "author"),
                item.all(Space.ATOM, "author"),
                item.all(Space.DC, "author"),
                item.all(Space.ITUNES, "author"));
        return places.map(nodes -> nodes.flatMap(node -> Persons.of(node, links).stream())
                        .distinct()
                        .toList())
                .filter(people -> !people.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static Optional<FeedNode> content(FeedNode item) {
        return Stream.of(
                        item.all(Space.CONTENT, "encoded"),
                        item.all(Space.PLAIN, "encoded"),
                        item.all(Space.XHTML, "body"),
                        item.all(Space.XHTML, "div"),
                        item.all(Space.ATOM, "content"),
                        item.all(Space.PLAIN, "content"))
                .flatMap(nodes -> nodes)
                .filter(node -> new TextConstruct(node).html().isPresent())
                .findFirst();
    }

    private static Optional<String> summary(FeedNode item) {
        return Stream.of(
                        item.all(Space.PLAIN, "description"),
                        item.all(Space.PLAIN, "summary"),
                        item.all(Space.ATOM, "summary"),
                        item.all(Space.DC, "description"),
                        item.all(Space.ITUNES, "summary"),
                        item.all(Space.ITUNES, "subtitle"),
                        item.all(Space.MEDIA, "description"))
                .flatMap(nodes -> nodes)
                .flatMap(node -> new TextConstruct(node).html().stream())
                .findFirst();
    }

    private static List<String> categories(FeedNode item) {
        Stream<String> named = Stream.of(item.all(Space.PLAIN, "category"), item.all(Space.DC, "subject"))
                .flatMap(nodes -> nodes)
                .flatMap(node -> new TextConstruct(node).plain().stream());
        Stream<String> terms = item.all(Space.ATOM, "category")
                .flatMap(node -> node.attribute("label").or(() -> node.attribute("term")).stream())
                .map(PlainTitle::of);
        Stream<String> keywords = item.textOf(Space.ITUNES, "keywords").stream()
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
                        node.all(Space.PLAIN, "copyright"),
                        node.all(Space.DC, "rights"),
                        node.all(Space.TERMS, "rights"),
                        node.all(Space.ATOM, "rights"),
                        node.all(Space.MEDIA, "copyright"))
                .flatMap(nodes -> nodes)
                .flatMap(text -> new TextConstruct(text).plain().stream())
                .findFirst();
    }
}
