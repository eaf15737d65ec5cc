package dateline.ingest.page.fields;

import dateline.article.WebUrl;
import dateline.ingest.page.metadata.JsonLd;
import dateline.ingest.page.metadata.PageMetadata;
import dateline.ingest.text.WordComparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The names under which a site appears in its pages, and how they are taken off a headline. */
public final class SiteName {
    private static final List<String> SEPARATORS = List.of(
            " | ",
            " - ",
            " \u2013 ",
            " \u2014 ",
            " \u2212 ",
            " \u00b7 ",
            " \u2022 ",
            " :: ",
            " \u00bb ",
            " \u00ab ",
            " / ",
            " > ",
            "| ",
            " |",
            ": ",
            " \u2015 ",
            " ~ ",
            "\uff5c",
            " \u2502 ",
            " \u2503 ",
            "\u2014",
            " // ",
            " < ",
            " \u2219 ",
            "_",
            "-");

    private static final int GLUED = 12;
    private static final String HOME = "h1 > a[href]:only-child, h2 > a[href]:only-child";
    private static final Pattern HOME_ADDRESS = Pattern.compile("(?:https?:)?//[^/?#]+/?|/");

    private final Optional<String> told;
    private final List<String> folded = new ArrayList<>();

    /** What its pages' titles hold beside their stories; a headline may begin with the same words, so no more is taken for it. */
    private final Set<String> besideStory;

    /** A blog may be called as plain words are: this one must be met as it is. */
    private String home = "";

    private SiteName(Optional<String> told, Set<String> besideStory) {
        this.told = told;
        this.besideStory = besideStory;
    }

    /** @param besideStory the parts of the page's title that are none of its headline, folded */
    static SiteName of(Document page, PageMetadata pageMetadata, Optional<String> url, Set<String> besideStory) {
        Optional<String> publisher = pageMetadata
                .article()
                .map(article -> pageMetadata.linkedData().resolved(article.path("publisher")))
                .flatMap(node -> JsonLd.text(node, "name"));
        Optional<String> told = pageMetadata
                .meta("og:site_name")
                .filter(name -> !name.contains("://") && name.length() < 80)
                .or(() -> publisher)
                .or(() -> pageMetadata.meta(
                        "application-name", "cre", "dc.publisher", "publisher", "twitter:app:name:iphone"));
        var site = new SiteName(told.map(String::strip).filter(name -> !name.isEmpty()), besideStory);
        told.ifPresent(site::add);
        publisher.ifPresent(site::add);
        pageMetadata.meta("application-name").ifPresent(site::add);
        pageMetadata.meta("apple-mobile-web-app-title").ifPresent(site::add);
        pageMetadata.meta("og:site_name").ifPresent(site::add);
        pageMetadata.meta("twitter:site").ifPresent(site::add);
        url.flatMap(WebUrl::hostOf).ifPresent(host -> site.addHost(host));
        headingOfHome(page)
                .filter(name -> !site.isIt(page.title().replace(name, "")))
                .ifPresent(name -> site.home = name);
        return site;
    }

    /** What a heading calls the home page that it leads to, where the page's title names that beside the story. */
    private static Optional<String> headingOfHome(Document page) {
        String title = page.title().strip();
        return page.select(HOME).stream()
                .filter(link -> HOME_ADDRESS.matcher(link.attr("href").strip()).matches())
                .map(Element::text)
                .map(String::strip)
                .filter(name -> !name.isEmpty() && isBeside(title, name))
                .findFirst();
    }

    private static boolean isBeside(String title, String name) {
        return SEPARATORS.stream()
                .anyMatch(between -> title.startsWith(name + between) || title.endsWith(between + name));
    }

    /** As the page writes it. */
    public Optional<String> told() {
        return told;
    }

    /** Whether this text is one of the site's names. */
    boolean isIt(String text) {
        String bare = bare(text);
        if (bare.length() < 2) {
            return false;
        }
        if (bare.equals(bare(home))) {
            return true;
        }
        for (String name : folded) {
            if (name.equals(bare)
                    || (bare.length() >= 5 && name.startsWith(bare))
                    || (name.length() >= 5 && bare.startsWith(name) && bare.length() < name.length() + 25)
                    || (name.length() >= 6 && bare.endsWith(name) && bare.length() < name.length() + 12)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the title of the page names it beside the story: the site, or the section of the story. */
    boolean isBesideStory(String text) {
        return isIt(text) || besideStory.contains(WordComparison.folded(text));
    }

    /** The headline without what is named beside the story before or after it. */
    String takenOff(String title) {
        String rest = title.strip();
        boolean again = true;
        while (again) {
            again = false;
            for (String separator : SEPARATORS) {
                int last = rest.lastIndexOf(separator);
                int first = rest.indexOf(separator);
                if (last > 0 && isBesideStory(rest.substring(last + separator.length()))) {
                    rest = rest.substring(0, last).strip();
                    again = true;
                } else if (first > 0
                        && isBesideStory(rest.substring(0, first))
                        && first + separator.length() < rest.length()) {
                    rest = rest.substring(first + separator.length()).strip();
                    again = true;
                }
            }
        }
        return withoutHome(rest);
    }

    /** A theme may write it right behind the headline. */
    private String withoutHome(String title) {
        int end = title.length() - home.length();
        boolean glued = home.length() >= GLUED
                && end > 0
                && title.endsWith(home)
                && Character.isLetterOrDigit(title.charAt(end - 1));
        return glued ? title.substring(0, end) : title;
    }

    private void add(String name) {
        String bare = bare(name);
        if (bare.length() >= 2 && !folded.contains(bare)) {
            folded.add(bare);
        }
    }

    private void addHost(String host) {
        String[] labels = host.split("\\.");
        for (int i = 0; i < labels.length - 1; i++) {
            if (labels[i].length() > 3 && !labels[i].equals("blog") && !labels[i].equals("news")) {
                add(labels[i]);
            }
        }
        add(host.startsWith("www.") ? host.substring(4) : host);
    }

    private static String bare(String name) {
        String bare = WordComparison.folded(name).replace(" ", "");
        return bare.startsWith("the") && bare.length() > 6 ? bare.substring(3) : bare;
    }
}
