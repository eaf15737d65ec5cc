/**
 * XML in a stream, and as a tree where it is small.
 *
 * <p>Every parser of well-formed XML of ingest is made here: no document type, no outside entity, bounded depth, names, text and bytes. They
 * read in a stream what the parsers of the platform would hold whole, and go on behind what those give up at.
 *
 * <p>References are resolved here by jsoup's table of the names of HTML: the platform's parser knows the five of XML, and gives up a whole
 * document at any other.
 */
@NullMarked
package dateline.ingest.text.xml;

import org.jspecify.annotations.NullMarked;
