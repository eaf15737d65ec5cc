package dateline.ingest.wire;

import dateline.ingest.model.RawArticle.Byline;
import dateline.ingest.model.RawArticle.Picture;
import dateline.ingest.model.RawArticleBuilder;
import dateline.ingest.model.Recall;
import dateline.ingest.model.StreamReader.Taker;
import dateline.ingest.text.FieldText;
import dateline.ingest.text.xml.XmlElement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One news item of NewsML 1. What its components say is asked for from the outermost to the innermost. */
final class NewsMl1Item {
    /** Behind the id of a story: the number of the revision, and whether it is new, an update or an amendment. */
    private static final Pattern REVISION = Pattern.compile(":\\d{1,6}[NUA]?$");

    private static final Pattern NOTE =
            Pattern.compile("(?i).*(?:note|notiz|advis|instruction|warning|editor|redac|rédac).*");
    private static final Pattern PERSON = Pattern.compile(
            "\\p{Lu}[\\p{L}\\p{M}.'’-]*\\p{Ll}[\\p{L}\\p{M}.'’-]*(?:\\s+[\\p{L}\\p{M}.'’-]+){0,3}\\s+\\p{Lu}[\\p{L}\\p{M}.'’-]*\\p{Ll}[\\p{L}\\p{M}.'’-]*");

    private final XmlElement item;
    private final NewsMl1Content content;

    NewsMl1Item(XmlElement item) {
        this.item = item;
        List<String> said = Stream.of(
                        "HeadLine",
                        "SubHeadLine",
                        "ByLine",
                        "DateLine",
                        "CreditLine",
                        "CopyrightLine",
                        "SlugLine",
                        "KeywordLine")
                .flatMap(item::descendants)
                .flatMap(line -> line.said().stream())
                .toList();
        Stream<String> label = item.all("Identification", "NameLabel").flatMap(name -> name.said().stream());
        this.content = NewsMl1Content.of(
                item,
                everywhere("DateLine").findFirst(),
                TransmissionLines.NONE.with(Stream.concat(said.stream(), label)));
    }

    boolean isText() {
        return content.hasText()
                || content.encoded()
                || (!content.hasMedia() && line("HeadLine").isPresent());
    }

    /** Whether it says of an item that was sent before that it must not be public. */
    boolean takesBack() {
        return recall().isPresent();
    }

    /** Pictures that it brings. */
    Stream<Picture> pictures() {
        return WireStatus.objection(status()).isPresent() ? Stream.empty() : content.pictures();
    }

    /**
     * Hands over the article, or the reason why there is none.
     *
     * @param all whose pictures are this item's, itself among them
     * @param alone whether it is the only text of the document
     */
    void hand(Taker taker, List<NewsMl1Item> all, boolean alone, List<String> repairs) {
        String part = alone ? "" : "item " + sourceId().orElse(line("HeadLine").orElse("without an id"));
        Optional<Recall> recall = recall().or(content::recall);
        if (recall.isPresent()) {
            WireStatus.hand(taker, part, sourceId(), recall.get());
            return;
        }
        Optional<String> objection = objection();
        if (objection.isPresent()) {
            taker.refuse(part, objection.get());
            return;
        }
        var draft = new RawArticleBuilder();
        content.tell(draft);
        tell(draft);
        if (draft.done().image().isEmpty()) {
            Stream.concat(pictures(), all.stream().flatMap(NewsMl1Item::pictures))
                    .findFirst()
                    .ifPresent(draft::image);
        }
        repairs.forEach(draft::repair);
        taker.take(part, draft.done());
    }

    private Optional<Recall> recall() {
        return release().isPresent() ? Optional.empty() : WireStatus.recall(status(), managed("ThisRevisionCreated"));
    }

    private Optional<String> objection() {
        if (release().isEmpty()) {
            Optional<String> status = WireStatus.objection(status());
            if (status.isPresent()) {
                return status;
            }
        }
        boolean changes = item.children("Update").findAny().isPresent();
        if (!content.hasText() && changes) {
            return Optional.of(
                    "It only says what to change in an item that was sent before (Update). Ask the sender for the"
                            + " whole item.");
        }
        return content.objection()
                .or(() -> !content.hasText() && line("HeadLine").isEmpty()
                        ? Optional.of("It has neither a headline nor a text in it. Ask the sender for the full item.")
                        : Optional.empty());
    }

    /** The provider's id of the story, which all of its revisions have. */
    private Optional<String> sourceId() {
        Optional<XmlElement> id = item.first("Identification", "NewsIdentifier");
        List<String> parts = Stream.of("ProviderId", "DateId", "NewsItemId")
                .flatMap(name -> id.flatMap(known -> known.first(name)).flatMap(XmlElement::said).stream())
                .toList();
        return parts.size() == 3
                ? Optional.of("urn:newsml:" + String.join(":", parts))
                : id.flatMap(known -> known.first("PublicIdentifier"))
                        .flatMap(XmlElement::said)
                        .map(told -> REVISION.matcher(told).replaceFirst(""));
    }

    private void tell(RawArticleBuilder draft) {
        line("HeadLine").ifPresent(draft::title);
        line("SubHeadLine").ifPresent(draft::standfirst);
        List<Byline> bylines = lines("ByLine").map(Byline::named).toList();
        if (!bylines.isEmpty()) {
            draft.bylines(bylines);
        } else if (draft.done().bylines().isEmpty()) {
            parties("Creator")
                    .filter(name -> PERSON.matcher(name).matches())
                    .map(Byline::named)
                    .forEach(draft::byline);
        }
        sourceId().ifPresent(draft::sourceId);
        lines("KeywordLine")
                .flatMap(words -> FieldText.listed(words, ",;/").stream())
                .forEach(draft::tag);
        content.components()
                .flatMap(component -> component.all("DescriptiveMetadata", "Property"))
                .filter(property -> property.attribute("FormalName").orElse("").equalsIgnoreCase("keyword"))
                .flatMap(property -> property.attribute("Value").stream())
                .forEach(draft::tag);
        content.components()
                .flatMap(component -> Stream.concat(
                        component
                                .all("DescriptiveMetadata", "Language")
                                .flatMap(language -> language.attribute("FormalName").stream()),
                        component.attribute("lang").stream()))
                .findFirst()
                .or(() -> item.attribute("lang"))
                .ifPresent(draft::lang);
        dates(draft);
        line("CopyrightLine").or(() -> line("RightsLine")).or(this::holder).ifPresent(draft::rights);
        notes(draft);
    }

    private void dates(RawArticleBuilder draft) {
        Optional<String> created = managed("FirstCreated").or(() -> managed("ThisRevisionCreated"));
        created.map(WireDate::of).ifPresent(draft::published);
        managed("ThisRevisionCreated")
                .filter(revision -> !created.equals(Optional.of(revision)))
                .map(WireDate::of)
                .ifPresent(draft::updated);
        release().map(WireDate::asText).ifPresent(draft::embargo);
        changes()
                .filter(change -> WireStatus.recall(NewsMl1Component.formal(change, "FutureStatus"), Optional.empty())
                        .isPresent())
                .flatMap(change -> change.first("DateAndTime").flatMap(XmlElement::said).stream())
                .findFirst()
                .map(WireDate::asText)
                .ifPresent(draft::expires);
    }

    /** When an item that is not usable yet becomes so. */
    private Optional<String> release() {
        return WireStatus.recall(status(), Optional.empty())
                        .filter(recall -> !recall.forGood())
                        .isEmpty()
                ? Optional.empty()
                : changes()
                        .filter(change -> NewsMl1Component.formal(change, "FutureStatus")
                                .toLowerCase(Locale.ROOT)
                                .endsWith("usable"))
                        .flatMap(change -> change.first("DateAndTime").flatMap(XmlElement::said).stream())
                        .findFirst();
    }

    private Stream<XmlElement> changes() {
        return item.all("NewsManagement", "StatusWillChange");
    }

    private void notes(RawArticleBuilder draft) {
        item.descendants("NewsLine").forEach(line -> line.first("NewsLineText")
                .flatMap(XmlElement::said)
                .ifPresent(text -> note(NewsMl1Component.formal(line, "NewsLineType"), text, draft)));
        item.descendants("Comment").forEach(comment -> comment.said()
                .ifPresent(text -> note(comment.attribute("FormalName").orElse(""), text, draft)));
    }

    private static void note(String type, String text, RawArticleBuilder draft) {
        draft.notice(text);
        if (NOTE.matcher(type).matches()) {
            draft.repair("The sender's note to editors was left out: " + FieldText.cut(text, 200));
        }
    }

    private Optional<String> holder() {
        return content.components()
                .flatMap(component -> component.all("RightsMetadata", "Copyright", "CopyrightHolder"))
                .flatMap(holder -> holder.said().stream())
                .findFirst()
                .map(holder -> "© " + holder);
    }

    private Stream<String> parties(String role) {
        return content.components()
                .flatMap(component -> component.all("AdministrativeMetadata", role, "Party"))
                .flatMap(party -> party.attribute("FormalName").stream())
                .map(String::strip)
                .distinct();
    }

    /** What the components of the text say in a line of this name. */
    private Stream<String> lines(String name) {
        return content.components()
                .flatMap(component -> component.all("NewsLines", name))
                .flatMap(line -> line.said().stream())
                .distinct();
    }

    private Optional<String> line(String name) {
        return Stream.concat(lines(name), everywhere(name)).findFirst();
    }

    private Stream<String> everywhere(String name) {
        return NewsMl1Component.within(item)
                .flatMap(component -> component.all("NewsLines", name))
                .flatMap(line -> line.said().stream());
    }

    private Optional<String> managed(String name) {
        return item.all("NewsManagement", name)
                .flatMap(element -> element.said().stream())
                .findFirst();
    }

    private String status() {
        return item.first("NewsManagement")
                .map(management -> NewsMl1Component.formal(management, "Status"))
                .orElse("");
    }
}
