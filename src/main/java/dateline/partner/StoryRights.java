package dateline.partner;

import dateline.feed.CleanText;
import dateline.feed.StoryOwner;
import dateline.publication.Publication;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whose a story is. Where nobody says so, nobody is named: never us for what is another's (NINJ-10).
 *
 * @param holder by name
 * @param notice the copyright line of that holder
 */
record StoryRights(Optional<String> holder, Optional<String> notice) {
    private static final Pattern NOTICE = Pattern.compile(
            "^\\s*(?:(?:©|\\(c\\)|copyright)\\s*)+(?:\\d{4}(?:\\s*[-–]\\s*\\d{4})?)?,?\\s*(?:by\\s+)?(?<holder>.*?)"
                    + "(?:[.,;]?\\s*all rights reserved)?[.,;]?\\s*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    static StoryRights of(SyndicatedStory story, PartnerDocument document) {
        Optional<String> notice = story.entry().rights();
        if (notice.isPresent()) {
            return new StoryRights(notice.flatMap(StoryRights::named), notice);
        }
        if (document.terms().sources().isThirdParty(story.whole())) {
            return new StoryRights(Optional.empty(), Optional.empty());
        }
        Publication publication = document.feed().publication();
        Optional<String> others = StoryOwner.otherSite(story.whole(), publication);
        return others.isPresent()
                ? new StoryRights(others, Optional.empty())
                : new StoryRights(Optional.of(CleanText.line(publication.title())), document.rights());
    }

    private static Optional<String> named(String notice) {
        Matcher matcher = NOTICE.matcher(notice);
        return matcher.matches()
                ? Optional.of(matcher.group("holder").strip()).filter(holder -> !holder.isEmpty())
                : Optional.empty();
    }
}
