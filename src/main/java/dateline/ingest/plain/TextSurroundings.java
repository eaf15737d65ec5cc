package dateline.ingest.plain;

import dateline.article.RelatedLink;
import dateline.article.Slug;
import dateline.ingest.blocks.BlockCue;
import dateline.ingest.model.RawArticle.RawDate;
import dateline.ingest.model.RawArticleBuilder;
import dateline.ingest.text.SiteNameComparison;
import dateline.ingest.text.date.DateInText;
import dateline.ingest.text.date.DayMonthOrder;
import dateline.ingest.text.date.WrittenDate;
import dateline.ingest.text.markup.TagLabel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads what a page shows around its story, by form: where it is filed, when it changed, what else there is to read. */
final class TextSurroundings {
    private static final Pattern STEP = Pattern.compile("\\s*[>\u203a\u00bb]\\s*|\\s+/\\s+");
    private static final Pattern RIGHTS = Pattern.compile("\u7121\u65ad\u8ee2\u8f09.*");

    /** {@code Sport > Rowing}: a few short names, each below the one before it. */
    private static final String STEP_NAME = "[^\\s>\u203a\u00bb|/.!?]{1,20}(?: [^\\s>\u203a\u00bb|/.!?]{1,20}){0,2}";

    private static final Pattern BESIDE =
            Pattern.compile("\\s*" + STEP_NAME + "(?:\\s+[|/]\\s+" + STEP_NAME + "){1,2}\\s*");

    private static final int ABOVE = 40;
    private static final int KICKER_ABOVE = 3;
    private static final int STEP_CHARS = 40;
    private static final int STEPS = 6;
    private static final int KICKER = 28;
    private static final int DATED_BEHIND = 4;
    private static final int BEHIND = 80;
    private static final int MOST_RELATED = 10;
    private static final int LEAST_TITLE = 14;
    private static final long ENDS_LIST = BlockCue.SUBSCRIBE.mark()
            | BlockCue.COMMENT.mark()
            | BlockCue.RIGHTS.mark()
            | BlockCue.SHARE.mark()
            | BlockCue.FOLLOW.mark()
            | BlockCue.CONSENT.mark()
            | BlockCue.ADVERT.mark();

    private final ScoredText judged;
    private final List<AnalyzedLine> lines;
    private final RawArticleBuilder draft;

    TextSurroundings(ScoredText judged, RawArticleBuilder draft) {
        this.judged = judged;
        this.lines = judged.lines();
        this.draft = draft;
    }

    /** What stands over and under a headline at this place. */
    void head(int title, Optional<String> site) {
        if (!breadcrumb(title)) {
            kicker(title, site);
        }
        updated(title);
    }

    private boolean breadcrumb(int title) {
        for (int i = title - 1; i >= Math.max(0, title - ABOVE); i--) {
            List<String> steps = steps(lines.get(i).text());
            if (!steps.isEmpty()) {
                draft.section(steps.get(steps.size() - 1)).confidence("section", 0.7);
                draft.sections(steps.subList(0, steps.size() - 1));
                return true;
            }
        }
        return false;
    }

    /** The sections that a breadcrumb leads through; none for another line. */
    private List<String> steps(String line) {
        if (line.length() > STEP_CHARS * STEPS) {
            return List.of();
        }
        List<String> steps = new ArrayList<>(Arrays.stream(STEP.split(line))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList());
        boolean home = steps.size() > 1 && HomeLabel.isOne(steps.get(0));
        if ((!home && !Boilerplate.isBreadcrumb(line))
                || steps.size() > STEPS
                || steps.stream().anyMatch(step -> step.length() > STEP_CHARS)) {
            return List.of();
        }
        if (home) {
            steps.remove(0);
        }
        String last = Slug.of(steps.get(steps.size() - 1));
        boolean isTitle = lines.stream()
                .limit(judged.start())
                .anyMatch(l -> l.words().count() > 3 && Slug.of(l.text()).equals(last));
        if (isTitle) {
            steps.remove(steps.size() - 1);
        }
        return steps;
    }

    /** A short line right over the headline that the page's menu has, too. */
    private void kicker(int title, Optional<String> site) {
        for (int i = title - 1; i >= Math.max(0, title - KICKER_ABOVE); i--) {
            AnalyzedLine line = lines.get(i);
            if (line.date().isPresent() || line.byline()) {
                continue;
            }
            if (BESIDE.matcher(line.text()).matches() && !line.isBoilerplate()) {
                List<String> names = Stream.of(line.text().strip().split("\\s+[|/]\\s+"))
                        .filter(name -> !HomeLabel.isOne(name))
                        .toList();
                if (names.isEmpty()) {
                    return;
                }
                draft.section(names.get(names.size() - 1)).confidence("section", 0.6);
                draft.sections(names.subList(0, names.size() - 1));
                return;
            }
            boolean brief = line.weight() <= KICKER && line.words().count() <= 3 && line.ending() == 0;
            boolean isSite = SiteNameComparison.is(line.text(), site);
            if (brief && !isSite && !line.isBoilerplate() && isTwice(i) && !Boilerplate.isNoTitle(line.text())) {
                draft.section(line.text()).confidence("section", 0.6);
                return;
            }
            if (!brief) {
                return;
            }
        }
    }

    private boolean isTwice(int at) {
        for (int i = 0; i < at; i++) {
            AnalyzedLine earlier = lines.get(i);
            if (earlier.words().isSameAs(lines.get(at).words())
                    || Boilerplate.isInMenu(lines.get(at).text(), earlier.text())) {
                return true;
            }
        }
        return false;
    }

    /** It stands by the headline, and at the end of some stories. */
    private void updated(int title) {
        int story = judged.body().stream().findFirst().orElseGet(judged::start);
        Optional<WrittenDate> published =
                draft.done().published().flatMap(date -> DateInText.in(date.text(), DayMonthOrder.DAY_FIRST));
        IntStream.concat(
                        IntStream.range(Math.max(0, title - KICKER_ABOVE), Math.max(title, story)),
                        IntStream.range(judged.end(), Math.min(lines.size(), judged.end() + DATED_BEHIND))
                                .filter(at ->
                                        ChangeTime.isTimeLine(lines.get(at).text())))
                .mapToObj(at -> ChangeTime.in(text(at).orElse(""), text(at + 1), published))
                .flatMap(Optional::stream)
                .findFirst()
                .map(date -> date.orIn(published.flatMap(WrittenDate::zone)))
                .ifPresent(date -> draft.updated(RawDate.of(date)).confidence("updated", 0.8));
    }

    private Optional<String> text(int at) {
        return at < lines.size() ? Optional.of(lines.get(at).text()) : Optional.empty();
    }

    /**
     * The titles of other stories that stand behind the story under a label.
     *
     * @param known the places of lines whose meaning is known
     */
    void behind(Set<Integer> known) {
        Set<String> related = new LinkedHashSet<>();
        boolean listed = false;
        for (int i = judged.end(); i < Math.min(lines.size(), judged.end() + BEHIND); i++) {
            AnalyzedLine line = lines.get(i);
            String text = line.text();
            Optional<String> tags = TagLabel.behind(text);
            Optional<String> other = Boilerplate.relatedTitle(text);
            if (tags.isPresent() || known.contains(i)) {
                listed = false;
            } else if (Boilerplate.RELATED_LABEL.matcher(text).matches()) {
                listed = true;
            } else if (other.isPresent()) {
                related.add(other.get());
            } else if (listed && line.date().isEmpty()) {
                listed = related.size() < MOST_RELATED && isTitle(line);
                if (listed) {
                    related.add(text);
                }
            }
        }
        related.forEach(title -> draft.related(new RelatedLink(title, Optional.empty())));
    }

    private static boolean isTitle(AnalyzedLine line) {
        return line.weight() >= LEAST_TITLE
                && line.words().count() >= 3
                && !line.isSentence()
                && (line.cues() & ENDS_LIST) == 0
                && !Boilerplate.isLine(line.text())
                && TagLabel.behind(line.text()).isEmpty()
                && !RIGHTS.matcher(line.text()).matches();
    }
}
