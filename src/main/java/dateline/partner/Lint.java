package dateline.partner;

import dateline.article.ArticleId;
import dateline.article.Progress;
import dateline.feed.Entry;
import dateline.feed.FeedDocument;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds the stories of a feed against what a platform demands (PART-10).
 *
 * @param fit those that meet it, newest first
 * @param findings what was found wrong, in the order of the stories
 */
record Lint(List<SyndicatedStory> fit, List<LintFinding> findings) {
    private static final Logger LOG = LoggerFactory.getLogger(Lint.class);
    private static final Clause UNPREPARED = Clause.must(
            "PART-10", "Dateline: a story that cannot be prepared is left out.", LocalDate.of(2026, 11, 23));

    Lint {
        fit = List.copyOf(fit);
        findings = List.copyOf(findings);
    }

    /** @param othersStand whether the feed has something in it besides these stories */
    static Lint of(Partner partner, FeedDocument document, boolean othersStand) {
        return of(partner, document, othersStand, Progress.UNSEEN);
    }

    /** The same, told on the way. */
    static Lint of(Partner partner, FeedDocument document, boolean othersStand, Progress progress) {
        long done = 0;
        var linting = new Linting(partner.profile(), document, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Entry entry : document.entries()) {
            ArticleId id = entry.article().id();
            try {
                linting.look(
                        id,
                        SyndicatedStory.of(entry, document, partner.profile().html()));
            } catch (RuntimeException | StackOverflowError e) {
                LOG.error(
                        "{} could not be prepared for partner {}. Please report this.",
                        id,
                        partner.terms().slug(),
                        e);
                linting.findings.add(new LintFinding(
                        UNPREPARED, Optional.of(id), true, "It could not be prepared; the log says more."));
            }
            done++;
            progress.at(done, document.entries().size());
        }
        if (linting.fit.isEmpty() && !othersStand) {
            linting.spare.stream().limit(1).forEach(linting.fit::add);
        }
        return new Lint(linting.fit, linting.findings);
    }

    /** What the platform wishes of a document as a whole, and does not find. */
    static List<LintFinding> ofDocument(Profile profile, PartnerDocument document, long bytes) {
        int items = document.stories().size() + document.withdrawals().size();
        return profile.documentWishes().stream()
                .flatMap(wish -> wish
                        .check()
                        .unmet(items, bytes)
                        .map(sentence -> new LintFinding(wish.clause(), Optional.empty(), false, sentence))
                        .stream())
                .toList();
    }

    private record Linting(
            Profile profile,
            FeedDocument document,
            List<SyndicatedStory> fit,
            List<SyndicatedStory> spare,
            List<LintFinding> findings) {
        void look(ArticleId id, SyndicatedStory story) {
            List<LintFinding> obstacles = unmet(profile.requirements(), id, story, true);
            findings.addAll(obstacles);
            if (obstacles.isEmpty()) {
                fit.add(story);
            } else if (obstacles.stream().allMatch(this::isOfSpare)) {
                spare.add(story);
            }
            findings.addAll(unmet(profile.wishes(), id, story, false));
        }

        private boolean isOfSpare(LintFinding obstacle) {
            return profile.untilEmpty()
                    .filter(requirement -> requirement.clause().equals(obstacle.clause()))
                    .isPresent();
        }

        private List<LintFinding> unmet(
                List<Requirement> demanded, ArticleId id, SyndicatedStory story, boolean leftOut) {
            return demanded.stream()
                    .flatMap(requirement -> requirement
                            .unmet(story, document)
                            .map(sentence -> new LintFinding(requirement.clause(), Optional.of(id), leftOut, sentence))
                            .stream())
                    .toList();
        }
    }
}
