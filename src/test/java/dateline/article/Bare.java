package dateline.article;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Values of which nothing is known but the one thing that they cannot be without. */
public final class Bare {
    private Bare() {}

    public static Image image(String url) {
        return new Image(
                url,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                Optional.empty());
    }

    public static Author author(String name) {
        return new Author(name, Optional.empty(), Optional.empty());
    }
}
