package dateline.ingest.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.ingest.model.RawArticle;
import dateline.ingest.model.RawArticle.Byline;
import dateline.ingest.model.RawArticleBuilder;
import dateline.ingest.model.Recall;
import dateline.ingest.model.StreamReader.Taker;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** One item of ninjs, of any version, and the words that Superdesk adds to it. */
final class NinjsItem {
    private static final int NOTE = 500;

    private final JsonMembers item;
    private final NinjsBody body;

    NinjsItem(JsonNode object) {
        this.item = new JsonMembers(object);
        this.body = new NinjsBody(item);
    }

    void hand(String part, Taker taker) {
        Optional<Recall> recall =
                isText() ? WireStatus.recall(status(), item.text("versioncreated")) : Optional.empty();
        Optional<String> objection = objection();
        if (recall.isPresent()) {
            WireStatus.hand(taker, part, sourceId(), recall.get());
        } else if (objection.isPresent()) {
            taker.refuse(part, objection.get());
        } else {
            taker.take(part, rawArticle());
        }
    }

    private Optional<String> objection() {
        if (!isText()) {
            return Optional.of("It is of the type \"" + type() + "\", not a text. File the text that goes with it.");
        }
        Optional<String> status = WireStatus.objection(status());
        if (status.isPresent()) {
            return status;
        }
        return body.raw().isEmpty() && title().isEmpty()
                ? Optional.of("It has neither a headline nor a body. Ask the sender for the full item.")
                : Optional.empty();
    }

    private boolean isText() {
        return type().equals("text");
    }

    private String type() {
        return item.text("type").orElse("text").toLowerCase(Locale.ROOT);
    }

    private String status() {
        return item.text("pubstatus").orElse("");
    }

    private RawArticle rawArticle() {
        var draft = new RawArticleBuilder();
        title().ifPresent(draft::title);
        standfirst().ifPresent(draft::standfirst);
        body.tell(
                TransmissionLines.NONE.with(Stream.of(title().stream(), item.text("byline", "slugline").stream())
                        .flatMap(said -> said)),
                draft);
        bylines().forEach(draft::byline);
        sourceId().ifPresent(draft::sourceId);
        item.objects("service").stream()
                .flatMap(s -> s.text("name").stream())
                .findFirst()
                .ifPresent(draft::section);
        tags().forEach(draft::tag);
        item.text("language").ifPresent(draft::lang);
        dates(draft);
        new NinjsPicture(item).picture().ifPresent(draft::image);
        rights().ifPresent(draft::rights);
        notes(draft);
        return draft.done();
    }

    private void dates(RawArticleBuilder draft) {
        Optional<String> created = item.text("firstpublished", "firstcreated", "contentcreated", "versioncreated");
        created.map(WireDate::of).ifPresent(draft::published);
        item.text("versioncreated")
                .filter(version -> !created.equals(Optional.of(version)))
                .map(WireDate::of)
                .ifPresent(draft::updated);
        item.text("embargoeduntil", "embargoed").map(WireDate::asText).ifPresent(draft::embargo);
        item.text("expires", "expiry").map(WireDate::asText).ifPresent(draft::expires);
    }

    private void notes(RawArticleBuilder draft) {
        item.text("ednote").ifPresent(draft::notice);
        item.text("ednote")
                .map(note -> note.length() > NOTE ? note.substring(0, NOTE) + "…" : note)
                .ifPresent(note -> draft.repair("The sender's note to editors was left out: " + note));
        if (item.text("representationtype").orElse("").equalsIgnoreCase("partial")) {
            draft.repair("The sender calls this a partial item: ask for the full one.");
        }
    }

    private Optional<String> sourceId() {
        return item.text("uri", "guid");
    }

    private Optional<String> title() {
        return ofRole("headlines", "main").or(() -> item.text("headline", "title"));
    }

    private Optional<String> standfirst() {
        return ofRole("descriptions", "summary")
                .or(() -> item.text("description_text", "description_html", "description_xhtml", "abstract"));
    }

    private List<Byline> bylines() {
        List<Byline> authors = item.objects("authors").stream()
                .flatMap(author -> author.text("name").stream())
                .map(Byline::ofOne)
                .toList();
        return item.text("by", "byline").map(Byline::named).map(List::of).orElse(authors);
    }

    private List<String> tags() {
        var subjects = new ArrayList<String>();
        item.objects("subjects").forEach(subject -> subject.text("name").ifPresent(subjects::add));
        item.objects("subject").forEach(subject -> subject.text("name").ifPresent(subjects::add));
        subjects.addAll(item.texts("keywords"));
        item.text("located").ifPresent(subjects::add);
        return subjects.stream().distinct().toList();
    }

    private Optional<String> rights() {
        Optional<String> notice = item.text("copyrightnotice")
                .or(() -> item.text("copyrightholder").map(holder -> "© " + holder));
        Optional<String> terms = item.text("usageterms");
        return notice.map(text -> terms.map(t -> (text.endsWith(".") ? text : text + ".") + " " + t)
                        .orElse(text))
                .or(() -> terms);
    }

    /** Of a list of texts with roles: the one of this role, or the one without a role, or the first. */
    private Optional<String> ofRole(String list, String role) {
        List<JsonMembers> texts = item.objects(list);
        return texts.stream()
                .filter(text ->
                        text.text("role").orElse("").toLowerCase(Locale.ROOT).endsWith(role))
                .findFirst()
                .or(() -> texts.stream()
                        .filter(text -> text.text("role").isEmpty())
                        .findFirst())
                .or(() -> texts.stream().findFirst())
                .flatMap(text -> text.text("value"));
    }
}
