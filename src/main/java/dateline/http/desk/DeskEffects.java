package dateline.http.desk;

import static dateline.http.page.Html.each;
import static dateline.http.page.Html.tag;
import static dateline.http.page.Html.text;

import dateline.article.Article;
import dateline.article.Content;
import dateline.article.Selection;
import dateline.article.State;
import dateline.article.Term;
import dateline.feed.Feed;
import dateline.feed.FeedAddress;
import dateline.feed.publish.Edition;
import dateline.http.page.Html;
import dateline.partner.LintFinding;
import dateline.partner.Partner;
import dateline.partner.PartnerLint;
import dateline.partner.PartnerPublisher;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a verb will do to each feed and to each partner, before it is done. */
record DeskEffects(Edition edition, PartnerPublisher partners, PartnerLint lint) {
    private record Effect(String where, String what) {}

    /**
     * The list of them.
     *
     * @param after what the story says afterwards
     */
    Html of(DeskVerb verb, Article before, Content after) {
        boolean isPublic = before.state() == State.LIVE;
        boolean staysPublic = verb.leavesPublic(before);
        var effects = new ArrayList<Effect>();
        for (Feed feed : edition.feeds()) {
            boolean is = isPublic && selects(feed.selection(), before.content().terms());
            boolean will = staysPublic && selects(feed.selection(), after.terms());
            sentence(verb, is, will, place(feed, before))
                    .ifPresent(what -> effects.add(new Effect(feed.title(), what)));
        }
        for (Term term : followed(before.content(), after)) {
            boolean is = isPublic && before.content().terms().contains(term);
            boolean will = staysPublic && after.terms().contains(term);
            sentence(verb, is, will, "")
                    .ifPresent(
                            what -> effects.add(new Effect(FeedAddress.of(term).path(), what)));
        }
        for (Partner partner : partners.partners()) {
            partnerEffect(verb, partner, before, after).ifPresent(effects::add);
        }
        return list(effects);
    }

    private Optional<Effect> partnerEffect(DeskVerb verb, Partner partner, Article before, Content after) {
        String name = partner.terms().title() + " (partner, " + partner.terms().profile() + ")";
        return edition.feeds().stream()
                .filter(feed -> feed.address().path().equals(partner.terms().feed()))
                .findFirst()
                .flatMap(feed -> {
                    boolean is = before.state() == State.LIVE
                            && selects(feed.selection(), before.content().terms());
                    boolean will = verb.leavesPublic(before) && selects(feed.selection(), after.terms());
                    return sentence(verb, is, will, "");
                })
                .map(what -> new Effect(
                        name,
                        verb == DeskVerb.WITHDRAW
                                ? "The partner is told at its next visit, as its platform wants it, to take the story"
                                        + " down."
                                : what + " The partner sees it at its next visit."
                                        + findings(verb, partner, before, after)));
    }

    /** What the platform would say of the story as it is afterwards. */
    private String findings(DeskVerb verb, Partner partner, Article before, Content after) {
        return verb.leavesPublic(before)
                ? lint.ofStory(partner, before.showing(after)).stream()
                        .map(LintFinding::sentence)
                        .distinct()
                        .map(sentence -> " " + sentence)
                        .collect(Collectors.joining())
                : "";
    }

    private static Html list(List<Effect> effects) {
        return tag("section")
                .with("class", "effects")
                .of(
                        tag("h2").of("What it will do"),
                        effects.isEmpty()
                                ? tag("p").of("No feed changes: the story is in none, and comes into none by this.")
                                : tag("ul").of(each(effects, effect -> tag("li")
                                        .of(tag("strong").of(effect.where()), text(": " + effect.what())))));
    }

    private static Optional<String> sentence(DeskVerb verb, boolean is, boolean will, String place) {
        if (is && will) {
            return Optional.of(
                    verb.revises()
                            ? "It changes there in place, " + place + dates(verb)
                            : "It stays there" + (place.isEmpty() ? "" : ", " + place.strip()) + ".");
        }
        if (is) {
            return Optional.of(
                    verb == DeskVerb.WITHDRAW
                            ? "It leaves, and a tombstone takes its place; its page answers that it is gone."
                            : verb == DeskVerb.EXPIRE
                                    ? "It leaves without a tombstone, now or at the time that you give."
                                    : "It leaves without a tombstone.");
        }
        return will ? Optional.of("It comes in, by its date.") : Optional.empty();
    }

    private static String dates(DeskVerb verb) {
        return switch (verb) {
            case CORRECT -> "with its note; readers see it as updated.";
            case UPDATE -> "and readers see it as updated.";
            default -> "and no date moves.";
        };
    }

    /** Where it stands in the feed that is served. */
    private String place(Feed feed, Article article) {
        return edition.document(feed.address())
                .map(document -> {
                    var ids = document.entries().stream()
                            .map(entry -> entry.article().id())
                            .toList();
                    int at = ids.indexOf(article.id());
                    return at < 0 ? "beyond its window" : "as entry " + (at + 1) + " of " + ids.size();
                })
                .map(place -> place + " ")
                .orElse("");
    }

    private static Set<Term> followed(Content before, Content after) {
        var terms = new TreeSet<Term>(before.terms());
        terms.addAll(after.terms());
        terms.removeIf(term -> term.kind() != Term.Kind.TAG && term.kind() != Term.Kind.AUTHOR);
        return terms;
    }

    static boolean selects(Selection selection, Set<Term> terms) {
        return terms.containsAll(selection.all())
                && (selection.any().isEmpty() || !Collections.disjoint(selection.any(), terms))
                && Collections.disjoint(selection.not(), terms);
    }
}
