package dateline.ingest.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Puts the parts of a page where its reader sees them: what React sends late stands hidden at the end until its script moves
 * it ({@code $RC}, {@code $RR} and {@code $RS} of ReactDOMServer), and what stands in a declarative shadow root is shown in its
 * host (HTML Living Standard, section 4.12.3).
 */
final class StreamedParts {
    private static final Pattern MOVE = Pattern.compile("\\$R([CRS])\\(\"([^\"]{1,80})\",\\s*\"([^\"]{1,80})\"");
    private static final Pattern SEGMENT = Pattern.compile("(.{0,40})S:(\\w{1,20})");
    private static final String SHADOW = "template[shadowrootmode], template[shadowroot]";

    private final Document page;

    private StreamedParts(Document page) {
        this.page = page;
    }

    /** Moves all parts of this page. */
    static void place(Document page) {
        var parts = new StreamedParts(page);
        parts.places().forEach(parts::move);
        List.copyOf(page.select(SHADOW)).forEach(StreamedParts::show);
    }

    /** Where each hidden part goes, both by their id. */
    private Map<String, String> places() {
        var places = new LinkedHashMap<String, String>();
        for (var hidden : page.select("[hidden][id], [hidden] [id]")) {
            Matcher segment = SEGMENT.matcher(hidden.id());
            if (segment.matches()) {
                String boundary = segment.group(1) + "B:" + segment.group(2);
                String place = segment.group(1) + "P:" + segment.group(2);
                List.of(boundary, place).stream()
                        .filter(id -> placeholder(id).isPresent())
                        .findFirst()
                        .ifPresent(id -> places.put(hidden.id(), id));
            }
        }
        for (var script : page.getElementsByTag("script")) {
            for (var move = MOVE.matcher(script.data()); move.find(); ) {
                boolean placed = move.group(1).equals("S");
                places.put(move.group(placed ? 2 : 3), move.group(placed ? 3 : 2));
            }
        }
        for (var told : page.select("template[data-bid][data-sid], template[data-pid][data-sid]")) {
            places.put(told.attr("data-sid"), told.hasAttr("data-bid") ? told.attr("data-bid") : told.attr("data-pid"));
        }
        return places;
    }

    private Optional<Element> placeholder(String id) {
        return Optional.ofNullable(page.getElementById(id)).filter(found -> found.nameIs("template"));
    }

    private void move(String part, String place) {
        Element from = page.getElementById(part);
        Optional<Element> to = placeholder(place);
        if (from == null || from.closest("[hidden]") == null) {
            return;
        }
        if (to.isEmpty() || to.get().parents().contains(from)) {
            return;
        }
        if (to.get().previousSibling() instanceof Comment begin
                && begin.getData().startsWith("$")) {
            removeFallback(to.get());
        }
        for (var node : List.copyOf(from.childNodes())) {
            to.get().before(node);
        }
        to.get().remove();
        from.remove();
    }

    /** What is shown until the part comes: all up to the comment that ends its boundary. */
    private static void removeFallback(Element placeholder) {
        var fallback = new ArrayList<Node>();
        int depth = 0;
        for (Node next = placeholder.nextSibling(); next != null; next = next.nextSibling()) {
            String mark = next instanceof Comment comment ? comment.getData() : "";
            if (mark.equals("/$") && depth == 0) {
                fallback.forEach(Node::remove);
                return;
            }
            depth += mark.startsWith("$") ? 1 : mark.equals("/$") ? -1 : 0;
            fallback.add(next);
        }
    }

    private static void show(Element root) {
        Element host = root.parent();
        if (host == null) {
            return;
        }
        var own = new ArrayList<>(host.childNodes());
        own.remove(root);
        own.forEach(Node::remove);
        for (var slot : List.copyOf(root.getElementsByTag("slot"))) {
            List<Node> given = own.stream()
                    .filter(node -> slotOf(node).equals(slot.attr("name")))
                    .toList();
            if (given.isEmpty()) {
                slot.unwrap();
            } else {
                given.forEach(slot::before);
                slot.remove();
            }
        }
        root.unwrap();
    }

    private static String slotOf(Node node) {
        return node instanceof Element element ? element.attr("slot") : "";
    }
}
