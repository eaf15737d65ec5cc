package dateline.ingest.text.markup;

import dateline.article.PercentEncoding;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses of services that only lead on, with the address that they lead to inside of them. */
public final class RedirectLink {
    private static final Pattern REDIRECT = Pattern.compile(
            "(?i)^https?://(?:www\\.google\\.[a-z.]{2,6}/url\\?(?:[^#]*&)?(?:q|url)=|l\\.facebook\\.com/l\\.php\\?(?:[^#]*&)?u="
                    + "|[a-z0-9.-]+\\.safelinks\\.protection\\.outlook\\.com/\\?(?:[^#]*&)?url=)([^&#]+).*");
    private static final int LONGEST = 4_000;

    private RedirectLink() {}

    /** Where the address leads to in the end; the address itself when it is no such one. */
    public static String target(String address) {
        Matcher redirect = REDIRECT.matcher(address.length() > LONGEST ? "" : address);
        if (!redirect.matches()) {
            return address;
        }
        return PercentEncoding.decodedForm(redirect.group(1))
                .filter(target -> target.matches("(?i)https?://.+"))
                .orElse(address);
    }
}
