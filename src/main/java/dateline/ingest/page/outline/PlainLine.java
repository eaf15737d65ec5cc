package dateline.ingest.page.outline;

import dateline.article.PlainText;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** Makes one plain line of what a page gives as text, which may hold markup or references, even twice escaped. */
public final class PlainLine {
    private PlainLine() {}

    /** The one line of this text. */
    public static String text(String raw) {
        String text = raw;
        if (text.indexOf('&') >= 0) {
            text = Parser.unescapeEntities(text, false);
        }
        if (text.indexOf('<') >= 0 && text.indexOf('>') > text.indexOf('<')) {
            text = Jsoup.parseBodyFragment(text).text();
        }
        if (text.indexOf('&') >= 0 && text.indexOf(';') > 0) {
            text = Parser.unescapeEntities(text, false);
        }
        return PlainText.oneLine(text);
    }
}
