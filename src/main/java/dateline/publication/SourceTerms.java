package dateline.publication;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A source of articles, as {@code feeds/sources.yaml} describes it.
 *
 * @param name slug; its articles have the term {@code source:{name}}
 * @param addresses where it is asked: one for a feed or a sitemap, any number of pages, none for a webhook
 * @param every how often it is asked, at most
 * @param section slug of the section of an article that does not name one of ours
 * @param rights whose the articles are, when they do not say it themselves
 * @param thirdParty whether the articles belong to somebody else
 * @param keepIds whether the source's own ids become ours for ever
 * @param fullText whether the page of each item of a feed is fetched for its text
 * @param replace in this order
 * @param idleAlarm how long nothing new may come before it is an alarm
 * @param measureImages whether size and type of a lead image are asked for where nobody tells them
 * @param allowPrivate hosts that may lie in the own network, as {@code host} or {@code host:port}
 * @param obeysRobots whether the site's robots.txt decides what is fetched
 * @param websub whether its hub is subscribed to; unsaid, where hubs can reach this server
 * @param authorizationVariable name of the environment variable that holds the value of the Authorization header
 */
public record SourceTerms(
        String name,
        Kind kind,
        List<URI> addresses,
        Duration every,
        Optional<String> section,
        Optional<String> rights,
        boolean thirdParty,
        boolean keepIds,
        boolean fullText,
        PageSelectors selectors,
        List<Replacement> replace,
        Optional<Duration> idleAlarm,
        boolean measureImages,
        Set<String> allowPrivate,
        boolean obeysRobots,
        Optional<String> authorizationVariable,
        Optional<SourceWebhookTerms> webhook,
        Optional<Boolean> websub) {

    /** How articles come from it. */
    public enum Kind {
        FEED,
        PAGES,
        SITEMAP,
        WEBHOOK;

        /** The key that says so. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public SourceTerms {
        addresses = List.copyOf(addresses);
        replace = List.copyOf(replace);
        allowPrivate = Set.copyOf(allowPrivate);
    }

    /**
     * A text that is written otherwise.
     *
     * @param find exactly this, not a pattern
     * @param with empty to take it away
     */
    public record Replacement(String find, String with) {}

    /**
     * A system that sends articles by itself.
     *
     * @param sender {@code ghost} or {@code wordpress}
     * @param secretVariable name of the environment variable that holds the secret; the secret itself is in no file
     * @param header that carries the signature
     */
    public record SourceWebhookTerms(String sender, String secretVariable, String header) {}
}
