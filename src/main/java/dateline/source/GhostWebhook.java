package dateline.source;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.ingest.ghost.GhostBody;
import dateline.ingest.model.ArticleAliases;
import dateline.ingest.model.RawArticle;
import dateline.ingest.model.RawArticle.Byline;
import dateline.ingest.model.RawArticle.Markup;
import dateline.ingest.model.RawArticle.Picture;
import dateline.ingest.model.RawArticle.RawDate;
import dateline.ingest.model.RawArticleBuilder;
import dateline.ingest.model.Recall;
import dateline.ingest.model.RecallInput;
import dateline.ingest.model.Sender;
import dateline.publication.SourceTerms;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Messages of Ghost: {@code {"post": {"current": {…}, "previous": {…}}}}. They are signed with {@code sha256=…, t=…}, where
 * the signature is over the body and the milliseconds of {@code t} (Ghost since July 2024); an old one is not taken twice.
 */
final class GhostWebhook implements Webhook {
    private static final Pattern SIGNED = Pattern.compile("sha256=([0-9a-fA-F]{64}),\\s*t=(\\d{10,15})");
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final SourceTerms terms;
    private final HmacVerifier hmacSignature;
    private final String headerName;
    private final InstantSource clock;

    GhostWebhook(SourceTerms terms, HmacVerifier hmacSignature, String headerName, InstantSource clock) {
        this.terms = terms;
        this.hmacSignature = hmacSignature;
        this.headerName = headerName;
        this.clock = clock;
    }

    @Override
    public Optional<String> signature(Function<String, Optional<String>> header) {
        return header.apply(headerName).map(String::strip).filter(value -> SIGNED.matcher(value)
                .matches());
    }

    @Override
    public boolean isAuthentic(Function<String, Optional<String>> header, byte[] body) {
        Matcher told = SIGNED.matcher(signature(header).orElse(""));
        return told.matches()
                && isRecent(Long.parseLong(told.group(2)))
                && hmacSignature.isOf(
                        told.group(1).toLowerCase(Locale.ROOT),
                        body,
                        told.group(2).getBytes(StandardCharsets.US_ASCII));
    }

    private boolean isRecent(long millis) {
        return Duration.between(Instant.ofEpochMilli(millis), clock.instant())
                        .abs()
                        .compareTo(TOLERANCE)
                <= 0;
    }

    @Override
    public WebhookMessage read(byte[] body) {
        Optional<JsonNode> message = WebhookJson.read(body);
        if (message.isEmpty()) {
            return new WebhookMessage.Unreadable("The message is not JSON.");
        }
        JsonNode post = message.get().path("post");
        if (!post.isObject()) {
            return new WebhookMessage.Ignored("The message is about no post.");
        }
        JsonNode current = post.path("current");
        JsonNode previous = post.path("previous");
        Optional<String> id = WebhookJson.text(current, "id").or(() -> WebhookJson.text(previous, "id"));
        if (id.isEmpty()) {
            return new WebhookMessage.Unreadable("The post has no id.");
        }
        Optional<Instant> at = WebhookJson.text(current, "updated_at").flatMap(WebhookJson::instant);
        if (isPublic(current)) {
            return new WebhookMessage.Story(
                    SourceInput.of(terms, id.get(), shown(id.get(), current), rawArticle(id.get(), current))
                            .at(at));
        }
        boolean isDeleted = current.isEmpty();
        var sender = new Sender.Source(terms.name());
        Optional<String> url = WebhookJson.text(current, "url").or(() -> WebhookJson.text(previous, "url"));
        List<String> aliases = ArticleAliases.of(sender, id.get(), url);
        var recall = new Recall(
                isDeleted, at, isDeleted ? "It was deleted by its publisher." : "It is not public at its publisher.");
        return new WebhookMessage.TakenBack(new RecallInput(shown(id.get(), current), aliases, recall, sender));
    }

    private static boolean isPublic(JsonNode post) {
        return post.path("status").asText().equals("published")
                && post.path("visibility").asText("public").equals("public");
    }

    private String shown(String id, JsonNode post) {
        return terms.name() + ": " + WebhookJson.text(post, "url").orElse(id);
    }

    private static RawArticle rawArticle(String id, JsonNode post) {
        RawArticleBuilder draft = new RawArticleBuilder().sourceId(id);
        WebhookJson.text(post, "title").ifPresent(draft::title);
        WebhookJson.text(post, "custom_excerpt").ifPresent(draft::standfirst);
        GhostBody.of(post).ifPresent(body -> {
            draft.body(Markup.HTML, body.html());
            body.repairs().forEach(draft::repair);
        });
        WebhookJson.text(post, "canonical_url", "url").ifPresent(draft::url);
        WebhookJson.text(post, "url").ifPresent(draft::baseUrl);
        WebhookJson.text(post, "published_at").map(RawDate::of).ifPresent(draft::published);
        WebhookJson.text(post, "updated_at").map(RawDate::of).ifPresent(draft::updated);
        WebhookJson.text(post, "feature_image")
                .ifPresent(url -> draft.image(Picture.of(
                        Optional.of(url),
                        WebhookJson.text(post, "feature_image_alt"),
                        WebhookJson.text(post, "feature_image_caption"),
                        Optional.empty())));
        for (JsonNode author : post.path("authors")) {
            WebhookJson.text(author, "name")
                    .ifPresent(name ->
                            draft.byline(new Byline(name, WebhookJson.text(author, "url"), Optional.empty(), true)));
        }
        for (JsonNode tag : post.path("tags")) {
            // Ghost keeps tags that begin with # to itself.
            WebhookJson.text(tag, "name").filter(name -> !name.startsWith("#")).ifPresent(draft::tag);
        }
        return draft.done();
    }
}
