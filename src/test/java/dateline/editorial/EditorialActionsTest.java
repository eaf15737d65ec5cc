package dateline.editorial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.Gazette;
import dateline.article.Article;
import dateline.article.EditorialClass;
import dateline.article.State;
import dateline.article.Story;
import dateline.article.Tombstone;
import dateline.article.Version;
import dateline.ingest.model.BytesInput;
import dateline.ingest.model.Outcome;
import dateline.store.Change;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EditorialActionsTest {
    private static final String EMBARGO = "\"embargo\": \"2026-03-01T12:00:00Z\"";

    @TempDir
    Path data;

    private Gazette gazette;

    @BeforeEach
    void open() {
        gazette = new Gazette(data);
    }

    @AfterEach
    void close() {
        gazette.close();
    }

    @Test
    @DisplayName("TOMB-05, TOMB-06, ID-01: a hold takes a story out without a tombstone; its release keeps id and date")
    void aHeldStoryComesBackAsWhatItWas() {
        String id = gazette.filed("bridge", "The bridge opens", "It opened at dawn.");
        OffsetDateTime published = gazette.article(id).published();

        gazette.at("09:00:00");
        gazette.editorialActions().hold(id);
        Optional<Story> whileHeld = publicStory(id);
        gazette.at("10:00:00");
        ActionResult actionResult = gazette.editorialActions().release(id);

        assertTrue(actionResult.isDone());
        assertEquals(Optional.empty(), whileHeld);
        assertEquals(List.of(Change.Kind.INSERT, Change.Kind.REMOVE, Change.Kind.INSERT), gazette.changes());
        Article back = gazette.article(id);
        assertEquals(published, back.published());
        assertEquals(OffsetDateTime.parse("2026-03-01T10:00:00Z"), back.updated());
        assertEquals(1, back.version());
    }

    @Test
    @DisplayName("TOMB-06: a story that comes back within the second is later than its removal all the same")
    void aStoryThatComesBackAtOnceIsLater() {
        String id = gazette.filed("bridge", "The bridge opens", "It opened at dawn.");

        gazette.editorialActions().hold(id);
        gazette.editorialActions().release(id);

        assertTrue(gazette.article(id).updated().toInstant().isAfter(Gazette.MORNING));
    }

    @Test
    @DisplayName("LIFE-02: a held embargo is released to its embargo, and dated by the end of it")
    void aReleasedEmbargoWaitsOn() {
        String id = gazette.filed("report", "The report", "Its findings.", EMBARGO);

        gazette.editorialActions().hold(id);
        gazette.at("09:00:00");
        gazette.editorialActions().release(id);
        State waiting = gazette.article(id).state();
        gazette.at("12:00:00");

        assertEquals(State.EMBARGOED, waiting);
        assertEquals(State.LIVE, gazette.article(id).state());
        assertEquals(
                OffsetDateTime.parse("2026-03-01T12:00:00Z"),
                gazette.article(id).published());
    }

    @Test
    @DisplayName("LIFE-02: what an editor publishes is dated by that moment, whatever it waited for")
    void publishingDatesAStoryByItsRelease() {
        String id = gazette.filed("report", "The report", "Its findings.", EMBARGO);

        gazette.at("09:30:00");
        gazette.editorialActions().publish(id);
        gazette.at("12:00:00");

        assertEquals(
                OffsetDateTime.parse("2026-03-01T09:30:00Z"),
                gazette.article(id).published());
        assertEquals(List.of(Change.Kind.INSERT), gazette.changes());
    }

    @Test
    void aHoldDuringAnEmbargoOutlivesIt() {
        String id = gazette.filed("report", "The report", "Its findings.", EMBARGO);

        gazette.editorialActions().hold(id);
        gazette.at("13:00:00");
        State afterTheEmbargo = gazette.article(id).state();
        gazette.editorialActions().release(id);

        assertEquals(State.HELD, afterTheEmbargo);
        assertEquals(
                OffsetDateTime.parse("2026-03-01T13:00:00Z"),
                gazette.article(id).published());
    }

    @Test
    void aScheduleHoldsAgainstWhatIsFiledMeanwhile() {
        String id = gazette.filed("report", "The report", "Its findings.", EMBARGO);
        gazette.editorialActions().schedule(id, Instant.parse("2026-03-01T14:59:59.1Z"));

        gazette.at("13:00:00");
        gazette.filed("report", "The report", "Its findings, and more.", "\"published\": \"2026-03-01T07:00:00Z\"");
        State meanwhile = gazette.article(id).state();
        gazette.at("15:00:00");

        assertEquals(State.SCHEDULED, meanwhile);
        assertEquals(State.LIVE, gazette.article(id).state());
        assertEquals(
                OffsetDateTime.parse("2026-03-01T15:00:00Z"),
                gazette.article(id).published());
    }

    @Test
    @DisplayName("LIFE-10: an expiry is a quiet end, and no file that is read again undoes it")
    void anExpiryIsNotUndoneByTheNextFiling() {
        String id = gazette.filed("prize", "Win a boat", "Write to us.");
        gazette.editorialActions().expire(id, Optional.of(Instant.parse("2026-03-01T12:00:00Z")));

        gazette.filed("prize", "Win a boat", "Write to us soon.");
        gazette.at("12:00:00");
        State afterwards = gazette.article(id).state();
        gazette.filed("prize", "Win a boat", "Write to us now.");

        assertEquals(State.EXPIRED, afterwards);
        assertEquals(State.EXPIRED, gazette.article(id).state());
        assertEquals(
                List.of(Change.Kind.INSERT, Change.Kind.EDIT, Change.Kind.EDIT, Change.Kind.REMOVE), gazette.changes());
        assertFalse(gazette.feed("atom").contains("deleted-entry"));
    }

    @Test
    void aStoryThatExpiredByHandStaysSoUntilItIsPublished() {
        String id = gazette.filed("prize", "Win a boat", "Write to us.");
        gazette.editorialActions().expire(id, Optional.empty());
        gazette.filed("prize", "Win a boat", "Write to us soon.");
        State afterAnotherFiling = gazette.article(id).state();

        gazette.at("09:00:00");
        gazette.editorialActions().publish(id);

        assertEquals(State.EXPIRED, afterAnotherFiling);
        assertEquals(State.LIVE, gazette.article(id).state());
        assertEquals(Gazette.MORNING, gazette.article(id).published().toInstant());
    }

    @Test
    void publishingALiveStoryTakesItsExpiryAway() {
        String id = gazette.filed("prize", "Win a boat", "Write to us.", "\"expires\": \"2026-03-01T12:00:00Z\"");

        gazette.editorialActions().publish(id);
        gazette.at("12:00:00");

        assertEquals(State.LIVE, gazette.article(id).state());
    }

    @Test
    @DisplayName("LIFE-06, K3: a withdrawal is one act: state, class, date, tombstone and change")
    void aWithdrawalIsOneAct() {
        String other = gazette.filed("ferry", "The ferry", "It sails.");
        String id = gazette.filed("bridge", "The bridge opens", "It opened at dawn.");

        gazette.at("09:00:00");
        ActionResult actionResult =
                gazette.editorialActions().withdraw(id, " It named\n the wrong bridge. ", Optional.of(other));

        Article withdrawn = actionResult.article().orElseThrow();
        assertEquals(State.WITHDRAWN, withdrawn.state());
        assertEquals(EditorialClass.WITHDRAWN, withdrawn.editorialClass());
        assertEquals(OffsetDateTime.parse("2026-03-01T09:00:00Z"), withdrawn.updated());
        assertEquals(
                Optional.of(new Tombstone(
                        withdrawn.id(),
                        Instant.parse("2026-03-01T09:00:00Z"),
                        Optional.of("It named the wrong bridge."),
                        Optional.of(gazette.article(other).id()))),
                publicStory(id));
        assertFalse(gazette.feed("rss").contains("opened at dawn"));
        assertEquals(List.of(Change.Kind.INSERT, Change.Kind.INSERT, Change.Kind.REMOVE), gazette.changes());
    }

    @Test
    @DisplayName("K4: a withdrawn story that comes again stays withdrawn, and the receipt says so")
    void aWithdrawnStoryStaysWithdrawn() {
        String id = gazette.filed("bridge", "The bridge opens", "It opened at dawn.");
        gazette.editorialActions().withdraw(id, "It was wrong.", Optional.empty());

        var receipt = gazette.file(Gazette.story("bridge", "The bridge opens", "It opened at noon."));

        assertEquals(Outcome.UNCHANGED, receipt.outcome());
        assertEquals(Optional.of("This story was withdrawn, and stays withdrawn."), receipt.reason());
        assertEquals(State.WITHDRAWN, gazette.article(id).state());
    }

    @Test
    @DisplayName("LIFE-01: a story that was never public leaves no trace when it is withdrawn")
    void aStoryThatWasNeverPublicLeavesNoTrace() {
        String id = gazette.filed("report", "The report", "Its findings.", EMBARGO);

        gazette.editorialActions().withdraw(id, "It was wrong.", Optional.empty());

        assertEquals(Optional.empty(), publicStory(id));
        assertEquals(List.of(), gazette.changes());
    }

    @Test
    @DisplayName("LIFE-03, LIFE-05: a correction moves updated, and its note stays until another takes its place")
    void theNoteOfACorrectionStays() {
        String id = gazette.filed("bridge", "The bridge opens", "It has four lanes.");
        gazette.at("09:00:00");
        gazette.editorialActions()
                .correct(id, Gazette.story("bridge", "The bridge opens", "It has two lanes."), "It has two lanes.");
        Article corrected = gazette.article(id);

        gazette.at("10:00:00");
        gazette.filed("bridge", "The bridge opens", "It has two lanes. A ship passed.");

        assertEquals(EditorialClass.CORRECTED, corrected.editorialClass());
        assertEquals(Gazette.MORNING, corrected.published().toInstant());
        assertEquals(OffsetDateTime.parse("2026-03-01T09:00:00Z"), corrected.updated());
        assertEquals(Optional.of("It has two lanes."), gazette.article(id).note());
        assertEquals(
                OffsetDateTime.parse("2026-03-01T10:00:00Z"),
                gazette.article(id).updated());
    }

    @Test
    @DisplayName("LIFE-04: a refiled story says something else, and no date moves")
    void aRefiledStoryMovesNoDate() {
        String id = gazette.filed("bridge", "The bridge opens", "It has for lanes.");
        Article before = gazette.article(id);

        gazette.at("09:00:00");
        gazette.editorialActions().refile(id, BytesInput.of("fix.txt", "The bridge opens\n\nIt has four lanes."));

        Article after = gazette.article(id);
        assertEquals("It has four lanes.", after.content().body().text());
        assertEquals(before.published(), after.published());
        assertEquals(before.updated(), after.updated());
        assertEquals(List.of(Change.Kind.INSERT, Change.Kind.EDIT), gazette.changes());
    }

    @Test
    void whatTheInputDoesNotTellTheStoryKeeps() {
        String id = gazette.filed(
                "bridge",
                "The bridge opens",
                "It has four lanes.",
                "\"tags\": [\"Harbour\"]",
                "\"standfirst\": \"Four!\"");

        gazette.editorialActions().update(id, BytesInput.of("fix.txt", "The bridge opens\n\nIt has two lanes."));

        var content = gazette.article(id).content();
        assertEquals("world", content.section());
        assertEquals(List.of("Harbour"), content.tags());
        assertEquals(Optional.empty(), content.standfirst());
    }

    @Test
    @DisplayName("A file that is read anew, for a changed configuration, undoes no correction")
    void whatTheSenderSaidBeforeUndoesNoCorrection() {
        String id = gazette.filed("bridge", "The bridge opens", "It has four lanes.");
        gazette.editorialActions()
                .correct(id, BytesInput.of("fix.txt", "The bridge opens\n\nIt has two lanes."), "Two lanes.");

        var again = gazette.file(Gazette.story("bridge", "The bridge opens", "It has four lanes."));
        String afterwards = gazette.article(id).content().body().text();
        var news = gazette.file(Gazette.story("bridge", "The bridge opens", "It has two lanes, and a toll."));

        assertEquals(Outcome.UNCHANGED, again.outcome());
        assertEquals("It has two lanes.", afterwards);
        assertEquals(Outcome.CHANGED, news.outcome());
    }

    @Test
    @DisplayName("LIFE-01: the versions that the public may read are those that it has seen")
    void versionsThatWereNeverPublicAreNotShown() {
        String id = gazette.filed("report", "The report", "A first draft.", EMBARGO);
        gazette.filed("report", "The report", "A second draft.", EMBARGO);
        gazette.at("12:00:00");
        gazette.filed("report", "The report", "The third text.", EMBARGO);
        gazette.editorialActions().hold(id);
        gazette.filed("report", "The report", "A fourth text, while held.", EMBARGO);
        List<Version> whileHeld = publicVersions(id);
        gazette.filed("report", "The report", "The fifth text.", EMBARGO);
        gazette.editorialActions().release(id);

        assertEquals(List.of(), whileHeld);
        assertEquals(
                List.of(2, 3, 5),
                publicVersions(id).stream().map(Version::number).toList());
        assertEquals(
                Instant.parse("2026-03-01T12:00:00Z"), publicVersions(id).get(0).at());
        assertEquals(
                5,
                gazette.store
                        .read(reader -> reader.versions(gazette.article(id).id()))
                        .size());
    }

    static Stream<Arguments> impossibleActs() {
        return Stream.of(
                impossible("publish", State.LIVE, (editorialActions, id) -> editorialActions.publish(id)),
                impossible("release", State.LIVE, (editorialActions, id) -> editorialActions.release(id)),
                impossible("release", State.EMBARGOED, (editorialActions, id) -> editorialActions.release(id)),
                impossible("hold", State.HELD, (editorialActions, id) -> editorialActions.hold(id)),
                impossible("hold", State.EXPIRED, (editorialActions, id) -> editorialActions.hold(id)),
                impossible(
                        "expire",
                        State.EXPIRED,
                        (editorialActions, id) -> editorialActions.expire(id, Optional.empty())),
                impossible(
                        "schedule", State.LIVE, (editorialActions, id) -> editorialActions.schedule(id, Instant.MAX)),
                impossible(
                        "schedule",
                        State.EXPIRED,
                        (editorialActions, id) -> editorialActions.schedule(id, Instant.MAX)),
                impossible(
                        "correct",
                        State.EMBARGOED,
                        (editorialActions, id) -> editorialActions.correct(id, text(), "A note.")),
                impossible("publish", State.WITHDRAWN, (editorialActions, id) -> editorialActions.publish(id)),
                impossible("release", State.WITHDRAWN, (editorialActions, id) -> editorialActions.release(id)),
                impossible(
                        "withdraw",
                        State.WITHDRAWN,
                        (editorialActions, id) -> editorialActions.withdraw(id, "Again.", Optional.empty())),
                impossible("update", State.WITHDRAWN, (editorialActions, id) -> editorialActions.update(id, text())));
    }

    private static Arguments impossible(
            String verb, State state, BiFunction<EditorialActions, String, ActionResult> act) {
        return Arguments.of(verb, state, act);
    }

    @ParameterizedTest(name = "{0} of a story that is {1}")
    @MethodSource("impossibleActs")
    @DisplayName("K8: the states of a story have no other path")
    void anActThatCannotBeginIsSaid(String verb, State state, BiFunction<EditorialActions, String, ActionResult> act) {
        String id = storyIn(state);
        Article before = gazette.article(id);
        List<Change.Kind> changes = gazette.changes();

        ActionResult actionResult = act.apply(gazette.editorialActions(), id);

        assertEquals(ActionResult.Kind.OUT_OF_PLACE, actionResult.kind());
        assertTrue(actionResult.sentence().endsWith("."), verb);
        assertEquals(before, gazette.article(id));
        assertEquals(changes, gazette.changes());
    }

    static Stream<Arguments> unusableActs() {
        return Stream.of(
                unusable(
                        "a time that has passed",
                        State.EMBARGOED,
                        (editorialActions, id) -> editorialActions.schedule(id, Gazette.MORNING)),
                unusable(
                        "a schedule before the end of the embargo",
                        State.EMBARGOED,
                        (editorialActions, id) -> editorialActions.schedule(id, Gazette.MORNING.plusSeconds(60))),
                unusable(
                        "an expiry that has passed",
                        State.LIVE,
                        (editorialActions, id) -> editorialActions.expire(id, Optional.of(Gazette.MORNING))),
                unusable(
                        "no reason",
                        State.LIVE,
                        (editorialActions, id) -> editorialActions.withdraw(id, " \n", Optional.empty())),
                unusable(
                        "no such substitute",
                        State.LIVE,
                        (editorialActions, id) -> editorialActions.withdraw(id, "Why.", Optional.of("x"))),
                unusable(
                        "itself as substitute",
                        State.LIVE,
                        (editorialActions, id) -> editorialActions.withdraw(id, "Why.", Optional.of(id))),
                unusable("no note", State.LIVE, (editorialActions, id) -> editorialActions.correct(id, text(), " ")),
                unusable(
                        "an empty file",
                        State.LIVE,
                        (editorialActions, id) -> editorialActions.update(id, BytesInput.of("a.txt", ""))),
                unusable(
                        "two articles",
                        State.LIVE,
                        (editorialActions, id) -> editorialActions.update(
                                id,
                                BytesInput.of(
                                        "two.json",
                                        "[{\"title\": \"A\", \"bodyText\": \"B\"}, {\"title\": \"C\", \"bodyText\": \"D\"}]"))),
                unusable(
                        "the id of another story",
                        State.LIVE,
                        (editorialActions, id) -> editorialActions.update(
                                id,
                                BytesInput.of(
                                        "a.json",
                                        "{\"id\": \"tag:x,2026:y\", \"title\": \"A\", \"bodyText\": \"B\"}"))),
                unusable(
                        "nothing new",
                        State.LIVE,
                        (editorialActions, id) ->
                                editorialActions.update(id, Gazette.story("LIVE", "A story", "Its text."))));
    }

    private static Arguments unusable(
            String what, State state, BiFunction<EditorialActions, String, ActionResult> act) {
        return Arguments.of(what, state, act);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unusableActs")
    void whatCannotBeUsedIsSaid(String what, State state, BiFunction<EditorialActions, String, ActionResult> act) {
        String id = storyIn(state);
        Article before = gazette.article(id);

        ActionResult actionResult = act.apply(gazette.editorialActions(), id);

        assertEquals(ActionResult.Kind.UNUSABLE, actionResult.kind(), what);
        assertEquals(before, gazette.article(id));
    }

    @Test
    void anUnknownIdIsSaid() {
        assertEquals(
                ActionResult.Kind.UNKNOWN,
                gazette.editorialActions().hold("01jdn5c2zq8k3w7x9v4b6m1r0t").kind());
    }

    @Test
    void aSubstituteThatIsNotPublicIsNotNamed() {
        String secret = gazette.filed("report", "The report", "Its findings.", EMBARGO);
        String id = gazette.filed("bridge", "The bridge opens", "It opened at dawn.");

        ActionResult actionResult = gazette.editorialActions().withdraw(id, "It was wrong.", Optional.of(secret));

        assertEquals(ActionResult.Kind.UNUSABLE, actionResult.kind());
        assertEquals(Set.of(State.LIVE), Set.of(gazette.article(id).state()));
    }

    private static BytesInput text() {
        return BytesInput.of("fix.txt", "Another headline\n\nAnother text.");
    }

    private String storyIn(State state) {
        String embargo = "\"embargo\": \"2026-03-01T12:00:00Z\"";
        return switch (state) {
            case EMBARGOED -> gazette.filed(state.name(), "A story", "Its text.", embargo);
            case LIVE -> gazette.filed(state.name(), "A story", "Its text.");
            case HELD -> acted(state, (editorialActions, id) -> editorialActions.hold(id));
            case EXPIRED -> acted(state, (editorialActions, id) -> editorialActions.expire(id, Optional.empty()));
            case WITHDRAWN ->
                acted(
                        state,
                        (editorialActions, id) -> editorialActions.withdraw(id, "It was wrong.", Optional.empty()));
            case SCHEDULED -> throw new IllegalArgumentException("No test asks for it.");
        };
    }

    private String acted(State state, BiFunction<EditorialActions, String, ActionResult> act) {
        String id = gazette.filed(state.name(), "A story", "Its text.");
        assertTrue(act.apply(gazette.editorialActions(), id).isDone());
        return id;
    }

    private Optional<Story> publicStory(String id) {
        return gazette.store.read(
                reader -> reader.publicStory(gazette.article(id).id().key()));
    }

    private List<Version> publicVersions(String id) {
        return gazette.store.read(
                reader -> reader.publicVersions(gazette.article(id).id().key()));
    }
}
