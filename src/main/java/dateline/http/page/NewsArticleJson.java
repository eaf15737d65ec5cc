package dateline.http.page;

import dateline.article.Article;
import dateline.article.Author;
import dateline.article.Content;
import dateline.article.EditorialClass;
import dateline.article.Image;
import dateline.article.Version;
import dateline.feed.FeedLinks;
import dateline.feed.StoryOwner;
import dateline.http.JsonWriter;
import dateline.http.SiteAddresses;
import dateline.publication.NewsroomPolicies;
import dateline.publication.Publication;
import dateline.publication.Section;
import java.net.URI;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A story as search engines read it: schema.org's NewsArticle in JSON-LD, or its LiveBlogPosting (LD-01, LD-02, LD-04). */
record NewsArticleJson(Map<String, Object> members) {
    /** @param versions those that the public has seen, oldest first; every correction among them is told (LD-03) */
    static NewsArticleJson of(Article article, List<Version> versions, Publication publication) {
        Content content = article.content();
        var members = new LinkedHashMap<String, Object>();
        members.put("@context", "https://schema.org");
        Optional<LiveBlogPosts> live = LiveBlogPosts.in(content.body().html());
        members.put("@type", live.isPresent() ? "LiveBlogPosting" : "NewsArticle");
        members.put("@id", article.id().value());
        members.put("mainEntityOfPage", SiteAddresses.reading(publication, article));
        members.put("headline", content.title());
        put(members, "description", content.standfirst());
        members.put("datePublished", date(article.published()));
        members.put("dateModified", date(article.updated()));
        members.put("inLanguage", content.lang().orElse(publication.language()));
        members.put(
                "articleSection",
                publication.presentSection(content.section()).map(Section::slug).orElse(content.section()));
        putList(members, "keywords", content.tags());
        putList(
                members,
                "author",
                content.authors().stream().map(NewsArticleJson::person).toList());
        put(members, "image", content.image().map(image -> picture(image, article, publication)));
        members.put("publisher", publisher(publication));
        put(members, "isAccessibleForFree", content.isAccessibleForFree());
        put(members, "copyrightNotice", notice(article, publication));
        putList(members, "correction", corrections(versions));
        live.ifPresent(blog -> putPosts(members, blog.posts()));
        return new NewsArticleJson(members);
    }

    /** The element, with every character escaped that could end a script or begin markup (LD-06). */
    Html element() {
        String json = JsonWriter.text(members)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
        return Html.tag("script").with("type", "application/ld+json").of(Html.cleaned(json));
    }

    private static Map<String, Object> person(Author author) {
        var members = typed("Person");
        members.put("name", author.name());
        put(members, "url", author.uri());
        return members;
    }

    /** With whose it is and what may be done with it (LD-07). */
    private static Map<String, Object> picture(Image image, Article article, Publication publication) {
        var members = typed("ImageObject");
        members.put("url", image.url());
        put(members, "caption", image.caption());
        put(members, "creditText", image.credit());
        image.width().ifPresent(width -> members.put("width", width));
        image.height().ifPresent(height -> members.put("height", height));
        put(members, "copyrightHolder", image.credit().map(NewsArticleJson::holder));
        put(members, "copyrightNotice", notice(article, publication));
        publication
                .licence()
                .filter(terms -> StoryOwner.isUs(article, publication))
                .ifPresent(terms -> {
                    members.put("license", FeedLinks.licence(publication).href());
                    members.put(
                            "usageInfo",
                            terms.terms().orElse(publication.site()).toString());
                });
        return members;
    }

    private static Optional<String> notice(Article article, Publication publication) {
        return article.content()
                .rights()
                .or(() -> publication.rights().filter(ours -> StoryOwner.isUs(article, publication)));
    }

    /** A credit names a person or an agency, and does not say which. */
    private static Map<String, Object> holder(String credit) {
        var members = new LinkedHashMap<String, Object>();
        members.put("@type", List.of("Person", "Organization"));
        members.put("name", credit);
        return members;
    }

    /** With the pages on which it says how it works (LD-05). */
    private static Map<String, Object> publisher(Publication publication) {
        var members = typed("NewsMediaOrganization");
        members.put("name", publication.title());
        members.put("url", publication.site().toString());
        NewsroomPolicies policies = publication.policies();
        put(members, "correctionsPolicy", policies.corrections().map(URI::toString));
        put(members, "ethicsPolicy", policies.ethics().map(URI::toString));
        put(members, "masthead", policies.masthead().map(URI::toString));
        put(members, "publishingPrinciples", policies.principles().map(URI::toString));
        return members;
    }

    /** What it covers lies between its first and its last post (LD-02). */
    private static void putPosts(Map<String, Object> members, List<LiveBlogPosts.Post> posts) {
        List<OffsetDateTime> times = posts.stream()
                .map(LiveBlogPosts.Post::published)
                .sorted(OffsetDateTime.timeLineOrder())
                .toList();
        members.put("coverageStartTime", date(times.get(0)));
        members.put("coverageEndTime", date(times.get(times.size() - 1)));
        members.put(
                "liveBlogUpdate", posts.stream().map(NewsArticleJson::update).toList());
    }

    private static Map<String, Object> update(LiveBlogPosts.Post post) {
        var members = typed("BlogPosting");
        put(members, "headline", post.headline());
        members.put("datePublished", date(post.published()));
        members.put("articleBody", post.text());
        return members;
    }

    private static List<Map<String, Object>> corrections(List<Version> versions) {
        return versions.stream()
                .filter(version -> version.editorialClass() == EditorialClass.CORRECTED)
                .map(NewsArticleJson::correction)
                .toList();
    }

    private static Map<String, Object> correction(Version version) {
        var members = typed("CorrectionComment");
        members.put("text", version.note().orElse(""));
        members.put("datePublished", date(version.updated()));
        return members;
    }

    private static Map<String, Object> typed(String type) {
        var members = new LinkedHashMap<String, Object>();
        members.put("@type", type);
        return members;
    }

    private static void put(Map<String, Object> members, String name, Optional<?> value) {
        value.ifPresent(known -> members.put(name, known));
    }

    private static void putList(Map<String, Object> members, String name, List<?> values) {
        if (!values.isEmpty()) {
            members.put(name, values);
        }
    }

    private static String date(OffsetDateTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }
}
