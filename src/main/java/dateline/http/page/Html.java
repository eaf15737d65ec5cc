package dateline.http.page;

import dateline.article.HtmlEscape;
import dateline.article.SyndicationMark;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A piece of HTML. Text and attribute values are always escaped; the one way past that is {@link #cleaned}, for markup that
 * ingest has cleaned.
 */
public record Html(String markup) {
    /** Nothing. */
    public static final Html NONE = new Html("");

    /** An element that is being written: its name and its attributes so far. */
    public record Tag(String name, String attributes) {
        /** The same with this attribute. */
        public Tag with(String attribute, String value) {
            return new Tag(name, attributes + " " + attribute + "=\"" + escape(value) + "\"");
        }

        /** The same with this attribute, if there is a value. */
        public Tag with(String attribute, Optional<?> value) {
            return value.isPresent() ? with(attribute, value.get().toString()) : this;
        }

        /** The element with these children. */
        public Html of(Html... children) {
            return new Html(start() + all(children).markup + "</" + name + ">");
        }

        /** The element with this text. */
        public Html of(String text) {
            return of(text(text));
        }

        /** An element that has no contents and no end tag, such as {@code img}. */
        public Html alone() {
            return new Html(start());
        }

        private String start() {
            return "<" + name + attributes + ">";
        }
    }

    /** Begins an element of this name. */
    public static Tag tag(String name) {
        return new Tag(name, "");
    }

    /** This text, escaped. */
    public static Html text(String text) {
        return new Html(escape(text));
    }

    /** Markup that is allow-listed already, such as the body of an article. */
    public static Html cleaned(String html) {
        return new Html(SyndicationMark.without(html));
    }

    /**
     * A body that ingest has cleaned; what scrolls sideways on a narrow screen is reached with the keyboard too (WCAG
     * 2.1.1), and an aside is a note, since a landmark within another misleads. The attributes have no quotes, so that the
     * same characters within an attribute's value end nothing.
     */
    public static Html body(String html) {
        return new Html(cleaned(html)
                .markup
                .replace("<table", "<table tabindex=0")
                .replace("<pre>", "<pre tabindex=0>")
                .replace("<aside>", "<aside role=note>"));
    }

    /** Text in an element that links to this address, if it is one of the web; otherwise the text alone. */
    public static Html link(String url, String text) {
        return isOfTheWeb(url) ? tag("a").with("href", url).of(text) : text(text);
    }

    /** One after the other. */
    public static Html all(Html... pieces) {
        return new Html(Stream.of(pieces).map(Html::markup).collect(Collectors.joining()));
    }

    /** A piece for each of these. */
    public static <T> Html each(Collection<T> things, Function<T, Html> piece) {
        return each(things, "", piece);
    }

    /** A piece for each of these, with this text between them. */
    public static <T> Html each(Collection<T> things, String between, Function<T, Html> piece) {
        return new Html(things.stream().map(piece).map(Html::markup).collect(Collectors.joining(escape(between))));
    }

    /** A piece for the thing that may be there. */
    public static <T> Html maybe(Optional<T> thing, Function<T, Html> piece) {
        return thing.map(piece).orElse(NONE);
    }

    static boolean isOfTheWeb(String url) {
        boolean local = url.startsWith("/") && !url.startsWith("//");
        return local || url.startsWith("https://") || url.startsWith("http://");
    }

    private static String escape(String text) {
        return HtmlEscape.textOrAttribute(text).replace("'", "&#39;");
    }
}
