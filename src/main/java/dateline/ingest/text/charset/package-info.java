/**
 * Bytes become characters, and bytes that are no text are told.
 *
 * <p>What bytes tell of their charset, {@link dateline.ingest.text.charset.EncodingSniffer} alone knows. In which order it is asked,
 * specifications settle: {@link dateline.ingest.text.charset.Charsets} has that of texts and pages, and feeds and XML have theirs.
 */
@NullMarked
package dateline.ingest.text.charset;

import org.jspecify.annotations.NullMarked;
