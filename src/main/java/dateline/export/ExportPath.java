package dateline.export;

import java.util.regex.Pattern;

/** Where the file of an address lies in the folder: a page cannot lie where the folder of what is below it has to be. */
final class ExportPath {
    static final String GONE = "_gone";
    static final String CHANGES = "_changes";
    static final String ERRORS = "_errors";

    /** File systems bear 255 bytes; a coding and a format come behind it. */
    private static final int MOST_BYTES = 240;

    private static final Pattern CHANGE_DOCUMENT = Pattern.compile("(/feeds/.+)\\.(rss|atom|json)\\?since=(\\d+)");
    private static final Pattern FEED_FILE = Pattern.compile("/feeds/.+\\.(rss|atom|json)");
    private static final Pattern ESCAPE = Pattern.compile("%[0-9A-Fa-f]{2}");

    private ExportPath() {}

    /** The file for this target, relative to the folder and percent-encoded. */
    static String of(String target, int status) {
        var change = CHANGE_DOCUMENT.matcher(target);
        if (change.matches()) {
            return CHANGES + change.group(1) + "/" + change.group(3) + "." + change.group(2);
        }
        String path = target.replaceFirst("\\?.*", "");
        if (path.equals("/")) {
            return "index.html";
        }
        String name = hasExtension(path) ? path : path + ".html";
        return status == 200 ? name.substring(1) : GONE + name;
    }

    private static boolean hasExtension(String path) {
        return path.substring(path.lastIndexOf('/')).indexOf('.') >= 0;
    }

    /** Whether a file system can hold it. */
    static boolean isPossible(String file) {
        for (String segment : file.split("/")) {
            if (ESCAPE.matcher(segment).replaceAll("x").length() > MOST_BYTES) {
                return false;
            }
        }
        return true;
    }

    static boolean isFeedFile(String target) {
        return FEED_FILE.matcher(target).matches();
    }
}
