package dateline.partner;

import dateline.article.Selection;
import dateline.article.Term;
import dateline.feed.FeedAddress;
import dateline.publication.PartnerTerms;
import dateline.store.AccessKey;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A site or app that takes our stories, with the dialect that it reads. */
public record Partner(PartnerTerms terms, Profile profile) {
    private static final String XML = ".xml";

    /** The partner of these terms; absent when there is no such profile. */
    public static Optional<Partner> of(PartnerTerms terms) {
        return terms.described()
                .<Profile>map(DescribedProfile::new)
                .or(() -> Profiles.named(terms.profile()))
                .map(profile -> new Partner(terms, profile));
    }

    /** The name of its feed's file: {@code msn.rss}. */
    public String file() {
        return terms.slug() + "." + profile.extension();
    }

    /** The same partner as it reads this file; absent when there is no such file for it. What is XML stands at .xml, too. */
    public Optional<Partner> at(String file) {
        return file.equals(terms.slug() + XML) && profile.contentType().contains("+xml")
                ? Optional.of(this)
                : profile.in(file.substring(file.lastIndexOf('.') + 1))
                        .map(dialect -> new Partner(terms, dialect))
                        .filter(partner -> partner.file().equals(file));
    }

    /** What its stories must have beside being in the feed, as far as the store can be asked for it. */
    Selection narrowing() {
        Selection own = terms.syndication().selection();
        return own.and(new Selection(Set.of(), Set.of(), barred())).orElse(own);
    }

    /** What its stories must be of those of this feed, as far as the store can be asked for it. */
    Selection narrowed(Selection feed) {
        return feed.and(narrowing()).orElse(feed);
    }

    /** The sources whose stories it may not have. */
    Set<Term> barred() {
        return terms.syndication().thirdParty()
                ? Set.of()
                : terms.sources().thirdParty().stream().map(Term::source).collect(Collectors.toSet());
    }

    /** Where its stories come from. */
    FeedAddress feed() {
        return new FeedAddress(terms.feed());
    }

    /** Whether its feed needs no key. */
    public boolean isOpen() {
        return terms.open();
    }

    /** Whether its feed can be asked for what changed alone. */
    public boolean isToldChanges() {
        return profile.tellsChanges();
    }

    /** Whether it gets stories under embargo; a feed that anyone can read never does, whatever its terms say. */
    boolean isTrusted() {
        return terms.syndication().embargoed() && !terms.open() && profile.marksEmbargo();
    }

    /**
     * Whether this is a key of the partner of this name: it bears the name, alone or before a full stop, so that a new key
     * ({@code msn.2}) can be in use before the old one is revoked.
     */
    public static boolean holds(AccessKey key, String slug) {
        return key.scope() == AccessKey.Scope.PARTNER
                && (key.name().equals(slug) || key.name().startsWith(slug + "."));
    }
}
