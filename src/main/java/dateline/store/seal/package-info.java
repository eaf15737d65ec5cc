/**
 * Seals what the store must not show to who has nothing but the store: AES-256 in GCM (NIST SP 800-38D), under a key that
 * lies beside the store or is given to the program, and that is in no backup.
 */
@NullMarked
package dateline.store.seal;

import org.jspecify.annotations.NullMarked;
