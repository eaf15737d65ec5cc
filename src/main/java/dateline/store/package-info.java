/**
 * The gate to what is kept: articles, versions, the change sequence, the quarantine, keys.
 *
 * <p>What is public passes through {@link dateline.store.PublicReader} and nothing else. The interfaces here are kept by {@code
 * store.sql} and {@code store.engine}, so that no other package sees SQL.
 */
@NullMarked
package dateline.store;

import org.jspecify.annotations.NullMarked;
