package dateline.store;

import dateline.article.Story;
import java.time.Instant;

/**
 * Where an article stands in a selection since its newest change there.
 *
 * @param sequence number of that change
 * @param at when it became public, in whole seconds
 * @param story the article as it stands in the selection; or, when it is not there any more, what says so: its tombstone,
 *     which has a reason only when the story was withdrawn
 */
public record EntryChange(long sequence, Instant at, Story story) {}
