package dateline.ingest.wordpress;

import dateline.article.HtmlEscape;
import dateline.ingest.text.markup.HtmlText;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * WordPress's commands in square brackets. Captions, galleries and embeds become HTML; of the others the command goes and
 * what it encloses stays. Words in brackets that are no command, such as {@code [sic]}, stay as they are.
 */
final class WordPressShortcodes {
    private static final int PICTURES = 100;
    /** Characters that a caption or an embed holds at most; one that does not end by then is not closed. */
    private static final int ENCLOSED = 20_000;

    private static final Pattern COMMAND = Pattern.compile("\\[(/?)([A-Za-z][\\w-]{0,60})([^\\[\\]]{0,4000}?)(/?)]");
    private static final Pattern CLOSING = Pattern.compile("\\[/([A-Za-z][\\w-]{0,60})]");
    private static final Pattern SETTING =
            Pattern.compile("([\\w-]{1,60})\\s{0,20}=\\s{0,20}(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"']+))");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\"'<>\\]]{4,2000}");
    private static final Pattern PICTURE = Pattern.compile("(?s)(.*?<img\\b[^<>]{0,5000}>(?:\\s*</a>)?)(.*)");
    private static final Set<String> LINKED = Set.of(
            "embed", "youtube", "vimeo", "twitter", "tweet", "instagram", "video", "audio", "soundcloud", "wpvideo");

    private final WordPressIndex index;

    WordPressShortcodes(WordPressIndex index) {
        this.index = index;
    }

    String resolved(String text) {
        if (text.indexOf('[') < 0) {
            return text;
        }
        Map<String, NavigableSet<Integer>> closings = new HashMap<>();
        CLOSING.matcher(text).results().forEach(closing -> closings.computeIfAbsent(
                        closing.group(1).toLowerCase(Locale.ROOT), name -> new TreeSet<>())
                .add(closing.start()));
        Set<String> closed = closings.keySet();
        var html = new StringBuilder(text.length());
        var code = new CodeSpans(text);
        var command = COMMAND.matcher(text);
        int from = 0;
        while (command.find(from)) {
            String name = command.group(2).toLowerCase(Locale.ROOT);
            html.append(text, from, command.start());
            from = command.end();
            int search = from;
            boolean opens = command.group(1).isEmpty();
            if (code.contain(command.start()) || !isCommand(name, command.group(3), closed)) {
                html.append(command.group());
            } else if (opens && (name.equals("caption") || LINKED.contains(name)) && closed.contains(name)) {
                Optional<Integer> close = Optional.ofNullable(closings.get(name))
                        .flatMap(ends -> Optional.ofNullable(ends.ceiling(search)))
                        .filter(at -> at <= command.end() + ENCLOSED);
                html.append(enclosing(
                        name,
                        command.group(3),
                        close.map(at -> text.substring(command.end(), at)).orElse("")));
                from = close.map(at -> at + name.length() + 3).orElse(from);
            } else if (opens) {
                html.append(alone(name, command.group(3)));
            }
        }
        return html.append(text, from, text.length()).toString();
    }

    private static boolean isCommand(String name, String settings, Set<String> closed) {
        boolean spaced = settings.isEmpty() || Character.isWhitespace(settings.charAt(0));
        boolean known = name.equals("gallery") || name.equals("caption") || LINKED.contains(name);
        boolean linked = known && ADDRESS.matcher(settings).find();
        boolean set = SETTING.matcher(settings).find();
        return spaced && (set || linked || closed.contains(name) || name.equals("gallery") || name.contains("_"));
    }

    private String enclosing(String name, String settings, String inner) {
        if (!name.equals("caption")) {
            return link(inner).or(() -> link(settings)).orElse("");
        }
        var picture = PICTURE.matcher(inner);
        if (!picture.matches()) {
            return inner;
        }
        String caption = Optional.ofNullable(settings(settings).get("caption"))
                .orElse(picture.group(2))
                .strip();
        return figure(picture.group(1).strip(), caption);
    }

    private String alone(String name, String settings) {
        if (name.equals("gallery")) {
            String ids =
                    settings(settings).getOrDefault("ids", settings(settings).getOrDefault("include", ""));
            var html = new StringBuilder();
            Stream.of(ids.split("[\\s,]+"))
                    .limit(PICTURES)
                    .flatMap(id -> index.attachment(id).stream())
                    .forEach(picture ->
                            html.append(figure(image(picture), picture.caption().orElse(""))));
            return html.toString();
        }
        return LINKED.contains(name) ? link(settings).orElse("") : "";
    }

    private static String image(WordPressIndex.Attachment picture) {
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("src", picture.url());
        picture.alt().ifPresent(alt -> attributes.put("alt", alt));
        return new HtmlText().open("img", attributes).toString();
    }

    private static String figure(String picture, String caption) {
        String below = caption.isEmpty() ? "" : "<figcaption>" + caption + "</figcaption>";
        return "\n\n<figure>" + picture + below + "</figure>\n\n";
    }

    private static Optional<String> link(String text) {
        var address = ADDRESS.matcher(text);
        if (!address.find()) {
            return Optional.empty();
        }
        String href = HtmlEscape.textOrAttribute(address.group().replace("&amp;", "&"));
        return Optional.of("\n\n<p><a href=\"" + href + "\">" + href + "</a></p>\n\n");
    }

    private static Map<String, String> settings(String text) {
        var settings = new HashMap<String, String>();
        var setting = SETTING.matcher(text);
        while (setting.find()) {
            String value = Stream.of(setting.group(2), setting.group(3), setting.group(4))
                    .filter(group -> group != null)
                    .findFirst()
                    .orElse("");
            settings.put(setting.group(1).toLowerCase(Locale.ROOT), value);
        }
        return settings;
    }
}
