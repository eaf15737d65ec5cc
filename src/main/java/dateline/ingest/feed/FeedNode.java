package dateline.ingest.feed;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** An element of a feed by what it means: its vocabulary and its local name in lower case. Used by one thread. */
final class FeedNode {
    private final Element element;
    private final FeedNamespace feedNamespace;
    private final String name;
    private @Nullable List<FeedNode> children;

    private FeedNode(Element element) {
        this.element = element;
        this.feedNamespace = FeedNamespace.of(element);
        this.name = local(element.tagName());
    }

    static FeedNode of(Element element) {
        return new FeedNode(element);
    }

    /** As Jsoup read it. */
    Element element() {
        return element;
    }

    FeedNamespace feedNamespace() {
        return feedNamespace;
    }

    /** Local name, in lower case. */
    String name() {
        return name;
    }

    /** Whether it is the element of this name in this vocabulary. */
    boolean is(FeedNamespace wanted, String local) {
        return feedNamespace == wanted && name.equals(local);
    }

    /** Its child elements, in the order of the document. */
    List<FeedNode> children() {
        List<FeedNode> known = children;
        if (known == null) {
            known = element.children().stream().map(FeedNode::of).toList();
            children = known;
        }
        return known;
    }

    /** Its children of this name. */
    Stream<FeedNode> all(FeedNamespace wanted, String local) {
        return children().stream().filter(child -> child.is(wanted, local));
    }

    /** The first of these children. */
    Optional<FeedNode> first(FeedNamespace wanted, String local) {
        return all(wanted, local).findFirst();
    }

    /** The text of the first child of this name that has any. */
    Optional<String> textOf(FeedNamespace wanted, String local) {
        return all(wanted, local)
                .map(FeedNode::text)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    /** All text below it, without white space at its ends. */
    String text() {
        return element.wholeText().strip();
    }

    /** The value of an attribute by its local name; absent when blank. */
    Optional<String> attribute(String local) {
        return element.attributes().asList().stream()
                .filter(attribute -> local(attribute.getKey()).equals(local))
                .map(attribute -> attribute.getValue().strip())
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    /** Whether it holds elements. */
    boolean hasElements() {
        return element.childrenSize() > 0;
    }

    /** The part of a name behind its prefix, in lower case. */
    static String local(String name) {
        return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    }
}
