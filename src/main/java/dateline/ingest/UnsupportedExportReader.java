package dateline.ingest;

import dateline.ingest.model.ArticleReader;
import dateline.ingest.model.InputText;
import dateline.ingest.text.Refusal;
import java.util.regex.Pattern;

/**
 * Recognises the export of Movable Type, which TypePad, Hatena, FC2 and others write too, and says why it is not taken: its
 * drafts, comments and trackbacks stand in it as its stories do.
 */
final class UnsupportedExportReader implements ArticleReader {
    private static final int HEAD = 8_000;
    private static final Pattern MOVABLE_TYPE = Pattern.compile(
            "\\A\\s*+(?:[A-Z][A-Z ]{2,30}+: ?[^\\r\\n]*+\\R){2,60}+-----[ \\t]*+\\R(?:[A-Z][A-Z ]{2,30}+:[ \\t]*+\\R)");

    @Override
    public boolean recognises(InputText input) {
        String text = input.text();
        return MOVABLE_TYPE
                .matcher(text.substring(0, Math.min(text.length(), HEAD)))
                .find();
    }

    @Override
    public void read(InputText input, Taker taker) throws Refusal {
        throw new Refusal(
                "It is an export in the form of Movable Type, in which drafts and readers' comments stand beside"
                        + " stories, and from which no article is read. Export the stories as WordPress does (WXR), or file"
                        + " each of them as HTML, Markdown, JSON or text.");
    }
}
