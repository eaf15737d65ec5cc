/**
 * Where editors sign in, and see and change what is here.
 *
 * <p>Every page is made on the server and works without a script. Pages are not compressed: they carry a token beside
 * words that others have written (BREACH).
 */
@NullMarked
package dateline.http.desk;

import org.jspecify.annotations.NullMarked;
