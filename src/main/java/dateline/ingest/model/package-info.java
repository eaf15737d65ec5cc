/**
 * What ingest hands on: an input, the raw article, a reading, its receipt; the interfaces of readers.
 */
@NullMarked
package dateline.ingest.model;

import org.jspecify.annotations.NullMarked;
