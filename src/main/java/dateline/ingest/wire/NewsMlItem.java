package dateline.ingest.wire;

import dateline.ingest.model.RawArticle.Byline;
import dateline.ingest.model.RawArticle.Picture;
import dateline.ingest.model.RawArticleBuilder;
import dateline.ingest.model.Recall;
import dateline.ingest.model.StreamReader.Taker;
import dateline.ingest.text.xml.XmlElement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One news item of NewsML-G2. */
final class NewsMlItem {
    private static final Pattern ACCOUNT_CODE = Pattern.compile("(?i)(?:user|usr|login|account|staff)s?[:/]");
    private static final Pattern ACCOUNT_NAME =
            Pattern.compile("[a-z0-9]{1,40}(?:[._][a-z0-9]{1,40}){1,3}|\\S{1,80}@\\S{1,80}");

    private final XmlElement item;

    NewsMlItem(XmlElement item) {
        this.item = item;
    }

    String guid() {
        return item.attribute("guid").orElse("");
    }

    boolean isPicture() {
        return itemClass().endsWith("picture") || itemClass().endsWith("graphic");
    }

    boolean isText() {
        return itemClass().endsWith("text") || (itemClass().isEmpty() && body().isPresent());
    }

    /**
     * Hands over the article, or the reason why there is none.
     *
     * @param pictures of the same message, by their guid
     * @param alone whether it is the only text of the message: then its pictures are this text's
     */
    void hand(Taker taker, Map<String, NewsMlItem> pictures, boolean alone, List<String> repairs) {
        String part = alone ? "" : "item " + guid();
        Optional<Recall> recall = WireStatus.recall(
                        status(), meta("versionCreated").flatMap(XmlElement::said))
                .or(() -> body().flatMap(NewsMlBody::recall));
        if (recall.isPresent()) {
            WireStatus.hand(taker, part, item.attribute("guid"), recall.get());
            return;
        }
        Optional<String> objection = objection();
        if (objection.isPresent()) {
            taker.refuse(part, objection.get());
            return;
        }
        var draft = new RawArticleBuilder();
        body().ifPresent(body -> body.tell(draft));
        tell(draft);
        if (draft.done().image().isEmpty()) {
            picture(pictures, alone).ifPresent(draft::image);
        }
        repairs.forEach(draft::repair);
        taker.take(part, draft.done());
    }

    private String status() {
        return code(meta("pubStatus")).orElse("");
    }

    private Optional<String> objection() {
        return WireStatus.objection(status())
                .or(() -> body().flatMap(NewsMlBody::objection))
                .or(() -> body().isEmpty() && headline().isEmpty()
                        ? Optional.of("It has neither a headline nor a text in it. Ask the sender for the full item.")
                        : Optional.empty());
    }

    private void tell(RawArticleBuilder draft) {
        headline().ifPresent(draft::title);
        said("description").ifPresent(draft::standfirst);
        List<Byline> bylines = content("by")
                .flatMap(by -> by.said().stream())
                .map(Byline::named)
                .toList();
        if (!bylines.isEmpty()) {
            draft.bylines(bylines);
        } else if (draft.done().bylines().isEmpty()) {
            content("creator")
                    .filter(creator -> !isAccount(creator))
                    .flatMap(creator -> name(creator).stream())
                    .map(Byline::named)
                    .forEach(draft::byline);
        }
        draft.sourceId(guid());
        content("subject").flatMap(subject -> name(subject).stream()).forEach(draft::tag);
        content("keyword").flatMap(keyword -> keyword.said().stream()).forEach(draft::tag);
        content("language")
                .flatMap(lang -> lang.attribute("tag").stream())
                .findFirst()
                .or(() -> item.attribute("lang"))
                .ifPresent(draft::lang);
        dates(draft);
        rights().ifPresent(draft::rights);
        item.all("itemMeta", "edNote").flatMap(note -> note.said().stream()).forEach(draft::notice);
        item.all("itemMeta", "edNote")
                .flatMap(note -> note.said().stream())
                .findFirst()
                .ifPresent(note -> draft.repair("The sender's note to editors was left out: " + note));
    }

    private void dates(RawArticleBuilder draft) {
        Optional<String> created = meta("firstCreated")
                .flatMap(XmlElement::said)
                .or(() -> said("contentCreated"))
                .or(() -> meta("versionCreated").flatMap(XmlElement::said));
        created.map(WireDate::of).ifPresent(draft::published);
        meta("versionCreated")
                .flatMap(XmlElement::said)
                .filter(version -> !created.equals(Optional.of(version)))
                .map(WireDate::of)
                .ifPresent(draft::updated);
        meta("embargoed").flatMap(XmlElement::said).map(WireDate::asText).ifPresent(draft::embargo);
        item.all("rightsInfo", "timeExpires")
                .flatMap(time -> time.said().stream())
                .findFirst()
                .map(WireDate::asText)
                .ifPresent(draft::expires);
    }

    private Optional<String> headline() {
        return content("headline")
                .filter(headline -> !headline.attribute("role").orElse("").contains("sub"))
                .flatMap(headline -> headline.said().stream())
                .findFirst()
                .or(() -> meta("title").flatMap(XmlElement::said));
    }

    private Optional<NewsMlBody> body() {
        Stream<String> said = Stream.concat(
                        Stream.of("headline", "by", "slugline", "creditline", "dateline")
                                .flatMap(this::content),
                        Stream.of("edNote", "title").flatMap(name -> meta(name).stream()))
                .flatMap(element -> element.said().stream());
        return NewsMlBody.of(item, said("dateline"), TransmissionLines.NONE.with(said));
    }

    private Optional<Picture> picture(Map<String, NewsMlItem> pictures, boolean alone) {
        Stream<NewsMlItem> linked = Stream.concat(
                        item.children("itemMeta").flatMap(m -> m.children("link")), content("link"))
                .flatMap(link -> link.attribute("residref").or(() -> link.attribute("href")).stream())
                .flatMap(guid -> Optional.ofNullable(pictures.get(guid)).stream());
        Stream<NewsMlItem> sentAlong = alone ? pictures.values().stream() : Stream.empty();
        return Stream.concat(linked, sentAlong)
                .flatMap(found -> found.shape().stream())
                .findFirst();
    }

    /** This picture item as a picture of an article; nothing when it must not be published or has no address. */
    private Optional<Picture> shape() {
        if (WireStatus.objection(status()).isPresent()) {
            return Optional.empty();
        }
        Optional<String> caption =
                content("description").flatMap(text -> text.said().stream()).findFirst();
        Optional<String> credit = said("creditline")
                .or(() -> said("by"))
                .or(() -> content("creator")
                        .flatMap(creator -> name(creator).stream())
                        .findFirst())
                .or(this::rights);
        return NewsMlBody.remotePicture(item, caption, credit);
    }

    private Optional<String> rights() {
        return item.all("rightsInfo", "copyrightNotice")
                .flatMap(notice -> notice.said().stream())
                .findFirst()
                .or(() -> item.all("rightsInfo", "copyrightHolder")
                        .flatMap(holder -> name(holder).or(() -> holder.attribute("literal")).stream())
                        .findFirst()
                        .map(holder -> "© " + holder));
    }

    private String itemClass() {
        return code(meta("itemClass")).orElse("");
    }

    private Optional<XmlElement> meta(String name) {
        return item.first("itemMeta", name);
    }

    private Stream<XmlElement> content(String name) {
        return item.all("contentMeta", name);
    }

    private Optional<String> said(String name) {
        return content(name).flatMap(element -> element.said().stream()).findFirst();
    }

    private static Optional<String> code(Optional<XmlElement> element) {
        return element.flatMap(e -> e.attribute("qcode").or(() -> e.attribute("uri")));
    }

    /** Whoever typed it in, by the account at the agency: no name of an author. */
    private static boolean isAccount(XmlElement creator) {
        return ACCOUNT_CODE.matcher(code(Optional.of(creator)).orElse("")).lookingAt()
                || name(creator)
                        .filter(name -> ACCOUNT_NAME.matcher(name).matches())
                        .isPresent();
    }

    private static Optional<String> name(XmlElement concept) {
        return concept.first("name").flatMap(XmlElement::said);
    }
}
