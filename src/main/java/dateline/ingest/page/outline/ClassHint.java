package dateline.ingest.page.outline;

import dateline.ingest.text.PhraseMatcher;
import java.util.List;

/** What a class, id or role of an element says about what is in it. */
public enum ClassHint {
    ARTICLE("article|story|post| entry|hentry|blog"),
    CORE(
            "articlebody|article-body|article__body|article_body|body-text|bodytext|entry-content|entrycontent|post-content|postcontent|post-body|post_content|post__content|article-content|article__content|article_content|articlecontent|article-text|articletext|article_text|story-body|storybody|story-content|storytext|story-text|story__content|body-content|body-copy|content-body|content__body|page-content|td-post|main-content|text-body|single-content|rich-text|richtext|artikeltext|article__text|c-entry|news-text|newstext|text-content|post-text|blog-content|blog-post"),
    BODY(
            "body|content|text|prose|copy|richtext|paragraph|main|articulo|artikel|corpo|cuerpo|inhalt|contenu|texto|tekst"),
    TITLE("title|headline|heading|kicker|titre|titulo|titel|ueberschrift"),
    LEAD(
            "standfirst|subtitle|subhead|deck| dek |summary|excerpt|intro|lead|lede|teaser|chapo|abstract|description|sommario|bajada|vorspann|key-points|highlights|takeaway"),
    BYLINE("byline|author|contributor|writer|credit|autor|auteur|firma|redactor|verfasser|posted-by|bio |profile"),
    DATE("date|time|published|updated|posted|datum|fecha|timestamp|meta"),
    MEDIA(
            "caption|image|photo|picture|figure|gallery|slideshow|carousel|media|video|player|thumb|legend|bildunter|foto"),
    SHARE(
            "share|sharing|social|sharedaddy|addthis|follow|facebook|twitter|whatsapp|pinterest|like|tweet|toolbar|tools|print|actions|button|btn"),
    RELATED(
            "related|recommend|more-|-more|read-next|readnext|readmore|read-more|similar|also|popular|trending|most-|mostread|latest|recirc|promo|outbrain|taboola|teaser|suggest|featured|upnext|up-next|more_|seealso|mashsb|crosslink|interlink|in-this|related-post|relacionad|verwandt|liees|correlat|jp-relatedposts|zergnet|mgid|card|list-item|listing|aside|sidebar|side-bar|rail|widget|module"),
    COMMENT("comment|disqus|respond|reply|discuss|kommentar|comentario|livefyre|coral|feedback"),
    SIGNUP(
            "newsletter|subscri|signup|sign-up|optin|opt-in|mailchimp|mailing|email|form|register|login|membership|donate|donation|cta|call-to|callout"),
    PAYWALL("paywall|piano|regwall|meter|premium|gate|barrier|locked|locker|tp-modal|offer"),
    ADVERT(
            "advert|ad-| ads|-ad |ad_|adsense|adslot|dfp|sponsor|banner|commercial|promoted|gpt|affiliate|disclosure|disclaimer|reklam|anzeige|publicidad"),
    BOILERPLATE(
            "nav|menu|header|masthead|footer|breadcrumb|pagination|pager|cookie|consent|gdpr|copyright|legal|search|skip|screen-reader|visually-hidden|sr-only|modal|popup|overlay|toast|alert|ticker|utility|sitemap|topbar|logo|language|lightbox"),
    TAGS("tag|category|categories|topic|keyword|label|section-|sections|rubric|channel|hashtag"),
    EMBED(
            "embed|twitter-tweet|instagram-media|tweet|instagram|fb-post|tiktok|youtube|iframe|oembed|widget-html|storify|scribd"),
    QUOTE("quote|pullquote|pull-quote|blockquote|zitat|testimonial"),
    LIST(
            "toc|table-of-contents|contents|index|faq|ingredient|recipe|step|instruction|product|price|review|rating|spec|factbox|infobox|fact-box|sidebox"),
    HIDDEN(
            "hidden|hide|display-none|d-none|collapse|noprint|no-print|offscreen|invisible|sr-only|visually-hidden|tooltip|popover|dropdown");

    /** What stands beside and between the paragraphs of a story, and is none of it. */
    public static final List<ClassHint> PAGE_PARTS =
            List.of(SHARE, RELATED, TAGS, COMMENT, SIGNUP, PAYWALL, ADVERT, BOILERPLATE, BYLINE);

    private static final PhraseMatcher WORDS = phraseMatcher();

    private final String stems;

    ClassHint(String stems) {
        this.stems = stems;
    }

    /** A bit of its own; it means nothing outside a run. */
    @SuppressWarnings("EnumOrdinal")
    public long mark() {
        return 1L << ordinal();
    }

    /** The marks of all hints in these names of classes and ids. */
    public static long in(String names) {
        return WORDS.in(names);
    }

    private static PhraseMatcher phraseMatcher() {
        var list = PhraseMatcher.list();
        for (ClassHint classHint : values()) {
            list.add(classHint.mark(), classHint.stems);
        }
        return list.done();
    }
}
