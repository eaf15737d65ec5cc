/**
 * Word documents become raw articles.
 *
 * <p>The parts of the archive are read as a stream of XML, each within limits. The library that was looked at,
 * mammoth, reads every entry of an archive into memory and gives HTML alone, without what it left out, which a
 * receipt has to tell.
 */
@NullMarked
package dateline.ingest.docx;

import org.jspecify.annotations.NullMarked;
