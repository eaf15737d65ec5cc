package dateline.partner;

import dateline.article.ArticleId;
import dateline.feed.Entry;
import dateline.feed.FeedDocument;
import dateline.feed.publish.PartnerSelection;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds the stories of a feed against what a platform demands (PART-10).
 *
 * @param fit those that meet it, newest first
 * @param findings what was found wrong, in the order of the stories
 */
record Lint(List<SyndicatedStory> fit, List<Finding> findings) {
    private static final Logger LOG = LoggerFactory.getLogger(Lint.class);

    /**
     * Something wrong with a story.
     *
     * @param leftOut whether the platform does not get the story for it
     */
    public record Finding(ArticleId story, boolean leftOut, String sentence) {}

    Lint {
        fit = List.copyOf(fit);
        findings = List.copyOf(findings);
    }

    static Lint of(Partner partner, PartnerSelection partnerSelection) {
        var fit = new ArrayList<SyndicatedStory>();
        var findings = new ArrayList<Finding>();
        for (Entry entry : partnerSelection.document().entries()) {
            ArticleId id = entry.article().id();
            try {
                var story = SyndicatedStory.of(
                        entry, partnerSelection.document(), partner.profile().html());
                List<String> obstacles = unmet(partner.profile().requirements(), story, partnerSelection.document());
                obstacles.forEach(sentence -> findings.add(new Finding(id, true, sentence)));
                if (obstacles.isEmpty()) {
                    fit.add(story);
                    unmet(partner.profile().wishes(), story, partnerSelection.document())
                            .forEach(sentence -> findings.add(new Finding(id, false, sentence)));
                }
            } catch (RuntimeException | StackOverflowError e) {
                LOG.error(
                        "{} could not be prepared for partner {}. Please report this.",
                        id,
                        partner.terms().slug(),
                        e);
                findings.add(new Finding(id, true, "It could not be prepared; the log says more."));
            }
        }
        return new Lint(fit, findings);
    }

    private static List<String> unmet(List<Requirement> demanded, SyndicatedStory story, FeedDocument document) {
        return demanded.stream()
                .flatMap(requirement -> requirement.unmet(story, document).stream())
                .toList();
    }
}
