/**
 * Word documents become raw articles.
 *
 * <p>The parts of the archive are read as a stream of XML with limits, and no library of Office documents is used: those hold a
 * whole document in memory as objects, and a document of a few kilobytes can make them fill any heap.
 */
@NullMarked
package dateline.ingest.docx;

import org.jspecify.annotations.NullMarked;
