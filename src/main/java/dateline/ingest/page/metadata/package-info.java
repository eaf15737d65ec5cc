/**
 * What a page says about itself in JSON-LD, meta elements, RDFa and microdata.
 */
@NullMarked
package dateline.ingest.page.metadata;

import org.jspecify.annotations.NullMarked;
