package dateline.http.page;

import static dateline.http.page.Html.all;
import static dateline.http.page.Html.each;
import static dateline.http.page.Html.maybe;
import static dateline.http.page.Html.tag;
import static dateline.http.page.Html.text;

import dateline.article.Author;
import dateline.article.Content;
import dateline.article.Term;
import dateline.feed.FeedAddress;
import dateline.feed.FeedDocument;
import dateline.feed.SelectionAddress;
import dateline.feed.publish.Edition;
import dateline.http.FeedLink;
import dateline.http.SiteAddresses;
import dateline.publication.Publication;
import dateline.publication.Section;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The feed builder: whoever chooses sections, tags and authors is given an address to subscribe to. */
public final class FeedBuilderPage {
    /** Where it stands. */
    public static final String PATH = "/feeds/build";

    private static final int SUGGESTED = 60;
    private static final Map<String, String> GROUPS =
            Map.of("any", "Stories with any of these", "all", "Only those with all of these", "not", "None of these");

    private FeedBuilderPage() {}

    /** The page with what was chosen, and a preview of the feed of it. */
    public static PageLayout of(Edition edition, FeedChoice choice) {
        Publication publication = edition.publication();
        Optional<FeedDocument> document = choice.isEmpty()
                ? Optional.empty()
                : SelectionAddress.of(choice.selection(), publication).flatMap(edition::document);
        return new PageLayout(
                publication,
                "A feed of your own – " + publication.title(),
                publication.language(),
                Optional.of(SiteAddresses.of(publication, PATH)),
                document.map(found -> FeedLink.of(publication, found.feed())).orElse(List.of()),
                choice.isEmpty()
                        ? Html.NONE
                        : all(
                                CopyScript.element(publication),
                                tag("meta")
                                        .with("name", "robots")
                                        .with("content", "noindex")
                                        .alone()),
                main(edition, choice, document));
    }

    private static Html main(Edition edition, FeedChoice choice, Optional<FeedDocument> document) {
        return all(
                tag("h1").of("A feed of your own"),
                tag("p").with("class", "standfirst")
                        .of("Choose sections, tags and authors; the address that you get holds just these stories,"
                                + " now and from now on."),
                maybe(document, FeedBuilderPage::preview),
                choice.isEmpty() || document.isPresent()
                        ? Html.NONE
                        : tag("p").with("class", "note")
                                .with("role", "status")
                                .of("There is no such feed. No story has had one of these tags or authors yet,"
                                        + " what was chosen rules itself out, or it"
                                        + " is more"
                                        + " than"
                                        + " " + SelectionAddress.MOST_TERMS
                                        + " names."),
                form(edition, choice));
    }

    private static Html preview(FeedDocument document) {
        List<FeedLink> links = FeedLink.of(document.publication(), document.feed());
        return tag("section")
                .with("class", "columns")
                .of(
                        tag("div")
                                .with("class", "subscribe")
                                .of(
                                        tag("h2")
                                                .of(Html.link(
                                                        SiteAddresses.local(
                                                                document.publication(),
                                                                "/feeds/"
                                                                        + document.feed()
                                                                                .address()
                                                                                .path()),
                                                        document.feed().title())),
                                        SubscribeInstructions.to(document.publication(), links)),
                        tag("div").of(tag("h2").of("Recent stories"), FeedPage.stories(document)));
    }

    private static Html form(Edition edition, FeedChoice choice) {
        Publication publication = edition.publication();
        List<Content> recent = edition.document(FeedAddress.ALL).stream()
                .flatMap(document -> document.entries().stream())
                .map(entry -> entry.article().content())
                .toList();
        return tag("form")
                .with("method", "get")
                .with("action", SiteAddresses.local(publication, PATH))
                .of(
                        each(List.of("any", "all", "not"), group -> fieldset(group, publication, choice)),
                        suggestions("known-tags", recent, content -> content.tags().stream()),
                        suggestions("known-authors", recent, content -> content.authors().stream()
                                .map(Author::name)),
                        tag("p").of(tag("button").with("type", "submit").of("Show the feed")));
    }

    private static Html fieldset(String group, Publication publication, FeedChoice choice) {
        return tag("fieldset")
                .of(
                        tag("legend").of(GROUPS.getOrDefault(group, group)),
                        tag("div")
                                .with("class", "choices")
                                .of(each(publication.sections(), section -> checkbox(group, section, choice))),
                        names(group, Term.Kind.TAG, "Tags", choice),
                        names(group, Term.Kind.AUTHOR, "Authors", choice));
    }

    private static Html checkbox(String group, Section section, FeedChoice choice) {
        Html.Tag box = tag("input")
                .with("type", "checkbox")
                .with("name", group)
                .with("value", Term.section(section.slug()).toString());
        boolean chosen = choice.terms(group).contains(Term.section(section.slug()));
        return tag("label").of((chosen ? box.with("checked", "") : box).alone(), text(" " + section.title() + " "));
    }

    private static Html names(String group, Term.Kind kind, String label, FeedChoice choice) {
        String value = choice.terms(group).stream()
                .filter(term -> term.kind() == kind)
                .map(Term::slug)
                .collect(Collectors.joining(", "));
        return tag("p").of(tag("label")
                .with("class", "names")
                .of(
                        tag("span").of(label + ", with commas between"),
                        tag("input")
                                .with("type", "text")
                                .with("name", FeedChoice.field(group, kind))
                                .with("list", "known-" + kind.word() + "s")
                                .with("value", value)
                                .alone()));
    }

    /** What was written of lately; of public stories alone, as the edition is. */
    private static Html suggestions(String id, List<Content> recent, Function<Content, Stream<String>> names) {
        return tag("datalist")
                .with("id", id)
                .of(each(
                        recent.stream()
                                .flatMap(names)
                                .distinct()
                                .limit(SUGGESTED)
                                .sorted()
                                .toList(),
                        name -> tag("option").with("value", name).alone()));
    }
}
