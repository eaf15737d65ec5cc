package dateline.ingest.html;

import java.util.regex.Pattern;

/** Removes the square-bracket commands that content systems leave in a text when they export it. */
final class ShortcodeRemover {
    private static final Pattern ALWAYS =
            Pattern.compile("\\[/?(?:caption|gallery|playlist|embed)(?:\\s[^\\[\\]=]{0,300}=[^\\[\\]]{0,2000})?/?]"
                    + "|\\[/?(?:wp_\\w+|vc_\\w+|et_pb_\\w+|fusion_\\w+"
                    + "|contact-form-\\w+|newsletter_\\w+|adrotate|dropcap|pullquote|su_\\w+|tps_\\w+)(?:\\s[^\\[\\]]{0,2000})?/?]"
                    + "|\\[/(?:audio|button|column|image|instagram|tweet|twitter|video|vimeo|youtube|soundcloud)]");
    private static final Pattern WITH_SETTINGS = Pattern.compile(
            "\\[(?:ad|audio|button|column|divider|image|instagram|spacer|toc|tweet|twitter|video|vimeo|youtube|soundcloud)"
                    + "\\s(?=[^\\[\\]=]{0,300}+=)[^\\[\\]]{0,2300}+]");

    private ShortcodeRemover() {}

    static String removed(String text) {
        if (text.indexOf('[') < 0) {
            return text;
        }
        return WITH_SETTINGS.matcher(ALWAYS.matcher(text).replaceAll("")).replaceAll("");
    }
}
