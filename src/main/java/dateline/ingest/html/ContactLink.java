package dateline.ingest.html;

import dateline.article.PercentEncoding;
import dateline.article.WebUrl;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Links that reach a person: a mailbox (RFC 6068), a telephone (RFC 3966), a text message (RFC 5724). What pages write into
 * them as it is read by people, such as spaces, is written as the standards have it.
 */
final class ContactLink {
    private static final int LONGEST = 2_000;
    private static final Pattern PARTS = Pattern.compile("(?is)(mailto|tel|sms):([^?]*)(?:\\?(.*))?");
    private static final Pattern ESCAPED_SPACE = Pattern.compile("(?i)%20|%C2%A0|[\\s\\u00A0\\u2007\\u202F]+");
    private static final Pattern MAILBOX =
            Pattern.compile("([^\\s<>\"`\\\\@:,;/]{1,100})@([^\\s<>\"`\\\\@:,;/]{1,253})");
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9A-Za-z().*,;=\\-]{1,60}");
    private static final String MAILBOX_KEPT = "-._~!$'*+%";
    private static final String QUERY_KEPT = "-._~!$'()*+,;:@/?&=";

    private ContactLink() {}

    /** The link as the standards have it; absent when it reaches nobody. */
    static Optional<String> of(String text) {
        Matcher parts = PARTS.matcher(text.length() > LONGEST ? "" : text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String scheme = parts.group(1).toLowerCase(Locale.ROOT);
        Optional<String> query = Optional.ofNullable(parts.group(3))
                .filter(told -> !told.isBlank())
                .map(told -> PercentEncoding.encoded(told.strip(), QUERY_KEPT));
        Optional<String> whom = scheme.equals("mailto") ? mailboxes(parts.group(2)) : number(parts.group(2));
        boolean letter = scheme.equals("mailto") && query.isPresent();
        return whom.filter(found -> !found.isEmpty() || letter)
                .map(found -> scheme + ":" + found
                        + query.filter(told -> !scheme.equals("tel"))
                                .map(told -> "?" + told)
                                .orElse(""));
    }

    /** All mailboxes, by commas; nobody's where the reader is to say whose. */
    private static Optional<String> mailboxes(String text) {
        String plain =
                ESCAPED_SPACE.matcher(text).replaceAll(" ").replace(';', ',').strip();
        var all = new StringBuilder();
        for (String one : plain.isEmpty() ? List.<String>of() : List.of(plain.split(","))) {
            Optional<String> mailbox = one.isBlank() ? Optional.of("") : mailbox(one.strip());
            if (mailbox.isEmpty()) {
                return Optional.empty();
            }
            all.append(all.isEmpty() || one.isBlank() ? "" : ",").append(mailbox.get());
        }
        return Optional.of(all.toString());
    }

    private static Optional<String> mailbox(String text) {
        Matcher parts = MAILBOX.matcher(text.replace("%40", "@"));
        if (!parts.matches()) {
            return Optional.empty();
        }
        return WebUrl.lenient("https://" + parts.group(2))
                .map(at -> PercentEncoding.encoded(parts.group(1), MAILBOX_KEPT) + "@" + at.host());
    }

    private static Optional<String> number(String text) {
        String plain =
                ESCAPED_SPACE.matcher(text).replaceAll("").replace('/', '-').replaceFirst("^-+", "");
        boolean dials = plain.chars().anyMatch(c -> c >= '0' && c <= '9');
        return Optional.of(plain)
                .filter(number -> dials && NUMBER.matcher(number).matches());
    }
}
