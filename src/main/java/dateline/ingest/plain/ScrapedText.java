package dateline.ingest.plain;

import dateline.article.RelatedLink;
import dateline.article.Slug;
import dateline.ingest.model.Doubt;
import dateline.ingest.model.RawArticle;
import dateline.ingest.model.RawArticle.Byline;
import dateline.ingest.model.RawArticle.RawDate;
import dateline.ingest.model.RawArticleBuilder;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads the text of a whole page, in which the models find the story. */
final class ScrapedText {
    private static final int FEW_BOILERPLATE = 3;
    private static final int MANY_LINES = 60;
    private static final int HEADED = 3;
    private static final double HEADLINE = 0.4;
    private static final double SHORT_SHARE = 0.5;
    private static final int SHORT = 40;
    private static final int NOTE = 30;
    private static final int MENU = 10;
    private static final double MOSTLY = 0.7;
    private static final int SHARED = 6;
    private static final double ALIKE = 0.85;
    private static final double TITLE_LEAST = 0.15;

    private static final Pattern ADDRESS = Pattern.compile("(?iu)(?:.{0,120}\\s)?https?://\\S{4,2000}");

    private final ScoredText judged;
    private final List<LogicalLine> units;
    private final Optional<String> site;
    private final RawArticleBuilder draft = new RawArticleBuilder();

    ScrapedText(List<LogicalLine> units, Optional<String> site) {
        this.units = units;
        this.site = site;
        this.judged = new ScoredText(units, TextModels.SHIPPED);
    }

    /** Whether it finds the story where the rules found it, too, who know more of what stands around a story. */
    boolean agreesWith(RawArticle ruled) {
        String title = judged.title()
                .map(choice -> Slug.of(units.get(choice.at()).text()))
                .orElse("");
        int found = judged.body().stream()
                .mapToInt(at -> units.get(at).text().length())
                .sum();
        double chars = ruled.body()
                .map(body -> body.text().replaceAll("<[^>]*>", "").length())
                .orElse(0);
        boolean same = units.size() <= NOTE || (chars >= found * ALIKE && found >= chars * ALIKE);
        return !isLong()
                && same
                && ruled.title().map(Slug::of).filter(title::equals).isPresent();
    }

    /** Whether it has more lines than the rules are asked for. */
    boolean isLong() {
        return units.size() > MANY_LINES;
    }

    /** Whether there is so much beside a story that the text is more likely a page's than a person's. */
    boolean isPage() {
        if (judged.body().isEmpty()) {
            return false;
        }
        long boilerplate = boilerplate();
        long brief =
                judged.lines().stream().filter(line -> line.weight() < SHORT).count();
        boolean menus = isLong() && brief > units.size() * SHORT_SHARE;
        boolean headed = brief > units.size() * SHORT_SHARE / 2
                && judged.title()
                        .filter(choice -> choice.at() >= HEADED && choice.probability() >= HEADLINE)
                        .isPresent();
        boolean opensOnMenu = Boilerplate.isNoTitle(units.get(0).text());
        boolean found = judged.title()
                .filter(choice -> choice.at() > 0 && choice.probability() >= HEADLINE)
                .isPresent();
        return boilerplate >= FEW_BOILERPLATE || menus || headed || opensOnMenu || found || isUnderMenu() || isShared();
    }

    /** A program that shares a page writes its address under the headline. */
    private boolean isShared() {
        return units.stream().limit(SHARED).anyMatch(unit -> ADDRESS.matcher(unit.text())
                .matches());
    }

    /** Nobody types so many short lines over a story. */
    private boolean isUnderMenu() {
        long brief = judged.lines().stream()
                .limit(judged.start())
                .filter(line -> line.weight() < SHORT)
                .count();
        return judged.start() >= MENU && brief >= judged.start() * MOSTLY;
    }

    private long boilerplate() {
        return judged.lines().stream()
                .filter(line -> line.isBoilerplate() || Boilerplate.isMenu(line.text()))
                .limit(FEW_BOILERPLATE)
                .count();
    }

    /**
     * Why a person must look at it.
     *
     * @param agreed whether the rules have found the same headline and the same story
     */
    Optional<Doubt> doubt(boolean agreed) {
        boolean told = judged.body().stream()
                .anyMatch(
                        at -> units.get(at).isProse() || judged.lines().get(at).isSentence());
        if (!told && boilerplate() >= FEW_BOILERPLATE && units.size() >= TextDoubt.MANY_LINES) {
            return Optional.of(TextDoubt.withoutStory(judged));
        }
        return !isPage() ? Optional.empty() : agreed ? TextDoubt.ofTwo(judged) : TextDoubt.of(judged);
    }

    RawArticleBuilder read() {
        Optional<ScoredLine> title = judged.title(site).filter(choice -> choice.probability() >= TITLE_LEAST);
        OptionalInt titled = title.map(choice -> OptionalInt.of(choice.at())).orElse(OptionalInt.empty());
        title.ifPresent(choice ->
                draft.title(judged.headline(choice)).confidence("title", rounded(Math.min(0.9, choice.probability()))));
        var meta = new TextMeta(draft);
        var picture = new TextPicture();
        date(titled);
        List<String> names = new AuthorsOfPage(judged, site).under(titled);
        names.forEach(name -> draft.byline(Byline.named(name)).confidence("authors", 0.8));
        var tags = new TextTags(judged, names);
        draft.tags(tags.found());
        Set<Integer> known = new TreeSet<>(tags.lines());
        new TextCaptionFinder(judged, titled, names).found().ifPresent(lead -> {
            picture.takeLead(lead);
            known.addAll(lead.lines());
        });
        var standfirst = new TextStandfirstFinder(judged, titled);
        standfirst.found(known).ifPresent(choice -> {
            draft.standfirst(units.get(choice.at()).text())
                    .confidence("standfirst", rounded(Math.min(0.9, choice.probability())));
            known.add(choice.at());
        });
        int from = titled.isPresent() ? judged.behindHeadline(titled.getAsInt()) : judged.start();
        new LinesUnderHeadline(judged, meta, picture, known)
                .read(from, judged.body().stream().findFirst().orElseGet(judged::start));
        var surroundings = new TextSurroundings(judged, draft);
        titled.ifPresent(at -> surroundings.head(at, site));
        var story = new PlainTextBody(draft, meta, picture, site);
        story.readKnown(story(titled, known));
        surroundings.behind(known);
        picture.writeTo(draft);
        return draft;
    }

    /** The lines of the story, without the titles of others between them. */
    private List<LogicalLine> story(OptionalInt title, Set<Integer> known) {
        var body = new TreeSet<Integer>(judged.body());
        withFacts(body, known);
        if (!known.containsAll(body)) {
            body.removeAll(known);
        }
        title.ifPresent(body::remove);
        List<String> authors = draft.done().bylines().stream().map(Byline::name).toList();
        body.removeIf(at -> authors.contains(units.get(at).text().strip()));
        OtherCaptions.takeFrom(body, judged.lines());
        new EndOfStory(judged, units, draft).takeFrom(body);
        new RelatedLines(judged)
                .takeFrom(body)
                .forEach(other -> draft.related(new RelatedLink(other, Optional.empty())));
        return body.stream().map(units::get).toList();
    }

    /** Facts that stand right over the first paragraph or right under the last are the story's. */
    private void withFacts(NavigableSet<Integer> body, Set<Integer> known) {
        if (body.isEmpty()) {
            return;
        }
        for (int at = body.first() - 1; at >= 0 && isFact(at, known); at--) {
            body.add(at);
        }
        for (int at = body.last() + 1; at < units.size() && isFact(at, known); at++) {
            body.add(at);
        }
    }

    private boolean isFact(int at, Set<Integer> known) {
        return !known.contains(at) && FactLine.isOne(units.get(at).text());
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }

    /** The time of a change is better than none. */
    private void date(OptionalInt title) {
        var credits = new StoryCredits(judged, title);
        Optional<ScoredLine> first =
                credits.date(at -> ChangeTime.isFirst(units.get(at).text()));
        first.or(() -> credits.date(at -> !ChangeTime.isToldAlone(units.get(at).text())))
                .or(() -> credits.date(at -> true))
                .ifPresent(choice -> ChangeTime.published(units.get(choice.at()).text())
                        .or(() -> judged.lines().get(choice.at()).date())
                        .ifPresent(written -> draft.published(RawDate.of(written))
                                .confidence("published", rounded(choice.probability()))));
        first.flatMap(choice -> credits.date(at -> Math.abs(at - choice.at()) == 1)
                        .flatMap(other -> judged.lines().get(other.at()).date()))
                .ifPresent(changed -> draft.updated(RawDate.of(changed)));
    }
}
