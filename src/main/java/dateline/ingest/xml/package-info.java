/**
 * Reads XML of other systems in one safe way: no document type, no outside entity, bounded depth, names, text and bytes.
 * Every XML parser of ingest is made here.
 */
@NullMarked
package dateline.ingest.xml;

import org.jspecify.annotations.NullMarked;
