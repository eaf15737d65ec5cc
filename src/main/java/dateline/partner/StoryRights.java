package dateline.partner;

import dateline.article.WebUrl;
import dateline.feed.CleanText;
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
        String ours = CleanText.line(document.feed().publication().title());
        Optional<String> others = site(story)
                .filter(name -> !name.equalsIgnoreCase(ours))
                .filter(name -> !isOnOurSite(story, document.feed().publication()));
        return others.isPresent()
                ? new StoryRights(others, Optional.empty())
                : new StoryRights(Optional.of(ours), document.rights());
    }

    private static Optional<String> site(SyndicatedStory story) {
        return story.whole().content().siteName().map(CleanText::line).filter(name -> !name.isEmpty());
    }

    private static boolean isOnOurSite(SyndicatedStory story, Publication publication) {
        return story.whole()
                .content()
                .url()
                .flatMap(WebUrl::hostOf)
                .filter(host -> WebUrl.hostOf(publication.site().toASCIIString())
                        .filter(host::equals)
                        .isPresent())
                .isPresent();
    }

    private static Optional<String> named(String notice) {
        Matcher matcher = NOTICE.matcher(notice);
        return matcher.matches()
                ? Optional.of(matcher.group("holder").strip()).filter(holder -> !holder.isEmpty())
                : Optional.empty();
    }
}
