package dateline.ingest.wire;

import dateline.ingest.model.RawArticle.Byline;
import dateline.ingest.model.RawArticle.Markup;
import dateline.ingest.model.RawArticleBuilder;
import dateline.ingest.model.Recall;
import dateline.ingest.text.xml.XmlElement;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A NITF document (IPTC News Industry Text Format 3.x), alone or within NewsML-G2. */
final class NitfItem {
    private final XmlElement root;
    private final Optional<String> dateline;
    private final TransmissionLines transmission;

    NitfItem(XmlElement root) {
        this(root, Optional.empty(), TransmissionLines.NONE);
    }

    /**
     * One within an item.
     *
     * @param dateline of the item, where the document has none
     * @param transmission what the item says elsewhere
     */
    NitfItem(XmlElement root, Optional<String> dateline, TransmissionLines transmission) {
        this.root = root;
        this.dateline = dateline;
        this.transmission = transmission;
    }

    /** What it takes back of itself. */
    Optional<Recall> recall() {
        return isReleasedLater() ? Optional.empty() : WireStatus.recall(managed("management-status"), lastRevision());
    }

    /** What it says of another document: its id, and that this one must not be public (a notice that kills a story). */
    Optional<Recall> recallOfAnother() {
        return other().flatMap(id -> WireStatus.recall(managed("management-idref-status"), lastRevision()));
    }

    /** The id of the document that this one is about. */
    Optional<String> other() {
        return docdata("@").flatMap(data -> data.attribute("management-doc-idref"));
    }

    /** Why it must not be published; nothing when it may. */
    Optional<String> objection() {
        return isReleasedLater() ? Optional.empty() : WireStatus.objection(managed("management-status"));
    }

    private boolean isReleasedLater() {
        return managed("management-status").equals("embargoed") && release().isPresent();
    }

    private String managed(String attribute) {
        return docdata("@").flatMap(data -> data.attribute(attribute)).orElse("");
    }

    private Optional<String> lastRevision() {
        return root.all("head", "revision-history")
                .flatMap(revision -> revision.attribute("norm").stream())
                .reduce((earlier, later) -> later);
    }

    Optional<String> title() {
        return head("hedline", "hl1").or(() -> head("hedline")).or(() -> root.first("head", "title")
                .flatMap(XmlElement::said));
    }

    Optional<String> sourceId() {
        return docdata("doc-id").flatMap(id -> id.attribute("id-string"));
    }

    /** Tells the draft all that this document says. */
    void tell(RawArticleBuilder draft) {
        title().ifPresent(draft::title);
        head("abstract").or(() -> head("hedline", "hl2")).ifPresent(draft::standfirst);
        body(draft);
        root.descendants("note").map(XmlElement::text).forEach(draft::notice);
        docdata("ed-msg").flatMap(message -> message.attribute("info")).ifPresent(draft::notice);
        root.first("body", "body.head").stream()
                .flatMap(head -> head.children("byline"))
                .flatMap(byline -> names(byline).stream())
                .map(Byline::named)
                .forEach(draft::byline);
        sourceId().ifPresent(draft::sourceId);
        root.first("head", "pubdata")
                .flatMap(data -> data.attribute("position.section"))
                .ifPresent(draft::section);
        docdata("key-list").stream()
                .flatMap(list -> list.children("keyword"))
                .flatMap(keyword -> keyword.attribute("key").stream())
                .forEach(draft::tag);
        root.attribute("lang").ifPresent(draft::lang);
        dates(draft);
        rights().ifPresent(draft::rights);
    }

    private void body(RawArticleBuilder draft) {
        root.first("body").ifPresent(element -> {
            Stream<String> said = Stream.concat(
                    title().stream(), element.all("body.head", "byline").flatMap(byline -> byline.said().stream()));
            TransmissionLines known = transmission.with(said);
            Set<XmlElement> around = Collections.newSetFromMap(new IdentityHashMap<>());
            element.children("body.content").forEach(content -> around.addAll(known.in(content, draft)));
            var body = NitfBody.of(
                    element,
                    element.first("body.head", "dateline")
                            .flatMap(Datelines::of)
                            .or(() -> dateline),
                    around);
            draft.body(Markup.HTML, body.html());
            body.pictures().stream().findFirst().ifPresent(draft::image);
            if (body.notes() > 0) {
                draft.repair("Notes to editors were left out: " + body.notes() + ".");
            }
        });
    }

    private void dates(RawArticleBuilder draft) {
        norm("date.issue")
                .or(() -> root.first("head", "pubdata").flatMap(data -> data.attribute("date.publication")))
                .or(() -> root.first("body", "body.head", "dateline", "story.date")
                        .flatMap(day -> day.attribute("norm")))
                .map(WireDate::of)
                .ifPresent(draft::published);
        lastRevision().map(WireDate::of).ifPresent(draft::updated);
        release().map(WireDate::asText).ifPresent(draft::embargo);
        norm("date.expire").map(WireDate::asText).ifPresent(draft::expires);
    }

    /** The time of release, where it is not the time of issue, which most systems write there too. */
    private Optional<String> release() {
        Optional<OffsetDateTime> issue = norm("date.issue").map(WireDate::of).flatMap(date -> date.parsed());
        return norm("date.release").filter(release -> WireDate.of(release)
                .parsed()
                .map(time -> issue.isEmpty() || time.isAfter(issue.get()))
                .orElse(true));
    }

    private Optional<String> rights() {
        return docdata("doc.rights")
                .flatMap(rights -> rights.attribute("owner"))
                .or(() -> docdata("doc.copyright").flatMap(NitfItem::copyright))
                .or(() -> head("rights"));
    }

    private static Optional<String> copyright(XmlElement element) {
        return element.attribute("holder")
                .map(holder -> ("© " + element.attribute("year").orElse("") + " " + holder).replaceAll("\\s+", " "));
    }

    /** The people of a byline when it marks them up, else its words without title and place. */
    private static List<String> names(XmlElement byline) {
        List<String> people = byline.descendants("person")
                .flatMap(person -> person.said().stream())
                .toList();
        if (!people.isEmpty()) {
            return people;
        }
        var words = new StringBuilder();
        byline.content().forEach(part -> {
            if (part instanceof XmlElement child) {
                words.append(child.is("byttl", "location") ? " " : child.rawText());
            } else {
                words.append(part);
            }
        });
        return Stream.of(words.toString().replaceAll("\\s+", " ").strip())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private Optional<String> head(String... path) {
        Optional<XmlElement> element = root.first("body", "body.head");
        for (String step : path) {
            element = element.flatMap(parent -> parent.first(step));
        }
        return element.flatMap(XmlElement::said);
    }

    private Optional<String> norm(String name) {
        return docdata(name).flatMap(date -> date.attribute("norm"));
    }

    private Optional<XmlElement> docdata(String name) {
        Optional<XmlElement> data = root.first("head", "docdata");
        return name.equals("@") ? data : data.flatMap(parent -> parent.first(name));
    }
}
