/**
 * What any reader needs of text: characters, dates, months and zones, languages, words, XML and JSON in a stream.
 *
 * <p>Every parser of well-formed XML of ingest is made here: no document type, no outside entity, bounded depth, names, text and bytes. They
 * read in a stream what the parsers of the platform would hold whole, and go on behind what those give up at.
 */
@NullMarked
package dateline.ingest.text;

import org.jspecify.annotations.NullMarked;
