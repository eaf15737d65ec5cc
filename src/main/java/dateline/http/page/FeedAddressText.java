package dateline.http.page;

import static dateline.http.page.Html.all;
import static dateline.http.page.Html.tag;
import static dateline.http.page.Html.text;

/**
 * An address to be copied. {@link CopyScript} puts a button beside it; without script a click selects the whole address,
 * by its style. On a narrow screen it breaks behind a slash rather than within a word.
 */
final class FeedAddressText {
    private FeedAddressText() {}

    static Html of(String url) {
        int host = url.indexOf("://") + 3;
        int path = host > 2 ? url.indexOf('/', host) : -1;
        int name = url.lastIndexOf('/');
        return path < 0
                ? tag("code").of(url)
                : tag("code")
                        .of(
                                part(url.substring(0, path + 1)),
                                part(url.substring(path + 1, name + 1)),
                                text(url.substring(name + 1)));
    }

    private static Html part(String words) {
        return words.isEmpty() ? Html.NONE : all(text(words), tag("wbr").alone());
    }
}
