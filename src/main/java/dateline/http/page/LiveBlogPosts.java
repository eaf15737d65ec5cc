package dateline.http.page;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * The posts of a live blog, as its text tells them: each has a time with its date and zone, in a line of its own or in its
 * headline. A text with fewer than two of these is no live blog.
 */
record LiveBlogPosts(List<Post> posts) {
    private static final int FEWEST = 2;

    /** A post; the headline is missing where it has none. */
    record Post(OffsetDateTime published, Optional<String> headline, String text) {}

    /** The posts in this body; none where it is no live blog. */
    static Optional<LiveBlogPosts> in(String bodyHtml) {
        if (bodyHtml.indexOf("<time") < 0) {
            return Optional.empty();
        }
        List<Element> blocks = Jsoup.parseBodyFragment(bodyHtml).body().children();
        var starts = new ArrayList<Integer>();
        for (int i = 0; i < blocks.size(); i++) {
            if (time(blocks.get(i)).isPresent()) {
                starts.add(i);
            }
        }
        if (starts.size() < FEWEST) {
            return Optional.empty();
        }
        boolean headlineFirst = starts.stream().allMatch(start -> start > 0 && isHeading(blocks.get(start - 1)));
        var posts = new ArrayList<Post>();
        for (int i = 0; i < starts.size(); i++) {
            int first = starts.get(i) - (headlineFirst ? 1 : 0);
            int next = i + 1 < starts.size() ? starts.get(i + 1) - (headlineFirst ? 1 : 0) : blocks.size();
            post(blocks.subList(first, next)).ifPresent(posts::add);
        }
        return posts.size() < FEWEST ? Optional.empty() : Optional.of(new LiveBlogPosts(posts));
    }

    private static Optional<Post> post(List<Element> blocks) {
        Optional<String> headline = blocks.stream()
                .filter(LiveBlogPosts::isHeading)
                .findFirst()
                .map(LiveBlogPosts::words)
                .filter(words -> !words.isEmpty());
        List<String> text = blocks.stream()
                .filter(block -> !isHeading(block) && time(block).isEmpty())
                .map(Element::text)
                .filter(words -> !words.isBlank())
                .toList();
        return text.isEmpty()
                ? Optional.empty()
                : blocks.stream()
                        .flatMap(block -> time(block).stream())
                        .findFirst()
                        .map(published -> new Post(published, headline, String.join("\n\n", text)));
    }

    /** The time that a post begins with: it stands alone, or in a headline. A time within a sentence begins nothing. */
    private static Optional<OffsetDateTime> time(Element block) {
        return block.select("time[datetime]").stream()
                .filter(time -> isHeading(block) || time.text().strip().equals(block.text().strip()))
                .findFirst()
                .flatMap(time -> instant(time.attr("datetime")));
    }

    private static Optional<OffsetDateTime> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean isHeading(Node block) {
        return block.nodeName().matches("h[2-6]");
    }

    /** A headline without the time in it. */
    private static String words(Element heading) {
        Element alone = heading.clone();
        alone.select("time").remove();
        return alone.text().replaceFirst("^[\\s:–—·|-]+", "").strip();
    }
}
