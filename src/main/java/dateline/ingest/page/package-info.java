/**
 * A web page becomes a raw article.
 *
 * <p>The page becomes a row of text blocks ({@link dateline.ingest.page.outline.Outline}), each judged in its place; what the page
 * says about itself ({@link dateline.ingest.page.metadata.PageMetadata}) is held against what stands in it.
 *
 * <p>Where what a page says in several places contradicts itself, each field has its order of trust; the finder of the field says more of it:
 *
 * <table>
 * <caption>Whom we believe, the most trusted first</caption>
 * <tr><th>title</th><td>the heading that is shown and agrees with any other; JSON-LD; Open Graph; Twitter, Parse.ly, Sailthru,
 *     Cxense, Dublin Core; where none of these speaks, RDFa and microdata; the {@code title} element</td></tr>
 * <tr><th>standfirst</th><td>the line shown that the page describes itself with; one that its class calls so; a heading</td></tr>
 * <tr><th>authors</th><td>a sure printed byline; JSON-LD; {@code meta} elements; RDFa and microdata; any printed line</td></tr>
 * <tr><th>published</th><td>JSON-LD; {@code meta} elements; RDFa and microdata; {@code time}; print; the address; the rest
 *     (and a printed date by the headline that is earlier than all data)</td></tr>
 * <tr><th>updated</th><td>JSON-LD; {@code meta} elements; RDFa and microdata</td></tr>
 * <tr><th>image</th><td>Open Graph; Twitter; Parse.ly, Sailthru, Cxense; JSON-LD; RDFa, microdata; the {@code image_src} link;
 *     the first that is shown</td></tr>
 * <tr><th>section</th><td>JSON-LD; {@code meta} elements; RDFa, microdata; crumbs in JSON-LD; {@code rel=category}; crumbs
 *     shown; a link by the headline</td></tr>
 * <tr><th>tags</th><td>{@code article:tag}; JSON-LD; {@code rel=tag}; a box of tags; RDFa, microdata; keywords in {@code meta}
 *     elements</td></tr>
 * <tr><th>url</th><td>the canonical link; Open Graph; where the page was found</td></tr>
 * <tr><th>lang</th><td>the {@code html} element; JSON-LD; {@code meta} elements</td></tr>
 * <tr><th>isAccessibleForFree</th><td>JSON-LD of the story; its parts there; {@code article:content_tier}; RDFa and microdata;
 *     JSON-LD of the page</td></tr>
 * <tr><th>related</th><td>links under or behind words that say so; {@code rel=related}; all of them</td></tr>
 * </table>
 */
@NullMarked
package dateline.ingest.page;

import org.jspecify.annotations.NullMarked;
