package dateline.ingest.plain;

import dateline.ingest.model.RawArticleBuilder;
import dateline.ingest.text.SiteNameComparison;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what stands over a story: headline, standfirst, byline, dates, the caption of the picture, and where it stands. */
final class TextHead {
    private static final Pattern SEPARATOR = Pattern.compile("\\s{2,}|\\s*[|»>›•·]\\s*");
    private static final int KICKER_WORDS = 2;
    private static final int MENU = 4;

    private final RawArticleBuilder draft;
    private final TextMeta meta;
    private final TextPicture picture;
    private final Optional<String> site;
    private final List<LogicalLine> candidates = new ArrayList<>();
    private final Set<String> menu = new HashSet<>();
    private int bylineBlock = -1;

    TextHead(RawArticleBuilder draft, TextMeta meta, TextPicture picture, Optional<String> site) {
        this.draft = draft;
        this.meta = meta;
        this.picture = picture;
        this.site = site;
    }

    /** How many of the units stand over the story. */
    static int length(List<LogicalLine> units) {
        int first = nextProse(units, 1);
        if (first >= units.size()) {
            return Math.min(1, units.size());
        }
        int second = nextProse(units, first + 1);
        boolean metaBetween = second < units.size()
                && units.subList(first + 1, second).stream().anyMatch(unit -> isSign(unit.text()));
        boolean brief =
                units.get(first).text().length() < 400 && !units.get(first).item();
        return metaBetween && brief ? second : first;
    }

    void read(List<LogicalLine> units) {
        for (var unit : units) {
            line(unit);
        }
        choose();
    }

    private static int nextProse(List<LogicalLine> units, int from) {
        int at = from;
        while (at < units.size()
                && (!units.get(at).isProse() || isSign(units.get(at).text()))) {
            at++;
        }
        return at;
    }

    private static boolean isSign(String line) {
        return TextMeta.isDate(line)
                || TextMeta.isByline(line)
                || Boilerplate.readingTime(line).isPresent();
    }

    private void line(LogicalLine unit) {
        String text = unit.text();
        boolean titled = !candidates.isEmpty();
        if ((titled || TextMeta.isDate(text)) && meta.take(text)) {
            bylineBlock = TextMeta.isByline(text) ? unit.block() : bylineBlock;
        } else if (unit.block() == bylineBlock && (TextMeta.isRole(text) || SiteNameComparison.is(text, site))) {
            return;
        } else if (Boilerplate.isNavigation(text) && !unit.endsSentence()) {
            navigation(text);
        } else if (!Boilerplate.isLine(text) && !picture.take(text) && !picture.repeats(candidates, unit)) {
            candidates.add(unit);
        }
    }

    private void navigation(String text) {
        List<String> items = List.of(SEPARATOR.split(text.strip()));
        if (items.size() >= MENU) {
            items.forEach(item -> menu.add(item.toLowerCase(Locale.ROOT)));
        } else {
            draft.section(name(items.get(items.size() - 1))).confidence("section", 0.6);
            draft.sections(items.subList(0, items.size() - 1).stream()
                    .map(TextHead::name)
                    .toList());
        }
    }

    private void choose() {
        candidates.removeIf(unit -> SiteNameComparison.is(unit.text(), site));
        candidates.removeIf(this::isMenuItem);
        if (candidates.size() > 2 && isKicker(candidates.get(0)) && !isKicker(candidates.get(1))) {
            candidates.remove(0);
        }
        if (candidates.isEmpty()) {
            return;
        }
        draft.title(candidates.get(0).text()).confidence("title", 0.9);
        if (candidates.size() > 1) {
            String standfirst = String.join(
                    " ",
                    candidates.subList(1, candidates.size()).stream()
                            .map(LogicalLine::text)
                            .toList());
            draft.standfirst(standfirst).confidence("standfirst", candidates.size() == 2 ? 0.8 : 0.5);
        }
    }

    private boolean isMenuItem(LogicalLine unit) {
        boolean item = candidates.size() > 1 && menu.contains(unit.text().toLowerCase(Locale.ROOT));
        if (item) {
            draft.section(unit.text()).confidence("section", 0.6);
        }
        return item;
    }

    private static boolean isKicker(LogicalLine unit) {
        String text = unit.text();
        boolean shouted = text.length() < 30
                && text.equals(text.toUpperCase(Locale.ROOT))
                && Character.isLetter(text.codePointAt(0))
                && !text.equals(text.toLowerCase(Locale.ROOT));
        return unit.alone() && (text.split(" ").length <= KICKER_WORDS || shouted);
    }

    private static String name(String word) {
        boolean shouted = word.equals(word.toUpperCase(Locale.ROOT)) && word.length() > 2;
        return shouted ? word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT) : word;
    }
}
