package dateline.ingest.page.fields;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.ingest.blocks.BlockCue;
import dateline.ingest.page.metadata.JsonLd;
import dateline.ingest.page.metadata.MarkedValue;
import dateline.ingest.page.outline.OutsideStory;
import dateline.ingest.page.outline.PlainLine;
import dateline.ingest.text.WordComparison;
import dateline.ingest.text.byline.BylineNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * Finds who wrote the story: the names of its byline, split and cleaned. Data come first, then what is printed; the site's
 * own name is taken only when nobody else is named.
 */
public final class BylineFinder {
    private static final String[] METAS = {
        "article:author",
        "author",
        "parsely-author",
        "sailthru.author",
        "byl",
        "dc.creator",
        "dcterms.creator",
        "article:author_name",
        "authors",
        "article.author",
        "cxenseparse:author",
        "og:author",
        "rbauthors",
        "citation_author",
        "creator",
        "dcsext.author",
        "article_author",
        "author_name",
        "post_author",
        "bt:author",
        "dc.contributor",
        "twitter:data1"
    };
    private static final int MOST_NAMES = 8;
    private static final int LINE_CHARS = 120;
    private static final Evaluator NAME = QueryParser.parse("[itemprop=name]");

    /** What houses are whose names go on with what they are for: {@code Department for Environment, Food and Rural Affairs}. */
    private static final Pattern INSTITUTION = Pattern.compile(
            "(?iu)(?:the |le |la |l['\u2019]|das |die |der |el |il |o |a )?(?:department|ministry|office|institutes?|university|agency|council|committee|commission"
                    + "|association|federation|board|bureau|society|foundation|minist\\p{L}{2,8}|d\u00e9partement|departamento|dipartimento|institut\\p{L}{0,3}|istituto|universi\\p{L}{1,6}"
                    + "|agence|agencia|agenzia|ag\u00eancia|conseil|consejo|consiglio|comit\\p{L}{1,3}|comisi\u00f3n|commissione|comiss\u00e3o|f\u00e9d\u00e9ration|federaci\u00f3n|federazione"
                    + "|\\p{L}{0,14}(?:verband|amt|beh\u00f6rde|stiftung|verein|institut|direktion)|fondation|fundaci\u00f3n|fondazione|funda\u00e7\u00e3o|\\p{L}{2,20}(?:styrelsen|departementet|direktoratet|verket)) ");

    private final ParsedPage story;

    /** Each line is asked for its names more than once. */
    private final Map<String, List<String>> read = new HashMap<>();

    /**
     * Houses with several words and commas that the data name as authors beside people, and the printed line does too: of a short
     * one, such as an agency's, that only says where those work.
     */
    private final Set<String> houses = new HashSet<>();

    private final PrintedByline printed;

    private BylineFinder(ParsedPage story) {
        this.story = story;
        this.printed = PrintedByline.find(story);
    }

    /** The names, in their order. */
    public static Optional<FoundValue<List<String>>> find(ParsedPage story) {
        var finder = new BylineFinder(story);
        PrintedByline printed = finder.printed;
        List<List<String>> told = new ArrayList<>(List.of(finder.linked()));
        for (String name : METAS) {
            told.add(finder.meta(name));
        }
        List<String> marked = finder.marked();
        List<String> named = printed.lines().stream()
                .filter(line -> BylineNames.in(line).stream().allMatch(BylineNames::looksLikeName))
                .toList();
        return finder.people(told, marked, printed)
                .or(() -> finder.first(told, Who.OTHERS, 0.7))
                .or(() -> finder.found(marked, Who.OTHERS, 0.6))
                .or(() -> finder.found(named, Who.OTHERS, 0.5))
                .or(() -> finder.first(told, Who.ANYBODY, 0.4))
                .or(() -> finder.found(named, Who.ANYBODY, 0.4));
    }

    /** Whom to take of those that are named. */
    private enum Who {
        /** People by the look of their names; what else is named beside them is where they work. */
        PEOPLE,
        /** Whoever is named, but for the site itself. */
        OTHERS,
        /** The site too. */
        ANYBODY
    }

    /** Where two sources name people, the one that names more of the same is taken; the printed line, when it is sure, before data. */
    private Optional<FoundValue<List<String>>> people(
            List<List<String>> told, List<String> marked, PrintedByline printed) {
        Optional<FoundValue<List<String>>> shown = found(printed.lines(), Who.PEOPLE, 0.75);
        FoundValue<List<String>> best = null;
        for (List<String> names : told) {
            Optional<FoundValue<List<String>>> more = found(names, Who.PEOPLE, 0.95);
            if (more.isPresent() && (best == null || holds(more.get(), best))) {
                best = more.get();
            }
        }
        best = best == null ? found(marked, Who.PEOPLE, 0.85).orElse(null) : best;
        if (best == null) {
            return shown.filter(
                    names -> printed.isSure() || first(told, Who.OTHERS, 1).isEmpty());
        }
        FoundValue<List<String>> data = best;
        boolean contradicts =
                printed.isSure() && !shown.map(names -> share(names, data)).orElse(true);
        boolean completes = shown.map(names -> holds(names, data)).orElse(false);
        return contradicts || completes ? shown : Optional.of(data);
    }

    private static boolean share(FoundValue<List<String>> one, FoundValue<List<String>> other) {
        List<String> folded = other.value().stream().map(WordComparison::folded).toList();
        return one.value().stream().map(WordComparison::folded).anyMatch(folded::contains);
    }

    /** Whether all of the fewer are among the more. */
    private static boolean holds(FoundValue<List<String>> more, FoundValue<List<String>> fewer) {
        List<String> folded = more.value().stream().map(WordComparison::folded).toList();
        return more.value().size() > fewer.value().size()
                && fewer.value().stream().map(WordComparison::folded).allMatch(folded::contains);
    }

    private Optional<FoundValue<List<String>>> first(List<List<String>> told, Who who, double confidence) {
        return told.stream()
                .map(raw -> found(raw, who, confidence))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<FoundValue<List<String>>> found(List<String> raw, Who who, double confidence) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String line : raw) {
            for (String name : read.computeIfAbsent(line, l -> BylineNames.in(PlainLine.text(l)))) {
                boolean wanted = who != Who.PEOPLE || BylineNames.isPerson(name) || houses.contains(name);
                boolean site = story.site().isIt(name) && !(who == Who.OTHERS && BylineNames.isDesk(name));
                if (wanted && (who == Who.ANYBODY || !site)) {
                    names.putIfAbsent(WordComparison.folded(name), name);
                }
            }
        }
        return names.isEmpty() || names.size() > MOST_NAMES
                ? Optional.empty()
                : Optional.of(new FoundValue<>(List.copyOf(names.values()), confidence));
    }

    private List<String> linked() {
        var names = new ArrayList<String>();
        JsonLd data = story.pageMetadata().linkedData();
        story.pageMetadata().article().ifPresent(article -> {
            List<JsonNode> authors = JsonLd.listed(article.path("author"));
            for (JsonNode author : authors) {
                JsonNode person = data.resolved(author);
                List<JsonNode> told = person.isTextual() ? List.of(person) : JsonLd.listed(person.path("name"));
                boolean one = told.size() == 1 && (authors.size() > 1 || JsonLd.isOrganisation(person));
                for (JsonNode name : told) {
                    names.add(name.asText(""));
                    if (one) {
                        takeAtWord(name.asText(""), JsonLd.isOrganisation(person), authors.size() > 1);
                    }
                }
            }
        });
        return names.stream()
                .filter(name -> !name.contains("://") && !name.contains("@"))
                .toList();
    }

    /** A member of a list is one author, and a house is one, however many words and commas its name has. */
    private void takeAtWord(String name, boolean isHouse, boolean isListed) {
        String line = PlainLine.text(name);
        boolean isPrinted = isHouse && isListed && printed.lines().stream().anyMatch(shown -> shown.contains(line));
        boolean isInstitution = isHouse && INSTITUTION.matcher(line).lookingAt();
        if (isPrinted || isInstitution || BylineNames.looksWhole(line)) {
            read.put(name, List.of(line));
        }
        if (isPrinted && !BylineNames.in(line).equals(List.of(line))) {
            houses.add(line);
        }
    }

    private List<String> meta(String name) {
        boolean labelled = !name.equals("twitter:data1")
                || story.pageMetadata()
                        .meta("twitter:label1")
                        .map(BlockCue::in)
                        .map(c -> (c & BlockCue.BYLINE.mark()) != 0)
                        .orElse(false);
        return labelled
                ? story.pageMetadata().metas(name).stream()
                        .filter(text -> !text.contains("://") && text.length() < LINE_CHARS)
                        .toList()
                : List.of();
    }

    private List<String> marked() {
        var names = new ArrayList<String>();
        for (Element element : story.pageMetadata().marked("author")) {
            Element name = element.selectFirst(NAME);
            String text = MarkedValue.value(name == null ? element : name);
            if (!OutsideStory.is(element)
                    && !text.contains("://")
                    && text.length() < LINE_CHARS
                    && names.size() < MOST_NAMES) {
                names.add(text);
            }
        }
        return names;
    }
}
