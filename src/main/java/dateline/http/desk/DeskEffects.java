package dateline.http.desk;

import static dateline.http.page.Html.each;
import static dateline.http.page.Html.tag;
import static dateline.http.page.Html.text;

import dateline.article.Article;
import dateline.article.Content;
import dateline.article.Selection;
import dateline.article.State;
import dateline.article.Term;
import dateline.editorial.StateForecast;
import dateline.feed.Feed;
import dateline.feed.FeedAddress;
import dateline.feed.FeedDocument;
import dateline.feed.publish.Edition;
import dateline.http.page.Html;
import dateline.partner.LintFinding;
import dateline.partner.Partner;
import dateline.partner.PartnerLint;
import dateline.store.LedgerItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a verb will do to each feed and to each partner, before it is done. */
final class DeskEffects {
    private final DeskParts parts;
    private final Edition edition;
    private final Article before;
    private final DeskVerb verb;
    private final Content after;
    private final PartnerLint lint;
    private final boolean wasPublic;
    private final boolean isPublic;
    private final boolean staysPublic;

    private record Effect(String where, String what) {}

    /** @param after what the story says afterwards */
    DeskEffects(DeskParts parts, Article before, DeskVerb verb, Content after) {
        Instant now = parts.newsroom().now();
        this.parts = parts;
        this.edition = parts.editions().get();
        this.before = before;
        this.verb = verb;
        this.after = after;
        this.lint = new PartnerLint(parts.store(), parts.newsroom().publication(), now);
        this.wasPublic = parts.store().read(reader -> reader.hasBeenPublic(before.id()));
        this.isPublic = before.state() == State.LIVE;
        this.staysPublic = verb.leaves(new StateForecast(before, wasPublic, now), after) == State.LIVE;
    }

    /** The list of them. */
    Html html() {
        var effects = new ArrayList<Effect>();
        for (Feed feed : edition.feeds()) {
            sentence(feed.selection(), place(feed)).ifPresent(what -> effects.add(new Effect(feed.title(), what)));
        }
        for (Term term : followed()) {
            sentence(new Selection(Set.of(term), Set.of(), Set.of()), "")
                    .ifPresent(
                            what -> effects.add(new Effect(FeedAddress.of(term).path(), what)));
        }
        for (Partner partner : parts.partners().partners()) {
            ofPartner(partner).ifPresent(what -> effects.add(new Effect(name(partner), what)));
        }
        return list(effects);
    }

    private static String name(Partner partner) {
        return partner.terms().title() + " (partner, " + partner.terms().profile() + ")";
    }

    private Optional<String> sentence(Selection selection, String place) {
        boolean selected = selection.holds(before.content().terms());
        boolean will = staysPublic && selection.holds(after.terms());
        if (verb == DeskVerb.WITHDRAW && selected && wasPublic && !isPublic) {
            return Optional.of("It is not there; a tombstone tells that it has gone for good.");
        }
        return sentence(isPublic && selected, will, place);
    }

    private Optional<String> sentence(boolean is, boolean will, String place) {
        if (is && will) {
            return Optional.of(
                    verb.revises()
                            ? "It changes there in place, " + place + dates()
                            : "It stays there" + (place.isEmpty() ? "" : ", " + place.strip()) + ".");
        }
        if (is) {
            return Optional.of(
                    switch (verb) {
                        case WITHDRAW ->
                            "It leaves, and a tombstone takes its place; its page answers that it is gone.";
                        case EXPIRE -> "It leaves without a tombstone, now or at the time that you give.";
                        default -> "It leaves without a tombstone.";
                    });
        }
        return will ? Optional.of("It comes in, by its date.") : Optional.empty();
    }

    private String dates() {
        return switch (verb) {
            case CORRECT -> "with its note; readers see it as updated.";
            case UPDATE -> "and readers see it as updated.";
            default -> "and no date moves.";
        };
    }

    /** A partner is told of what it has, and of nothing that it was never served. */
    private Optional<String> ofPartner(Partner partner) {
        Optional<Selection> chosen = FeedAddress.parse(partner.terms().feed())
                .flatMap(edition::document)
                .map(FeedDocument::feed)
                .map(Feed::selection);
        List<LintFinding> findings = staysPublic ? lint.ofStory(partner, before.showing(after)) : List.of();
        boolean isLeftOut = findings.stream().anyMatch(LintFinding::leftOut);
        boolean isChosen =
                chosen.filter(selection -> selection.holds(after.terms())).isPresent();
        boolean will = staysPublic && isChosen && !isLeftOut;
        if (holds(partner)) {
            return Optional.of(
                    will
                            ? sentence(true, true, "").orElse("") + " The partner sees it at its next visit."
                                    + sentences(findings)
                            : "The partner has it, and is told" + when()
                                    + ", as its platform wants it, to take the story down."
                                    + sentences(findings));
        }
        if (will) {
            return Optional.of(
                    "It comes in, by its date. The partner sees it at its next visit." + sentences(findings));
        }
        boolean was = isPublic
                && chosen.filter(selection -> selection.holds(before.content().terms()))
                        .isPresent();
        return was || (isChosen && isLeftOut)
                ? Optional.of("It was never served the story, and hears nothing of it." + sentences(findings))
                : Optional.empty();
    }

    private String when() {
        return verb == DeskVerb.EXPIRE ? " at its next visit after that" : " at its next visit";
    }

    private boolean holds(Partner partner) {
        LedgerItem last = parts.store()
                .read(reader -> reader.ledger().lastServed(partner.terms().slug(), List.of(before.id())))
                .get(before.id());
        return last != null && !last.takedown();
    }

    private static String sentences(List<LintFinding> findings) {
        return findings.stream()
                .map(LintFinding::sentence)
                .distinct()
                .map(sentence -> " " + sentence)
                .collect(Collectors.joining());
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

    /** Where it stands in the feed that is served. */
    private String place(Feed feed) {
        return edition.document(feed.address())
                .map(document -> {
                    var ids = document.entries().stream()
                            .map(entry -> entry.article().id())
                            .toList();
                    int at = ids.indexOf(before.id());
                    return at < 0 ? "beyond its window" : "as entry " + (at + 1) + " of " + ids.size();
                })
                .map(place -> place + " ")
                .orElse("");
    }

    private Set<Term> followed() {
        var terms = new TreeSet<Term>(before.content().terms());
        terms.addAll(after.terms());
        terms.removeIf(term -> term.kind() != Term.Kind.TAG && term.kind() != Term.Kind.AUTHOR);
        return terms;
    }
}
