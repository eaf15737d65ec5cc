package dateline.ingest.feed;

import dateline.article.LanguageTag;
import dateline.ingest.model.RawArticle.Byline;
import dateline.ingest.text.date.WrittenDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Atom 1.0 (RFC 4287) and 0.3, in their namespaces, in a wrong one or in none. */
final class AtomDialect implements FeedDialect {
    private static final Set<String> ROOTS = Set.of("feed", "entry");

    @Override
    public boolean reads(FeedNode root) {
        return ROOTS.contains(root.name()) && isCore(root);
    }

    @Override
    public ParsedFeed feed(FeedNode root, FeedLinkResolver links, FeedRepairs feedRepairs) {
        Stream<FeedNode> entries = root.name().equals("entry") ? Stream.of(root) : core(root, "entry");
        List<Byline> authors = authors(root, links);
        Optional<String> rights = rights(root);
        return new ParsedFeed(
                plain(root, "title"),
                link(root, links),
                FeedDialect.language(root).or(() -> root.textOf(FeedNamespace.DC, "language")
                        .flatMap(LanguageTag::lenient)
                        .map(LanguageTag::tag)),
                FeedDialect.bounded(
                        entries.filter(entry -> UnpublishedEntry.of(entry)
                                        .map(kind -> kind.note(feedRepairs))
                                        .isEmpty())
                                .map(entry -> entry(entry, links, authors, rights)),
                        feedRepairs),
                feedRepairs.ending(),
                feedRepairs.all());
    }

    private static FeedItem entry(
            FeedNode entry, FeedLinkResolver links, List<Byline> feedAuthors, Optional<String> feedRights) {
        Optional<FeedNode> content = content(entry);
        Optional<FeedNode> source = core(entry, "source").findFirst();
        Optional<String> link = link(entry, links);
        var media = MediaFiles.of(entry, links);
        List<Byline> authors = Stream.of(
                        authors(entry, links),
                        source.map(s -> authors(s, links)).orElse(List.of()),
                        feedAuthors)
                .filter(people -> !people.isEmpty())
                .findFirst()
                .orElse(List.of());
        return new FeedItem(
                core(entry, "id").map(FeedNode::text).filter(t -> !t.isEmpty()).findFirst(),
                false,
                plain(entry, "title")
                        .or(() -> plain(entry, FeedNamespace.DC, "title"))
                        .or(() -> plain(entry, FeedNamespace.MEDIA, "title")),
                link,
                link.filter(FeedLinkResolver::isPage),
                links.told(content.orElse(entry).element()),
                date(entry, "published", "issued").or(() -> date(entry, FeedNamespace.DC, "date")),
                date(entry, "updated", "modified"),
                authors,
                new FeedBody(content.flatMap(node -> new TextConstruct(node).html()), summary(entry)),
                categories(entry),
                media.enclosures(),
                media.image(),
                media.otherPictures(),
                content.flatMap(FeedDialect::language).or(() -> FeedDialect.language(entry)),
                source.flatMap(node -> plain(node, "title")),
                rights(entry).or(() -> feedRights));
    }

    /** An entry's own elements, not those of extensions. */
    private static Stream<FeedNode> core(FeedNode parent, String name) {
        return parent.children().stream().filter(child -> child.name().equals(name) && isCore(child));
    }

    private static boolean isCore(FeedNode node) {
        return node.feedNamespace() == FeedNamespace.ATOM || node.feedNamespace() == FeedNamespace.PLAIN;
    }

    private static Optional<String> plain(FeedNode parent, String name) {
        return core(parent, name)
                .flatMap(node -> new TextConstruct(node).plain().stream())
                .findFirst();
    }

    private static Optional<String> plain(FeedNode parent, FeedNamespace feedNamespace, String name) {
        return parent.all(feedNamespace, name)
                .flatMap(node -> new TextConstruct(node).plain().stream())
                .findFirst();
    }

    /** The alternate link, an HTML one before others (RFC 4287 section 4.2.7.2). */
    private static Optional<String> link(FeedNode parent, FeedLinkResolver links) {
        return core(parent, "link")
                .filter(link -> isAlternate(link.attribute("rel").orElse("alternate")))
                .sorted(Comparator.comparing(
                        link -> !link.attribute("type").orElse("text/html").contains("html")))
                .flatMap(link -> link.attribute("href").or(() -> text(link)).stream()
                        .flatMap(address -> links.shown(address, link.element()).stream()))
                .findFirst();
    }

    private static boolean isAlternate(String rel) {
        return rel.equalsIgnoreCase("alternate") || rel.equals("http://www.iana.org/assignments/relation/alternate");
    }

    private static Optional<String> text(FeedNode node) {
        return Optional.of(node.text()).filter(text -> !text.isEmpty());
    }

    private static Optional<WrittenDate> date(FeedNode entry, String name, String older) {
        return Stream.concat(core(entry, name), core(entry, older))
                .flatMap(node -> FeedDates.of(node.text()).stream())
                .findFirst();
    }

    private static Optional<WrittenDate> date(FeedNode entry, FeedNamespace feedNamespace, String name) {
        return entry.all(feedNamespace, name)
                .flatMap(node -> FeedDates.of(node.text()).stream())
                .findFirst();
    }

    private static List<Byline> authors(FeedNode parent, FeedLinkResolver links) {
        List<Byline> people = FeedPersons.all(core(parent, "author"), links);
        return people.isEmpty() ? FeedPersons.all(parent.all(FeedNamespace.DC, "creator"), links) : people;
    }

    /** Of several contents the one with markup. */
    private static Optional<FeedNode> content(FeedNode entry) {
        return core(entry, "content")
                .filter(node -> new TextConstruct(node).html().isPresent())
                .min(Comparator.comparing(
                        node -> !node.attribute("type").orElse("").contains("html")));
    }

    private static Optional<String> summary(FeedNode entry) {
        Stream<FeedNode> ofGroups =
                entry.all(FeedNamespace.MEDIA, "group").flatMap(group -> group.all(FeedNamespace.MEDIA, "description"));
        return Stream.of(core(entry, "summary"), entry.all(FeedNamespace.MEDIA, "description"), ofGroups)
                .flatMap(nodes -> nodes)
                .flatMap(node -> new TextConstruct(node).html().stream())
                .findFirst();
    }

    private static List<String> categories(FeedNode entry) {
        Stream<String> terms = core(entry, "category")
                .filter(node -> !UnpublishedEntry.isKind(node))
                .flatMap(node -> node.attribute("label").or(() -> node.attribute("term")).or(() -> text(node)).stream())
                .map(PlainTitle::of);
        Stream<String> subjects =
                entry.all(FeedNamespace.DC, "subject").flatMap(node -> new TextConstruct(node).plain().stream());
        return Stream.concat(terms, subjects)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    private static Optional<String> rights(FeedNode parent) {
        return plain(parent, "rights")
                .or(() -> plain(parent, "copyright"))
                .or(() -> plain(parent, FeedNamespace.DC, "rights"));
    }
}
