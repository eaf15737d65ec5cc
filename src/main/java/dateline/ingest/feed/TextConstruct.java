package dateline.ingest.feed;

import dateline.article.PlainText;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An element that holds text or markup, in any of the ways that RSS, Atom 0.3 and Atom 1.0 (RFC 4287 section 3.1) have. */
record TextConstruct(FeedNode node) {
    private static final Pattern LOOKS_LIKE_HTML = Pattern.compile(
            "</(?:p|a|b|i|em|strong|div|span|ul|ol|li|h[1-6]|blockquote|pre)>|<(?:br|p|img)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Of a tag that ends, has attributes, or touches words; of a comment or a reference. */
    private static final Pattern MARKED_UP =
            Pattern.compile("</|<!|<[a-zA-Z][^<>]*[=/]|\\S<[a-zA-Z]|<[a-zA-Z][^<>\\s]*>[\\p{L}\\p{N}]|&#?\\w{2,8};");

    /** As one line of plain text; absent when nothing remains. */
    Optional<String> plain() {
        if (!isBase64() && node.hasElements()) {
            return Optional.of(PlainTitle.of(node.element())).filter(t -> !t.isEmpty());
        }
        String told = decoded();
        // A field resolves references and takes out tags, once.
        String text =
                isSpokenOf(told) ? PlainText.oneLine(PlainText.clean(told)).replace("<", "&lt;") : PlainTitle.of(told);
        return Optional.of(text).filter(t -> !t.isEmpty());
    }

    /** Whether Atom calls it text, and each tag in it stands as a word between others and is closed by none. */
    private boolean isSpokenOf(String text) {
        return node.feedNamespace() == FeedNamespace.ATOM
                && node.attribute("type").filter("text"::equalsIgnoreCase).isPresent()
                && text.indexOf('<') >= 0
                && !MARKED_UP.matcher(text).find();
    }

    /** As HTML; absent when it is empty, or neither text nor markup. */
    Optional<String> html() {
        return Optional.of(markup()).filter(html -> !html.isBlank());
    }

    private String markup() {
        if (!isBase64() && node.hasElements()) {
            return FeedHtml.of(node.element());
        }
        String text = decoded();
        return switch (kind()) {
            case "html" -> text;
            case "text" -> FeedHtml.ofText(text);
            case "untold" ->
                node.feedNamespace() != FeedNamespace.ATOM
                                || LOOKS_LIKE_HTML.matcher(text).find()
                        ? text
                        : FeedHtml.ofText(text);
            default -> "";
        };
    }

    /** What its type says; an RSS element has none and holds HTML. */
    private String kind() {
        String type = node.attribute("type").orElse("").toLowerCase(Locale.ROOT);
        if (type.isEmpty() || node.feedNamespace() != FeedNamespace.ATOM) {
            return mode().equals("escaped") ? "html" : "untold";
        }
        if (type.contains("html")) {
            return "html";
        }
        return type.equals("text") || type.startsWith("text/") || !type.contains("/") ? "text" : "other";
    }

    private String decoded() {
        String text = node.text();
        if (!isBase64()) {
            return text;
        }
        try {
            return new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8).strip();
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    /** Atom 0.3 alone has this; Atom 1.0 has base64 in content that is not text (RFC 4287 section 4.1.3.3), unmarked. */
    private boolean isBase64() {
        return mode().equals("base64");
    }

    private String mode() {
        return node.attribute("mode").orElse("").toLowerCase(Locale.ROOT);
    }
}
