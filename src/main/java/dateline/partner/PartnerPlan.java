package dateline.partner;

import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.article.Progress;
import dateline.article.State;
import dateline.feed.publish.PartnerSelection;
import dateline.feed.publish.Publisher;
import dateline.publication.PartnerTerms;
import dateline.publication.Publication;
import dateline.store.ArticleStore;
import dateline.store.LedgerEntry;
import dateline.store.LedgerItem;
import dateline.store.StoreReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What another configuration would do to a partner, compared with what it was served. Stories that are taken down whatever
 * the configuration, because they are public no more, are not among these.
 *
 * @param partner its name
 * @param vanishes whether there would be no such partner any more, so that nothing can be told to it
 * @param gains stories of its next document that it does not hold
 * @param takedowns stories that it holds and its next document would say to take down
 * @param loses further stories that it holds, and of whose corrections it would not hear any more
 * @param same how many stories of its next document it holds
 */
public record PartnerPlan(
        String partner,
        boolean vanishes,
        List<ArticleId> gains,
        List<ArticleId> takedowns,
        List<ArticleId> loses,
        int same) {
    public PartnerPlan {
        gains = List.copyOf(gains);
        takedowns = List.copyOf(takedowns);
        loses = List.copyOf(loses);
    }

    /**
     * What these partners would be served, in their order, and those that would be partners no more.
     *
     * @param progress told of each partner, and of each story that one of them holds
     */
    public static List<PartnerPlan> of(
            ArticleStore store, Publication publication, List<PartnerTerms> terms, Instant now, Progress progress) {
        var publisher = new Publisher(store, publication, store.renditionLog());
        List<Partner> stay =
                terms.stream().flatMap(one -> Partner.of(one).stream()).toList();
        Set<String> named = terms.stream().map(PartnerTerms::slug).collect(Collectors.toSet());
        Map<String, Set<ArticleId>> held = new LinkedHashMap<>();
        stay.forEach(partner ->
                held.put(partner.terms().slug(), heldBy(store, partner.terms().slug())));
        List<String> ended = store.read(reader -> reader.ledger().partners()).stream()
                .filter(name -> !named.contains(name))
                .toList();
        ended.forEach(name -> held.put(name, heldBy(store, name)));
        var steps = new Steps(held, progress);
        var plans = new ArrayList<PartnerPlan>();
        stay.forEach(partner -> plans.add(of(store, publisher, partner, now, steps)));
        ended.forEach(name -> plans.add(ended(store, name, steps)));
        return plans;
    }

    /** How far it is. */
    private static final class Steps {
        private final Map<String, Set<ArticleId>> held;
        private final Progress progress;
        private final long all;
        private long done;

        private Steps(Map<String, Set<ArticleId>> held, Progress progress) {
            this.held = held;
            this.progress = progress;
            this.all = held.values().stream()
                    .mapToLong(stories -> stories.size() + 1L)
                    .sum();
        }

        private void step() {
            progress.at(++done, all);
        }

        /** The stories that this partner holds, each of which is a step. */
        private Stream<ArticleId> each(String partner) {
            step();
            return held.getOrDefault(partner, Set.of()).stream().peek(story -> step());
        }
    }

    private static Set<ArticleId> heldBy(ArticleStore store, String partner) {
        return store.read(reader -> held(reader, partner));
    }

    private static PartnerPlan ended(ArticleStore store, String name, Steps steps) {
        List<ArticleId> live = store.read(
                reader -> steps.each(name).filter(id -> isLive(reader, id)).toList());
        return new PartnerPlan(name, true, List.of(), List.of(), live, 0);
    }

    private static PartnerPlan of(ArticleStore store, Publisher publisher, Partner partner, Instant now, Steps steps) {
        String name = partner.terms().slug();
        PartnerSelection next =
                PartnerRendering.next(store, publisher, partner, now).orElseThrow();
        List<LedgerItem> items =
                DocumentContents.items(PartnerPublisher.fitted(partner, next).document());
        return store.read(reader -> {
            Set<ArticleId> held = steps.held.getOrDefault(name, Set.of());
            List<ArticleId> stories = ids(items, false);
            List<ArticleId> takedowns = ids(items, true).stream()
                    .filter(id -> held.contains(id) && isLive(reader, id))
                    .toList();
            var admission = new Admission(partner, publisher.publication(), now);
            List<ArticleId> loses = steps.each(name)
                    .filter(id -> !stories.contains(id) && !takedowns.contains(id))
                    .filter(id -> reader.article(id)
                            .filter(article -> article.state() == State.LIVE)
                            .filter(article -> !hears(article, partner, publisher, admission))
                            .isPresent())
                    .toList();
            List<ArticleId> gains =
                    stories.stream().filter(id -> !held.contains(id)).toList();
            return new PartnerPlan(name, false, gains, takedowns, loses, stories.size() - gains.size());
        });
    }

    private static boolean hears(Article article, Partner partner, Publisher publisher, Admission admission) {
        return publisher
                        .feed(partner.feed())
                        .filter(feed -> feed.selection().holds(article.content().terms()))
                        .isPresent()
                && !(admission.of(article) instanceof Admission.Verdict.Refused);
    }

    /** What it was served and not told to take down since, in the order in which it was served first. */
    private static Set<ArticleId> held(StoreReader reader, String partner) {
        Map<ArticleId, Boolean> held = new LinkedHashMap<>();
        for (LedgerEntry entry : reader.ledger().of(partner)) {
            if (entry.served().isPresent()) {
                held.put(entry.article(), !entry.takedown());
            }
        }
        held.values().removeIf(stands -> !stands);
        return new LinkedHashSet<>(held.keySet());
    }

    private static boolean isLive(StoreReader reader, ArticleId id) {
        return reader.article(id)
                .filter(article -> article.state() == State.LIVE)
                .isPresent();
    }

    private static List<ArticleId> ids(List<LedgerItem> items, boolean takedown) {
        return items.stream()
                .filter(item -> item.takedown() == takedown)
                .map(LedgerItem::article)
                .toList();
    }

    /** Whether the partner notices anything. */
    public boolean isNoticed() {
        return vanishes || !gains.isEmpty() || !takedowns.isEmpty() || !loses.isEmpty();
    }
}
