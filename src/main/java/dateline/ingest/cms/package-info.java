/**
 * Reads what content systems, mail programs and word processors export: WordPress, Ghost, mail, Word documents.
 */
@NullMarked
package dateline.ingest.cms;

import org.jspecify.annotations.NullMarked;
