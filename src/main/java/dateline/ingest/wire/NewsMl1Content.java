package dateline.ingest.wire;

import dateline.article.HtmlEscape;
import dateline.ingest.model.RawArticle.Markup;
import dateline.ingest.model.RawArticle.Picture;
import dateline.ingest.model.RawArticle.RawBody;
import dateline.ingest.model.RawArticleBuilder;
import dateline.ingest.model.Recall;
import dateline.ingest.text.FieldText;
import dateline.ingest.text.xml.XmlElement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The texts and pictures of a news item of NewsML 1, which stand in components within components. Of components that say the same in
 * other languages or formats the first is taken.
 *
 * @param parts the components that the text stands in, the outermost first
 * @param texts the story, part after part
 * @param asides texts beside the story, such as an abstract
 * @param pictured components with pictures, each with its caption
 * @param media whether it has any content that is no text
 * @param encoded whether some of it is encoded
 * @param leftOut sentences on texts that are not taken
 */
record NewsMl1Content(
        List<XmlElement> parts,
        List<NewsMlBody> texts,
        List<Aside> asides,
        List<XmlElement> pictured,
        boolean media,
        boolean encoded,
        List<String> leftOut) {
    private static final Pattern TITLE = Pattern.compile("title|head ?line|titre|titel|titular");
    private static final Pattern ABSTRACT =
            Pattern.compile("abstract|summary|synopsis|teaser|deck|standfirst|resumen|résumé");
    private static final Pattern SEPARATE =
            Pattern.compile(".*(?:support|related|sidebar|background|factbox|timeline|chronolog|quote).*");
    private static final Pattern NOTE = Pattern.compile(".*(?:note|advisory|instruction).*");
    private static final Pattern PICTURE = Pattern.compile(".*(?:photo|picture|image|graphic|illustration).*");
    private static final Pattern NO_TEXT =
            Pattern.compile(".*(?:photo|picture|image|graphic|video|audio|animation|illustration|complexdata).*");

    /** A text beside the story, with the role of its component. */
    record Aside(String role, String text) {}

    NewsMl1Content {
        parts = List.copyOf(parts);
        texts = List.copyOf(texts);
        asides = List.copyOf(asides);
        pictured = List.copyOf(pictured);
        leftOut = List.copyOf(leftOut);
    }

    static NewsMl1Content of(XmlElement item, Optional<String> dateline, TransmissionLines transmission) {
        var gathering = new Gathering(dateline, transmission);
        item.children("NewsComponent").forEach(component -> gathering.component(component, "", ""));
        return gathering.done(item);
    }

    /** Those that the text stands in. */
    Stream<XmlElement> components() {
        return parts.stream();
    }

    boolean hasText() {
        return !texts.isEmpty();
    }

    boolean hasMedia() {
        return media;
    }

    Optional<Recall> recall() {
        return texts.stream().flatMap(text -> text.recall().stream()).findFirst();
    }

    Optional<String> objection() {
        return texts.isEmpty() && encoded
                ? Optional.of(
                        "Its text is encoded (Encoding), and is not read so. Ask the sender for XHTML, NITF or plain text.")
                : texts.stream().flatMap(text -> text.objection().stream()).findFirst();
    }

    /** Tells the draft all that the texts say. */
    void tell(RawArticleBuilder draft) {
        List<RawBody> bodies = new ArrayList<>();
        for (NewsMlBody text : texts) {
            text.tell(draft);
            draft.done().body().ifPresent(bodies::add);
        }
        if (bodies.size() > 1) {
            draft.body(Markup.HTML, bodies.stream().map(NewsMl1Content::html).collect(Collectors.joining("\n")));
        }
        asides.stream()
                .filter(aside -> TITLE.matcher(aside.role()).matches())
                .findFirst()
                .ifPresent(title -> draft.title(title.text()));
        asides.stream()
                .filter(aside -> ABSTRACT.matcher(aside.role()).matches())
                .findFirst()
                .ifPresent(summary -> draft.standfirst(summary.text()));
        asides.forEach(aside -> draft.notice(aside.text()));
        asides.stream()
                .filter(aside -> NOTE.matcher(aside.role()).matches())
                .forEach(note -> draft.repair("The sender's note to editors was left out: " + note.text()));
        leftOut.forEach(draft::repair);
    }

    private static String html(RawBody body) {
        return body.markup() == Markup.HTML
                ? body.text()
                : Arrays.stream(body.text().strip().split("\\n[ \\t]*\\n\\s*"))
                        .map(paragraph -> "<p>"
                                + HtmlEscape.text(
                                        paragraph.replaceAll("\\s+", " ").strip()) + "</p>")
                        .collect(Collectors.joining("\n"));
    }

    /** The pictures, the widest of the forms of each. */
    Stream<Picture> pictures() {
        return pictured.stream().flatMap(component -> NewsMl1Picture.of(component).stream());
    }

    /** Goes through the components once. */
    private static final class Gathering {
        private final Optional<String> dateline;
        private final TransmissionLines transmission;
        private final List<XmlElement> parts = new ArrayList<>();
        private final List<NewsMlBody> texts = new ArrayList<>();
        private final List<Aside> asides = new ArrayList<>();
        private final List<XmlElement> pictured = new ArrayList<>();
        private boolean media;
        private boolean encoded;
        private final List<String> further = new ArrayList<>();
        private int others;
        private String headline = "";

        Gathering(Optional<String> dateline, TransmissionLines transmission) {
            this.dateline = dateline;
            this.transmission = transmission;
        }

        NewsMl1Content done(XmlElement item) {
            List<String> leftOut = new ArrayList<>();
            if (others > 0) {
                leftOut.add("Other forms of the same text were left out: " + others + ".");
            }
            if (!further.isEmpty()) {
                leftOut.add("Further texts in it were left out: " + String.join(", ", further)
                        + ". File each of them by itself.");
            }
            List<XmlElement> all =
                    parts.isEmpty() ? NewsMl1Component.within(item).toList() : parts;
            return new NewsMl1Content(all, texts, asides, pictured, media, encoded, leftOut);
        }

        /**
         * Takes what is in a component.
         *
         * @param around the role of the component that it stands in
         * @param over the headline of that
         */
        void component(XmlElement component, String around, String over) {
            String own = NewsMl1Component.role(component);
            String role = own.isEmpty() || own.equals("main") ? around : own;
            String name = component
                    .all("NewsLines", "HeadLine")
                    .flatMap(line -> line.said().stream())
                    .findFirst()
                    .orElse(over);
            if (isPicture(component, role)) {
                media = true;
                pictured.add(component);
                return;
            }
            int before = texts.size();
            int place = parts.size();
            boolean equivalent =
                    component.attribute("EquivalentsList").orElse("").equals("yes");
            for (XmlElement inner : component.children("ContentItem").toList()) {
                if (!isOneMore(inner, equivalent, before)) {
                    content(inner, role, name);
                }
            }
            for (XmlElement inner : component.children("NewsComponent").toList()) {
                if (!isOneMore(inner, equivalent, before)) {
                    component(inner, role, name);
                }
            }
            if (texts.size() > before) {
                parts.add(place, component);
            }
        }

        /** Whether it says once more what one before it has said. */
        private boolean isOneMore(XmlElement part, boolean equivalent, int before) {
            boolean again = equivalent
                    && texts.size() > before
                    && part.descendants("DataContent").findAny().isPresent();
            others += again ? 1 : 0;
            return again;
        }

        private static boolean isPicture(XmlElement component, String role) {
            List<XmlElement> contents = component.descendants("ContentItem").toList();
            boolean shown = contents.stream().anyMatch(content -> isOfKind(content, PICTURE));
            boolean told = contents.stream()
                    .anyMatch(content -> content.first("DataContent").isPresent() && !isOfKind(content, NO_TEXT));
            return shown && (!told || PICTURE.matcher(role).matches());
        }

        private static boolean isOfKind(XmlElement content, Pattern kind) {
            String type = (NewsMl1Component.formal(content, "MediaType") + " "
                            + NewsMl1Component.formal(content, "MimeType"))
                    .toLowerCase(Locale.ROOT);
            return kind.matcher(type).matches();
        }

        private void content(XmlElement content, String role, String name) {
            encoded |= content.first("Encoding").isPresent();
            Optional<XmlElement> data =
                    content.first("DataContent").filter(found -> found.said().isPresent());
            if (data.isEmpty() || isOfKind(content, NO_TEXT)) {
                media |= data.isEmpty() && content.first("Encoding").isEmpty();
                return;
            }
            boolean aside = TITLE.matcher(role).matches()
                    || ABSTRACT.matcher(role).matches()
                    || NewsMl1Picture.CAPTION.matcher(role).matches()
                    || NOTE.matcher(role).matches();
            boolean another = !texts.isEmpty()
                    && (!name.equals(headline) || SEPARATE.matcher(role).matches());
            if (aside) {
                asides.add(new Aside(role, data.get().text()));
            } else if (another) {
                further.add("\"" + FieldText.cut(name.isEmpty() ? role : name, 100) + "\"");
            } else {
                headline = name;
                String format = (NewsMl1Component.formal(content, "Format") + " "
                                + NewsMl1Component.formal(content, "MimeType"))
                        .toLowerCase(Locale.ROOT);
                texts.add(NewsMlBody.inline(
                        data.get(),
                        format.contains("html"),
                        texts.isEmpty() ? dateline : Optional.empty(),
                        transmission));
            }
        }
    }
}
