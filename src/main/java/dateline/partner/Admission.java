package dateline.partner;

import dateline.article.Article;
import dateline.article.Content;
import dateline.article.State;
import dateline.publication.PartnerTerms;
import dateline.publication.Publication;
import dateline.publication.SyndicationTerms;
import dateline.publication.SyndicationTerms.Extent;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Decides whether the terms of a partner let it have a story (PART-12, RIGHTS-16). */
final class Admission {
    private final Partner partner;
    private final PartnerTerms terms;
    private final Publication publication;
    private final Instant now;

    /** @param now up to when a delay has passed */
    Admission(Partner partner, Publication publication, Instant now) {
        this.partner = partner;
        this.terms = partner.terms();
        this.publication = publication;
        this.now = now;
    }

    /** What becomes of a story. */
    sealed interface Verdict {
        /**
         * The partner gets it.
         *
         * @param extent how much of it
         */
        record Admitted(Extent extent) implements Verdict {}

        /**
         * The partner gets it later.
         *
         * @param from when
         */
        record Delayed(Instant from) implements Verdict {}

        /**
         * The partner does not get it.
         *
         * @param reason a sentence for the newsroom
         */
        record Refused(String reason) implements Verdict {}
    }

    Verdict of(Article article) {
        Optional<String> obstacle = obstacle(article);
        if (obstacle.isPresent()) {
            return new Verdict.Refused(obstacle.get());
        }
        Instant from = article.published().toInstant().plus(syndication().delay());
        boolean waits = article.state() == State.LIVE && !syndication().delay().isZero();
        return waits && from.isAfter(now)
                ? new Verdict.Delayed(from)
                : new Verdict.Admitted(syndication().extent(article.content()));
    }

    private SyndicationTerms syndication() {
        return terms.syndication();
    }

    private Optional<String> obstacle(Article article) {
        Content content = article.content();
        if (article.state() != State.LIVE && !(article.state() == State.EMBARGOED && partner.isTrusted())) {
            return Optional.of("It is not public.");
        }
        if (!syndication().thirdParty() && terms.sources().isThirdParty(article)) {
            return Optional.of("It belongs to somebody else; the terms say third-party: no.");
        }
        if (syndication().extent(content) == Extent.NO) {
            return Optional.of("Not everybody may read it for free; the terms say paywalled: no.");
        }
        if (!syndication().selection().holds(content.terms())) {
            return Optional.of("It is not among the stories that all, any and not of the terms choose.");
        }
        String language = content.lang().orElse(publication.language());
        return syndication().languages().isEmpty()
                        || syndication().languages().stream().anyMatch(range -> isIn(range, language))
                ? Optional.empty()
                : Optional.of("It is written in " + language + "; the terms say languages: "
                        + String.join(", ", syndication().languages()) + ".");
    }

    /** Basic filtering (RFC 4647 section 3.3.1). */
    private static boolean isIn(String range, String language) {
        String wide = range.toLowerCase(Locale.ROOT);
        String tag = language.toLowerCase(Locale.ROOT);
        return tag.equals(wide) || tag.startsWith(wide + "-");
    }
}
