package dateline.store.sql;

import dateline.article.Tombstone;
import dateline.store.Change;
import java.time.OffsetDateTime;
import java.util.Optional;

/** What the public sees under an id; two that differ make a public change. */
sealed interface PublicView {
    /** Nothing, and no trace of anything. */
    record Absent() implements PublicView {}

    /** This version, with these dates. */
    record Live(int version, OffsetDateTime published, OffsetDateTime updated) implements PublicView {}

    /** The tombstone of what was once to be seen. */
    record Gone(Tombstone tombstone) implements PublicView {}

    /** The kind of the change from this view to that one; empty when the public sees no difference. */
    default Optional<Change.Kind> changeTo(PublicView next) {
        if (equals(next)) {
            return Optional.empty();
        }
        if (next instanceof Live) {
            return Optional.of(this instanceof Live ? Change.Kind.EDIT : Change.Kind.INSERT);
        }
        return Optional.of(Change.Kind.REMOVE);
    }
}
