/**
 * Articles become the bytes of feeds: select, window, render, encode, snapshot.
 */
@NullMarked
package dateline.feed;

import org.jspecify.annotations.NullMarked;
