/**
 * What holds a text back or is not for readers: embargoes, words to wait, notes and marks of the desk.
 */
@NullMarked
package dateline.ingest.text.embargo;

import org.jspecify.annotations.NullMarked;
