package dateline.ingest.feed;

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

    /** As one line of plain text; absent when nothing remains. */
    Optional<String> plain() {
        String text = !isBase64() && node.hasElements() ? PlainTitle.of(node.element()) : PlainTitle.of(decoded());
        return Optional.of(text).filter(t -> !t.isEmpty());
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
