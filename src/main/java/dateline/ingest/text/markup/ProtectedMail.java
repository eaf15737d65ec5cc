package dateline.ingest.text.markup;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Mailboxes that Cloudflare hid from robots ("Email Address Obfuscation"), and that its script shows to people: in hexadecimal,
 * each byte combined with the first one by exclusive or.
 */
public final class ProtectedMail {
    private static final String HIDDEN = "data-cfemail";
    private static final String ADDRESS = "/cdn-cgi/l/email-protection";
    private static final Pattern HEXADECIMAL = Pattern.compile("(?:[0-9a-fA-F]{2}){3,1000}");

    private ProtectedMail() {}

    /** Puts the mailboxes back where they are hidden. */
    public static void reveal(Element root) {
        for (var element : List.copyOf(root.getElementsByAttribute(HIDDEN))) {
            revealed(element.attr(HIDDEN)).ifPresent(mailbox -> replace(element, mailbox));
        }
        for (var link : root.select("a[href*=" + ADDRESS + "#]")) {
            String href = link.attr("href");
            revealed(href.substring(href.indexOf('#') + 1))
                    .ifPresent(mailbox -> link.attr("href", "mailto:" + mailbox));
        }
    }

    private static void replace(Element element, String mailbox) {
        Element parent = element.parent();
        boolean linked = parent != null && parent.closest("a") != null;
        var text = new TextNode(mailbox);
        if (linked) {
            element.replaceWith(text);
        } else {
            var link = new Element("a").attr("href", "mailto:" + mailbox);
            link.appendChild(text);
            element.replaceWith(link);
        }
    }

    private static Optional<String> revealed(String hexadecimal) {
        if (!HEXADECIMAL.matcher(hexadecimal).matches()) {
            return Optional.empty();
        }
        byte[] bytes = new byte[hexadecimal.length() / 2 - 1];
        int key = octet(hexadecimal, 0);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (octet(hexadecimal, 2 * i + 2) ^ key);
        }
        return Optional.of(new String(bytes, StandardCharsets.UTF_8)).filter(mailbox -> mailbox.indexOf('@') > 0);
    }

    private static int octet(String hexadecimal, int at) {
        return Integer.parseInt(hexadecimal.substring(at, at + 2), 16);
    }
}
