package dateline.store;

import dateline.article.ArticleId;
import java.time.Instant;

/**
 * What a public change did to a selection.
 *
 * @param sequence number of the change
 * @param kind what the change was to the public as a whole
 * @param version of the article that became public, or that was public last
 * @param at when it became public, in whole seconds
 * @param was whether the selection held the article before
 * @param is whether it holds it afterwards; one of the two is true
 * @param cosmetic whether the version that came with it was a refile, which no reader has to be told of
 */
public record SelectionChange(
        long sequence,
        Change.Kind kind,
        ArticleId article,
        int version,
        Instant at,
        boolean was,
        boolean is,
        boolean cosmetic) {

    /** Whether readers of the selection get to see something: the article came in, or changed in a way that matters. */
    public boolean appears() {
        return is && !(was && cosmetic);
    }

    /** Whether the article went out of the selection, be it withdrawn, held, expired or filed elsewhere. */
    public boolean leaves() {
        return was && !is;
    }
}
