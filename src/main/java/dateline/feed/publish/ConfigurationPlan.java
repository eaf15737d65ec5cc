package dateline.feed.publish;

import dateline.article.ArticleId;
import dateline.article.Progress;
import dateline.feed.Feed;
import dateline.feed.FeedAddress;
import dateline.feed.FeedFormat;
import dateline.feed.format.EntrySplitter;
import dateline.feed.history.FormerFeeds;
import dateline.publication.Publication;
import dateline.store.ArticleStore;
import dateline.store.FeedRegister;
import dateline.store.StoreReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compares the feeds as they were printed last with what another configuration would make of the same stories. It prints
 * nothing and writes nothing.
 *
 * @param printed the configuration of the last print
 * @param feeds the feeds of the other configuration in its order, then those that would end or lead to another one
 */
public record ConfigurationPlan(Publication printed, List<FeedPlan> feeds) {
    public ConfigurationPlan {
        feeds = List.copyOf(feeds);
    }

    /** The publication that the feeds of this store were printed for last; absent before the first print. */
    public static Optional<Publication> printed(ArticleStore store) {
        return store.read(StoreReader::feedRegister).configuration().map(PublicationJson::parse);
    }

    /** What this configuration would do; absent before the first print, when there is nothing to compare it with. */
    public static Optional<ConfigurationPlan> of(ArticleStore store, Publication next, Progress progress) {
        return printed(store).map(printed -> of(store, printed, next, progress));
    }

    private static ConfigurationPlan of(ArticleStore store, Publication printed, Publication next, Progress progress) {
        var before = new Publisher(store, printed, store.renditionLog());
        var after = new Publisher(store, next, store.renditionLog());
        FormerFeeds former = former(store, next, after);
        Set<FeedAddress> left = before.listed().stream().map(Feed::address).collect(Collectors.toSet());
        var plans = new ArrayList<FeedPlan>();
        after.listed()
                .forEach(feed -> origin(feed.address(), before.listed(), former).ifPresent(left::remove));
        long all = after.listed().size() + (long) left.size();
        for (Feed feed : after.listed()) {
            Optional<FeedAddress> origin = origin(feed.address(), before.listed(), former);
            plans.add(compare(
                    origin.flatMap(before::fitted), after.fitted(feed.address()).orElseThrow()));
            progress.at(plans.size(), all);
        }
        left.stream().sorted().forEach(gone -> {
            Optional<WindowFit.Fitted> successor = former.successor(gone).flatMap(after::fitted);
            plans.add(successor
                    .map(other -> compare(before.fitted(gone), other))
                    .orElseGet(() -> ended(before.fitted(gone).orElseThrow())));
            progress.at(plans.size(), all);
        });
        return new ConfigurationPlan(printed, plans);
    }

    private static FormerFeeds former(ArticleStore store, Publication next, Publisher publisher) {
        FeedRegister register = store.read(StoreReader::feedRegister);
        return FormerFeeds.of(new FeedRegistration(next, publisher.listed()).after(register, Instant.EPOCH));
    }

    /** Where the readers of a feed come from: its own address, or that of the feed whose place it takes. */
    private static Optional<FeedAddress> origin(FeedAddress address, List<Feed> printed, FormerFeeds former) {
        List<FeedAddress> known = printed.stream().map(Feed::address).toList();
        return known.contains(address)
                ? Optional.of(address)
                : known.stream()
                        .filter(old ->
                                former.successor(old).filter(address::equals).isPresent())
                        .findFirst();
    }

    private static FeedPlan compare(Optional<WindowFit.Fitted> before, WindowFit.Fitted after) {
        List<ArticleId> had = before.map(ConfigurationPlan::ids).orElse(List.of());
        List<ArticleId> has = ids(after);
        var both = new HashSet<>(had);
        both.retainAll(new HashSet<>(has));
        Set<ArticleId> changed = before.map(old -> changed(both, old, after)).orElse(Set.of());
        return new FeedPlan(
                before.map(ConfigurationPlan::address),
                Optional.of(address(after)),
                has.stream().filter(id -> !both.contains(id)).toList(),
                has.stream().filter(changed::contains).toList(),
                had.stream().filter(id -> !both.contains(id)).toList(),
                both.size() - changed.size());
    }

    private static FeedPlan ended(WindowFit.Fitted before) {
        return new FeedPlan(Optional.of(address(before)), Optional.empty(), List.of(), List.of(), ids(before), 0);
    }

    private static Set<ArticleId> changed(Set<ArticleId> ids, WindowFit.Fitted before, WindowFit.Fitted after) {
        var changed = new HashSet<ArticleId>();
        for (FeedFormat format : FeedFormat.ALL) {
            Map<String, String> old = entries(before, format);
            Map<String, String> now = entries(after, format);
            ids.stream()
                    .filter(id ->
                            !Optional.ofNullable(old.get(id.value())).equals(Optional.ofNullable(now.get(id.value()))))
                    .forEach(changed::add);
        }
        return changed;
    }

    private static Map<String, String> entries(WindowFit.Fitted fitted, FeedFormat format) {
        return EntrySplitter.of(
                format, Optional.ofNullable(fitted.bytes().get(format)).orElseThrow());
    }

    private static FeedAddress address(WindowFit.Fitted fitted) {
        return fitted.document().feed().address();
    }

    private static List<ArticleId> ids(WindowFit.Fitted fitted) {
        return fitted.document().entries().stream()
                .map(entry -> entry.article().id())
                .toList();
    }
}
