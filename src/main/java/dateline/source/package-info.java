/**
 * Where articles come from besides the inbox: feeds, pages and sitemaps that are asked again and again, and systems that send
 * by themselves. {@link dateline.source.Sources} asks a source, hands what is new to the newsroom, and remembers what it saw.
 */
@NullMarked
package dateline.source;

import org.jspecify.annotations.NullMarked;
