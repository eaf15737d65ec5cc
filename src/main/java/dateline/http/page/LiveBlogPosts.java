package dateline.http.page;

import dateline.article.HtmlEscape;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The posts of a live blog, as its text tells them: each has a time with its date and zone, in a paragraph of its own or in
 * its headline. A text with fewer than two of these is no live blog.
 */
record LiveBlogPosts(List<Post> posts) {
    private static final int FEWEST = 2;

    /** Bodies are clean: balanced, with one spelling of every tag. */
    private static final Pattern MARK =
            Pattern.compile("<p><time datetime=\"([^\"]{1,60})\">[^<]{0,60}</time></p>|<(h[2-6])[^<>]*>(.*?)</\\2>");

    private static final Pattern TIME = Pattern.compile("<time datetime=\"([^\"]{1,60})\">[^<]{0,60}</time>");
    private static final Pattern BLOCK_END =
            Pattern.compile("</(?:p|li|h[2-6]|blockquote|figcaption|tr|dt|dd|pre|div|table|ul|ol)>|<br>");

    private static final Pattern TAG = Pattern.compile("<[^<>]*>");
    private static final Pattern BEFORE_WORDS = Pattern.compile("^[\\s:–—·|-]+");

    /** A post; the headline is missing where it has none. */
    record Post(OffsetDateTime published, Optional<String> headline, String text) {}

    /** A time, a headline, or both, with the text until the next one. */
    private record Mark(Optional<OffsetDateTime> time, Optional<String> headline, String text) {
        boolean isBareTime() {
            return time.isPresent() && headline.isEmpty();
        }

        boolean isBareHeadline() {
            return time.isEmpty() && headline.isPresent() && text.isEmpty();
        }
    }

    /** The posts in this body; none where it is no live blog. */
    static Optional<LiveBlogPosts> in(String bodyHtml) {
        if (bodyHtml.indexOf("<time") < 0) {
            return Optional.empty();
        }
        List<Post> posts = posts(marks(bodyHtml));
        return posts.size() < FEWEST ? Optional.empty() : Optional.of(new LiveBlogPosts(posts));
    }

    private static List<Mark> marks(String html) {
        var marks = new ArrayList<Mark>();
        Matcher mark = MARK.matcher(html);
        boolean isFound = mark.find();
        while (isFound) {
            int end = mark.end();
            @Nullable String time = mark.group(1);
            @Nullable String heading = mark.group(3);
            isFound = mark.find();
            marks.add(mark(time, heading, plain(html.substring(end, isFound ? mark.start() : html.length()))));
        }
        return marks;
    }

    private static Mark mark(@Nullable String time, @Nullable String heading, String text) {
        if (heading == null) {
            return new Mark(Optional.ofNullable(time).flatMap(LiveBlogPosts::instant), Optional.empty(), text);
        }
        Matcher within = TIME.matcher(heading);
        Optional<OffsetDateTime> known = within.find() ? instant(within.group(1)) : Optional.empty();
        String words = BEFORE_WORDS
                .matcher(plain(TIME.matcher(heading).replaceAll("")))
                .replaceFirst("");
        return new Mark(known, Optional.of(words), text);
    }

    /** A headline belongs to the time that stands beside it, before or behind; one with neither is a part of the text. */
    private static List<Post> posts(List<Mark> marks) {
        var posts = new ArrayList<Post>();
        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            if (mark.time().isEmpty()) {
                continue;
            }
            Optional<String> headline = mark.headline();
            var text = new StringBuilder(mark.text());
            if (mark.isBareTime() && i > 0 && marks.get(i - 1).isBareHeadline()) {
                headline = marks.get(i - 1).headline();
            }
            for (int next = i + 1; next < marks.size() && marks.get(next).time().isEmpty(); next++) {
                boolean opensTheNext = marks.get(next).isBareHeadline()
                        && next + 1 < marks.size()
                        && marks.get(next + 1).isBareTime();
                if (headline.isEmpty() && text.isEmpty()) {
                    headline = marks.get(next).headline();
                    text.append(marks.get(next).text());
                } else if (!opensTheNext) {
                    marks.get(next).headline().ifPresent(words -> text.append("\n\n")
                            .append(words));
                    text.append("\n\n").append(marks.get(next).text());
                }
            }
            add(posts, mark.time().get(), headline, text.toString().strip());
        }
        return posts;
    }

    private static void add(List<Post> posts, OffsetDateTime time, Optional<String> headline, String text) {
        if (!text.isEmpty()) {
            posts.add(new Post(time, headline.filter(words -> !words.isEmpty()), text));
        }
    }

    private static Optional<OffsetDateTime> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String plain(String html) {
        String text = TAG.matcher(BLOCK_END.matcher(html).replaceAll("\n\n")).replaceAll("");
        return HtmlEscape.plain(text)
                .replace('\u00a0', ' ')
                .replaceAll("\n[ \t\n]*", "\n\n")
                .strip();
    }
}
