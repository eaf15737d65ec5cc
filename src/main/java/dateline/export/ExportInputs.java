package dateline.export;

import dateline.feed.publish.Edition;
import dateline.store.ArticleStore;
import java.time.InstantSource;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Where everything comes from.
 *
 * @param editions the newest edition, which is also what {@code site} answers from
 * @param store what has changed, read through the public gate
 * @param otherNames addresses that lead to others
 * @param program what another one has made is made anew
 */
public record ExportInputs(
        PublicSite site,
        Supplier<Edition> editions,
        ArticleStore store,
        Set<String> otherNames,
        String program,
        InstantSource clock) {}
