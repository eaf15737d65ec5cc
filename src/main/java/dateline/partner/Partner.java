package dateline.partner;

import dateline.feed.FeedAddress;
import dateline.publication.PartnerTerms;
import dateline.store.AccessKey;
import java.util.Optional;

/** A site or app that takes our stories, with the dialect that it reads. */
public record Partner(PartnerTerms terms, Profile profile) {
    /** The partner of these terms; absent when there is no such profile. */
    public static Optional<Partner> of(PartnerTerms terms) {
        return Profiles.named(terms.profile()).map(profile -> new Partner(terms, profile));
    }

    /** The name of its feed's file: {@code msn.rss}. */
    public String file() {
        return terms.slug() + "." + profile.extension();
    }

    /** Where its stories come from. */
    FeedAddress feed() {
        return new FeedAddress(terms.feed());
    }

    /** Whether its feed needs no key. */
    public boolean isOpen() {
        return terms.open();
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
