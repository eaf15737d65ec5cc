package dateline.ingest.feed;

/** A document that cannot be read as a feed; the message is the reason, for people. */
final class FeedRefusal extends Exception {
    private static final long serialVersionUID = 1L;

    FeedRefusal(String reason) {
        super(reason, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
