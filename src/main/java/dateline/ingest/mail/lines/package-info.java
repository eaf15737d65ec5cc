/**
 * What each line of a mail is: words to the desk, the headline, the story, a signature. Judged by a model of the whole sequence of
 * lines, for in any language it is their order and their form that tells a letter from the story that it brings.
 */
@NullMarked
package dateline.ingest.mail.lines;

import org.jspecify.annotations.NullMarked;
