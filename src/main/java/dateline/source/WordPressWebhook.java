package dateline.source;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.ingest.model.ArticleAliases;
import dateline.ingest.model.RawArticle;
import dateline.ingest.model.RawArticle.Byline;
import dateline.ingest.model.RawArticle.Markup;
import dateline.ingest.model.RawArticle.Picture;
import dateline.ingest.model.RawArticle.RawDate;
import dateline.ingest.model.RawArticleBuilder;
import dateline.ingest.model.Recall;
import dateline.ingest.model.RecallInput;
import dateline.ingest.model.ScheduleWithoutTime;
import dateline.ingest.model.Sender;
import dateline.publication.SourceTerms;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Messages of WordPress, which has no webhooks of its own: plug-ins send a post with the names of its table ({@code
 * post_title}, with or without {@code post} around it) or with those of the REST interface ({@code title.rendered}). They
 * sign the body with HMAC-SHA256 in a header that is theirs to name, in hexadecimal digits or Base64.
 */
final class WordPressWebhook implements Webhook {
    /** An HMAC-SHA256 in hexadecimal digits or in Base64. */
    private static final Pattern SIGNED = Pattern.compile("(sha256=)?([0-9a-fA-F]{64}|[0-9a-zA-Z+/]{43}=)");

    private final SourceTerms terms;
    private final HmacVerifier hmacSignature;
    private final String headerName;

    WordPressWebhook(SourceTerms terms, HmacVerifier hmacSignature, String headerName) {
        this.terms = terms;
        this.hmacSignature = hmacSignature;
        this.headerName = headerName;
    }

    @Override
    public Optional<String> signature(Function<String, Optional<String>> header) {
        return header.apply(headerName).map(String::strip).filter(value -> SIGNED.matcher(value)
                .matches());
    }

    @Override
    public boolean isAuthentic(Function<String, Optional<String>> header, byte[] body) {
        return signature(header)
                .map(value -> value.replaceFirst("^sha256=", ""))
                .filter(value -> hmacSignature.isOf(value, body))
                .isPresent();
    }

    @Override
    public WebhookMessage read(byte[] body) {
        Optional<JsonNode> message = WebhookJson.read(body);
        if (message.isEmpty()) {
            return new WebhookMessage.Unreadable("The message is not JSON.");
        }
        JsonNode whole = message.get();
        JsonNode post = whole.path("post").isObject() ? whole.path("post") : whole;
        Optional<String> id = WebhookJson.text(post, "ID", "id").or(() -> WebhookJson.text(whole, "post_id"));
        if (id.isEmpty()) {
            return new WebhookMessage.Unreadable("The post has no id.");
        }
        String type = WebhookJson.text(post, "post_type", "type").orElse("post");
        if (!type.equals("post")) {
            return new WebhookMessage.Ignored("The message is about no post, but of the type \"" + type + "\".");
        }
        Optional<String> url = url(whole, post);
        String shown = terms.name() + ": " + url.orElse(id.get());
        Optional<Instant> at =
                date(post, "post_modified_gmt", "modified_gmt").flatMap(date -> WebhookJson.instant(date.text()));
        if (isPublic(post) && !isDeletion(whole)) {
            return new WebhookMessage.Story(
                    SourceInput.of(terms, id.get(), shown, rawArticle(id.get(), url, whole, post))
                            .at(at));
        }
        boolean isDeleted = isDeletion(whole);
        var recall = new Recall(
                isDeleted, at, isDeleted ? "It was deleted by its publisher." : "It is not public at its publisher.");
        var sender = new Sender.Source(terms.name());
        return new WebhookMessage.TakenBack(
                new RecallInput(shown, ArticleAliases.of(sender, id.get(), url), recall, sender));
    }

    /** What is in the bin can be taken out of it again, so that only the end of it is for good. */
    private static boolean isDeletion(JsonNode whole) {
        return WebhookJson.text(whole, "event", "action", "hook", "trigger")
                .map(event -> event.toLowerCase(Locale.ROOT))
                .filter(event -> event.contains("delete") || event.contains("destroy"))
                .isPresent();
    }

    private static boolean isPublic(JsonNode post) {
        String status = status(post);
        boolean isLocked = WebhookJson.text(post, "post_password").isPresent()
                || post.path("content").path("protected").asBoolean();
        return !isLocked && (status.equals("publish") || status.equals("future"));
    }

    private static String status(JsonNode post) {
        return WebhookJson.text(post, "post_status", "status").orElse("");
    }

    private static Optional<String> url(JsonNode whole, JsonNode post) {
        return WebhookJson.text(whole, "post_permalink").or(() -> WebhookJson.text(post, "permalink", "link", "guid"));
    }

    private static RawArticle rawArticle(String id, Optional<String> url, JsonNode whole, JsonNode post) {
        RawArticleBuilder draft = new RawArticleBuilder().sourceId(id);
        WebhookJson.text(post, "post_title", "title").ifPresent(draft::title);
        WebhookJson.text(post, "post_excerpt").ifPresent(draft::standfirst);
        WebhookJson.text(post, "post_content", "content").ifPresent(html -> draft.body(Markup.HTML, html));
        url.ifPresent(draft::url);
        Optional<RawDate> published = date(post, "post_date_gmt", "date_gmt")
                .or(() -> WebhookJson.text(post, "post_date", "date")
                        .filter(text -> !isUnset(text))
                        .map(RawDate::of));
        published.ifPresent(draft::published);
        if (published.isEmpty() && status(post).equals("future")) {
            ScheduleWithoutTime.keepBack(draft);
        }
        date(post, "post_modified_gmt", "modified_gmt").ifPresent(draft::updated);
        WebhookJson.text(whole, "post_thumbnail").map(Picture::at).ifPresent(draft::image);
        JsonNode embedded = post.path("_embedded");
        for (JsonNode author : embedded.path("author")) {
            WebhookJson.text(author, "name").map(Byline::named).ifPresent(draft::byline);
        }
        for (JsonNode media : embedded.path("wp:featuredmedia")) {
            WebhookJson.text(media, "source_url")
                    .ifPresent(address -> draft.image(Picture.of(
                            Optional.of(address),
                            WebhookJson.text(media, "alt_text"),
                            WebhookJson.text(media, "caption"),
                            Optional.empty())));
        }
        for (String taxonomy : List.of("category", "post_tag")) {
            for (JsonNode term : whole.path("taxonomies").path(taxonomy)) {
                WebhookJson.text(term, "name").ifPresent(draft::tag);
            }
        }
        return draft.done();
    }

    /** What was never published has the date {@code 0000-00-00 00:00:00}. */
    private static boolean isUnset(String date) {
        return date.startsWith("0000");
    }

    /** WordPress writes GMT without saying so. */
    private static Optional<RawDate> date(JsonNode post, String... keys) {
        return WebhookJson.text(post, keys)
                .filter(text -> !isUnset(text))
                .map(text -> RawDate.of(text.replace(' ', 'T') + (text.endsWith("Z") ? "" : "Z")));
    }
}
