package dateline.ingest.ghost;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.ingest.text.markup.HtmlText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * The cards of Ghost's editor as HTML, which is not clean yet. Their names and properties are those of TryGhost/Koenig
 * (kg-default-nodes, and kg-default-cards for the older editor). What is for letters, members or visitors' addresses is left
 * out, and so is what the editor has hidden from those who are no members.
 */
final class KoenigCards {
    private static final Parser MARKDOWN =
            Parser.builder().maxOpenBlockParsers(100).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder().build();

    private final HtmlText html;
    private final Map<String, Integer> leftOut = new TreeMap<>();

    KoenigCards(HtmlText html) {
        this.html = html;
    }

    /** Adds this card; {@code name} is its type in either editor. */
    void add(String name, JsonNode card) {
        if (!isForEveryone(card.path("visibility"))) {
            leaveOut("card for members");
            return;
        }
        switch (name) {
            case "image" -> image(card);
            case "gallery" -> gallery(card);
            case "before-after" -> beforeAfter(card);
            case "html" -> html.markup(text(card, "html").orElse(""));
            case "markdown", "card-markdown" ->
                html.markup(
                        RENDERER.render(MARKDOWN.parse(text(card, "markdown").orElse(""))));
            case "codeblock", "code" -> code(card);
            case "horizontalrule", "hr" -> html.open("hr");
            case "bookmark" -> bookmark(card);
            case "embed" -> embed(card);
            case "video" -> video(card);
            case "audio" -> audio(card);
            case "file" -> file(card);
            case "callout" -> callout(card);
            case "toggle" -> toggle(card);
            case "button" -> link(card, "buttonUrl", "buttonText");
            case "header" -> header(card);
            case "product" -> product(card);
            case "paywall" -> {
                // The post is public, and so is what stands below the mark.
            }
            case "signup", "email", "email-cta", "call-to-action", "transistor" -> leaveOut(name + " card");
            default -> leaveOut("unknown card");
        }
    }

    /** A sentence on what was left out. */
    Optional<String> leftOut() {
        return leftOut.isEmpty()
                ? Optional.empty()
                : Optional.of("Left out of the text: "
                        + leftOut.entrySet().stream()
                                .map(entry ->
                                        entry.getValue() + " " + entry.getKey() + (entry.getValue() > 1 ? "s" : ""))
                                .collect(Collectors.joining(", "))
                        + ".");
    }

    private void leaveOut(String what) {
        leftOut.merge(what, 1, Integer::sum);
    }

    /** In the newer form by {@code web.nonMember}, in the older ones by {@code showOnWeb} or {@code emailOnly}. */
    private static boolean isForEveryone(JsonNode visibility) {
        return visibility.path("web").path("nonMember").asBoolean(true)
                && visibility.path("showOnWeb").asBoolean(true)
                && !visibility.path("emailOnly").asBoolean(false);
    }

    private void image(JsonNode card) {
        if (text(card, "src").isPresent()) {
            html.open("figure");
            Optional<String> target = text(card, "href");
            target.ifPresent(href -> html.open("a", Map.of("href", href)));
            picture(card);
            target.ifPresent(href -> html.close("a"));
            captioned(card);
        }
    }

    private void gallery(JsonNode card) {
        html.open("figure");
        card.path("images").forEach(this::picture);
        captioned(card);
    }

    private void beforeAfter(JsonNode card) {
        html.open("figure");
        picture(card.path("beforeImage"));
        picture(card.path("afterImage"));
        captioned(card);
    }

    private void picture(JsonNode image) {
        text(image, "src").ifPresent(src -> {
            var attributes = new LinkedHashMap<String, String>();
            attributes.put("src", src);
            attributes.put("alt", text(image, "alt").orElse(""));
            copy(image, "width", attributes);
            copy(image, "height", attributes);
            html.open("img", attributes);
        });
    }

    /** Ends a figure with its caption, which is HTML. */
    private void captioned(JsonNode card) {
        text(card, "caption")
                .ifPresent(caption -> html.open("figcaption").markup(caption).close("figcaption"));
        html.close("figure");
    }

    private void code(JsonNode card) {
        text(card, "code").ifPresent(code -> {
            html.open("pre").element("code", code).close("pre");
            text(card, "caption").ifPresent(caption -> paragraph(caption));
        });
    }

    private void bookmark(JsonNode card) {
        JsonNode about = card.path("metadata");
        text(card, "url").ifPresent(url -> {
            String title = text(about, "title").or(() -> text(card, "title")).orElse(url);
            html.open("figure").open("p").open("a", Map.of("href", url)).text(title);
            html.close("a").close("p");
            text(about, "description").or(() -> text(card, "description")).ifPresent(words -> html.element("p", words));
            captioned(card);
        });
    }

    /** The provider's own markup, or a link where there is none. */
    private void embed(JsonNode card) {
        Optional<String> provided = text(card, "html");
        Optional<String> url = text(card, "url");
        if (provided.isPresent() || url.isPresent()) {
            html.open("figure");
            provided.ifPresentOrElse(html::markup, () -> {
                String title = text(card.path("metadata"), "title").orElse(url.orElse(""));
                html.open("a", Map.of("href", url.orElse(""))).text(title).close("a");
            });
            captioned(card);
        }
    }

    private void video(JsonNode card) {
        text(card, "src").ifPresent(src -> {
            var attributes = new LinkedHashMap<String, String>();
            attributes.put("src", src);
            text(card, "customThumbnailSrc")
                    .or(() -> text(card, "thumbnailSrc"))
                    .ifPresent(poster -> attributes.put("poster", poster));
            copy(card, "width", attributes);
            copy(card, "height", attributes);
            attributes.put("controls", "");
            html.open("figure").open("video", attributes).close("video");
            captioned(card);
        });
    }

    private void audio(JsonNode card) {
        text(card, "src").ifPresent(src -> {
            html.open("figure").open("audio", Map.of("src", src)).close("audio");
            text(card, "title").ifPresent(title -> html.element("figcaption", title));
            html.close("figure");
        });
    }

    private void file(JsonNode card) {
        text(card, "src").ifPresent(src -> {
            String name =
                    text(card, "fileTitle").or(() -> text(card, "fileName")).orElse(src);
            html.open("p").open("a", Map.of("href", src)).text(name).close("a").close("p");
            text(card, "fileCaption").ifPresent(caption -> html.element("p", caption));
        });
    }

    private void callout(JsonNode card) {
        text(card, "calloutText").ifPresent(words -> {
            html.open("blockquote");
            paragraph(words);
            html.close("blockquote");
        });
    }

    private void toggle(JsonNode card) {
        text(card, "heading")
                .ifPresent(heading -> html.open("h4").markup(heading).close("h4"));
        text(card, "content").ifPresent(this::paragraph);
    }

    private void header(JsonNode card) {
        text(card, "header").ifPresent(header -> html.open("h2").markup(header).close("h2"));
        text(card, "subheader").ifPresent(this::paragraph);
        if (card.path("buttonEnabled").asBoolean()) {
            link(card, "buttonUrl", "buttonText");
        }
    }

    private void product(JsonNode card) {
        text(card, "productTitle")
                .ifPresent(title -> html.open("h4").markup(title).close("h4"));
        text(card, "productImageSrc").ifPresent(this::bare);
        text(card, "productDescription").ifPresent(this::paragraph);
        if (card.path("productButtonEnabled").asBoolean()) {
            link(card, "productUrl", "productButton");
        }
    }

    /** A picture of which nothing is known but its address. */
    void bare(String src) {
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("src", src);
        attributes.put("alt", "");
        html.open("figure").open("img", attributes).close("figure");
    }

    private void link(JsonNode card, String address, String words) {
        text(card, address).ifPresent(url -> html.open("p")
                .open("a", Map.of("href", url))
                .text(text(card, words).orElse(url))
                .close("a")
                .close("p"));
    }

    /** Markup that may or may not bring its own paragraphs. */
    private void paragraph(String markup) {
        html.open("div").markup(markup).close("div");
    }

    private static void copy(JsonNode card, String name, Map<String, String> attributes) {
        JsonNode number = card.path(name);
        if (number.isNumber() && number.asInt() > 0) {
            attributes.put(name, Integer.toString(number.asInt()));
        }
    }

    private static Optional<String> text(JsonNode card, String name) {
        return Optional.of(card.path(name))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .filter(text -> !text.isBlank());
    }
}
