package dateline.partner;

import dateline.article.HtmlEscape;
import dateline.article.Image;
import dateline.article.WebUrl;
import dateline.feed.CleanText;
import dateline.feed.EntryCategory;
import dateline.feed.EntryView;
import dateline.feed.format.XmlOutput;
import dateline.feed.publish.PartnerSelection.Withdrawal;
import dateline.publication.ProfileTerms;
import dateline.publication.ProfileTerms.Demands;
import dateline.publication.ProfileTerms.ElementTerms;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jdom2.Namespace;

/** A dialect of RSS 2.0 as the newsroom has described it in {@code feeds/partners.yaml} (PART-09). */
final class DescribedProfile extends RssProfile {
    private static final int DESCRIPTION = 300;
    private static final int MOST_RELATED = 5;
    private static final int LONGEST_ADDRESS = 2_000;

    private final ProfileTerms described;

    DescribedProfile(ProfileTerms described) {
        super(described.name(), html(described));
        this.described = described;
    }

    private static AllowedHtml html(ProfileTerms described) {
        AddressRule addresses =
                described.pictures().httpsOnly() ? new AddressRule(Set.of("https"), LONGEST_ADDRESS) : AddressRule.WEB;
        return new AllowedHtml(
                described.html(),
                AllowedHtml.ANY_DEPTH,
                false,
                AddressRule.WEB,
                new PictureRule(addresses, described.pictures().mostBytes()));
    }

    @Override
    public List<Requirement> requirements() {
        Function<String, Clause> clause = text -> Clause.must("PART-09", text, described.read());
        return Stream.concat(
                        Stream.of(Requirement.text(clause.apply(said("item")))),
                        demanded(described.needs(), clause.apply(said("needs"))))
                .toList();
    }

    @Override
    public List<Requirement> wishes() {
        return demanded(described.wishes(), Clause.should("PART-09", said("wishes"), described.read()))
                .toList();
    }

    private String said(String key) {
        return "partners.yaml: profiles." + described.name() + "." + key + " says what the platform takes.";
    }

    private static Stream<Requirement> demanded(Demands demands, Clause clause) {
        List<StoryCheck> checks = new ArrayList<>();
        if (demands.picture()) {
            checks.add(StoryChecks.picture());
        }
        if (demands.author()) {
            checks.add(StoryChecks.author());
        }
        demands.title().ifPresent(most -> checks.add(StoryChecks.title(1, most)));
        demands.words().ifPresent(least -> checks.add(StoryChecks.words(least)));
        demands.days().ifPresent(days -> checks.add(StoryChecks.youngerThan(Duration.ofDays(days))));
        return checks.stream().map(check -> new Requirement(clause, check));
    }

    @Override
    public byte[] render(PartnerDocument document) {
        Namespace[] declared = described.namespaces().keySet().stream()
                .sorted()
                .map(this::namespace)
                .toArray(Namespace[]::new);
        Element channel = RssElements.channel(document, DESCRIPTION, declared);
        described.channel().forEach(terms -> texts(terms, word -> channelText(word, document))
                .forEach(channel::addContent));
        channel.addContent(document.items(this::item, this::withdrawn));
        return RssElements.bytes(channel);
    }

    private Namespace namespace(String prefix) {
        return prefix.isEmpty()
                ? Namespace.NO_NAMESPACE
                : Namespace.getNamespace(prefix, described.namespaces().getOrDefault(prefix, ""));
    }

    private Element start(String id, String title, String link) {
        return described.isGuidLink() ? RssElements.permalinkItem(title, link) : RssElements.item(id, title, link);
    }

    private Element item(SyndicatedStory story) {
        EntryView entry = story.entry();
        Element item = start(entry.id(), entry.title(), entry.link());
        for (ElementTerms terms : described.item()) {
            switch (terms.value()) {
                case "related" -> related(story, terms).forEach(item::addContent);
                case "picture" ->
                    RssElements.enclosure(story)
                            .map(file -> file.setName(terms.name()).setNamespace(namespace(terms.prefix())))
                            .ifPresent(item::addContent);
                case "text-cdata" ->
                    item.addContent(RssElements.charactersOf(terms.name(), namespace(terms.prefix()), story.html()));
                default -> texts(terms, word -> itemText(word, story)).forEach(item::addContent);
            }
        }
        return item;
    }

    private Element withdrawn(Withdrawal gone) {
        Element item = start(gone.id().value(), PartnerDocument.headline(gone), gone.link());
        described.withdrawn().forEach(terms -> texts(terms, word -> withdrawnText(word, gone))
                .forEach(item::addContent));
        return item;
    }

    private Stream<Element> texts(ElementTerms terms, Function<String, Stream<String>> texts) {
        Stream<String> found = terms.value().startsWith(ProfileTerms.CONSTANT)
                ? Stream.of(terms.value().substring(ProfileTerms.CONSTANT.length()))
                : texts.apply(terms.value());
        return found.map(text -> XmlOutput.element(terms.name(), namespace(terms.prefix()), text));
    }

    private Stream<String> channelText(String word, PartnerDocument document) {
        return switch (word) {
            case "updated" -> Stream.of(date(document.feed().updated()));
            case "rights" -> document.rights().stream();
            default -> Stream.of();
        };
    }

    private Stream<String> itemText(String word, SyndicatedStory story) {
        EntryView entry = story.entry();
        Stream<String> labels = entry.entryCategories().stream().map(EntryCategory::label);
        return switch (word) {
            case "id" -> Stream.of(entry.id());
            case "title" -> Stream.of(entry.title());
            case "link" -> Stream.of(entry.link());
            case "text" -> Stream.of(story.html());
            case "summary" -> entry.summary().map(HtmlEscape::text).stream();
            case "published" -> Stream.of(date(entry.published()));
            case "updated" -> Stream.of(date(entry.updated()));
            case "expires" -> story.expiry().map(this::date).stream();
            case "language" -> Stream.of(entry.language().tag());
            case "authors" -> entry.authors().stream().map(author -> author.name());
            case "category" -> labels.limit(1);
            case "categories" -> labels.distinct();
            case "picture-url" -> story.image().map(Image::url).stream();
            case "credit" -> story.image().flatMap(Image::credit).stream();
            case "caption" -> story.image().flatMap(Image::caption).stream();
            case "rights" -> entry.rights().stream();
            default -> Stream.of();
        };
    }

    private Stream<String> withdrawnText(String word, Withdrawal gone) {
        return switch (word) {
            case "id" -> Stream.of(gone.id().value());
            case "title" -> Stream.of(PartnerDocument.headline(gone));
            case "link" -> Stream.of(gone.link());
            case "notice" -> Stream.of(RssElements.paragraph(PartnerDocument.notice(gone)));
            case "published" -> Stream.of(date(gone.published()));
            case "updated" -> Stream.of(date(gone.moved()));
            default -> Stream.of();
        };
    }

    private Stream<Element> related(SyndicatedStory story, ElementTerms terms) {
        return story.entry().article().content().related().stream()
                .flatMap(link -> link.url().flatMap(WebUrl::ascii).filter(html().links()::takes).stream()
                        .map(url -> {
                            var element = new Element(terms.name(), namespace(terms.prefix()));
                            terms.parts().forEach(part -> texts(
                                            part,
                                            word -> Stream.of(
                                                    word.equals("title") ? CleanText.line(link.title()) : url))
                                    .forEach(element::addContent));
                            return element;
                        }))
                .limit(MOST_RELATED);
    }

    private String date(Instant time) {
        return RssElements.date(time, described.zone());
    }
}
