/**
 * Tells subscribers and partners of changes: the WebSub hub, webhooks, delivery behind the change sequence.
 *
 * <p>Nothing is queued: a subscription knows what it was given last, and what it lacks is read from the edition or from the
 * change sequence. One timer of our own drives all of it. What is due is told by memory and by the newest edition, forty times
 * a second; a scheduler that keeps its tasks in the store, such as db-scheduler, would write a row for each delivery.
 */
@NullMarked
package dateline.push;

import org.jspecify.annotations.NullMarked;
