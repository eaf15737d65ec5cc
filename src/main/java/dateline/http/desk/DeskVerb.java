package dateline.http.desk;

import dateline.article.Article;
import dateline.article.Content;
import dateline.article.State;
import dateline.editorial.StateForecast;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The verbs of a story's life, as the desk offers them. */
enum DeskVerb {
    PUBLISH("Publish", "It becomes public now and stays so until further notice."),
    HOLD("Hold", "It is taken out, or kept back, until it is released. It leaves no tombstone."),
    RELEASE("Release", "Its hold ends. It is public, unless its embargo still lasts."),
    SCHEDULE("Schedule", "It becomes public at the time that you give."),
    EXPIRE("Expire", "It is taken out quietly, now or at the time that you give. It leaves no tombstone."),
    CORRECT("Correct", "A material error is put right: a new version with a public note. Its date of update moves."),
    UPDATE("Update", "New facts are added: a new version. Its date of update moves."),
    REFILE("Refile", "Something cosmetic is repaired: a new version. No date moves."),
    WITHDRAW("Withdraw", "It is taken out everywhere and for good. A tombstone tells readers and partners so.");

    static final Set<DeskVerb> REVISING = Set.of(CORRECT, UPDATE, REFILE);

    private final String label;
    private final String meaning;

    DeskVerb(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    static Optional<DeskVerb> of(String word) {
        return Stream.of(values()).filter(verb -> verb.word().equals(word)).findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Of the page on which it is done to this story. */
    String path(Article article) {
        return "/stories/" + article.id().key() + "/" + word();
    }

    String label() {
        return label;
    }

    String meaning() {
        return meaning;
    }

    boolean revises() {
        return REVISING.contains(this);
    }

    /** Whether it takes a time. */
    boolean takesTime() {
        return this == SCHEDULE || this == EXPIRE;
    }

    /** Whether this story stands where the verb may begin. */
    boolean isPossible(Article article, boolean wasPublic) {
        State state = article.state();
        if (state == State.WITHDRAWN) {
            return false;
        }
        return switch (this) {
            case PUBLISH -> state != State.LIVE || article.content().expires().isPresent();
            case HOLD ->
                state != State.EXPIRED
                        && (state != State.HELD || article.releaseAt().isPresent());
            case RELEASE -> state == State.HELD;
            case SCHEDULE -> state != State.LIVE && (state != State.EXPIRED || !wasPublic);
            case EXPIRE -> state != State.EXPIRED;
            case CORRECT -> wasPublic;
            case UPDATE, REFILE, WITHDRAW -> true;
        };
    }

    /** In which state the story is as soon as it is done. */
    State leaves(StateForecast forecast, Content after) {
        return switch (this) {
            case PUBLISH -> State.LIVE;
            case RELEASE -> forecast.released();
            case HOLD -> State.HELD;
            case SCHEDULE -> State.SCHEDULED;
            case EXPIRE -> State.EXPIRED;
            case WITHDRAW -> State.WITHDRAWN;
            case CORRECT, UPDATE, REFILE -> forecast.revised(after);
        };
    }
}
