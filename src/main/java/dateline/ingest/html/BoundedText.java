package dateline.ingest.html;

/** A text that takes so many characters and then no more: what writes into it cannot be asked how much it has to say. */
final class BoundedText implements Appendable {
    private final int most;
    private final StringBuilder text = new StringBuilder();

    BoundedText(int most) {
        this.most = most;
    }

    /** That it is full. */
    static final class FullException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        FullException() {
            super(null, null, false, false);
        }
    }

    @Override
    public BoundedText append(CharSequence words) {
        return append(words, 0, words.length());
    }

    @Override
    public BoundedText append(CharSequence words, int start, int end) {
        if (text.length() + (end - start) > most) {
            throw new FullException();
        }
        text.append(words, start, end);
        return this;
    }

    @Override
    public BoundedText append(char c) {
        if (text.length() >= most) {
            throw new FullException();
        }
        text.append(c);
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
