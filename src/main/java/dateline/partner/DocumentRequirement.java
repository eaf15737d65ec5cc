package dateline.partner;

import java.util.Locale;
import java.util.Optional;

/**
 * Something that a platform wishes of a feed as a whole.
 *
 * @param clause where the platform says so
 */
record DocumentRequirement(Clause clause, Check check) {
    private static final double MEGABYTE = 1_000_000;

    /** Looks at one document. */
    @FunctionalInterface
    interface Check {
        /** Why it does not meet it, in a sentence for the newsroom; empty when it does. */
        Optional<String> unmet(int items, long bytes);
    }

    /** At most so many bytes. */
    static DocumentRequirement size(Clause clause, long most) {
        return new DocumentRequirement(
                clause,
                (items, bytes) -> StoryChecks.when(
                        bytes > most,
                        String.format(
                                Locale.ROOT,
                                "The feed has %.1f MB; the platform wants at most %.0f MB. Lower window.bytes.",
                                bytes / MEGABYTE,
                                most / MEGABYTE)));
    }

    /** At least so many stories, those to be taken down included. */
    static DocumentRequirement items(Clause clause, int least) {
        return new DocumentRequirement(
                clause,
                (items, bytes) -> StoryChecks.when(
                        items < least,
                        "The feed has " + items + " stories; the platform wants at least " + least + "."));
    }
}
