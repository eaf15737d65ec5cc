/**
 * Where editors sign in, and see and change what is here.
 *
 * <p>Every page is made on the server and works without a script. Pages are not compressed: they carry a token beside
 * words that others have written (BREACH).
 *
 * <p>Forms with files are read from a body that is in memory already, within the limits of all bodies: Jetty's parser takes parts as
 * they come from a connection, and puts large ones into files. Of server-sent events three lines are written;
 * who is held, how long and by which thread is what takes care, and Javalin's client for them leaves that open. Charts are drawn as SVG here: libraries of Java draw through AWT,
 * and those of browsers need a script.
 */
@NullMarked
package dateline.http.desk;

import org.jspecify.annotations.NullMarked;
