/**
 * What holds a text back or is not for readers: embargoes, words to wait, notes and marks of the desk.
 *
 * <p>The model of words to wait is evaluated here, a byte for each number: classifiers such as OpenNLP's keep a text for each of their
 * features, of which it has a quarter of a million.
 */
@NullMarked
package dateline.ingest.text.embargo;

import org.jspecify.annotations.NullMarked;
