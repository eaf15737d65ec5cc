package dateline.partner;

import dateline.feed.CleanText;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whose a story is. Where its notice does not say so, nobody is named: never us for what is another's (NINJ-10). */
final class RightsHolder {
    private static final Pattern NOTICE = Pattern.compile(
            "^\\s*(?:(?:©|\\(c\\)|copyright)\\s*)+(?:\\d{4}(?:\\s*[-–]\\s*\\d{4})?)?,?\\s*(?:by\\s+)?(?<holder>.*?)"
                    + "(?:[.,;]?\\s*all rights reserved)?[.,;]?\\s*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private RightsHolder() {}

    static Optional<String> of(SyndicatedStory story, PartnerDocument document) {
        Optional<String> notice = story.entry().rights();
        Optional<String> site =
                story.whole().content().siteName().map(CleanText::line).filter(name -> !name.isEmpty());
        String ours = CleanText.line(document.feed().publication().title());
        return notice.isPresent() ? notice.flatMap(RightsHolder::named) : Optional.of(site.orElse(ours));
    }

    private static Optional<String> named(String notice) {
        Matcher matcher = NOTICE.matcher(notice);
        return matcher.matches()
                ? Optional.of(matcher.group("holder").strip()).filter(holder -> !holder.isEmpty())
                : Optional.empty();
    }
}
