package dateline.ingest.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * Finds who wrote the story: the names of its byline, split and cleaned. Data come first, then what is printed; the site's
 * own name is taken only when nobody else is named.
 */
final class BylineFinder {
    private static final String[] METAS = {
        "author", "article:author", "parsely-author", "sailthru.author", "byl", "dc.creator", "dcterms.creator",
                "article:author_name",
        "authors", "article.author", "cxenseparse:author", "og:author", "rbauthors", "citation_author", "creator",
                "twitter:data1"
    };
    private static final int MOST_NAMES = 8;
    private static final int LINE_CHARS = 120;
    private static final int AFTER_TITLE = 16;
    private static final int BEFORE_TITLE = 6;
    private static final int BESIDE_TITLE = 6;
    private static final int ENOUGH = 4;
    private static final Phrases PEOPLE = Phrases.list()
            .add(
                    1,
                    "author|/people/|/profile|/staff/|/writer|/contributor|/team/|/autor|/redaktion/|/auteur|/by/|/journalist|/experts/|/reporters/|/users/|/user/|/@")
            .done();

    private final PageStory story;

    private BylineFinder(PageStory story) {
        this.story = story;
    }

    static Optional<Found<List<String>>> find(PageStory story) {
        var finder = new BylineFinder(story);
        Printed printed = finder.printed();
        Optional<Found<List<String>>> told = finder.found(finder.linked(), false, 0.95)
                .or(() -> finder.found(finder.meta(), false, 0.9))
                .or(() -> finder.found(finder.marked(), false, 0.85));
        Optional<Found<List<String>>> shown = finder.found(printed.lines(), false, 0.7);
        boolean contradicts =
                printed.isSure() && shown.isPresent() && told.isPresent() && !share(told.get(), shown.get());
        return (contradicts ? shown : told.or(() -> shown))
                .or(() -> finder.found(printed.lines(), true, 0.5))
                .or(() -> finder.found(finder.linked(), true, 0.5))
                .or(() -> finder.found(finder.meta(), true, 0.4));
    }

    private static boolean share(Found<List<String>> one, Found<List<String>> other) {
        List<String> folded = other.value().stream().map(Words::folded).toList();
        return one.value().stream().map(Words::folded).anyMatch(folded::contains);
    }

    private Optional<Found<List<String>>> found(List<String> raw, boolean siteToo, double confidence) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String line : raw) {
            for (String name : Names.in(Plain.text(line))) {
                if (siteToo || !story.site().isIt(name)) {
                    names.putIfAbsent(Words.folded(name), name);
                }
            }
        }
        return names.isEmpty() || names.size() > MOST_NAMES
                ? Optional.empty()
                : Optional.of(new Found<>(List.copyOf(names.values()), confidence));
    }

    private List<String> linked() {
        var names = new ArrayList<String>();
        JsonLd data = story.testimony().linkedData();
        story.testimony().article().ifPresent(article -> {
            for (JsonNode author : JsonLd.listed(article.path("author"))) {
                JsonNode person = data.resolved(author);
                if (person.isTextual()) {
                    names.add(person.asText());
                } else {
                    JsonLd.listed(person.path("name")).forEach(name -> names.add(name.asText("")));
                }
            }
        });
        return names.stream()
                .filter(name -> !name.contains("://") && !name.contains("@"))
                .toList();
    }

    private List<String> meta() {
        for (String name : METAS) {
            List<String> found = story.testimony().metas(name).stream()
                    .filter(text -> !text.contains("://") && text.length() < LINE_CHARS)
                    .toList();
            boolean labelled = !name.equals("twitter:data1")
                    || story.testimony()
                            .meta("twitter:label1")
                            .map(Cue::in)
                            .map(c -> (c & Cue.BYLINE.mark()) != 0)
                            .orElse(false);
            if (labelled && found(found, false, 1).isPresent()) {
                return found;
            }
        }
        return List.of();
    }

    private List<String> marked() {
        var names = new ArrayList<String>();
        for (Element element : story.testimony().marked("author")) {
            Element name = element.selectFirst("[itemprop=name]");
            String text = value(name == null ? element : name);
            if (!Elsewhere.is(element)
                    && !text.contains("://")
                    && text.length() < LINE_CHARS
                    && names.size() < MOST_NAMES) {
                names.add(text);
            }
        }
        return names;
    }

    private static String value(Element element) {
        return element.hasAttr("content") ? element.attr("content") : element.text();
    }

    /**
     * What is printed.
     *
     * @param isSure whether it stands by the headline, says that it is a byline, and names a person
     */
    private record Printed(List<String> lines, boolean isSure) {}

    /** The line near the headline, or after the story, that has most of the marks of a byline. */
    private Printed printed() {
        List<Block> blocks = story.outline().blocks();
        var best = new Printed(List.of(), false);
        int most = ENOUGH - 1;
        for (Block block : blocks) {
            int near = nearness(block);
            boolean marked = near > 0 || isHinted(block) || link(block) != Link.NONE;
            if (block.chars() > LINE_CHARS
                    || !marked
                    || block.index() == story.titlePlace()
                    || Elsewhere.is(block.area())) {
                continue;
            }
            String line = line(block);
            int score = score(block, line) + near;
            if (score > most) {
                most = score;
                boolean sure = near > 2
                        && Names.beginsAsByline(block.text())
                        && Names.looksLikePerson(Names.in(line).get(0));
                best = new Printed(List.of(line), sure);
            }
        }
        return best;
    }

    private int nearness(Block block) {
        int title = story.titlePlace();
        int distance = title < 0 ? Integer.MAX_VALUE : block.index() - title;
        if (distance <= -BEFORE_TITLE || distance > AFTER_TITLE) {
            return 0;
        }
        return distance <= BESIDE_TITLE ? 3 : 2;
    }

    /** The part of the block's text that may hold names; where only {@code By} stands, the next block holds them. */
    private String line(Block block) {
        String line = block.text();
        List<Block> blocks = story.outline().blocks();
        if (Names.in(line).isEmpty() && Names.beginsAsByline(line) && block.index() + 1 < blocks.size()) {
            return line + ' ' + blocks.get(block.index() + 1).text();
        }
        if (Names.beginsAsByline(line)) {
            return line;
        }
        Optional<String> told =
                Names.toldWithin(line).filter(rest -> !Names.in(rest).isEmpty());
        boolean mayBeside = nearness(block) > 2 && !block.area().isIn(Around.HEADING);
        List<String> beside = told.isEmpty() && mayBeside ? Names.besideDate(line) : List.of();
        return told.map(rest -> "by " + rest).orElse(beside.isEmpty() ? line : "by " + beside.get(0));
    }

    private static int score(Block block, String line) {
        List<String> names = Names.in(line);
        if (names.isEmpty()) {
            return 0;
        }
        boolean opens = Names.beginsAsByline(line);
        boolean hinted = isHinted(block);
        Link link = link(block);
        if (!opens && !hinted && link == Link.NONE) {
            return 0;
        }
        int score = (opens ? 2 : 0) + (hinted ? 2 : 0) + (link == Link.AUTHOR ? 3 : link == Link.PERSON ? 2 : 0);
        score += Names.looksLikePerson(names.get(0)) ? 2 : -1;
        score -= names.size() > 3 || block.chars() > 70 ? 1 : 0;
        return score;
    }

    private static boolean isHinted(Block block) {
        return block.area().has(Hint.BYLINE)
                || block.area().parent().map(parent -> parent.has(Hint.BYLINE)).orElse(false);
    }

    private enum Link {
        NONE,
        PERSON,
        AUTHOR
    }

    private static Link link(Block block) {
        Optional<Element> link = Links.element(block);
        if (link.isPresent()) {
            Element at = link.get();
            boolean told =
                    at.attr("rel").contains("author") || at.attr("itemprop").contains("author");
            return told ? Link.AUTHOR : PEOPLE.in(at.attr("href")) != 0 ? Link.PERSON : Link.NONE;
        }
        Element parent = block.nodes().get(0).parent();
        boolean hinted = parent != null && (Hint.in(parent.className()) & Hint.BYLINE.mark()) != 0;
        return hinted ? Link.PERSON : Link.NONE;
    }
}
