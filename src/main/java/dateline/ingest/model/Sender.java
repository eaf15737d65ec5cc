package dateline.ingest.model;

/** Who hands an input in. */
public sealed interface Sender {
    /**
     * The newsroom itself: its inbox and its command line. What agencies and other systems have sent it as files is its own,
     * and is taken back by their files.
     */
    Sender NEWSROOM = new Newsroom();

    /** As the record of acts names it. */
    String who();

    /** As {@link Sender#NEWSROOM}. */
    record Newsroom() implements Sender {
        @Override
        public String who() {
            return "newsroom";
        }
    }

    /**
     * Whoever holds an access key.
     *
     * @param name of the key
     * @param edits whether it is an editor's, which may change whatever is here
     */
    record Key(String name, boolean edits) implements Sender {
        private static final String KIND = "key ";

        /** One that files stories and changes none but its own. */
        public Key(String name) {
            this(name, false);
        }

        @Override
        public String who() {
            return KIND + name;
        }
    }

    /**
     * A source of sources.yaml.
     *
     * @param name of the source
     */
    record Source(String name) implements Sender {
        /** As the source of what comes from none is called. */
        public static final String INBOX = "inbox";

        private static final String KIND = "source ";

        @Override
        public String who() {
            return KIND + name;
        }
    }

    /**
     * Someone of the newsroom who is signed in at the desk; what they file is the newsroom's, and stands on record under
     * their name.
     *
     * @param name with which they sign in
     */
    record Editor(String name) implements Sender {
        private static final String KIND = "desk ";

        @Override
        public String who() {
            return KIND + name;
        }
    }

    /** The sender that {@link #who} has named so. */
    static Sender named(String who) {
        if (who.startsWith(Key.KIND)) {
            return new Key(who.substring(Key.KIND.length()));
        }
        if (who.startsWith(Editor.KIND)) {
            return new Editor(who.substring(Editor.KIND.length()));
        }
        return who.startsWith(Source.KIND) ? new Source(who.substring(Source.KIND.length())) : NEWSROOM;
    }
}
