package dateline.ingest.page.metadata;

import java.util.ArrayList;
import java.util.List;

/** Parts the value of an attribute that is a list of words. */
final class TokenList {
    private TokenList() {}

    /** The words, in their order. */
    static List<String> of(String value) {
        var words = new ArrayList<String>(1);
        int from = 0;
        for (int i = 0; i <= value.length(); i++) {
            if (i == value.length() || Character.isWhitespace(value.charAt(i))) {
                if (i > from) {
                    words.add(value.substring(from, i));
                }
                from = i + 1;
            }
        }
        return words;
    }
}
