package dateline.feed;

import static dateline.feed.Documents.strings;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Document;

/**
 * A check of the W3C feed validator, under the name that it has there (its file {@code logging.py}), with a case of its
 * kind: how a sound document is broken so that the check speaks.
 *
 * @param format whose documents it looks at
 * @param values an XPath expression over what the check looks at
 * @param offending of these values; or one sentence where a value is missing
 * @param sound a piece of a sound document
 * @param broken what stands there instead in the broken one
 */
record ValidatorRule(
        String name,
        FeedFormat format,
        String values,
        UnaryOperator<List<String>> offending,
        String sound,
        String broken) {
    private static final FeedFormat RSS = Documents.RSS;
    private static final FeedFormat ATOM = Documents.ATOM;
    private static final String ANY = "//*[not(*)] | //@*";
    private static final String HTML =
            "//item/description | //item/c:encoded | //a:content | //a:summary[@type='html']";
    private static final String PLAIN =
            "//title | //category | //dc:creator | //copyright | //a:title | //a:name | //a:rights";

    static final List<ValidatorRule> ALL = List.of(
            rule(
                    "InvalidRSSVersion",
                    RSS,
                    "/rss[@version='2.0']",
                    ValidatorRule::missing,
                    "version=\"2.0\"",
                    "version=\"2\""),
            rule(
                    "MissingElement (title)",
                    RSS,
                    "/rss/channel[not(title)]",
                    UnaryOperator.identity(),
                    "<channel>",
                    "<channel/><channel>"),
            rule(
                    "MissingElement (link)",
                    RSS,
                    "/rss/channel[not(link)]",
                    UnaryOperator.identity(),
                    "<channel>",
                    "<channel/><channel>"),
            rule(
                    "MissingElement (description)",
                    RSS,
                    "//item[not(title or description)]",
                    UnaryOperator.identity(),
                    "<item>",
                    "<item/><item>"),
            rule(
                    "DuplicateElement",
                    RSS,
                    "//item[count(title)>1 or count(link)>1 or count(guid)>1 or count(pubDate)>1"
                            + " or count(description)>1 or count(c:encoded)>1]",
                    UnaryOperator.identity(),
                    "<item>",
                    "<item><title>Twice</title>"),
            rule(
                    "DuplicateElement (Atom)",
                    ATOM,
                    "//a:entry[count(a:title)>1 or count(a:updated)>1 or count(a:id)>1"
                            + " or count(a:published)>1 or count(a:content)>1 or count(a:summary)>1]",
                    UnaryOperator.identity(),
                    "<entry>",
                    "<entry><title>Twice</title>"),
            rule(
                    "UndefinedElement",
                    RSS,
                    "//item/*[namespace-uri()=''][not(contains(' title link description author category"
                            + " comments enclosure guid pubDate source ', concat(' ', name(), ' ')))]",
                    UnaryOperator.identity(),
                    "<item>",
                    "<item><isbn>1</isbn>"),
            rule(
                    "UndefinedElement (Atom)",
                    ATOM,
                    "//a:entry/a:*[not(contains(' author category content contributor id link"
                            + " published rights source summary title updated ', concat(' ', local-name(), ' ')))]",
                    UnaryOperator.identity(),
                    "<entry>",
                    "<entry><pubDate>1</pubDate>"),
            rule(
                    "UnexpectedText",
                    RSS,
                    "/rss/text()[normalize-space()] | /rss/channel/text()[normalize-space()]"
                            + " | //item/text()[normalize-space()]",
                    UnaryOperator.identity(),
                    "<item>",
                    "<item>text"),
            rule(
                    "MisplacedItem",
                    RSS,
                    "/rss/channel/item[1]/following-sibling::*[not(self::item)]",
                    UnaryOperator.identity(),
                    "</channel>",
                    "<ttl>1</ttl></channel>"),
            rule(
                    "NeedDescriptionBeforeContent",
                    RSS,
                    "//item/c:encoded[following-sibling::description]",
                    UnaryOperator.identity(),
                    "</content:encoded>",
                    "</content:encoded><description>late</description>"),
            rule("MissingGuid", RSS, "//item[not(guid)]", UnaryOperator.identity(), "<item>", "<item/><item>"),
            rule(
                    "InvalidPermalink",
                    RSS,
                    "//guid[not(@isPermaLink='false')]",
                    any(not(Pattern.compile("https?://.+"))),
                    "isPermaLink=\"false\"",
                    ""),
            rule(
                    "DuplicateValue (guid)",
                    RSS,
                    "//guid",
                    ValidatorRule::repeated,
                    "</item>",
                    "</item><item><guid isPermaLink=\"false\">twice</guid><guid>twice</guid></item>"),
            rule(
                    "DuplicateEntries",
                    ATOM,
                    "//a:entry/a:id",
                    ValidatorRule::repeated,
                    "<entry>",
                    "<entry><id>twice</id><id>twice</id></entry><entry>"),
            rule(
                    "NotSufficientlyUnique",
                    RSS,
                    "//guid",
                    any(Pattern.compile("\\d{0,6}")),
                    "<item>",
                    "<item><guid>7</guid>"),
            rule(
                    "InvalidRFC2822Date ProblematicalRFC822Date UseZeroForMidnight",
                    RSS,
                    "//pubDate | //lastBuildDate",
                    any(
                            not(
                                    Pattern.compile(
                                            "(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (?:0[1-9]|[12]\\d|3[01]) "
                                                    + "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \\d{4} (?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d GMT"))),
                    "<pubDate>",
                    "<pubDate>0"),
            rule(
                    "InvalidRFC3339Date",
                    ATOM,
                    "//a:updated | //a:published",
                    any(not(Pattern.compile(
                            "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?(?:Z|[+-]\\d\\d:\\d\\d)"))),
                    "<updated>",
                    "<updated>0"),
            rule(
                    "DuplicateSemantics DuplicateItemSemantics",
                    RSS,
                    "//dc:date | //dc:title | //item/dc:description"
                            + " | //channel/dc:language | //item[author and dc:creator]",
                    UnaryOperator.identity(),
                    "<item>",
                    "<item><dc:title>Twice</dc:title>"),
            rule(
                    "InvalidLanguage",
                    RSS,
                    "//language | //dc:language",
                    any(not(Pattern.compile("[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8})*"))),
                    "<language>",
                    "<language>the "),
            rule("InvalidTTL", RSS, "//ttl", any(not(Pattern.compile("[1-9]\\d*"))), "<ttl>", "<ttl>-"),
            rule(
                    "DuplicateEnclosure",
                    RSS,
                    "//item[count(enclosure)>1]",
                    UnaryOperator.identity(),
                    "<item>",
                    "<item><enclosure/><enclosure/>"),
            rule(
                    "MissingAttribute (enclosure)",
                    RSS,
                    "//enclosure[not(@url and @length and @type)]",
                    UnaryOperator.identity(),
                    "<item>",
                    "<item><enclosure url=\"https://a.example/1\"/>"),
            rule(
                    "InvalidIntegerAttribute",
                    RSS,
                    "//enclosure/@length | //m:content/@fileSize | //m:content/@width | //m:content/@height",
                    any(not(Pattern.compile("\\d+"))),
                    "<item>",
                    "<item><enclosure length=\"1 MB\"/>"),
            rule(
                    "InvalidMIMEType",
                    RSS,
                    "//enclosure/@type | //m:content/@type | //@type",
                    any(not(Pattern.compile("[\\w.+-]+/[\\w.+-]+|html|plain|text"))),
                    "<item>",
                    "<item><enclosure type=\"jpg\"/>"),
            rule(
                    "InvalidMediaMedium",
                    RSS,
                    "//m:content/@medium",
                    any(not(Pattern.compile("image|audio|video|document|executable"))),
                    "<item>",
                    "<item><media:content medium=\"picture\"/>"),
            rule(
                    "MediaRssNamespace",
                    RSS,
                    "//*[contains(namespace-uri(),'mrss')][not(namespace-uri()='http://search.yahoo.com/mrss/')]",
                    UnaryOperator.identity(),
                    "<item>",
                    "<item><x:content xmlns:x=\"http://search.yahoo.com/mrss\"/>"),
            rule(
                    "InvalidURI InvalidFullLink NonCanonicalURI",
                    RSS,
                    "//channel/link | //item/link | //enclosure/@url | //a:link/@href | //m:content/@url | //@domain",
                    any(not(Pattern.compile("(?:https?://[a-z0-9.:-]+(?:[/?#][!-~&&[^<>\"{}|\\\\^`]]*)?|tag:[!-~]+)"))),
                    "<item>",
                    "<item><link>/relative path</link>"),
            rule(
                    "InvalidIRI (Atom)",
                    ATOM,
                    "//a:link/@href | //a:uri | //a:id | //a:category/@scheme | //m:content/@url",
                    any(not(Pattern.compile("(?:https?://[a-z0-9.:-]+(?:[/?#][!-~&&[^<>\"{}|\\\\^`]]*)?|tag:[!-~]+)"))),
                    "<entry>",
                    "<entry><uri>/relative path</uri>"),
            rule(
                    "MissingSelf",
                    ATOM,
                    "/a:feed/a:link[@rel='self']",
                    ValidatorRule::missing,
                    "rel=\"self\"",
                    "rel=\"other\""),
            rule(
                    "MissingAtomSelfLink",
                    RSS,
                    "/rss/channel/a:link[@rel='self'][@type='application/rss+xml']",
                    ValidatorRule::missing,
                    "rel=\"self\"",
                    "rel=\"other\""),
            rule(
                    "RelativeSelf",
                    ATOM,
                    "//a:link[@rel='self']/@href",
                    any(not(Pattern.compile("https?://.*"))),
                    "<entry>",
                    "<entry><link rel=\"self\" href=\"/feeds/news.atom\"/>"),
            rule(
                    "DuplicateAtomLink",
                    ATOM,
                    "//a:entry/a:link[@rel='alternate'][@type=preceding-sibling::a:link[@rel='alternate']/@type"
                            + " and @hreflang=preceding-sibling::a:link[@rel='alternate']/@hreflang]",
                    UnaryOperator.identity(),
                    "<entry>",
                    "<entry><link rel=\"alternate\" type=\"text/html\" hreflang=\"de\"/><link rel=\"alternate\" type=\"text/html\" hreflang=\"de\"/>"),
            rule(
                    "UnregisteredAtomLinkRel",
                    ATOM,
                    "//a:link/@rel",
                    any(
                            not(
                                    Pattern.compile(
                                            "self|alternate|related|enclosure|via|next|prev-archive|next-archive|current|hub|urn:[\\w:]+|https?://.+"))),
                    "rel=\"self\"",
                    "rel=\"myself\""),
            rule(
                    "MissingElement (Atom)",
                    ATOM,
                    "//a:entry[not(a:id and a:title and a:updated)] | /a:feed[not(a:id and a:title and a:updated)]",
                    UnaryOperator.identity(),
                    "<entry>",
                    "<entry/><entry>"),
            rule(
                    "MissingContentOrAlternate",
                    ATOM,
                    "//a:entry[not(a:content) and not(a:link[@rel='alternate'])]",
                    UnaryOperator.identity(),
                    "<entry>",
                    "<entry/><entry>"),
            rule(
                    "MissingElement (author)",
                    ATOM,
                    "/a:feed[not(a:author)]/a:entry[not(a:author)]",
                    UnaryOperator.identity(),
                    "author>",
                    "person>"),
            rule(
                    "MissingElement (name)",
                    ATOM,
                    "//a:author[not(a:name)]",
                    UnaryOperator.identity(),
                    "<author>",
                    "<author/><author>"),
            rule(
                    "MissingTextualContent NotBlank",
                    ATOM,
                    "//a:title[not(normalize-space())] | //a:name[not(normalize-space())]"
                            + " | //a:content[not(normalize-space())] | //a:summary[not(normalize-space())]",
                    UnaryOperator.identity(),
                    "<entry>",
                    "<entry><summary/>"),
            rule(
                    "NotBlank",
                    RSS,
                    "//title[not(normalize-space())] | //link[not(normalize-space())] | //guid[not(normalize-space())]"
                            + " | //category[not(normalize-space())] | //dc:creator[not(normalize-space())]",
                    UnaryOperator.identity(),
                    "<item>",
                    "<item><title/>"),
            rule("AttrNotBlank", ATOM, "//@*", any(Pattern.compile("\\s*")), "<entry>", "<entry><link rel=\"\"/>"),
            rule(
                    "ContainsHTML",
                    RSS,
                    PLAIN,
                    any(Pattern.compile("(?s).*(?:</?[a-z][^>]*>|&[a-z]+;).*")),
                    "<item>",
                    "<item><title>&#x3C;b&#x3E;Bold&#x3C;/b&#x3E;</title>"),
            rule(
                    "ContainsRelRef",
                    RSS,
                    HTML,
                    any(Pattern.compile("(?s).*\\b(?:href|src|poster)=\"(?!https?:|mailto:|tel:|#)[^\"]*\".*")),
                    "<item>",
                    "<item><description>&lt;a href=\"/home\"&gt;</description>"),
            rule(
                    "SecurityRisk",
                    RSS,
                    HTML,
                    any(Pattern.compile(
                            "(?si).*(?:<(?:script|object|embed|form|style|link|meta|base|applet|frame|input)\\b"
                                    + "|\\bon\\w+=|javascript:).*")),
                    "<item>",
                    "<item><description>&lt;script&gt;</description>"),
            rule(
                    "DangerousStyleAttr",
                    RSS,
                    HTML,
                    any(Pattern.compile("(?si).*<[^>]*\\sstyle=.*")),
                    "<item>",
                    "<item><description>&lt;p style=\"position:fixed\"&gt;</description>"),
            rule(
                    "SecurityRisk (Atom)",
                    ATOM,
                    HTML,
                    any(Pattern.compile(
                            "(?si).*(?:<(?:script|object|embed|form|style|link|meta|base|applet|frame|input)\\b"
                                    + "|\\bon\\w+=|javascript:|<[^>]*\\sstyle=).*")),
                    "<entry>",
                    "<entry><content type=\"html\">&lt;script&gt;</content>"),
            rule(
                    "BadCharacters",
                    RSS,
                    ANY,
                    any(Pattern.compile("(?s).*[\u0080-\u009f\ufffd\ufffe\uffff].*")),
                    "<item>",
                    "<item><title>\u0096</title>"),
            rule(
                    "BadCharacters (Atom)",
                    ATOM,
                    ANY,
                    any(Pattern.compile("(?s).*[\u0080-\u009f\ufffd].*")),
                    "<entry>",
                    "<entry><title>\u0096</title>"),
            rule(
                    "ContainsUndefinedNamedEntity",
                    RSS,
                    HTML,
                    any(Pattern.compile("(?s).*&(?!(?:amp|lt|gt|quot|nbsp|apos|#\\d+|#x[0-9A-Fa-f]+);)[a-zA-Z]+;.*")),
                    "<item>",
                    "<item><description>&amp;nosuch;</description>"),
            rule(
                    "ObsoleteNamespace",
                    ATOM,
                    "//*[namespace-uri()='http://purl.org/atom/ns#']",
                    UnaryOperator.identity(),
                    "<entry>",
                    "<entry><x xmlns=\"http://purl.org/atom/ns#\"/>"),
            rule(
                    "ReservedPrefix AvoidNamespacePrefix",
                    ATOM,
                    "//a:*[contains(name(),':')]",
                    UnaryOperator.identity(),
                    "<entry>",
                    "<entry><a:x xmlns:a=\"http://www.w3.org/2005/Atom\"/>"),
            rule(
                    "ImageTitleDoesntMatch ImageLinkDoesntMatch",
                    RSS,
                    "/rss/channel/image[not(title=../title) or not(link=../link)]",
                    UnaryOperator.identity(),
                    "</ttl>",
                    "</ttl><image><title>Another</title></image>"),
            rule("AvoidTextInput", RSS, "//textInput", UnaryOperator.identity(), "</ttl>", "</ttl><textInput/>"),
            rule(
                    "SlashDate",
                    RSS,
                    "//*[name()='slash:comments']",
                    UnaryOperator.identity(),
                    "<item>",
                    "<item><slash:comments xmlns:slash=\"x\"/>"),
            rule(
                    "MissingRealName ContainsEmail",
                    RSS,
                    "//managingEditor | //webMaster | //author | //dc:creator",
                    any(Pattern.compile("[^ ]+@[^ ]+")),
                    "<item>",
                    "<item><author>a@b.example</author>"),
            rule(
                    "IntegerOverflow",
                    RSS,
                    "//@length | //ttl",
                    any(Pattern.compile("\\d{10,}")),
                    "<ttl>",
                    "<ttl>99999999999"),
            rule(
                    "MisplacedXHTMLContent QuestionableUsage",
                    RSS,
                    "//*[namespace-uri()='http://www.w3.org/1999/xhtml']",
                    UnaryOperator.identity(),
                    "<item>",
                    "<item><p xmlns=\"http://www.w3.org/1999/xhtml\"/>"));

    private static ValidatorRule rule(
            String name,
            FeedFormat format,
            String values,
            UnaryOperator<List<String>> offending,
            String sound,
            String broken) {
        return new ValidatorRule(name, format, values, offending, sound, broken);
    }

    /** A sound document, broken as the case of this check has it. */
    String broken(String document) {
        return document.replace(sound, broken);
    }

    /** What the validator would say of this document, if anything. */
    Optional<String> complaint(Document document) {
        List<String> complaints = offending.apply(strings(values, document));
        return Optional.of(name + ": " + complaints).filter(said -> !complaints.isEmpty());
    }

    @Override
    public String toString() {
        return name;
    }

    static Stream<ValidatorRule> of(FeedFormat format) {
        return ALL.stream().filter(rule -> rule.format.equals(format));
    }

    private static UnaryOperator<List<String>> any(Pattern pattern) {
        return any(pattern.asMatchPredicate());
    }

    private static UnaryOperator<List<String>> any(Predicate<String> one) {
        return values -> values.stream().filter(one).toList();
    }

    private static Predicate<String> not(Pattern pattern) {
        return pattern.asMatchPredicate().negate();
    }

    private static List<String> missing(List<String> values) {
        return values.isEmpty() ? List.of("there is none") : List.of();
    }

    private static List<String> repeated(List<String> values) {
        var once = new HashSet<String>();
        return values.stream().filter(value -> !once.add(value)).toList();
    }
}
