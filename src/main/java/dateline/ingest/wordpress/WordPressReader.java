package dateline.ingest.wordpress;

import dateline.ingest.model.Input;
import dateline.ingest.model.StreamReader;
import dateline.ingest.text.xml.XmlCursor;
import dateline.ingest.text.xml.XmlFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a WordPress export (WXR, "WordPress eXtended RSS" 1.0 to 1.2) of any length in two passes: the first learns authors
 * and pictures, which may stand after the posts that name them, the second hands over one post after the other.
 */
public final class WordPressReader implements StreamReader {
    private static final Pattern EXPORT = Pattern.compile("xmlns:wp\\s*=\\s*[\"']https?://wordpress\\.org/export/");

    @Override
    public boolean recognises(byte[] head) {
        return EXPORT.matcher(new String(head, StandardCharsets.ISO_8859_1)).find();
    }

    @Override
    public void read(Input input, Taker taker) {
        try {
            var index = WordPressIndex.of(input);
            if (index.hasPosts()) {
                hand(input, index, taker);
            } else {
                taker.refuse(
                        "",
                        "This WordPress export holds no published post. "
                                + index.leftOut().orElse(""));
            }
        } catch (XmlFault e) {
            taker.refuse("", e.sentence());
        } catch (IOException e) {
            taker.refuse("", "It could not be read. File it again.");
        }
    }

    private static void hand(Input input, WordPressIndex index, Taker taker) throws IOException {
        try (var cursor = XmlCursor.over(input.open())) {
            cursor.root();
            Optional<String> note = index.leftOut();
            while (cursor.nextChild(1)) {
                while (cursor.nextChild(2)) {
                    if (cursor.name().equals("item")) {
                        note = hand(WordPressItem.read(cursor), index, note, taker);
                    }
                }
            }
        }
    }

    /** Returns the note on what was left out, until a post has carried it. */
    private static Optional<String> hand(WordPressItem post, WordPressIndex index, Optional<String> note, Taker taker) {
        if (!post.isArticle() || !post.isToBePublished()) {
            return note;
        }
        if (post.isProtected()) {
            taker.refuse(
                    post.part(),
                    "The post \"" + post.title()
                            + "\" is protected by a password. Remove the password in WordPress if it may be public.");
            return note;
        }
        taker.take(post.part(), new WordPressArticle(post, index).rawArticle(note));
        return Optional.empty();
    }
}
