package dateline.ingest.mail.lines;

/** What a line of a mail that brings a story is. */
public enum MailLineKind {
    /** Over the story: a greeting, a covering note, a farewell, the masthead of a release. */
    NOTE('N'),
    HEADLINE('H'),
    STANDFIRST('S'),
    BYLINE('B'),
    /** A paragraph, a heading within the story, an item of a list. */
    STORY('P'),
    /** Of a picture, or its credit. */
    CAPTION('C'),
    /** Words to the desk within the story or right below it: an end mark, keywords, what is to be checked. */
    DESK('D'),
    /** Under the story: a signature, contacts, what is told of the sender, a disclaimer. */
    END('E');

    private final char letter;

    MailLineKind(char letter) {
        this.letter = letter;
    }

    /**
     * The kind that this letter stands for in the lines that the model is fitted on.
     *
     * @throws IllegalArgumentException for a letter that stands for none
     */
    public static MailLineKind of(char letter) {
        for (MailLineKind kind : values()) {
            if (kind.letter == letter) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no kind of line: " + letter);
    }

    /** Whether what is marked so speaks to the desk, or of who sent the mail, and not to readers. */
    public boolean isForDesk() {
        return this == NOTE || this == DESK || this == END;
    }
}
