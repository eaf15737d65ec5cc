package dateline.ingest;

/** Reads text without markup. */
final class PlainTextReader implements ArticleReader {
    @Override
    public boolean recognises(InputText input) {
        return true;
    }

    @Override
    public void read(InputText input, Taker taker) {
        String[] parts = input.text().strip().split("\\R\\s*\\R", 2);
        taker.take(
                "",
                Manuscript.draft()
                        .title(parts[0])
                        .body(Manuscript.Markup.TEXT, parts.length > 1 ? parts[1] : "")
                        .done());
    }
}
