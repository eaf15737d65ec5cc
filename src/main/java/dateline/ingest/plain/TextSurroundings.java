package dateline.ingest.plain;

import dateline.article.RelatedLink;
import dateline.article.Slug;
import dateline.ingest.model.RawArticle.RawDate;
import dateline.ingest.model.RawArticleBuilder;
import dateline.ingest.page.outline.BlockCue;
import dateline.ingest.text.DateInText;
import dateline.ingest.text.FieldText;
import dateline.ingest.text.FigureOrder;
import dateline.ingest.text.SiteNameComparison;
import dateline.ingest.text.WrittenDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a page shows around its story, by form: where it is filed, when it changed, what else there is to read. */
final class TextSurroundings {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern STEP = Pattern.compile("\\s*[>\u203a\u00bb]\\s*|\\s+/\\s+");
    private static final Set<String> HOME = Set.of(
            "home",
            "homepage",
            "home page",
            "start",
            "startseite",
            "startsida",
            "forside",
            "forsiden",
            "hem",
            "hjem",
            "accueil",
            "inicio",
            "portada",
            "in\u00edcio",
            "p\u00e1gina inicial",
            "voorpagina",
            "etusivu",
            "strona g\u0142\u00f3wna",
            "\u0433\u043b\u0430\u0432\u043d\u0430\u044f",
            "\u0433\u043e\u043b\u043e\u0432\u043d\u0430",
            "\u30c8\u30c3\u30d7",
            "\u30db\u30fc\u30e0",
            "\u9996\u9875",
            "\u9996\u9801",
            "anasayfa",
            "domov",
            "kezd\u0151lap");

    /** Words before the time of a change. */
    private static final Pattern UPDATED = Pattern.compile(
            "(?<!\\p{L})(?:updated|act\\.|modified|aktualisiert|stand\\s*:|mis(?:e)? \u00e0 jour|modifi\u00e9|actualizad[oa]|actualización|aggiornat[oa]|aggiornamento|modificat?[oa]?|atualizad[oa]|atualização|aktualisierung|ενημερώθηκε|ενημέρωση|aangepast|bijgewerkt|gewijzigd|laatste update|uppdaterad|\u00e4ndrad|oppdatert|opdateret"
                    + "|aktualizacja|zaktualizowano|aktualizov\u00e1no|p\u00e4ivitetty|g\u00fcncellen\\p{L}*|friss\u00edtve|\u043e\u0431\u043d\u043e\u0432\u043b\u0435\u043d\\p{L}*|\u043e\u043d\u043e\u0432\u043b\u0435\u043d\\p{L}*)|\u66f4\u65b0|\u062a\u062d\u062f\u064a\u062b|\u0639\u064f?\u062f\u0651?\u0644",
            FLAGS);

    /** A mark that stands between a day and its time. */
    private static final Pattern BEFORE_TIME = Pattern.compile("\\s[|\u00b7\u2022]\\s(?=\\d{1,2}[:.h]\\d{2})");

    private static final Pattern CLOCK = Pattern.compile(
            "(?:\\s*(?:at|um|\u00e0|a las|alle|ore|\u00e0s|om|kl\\.?|klo|o|godz\\.|v|\u0432|\u03c3\u03c4\u03b9\u03c2))?\\s*([01]?\\d|2[0-3])[:.h]([0-5]\\d)(?!\\d)(?:\\s*(?:uhr|h|hs|hrs))?\\s*$",
            FLAGS);

    private static final Pattern LEADS = Pattern.compile("^[\\s:\uff1a\u2013\u2014-]+");

    private static final Pattern PUBLISHED = Pattern.compile(
            "publ|veröffentlicht|erstellt|posted|created|pubblicat|опубликован|опубліковано|erschienen|julkaistu|yayın|公開|掲載|发布|發布",
            FLAGS);

    private static final Pattern TOPICS = Pattern.compile(
            "(?:topics?|tags?|keywords?|themen|schlagwörter|sujets|temas|argomenti|onderwerpen|ämnen|emner|tematy)(?: (?:in|of|im|i|dans|en|nell|del|van|på|w)\\b.{0,40})?\\s*:?|無断転載.*",
            FLAGS);

    /** {@code Sport > Rowing}: a few short names, each below the one before it. */
    private static final String STEP_NAME = "[^\\s>\u203a\u00bb|/.!?]{1,20}(?: [^\\s>\u203a\u00bb|/.!?]{1,20}){0,2}";

    private static final Pattern BESIDE =
            Pattern.compile("\\s*" + STEP_NAME + "(?:\\s+[|/]\\s+" + STEP_NAME + "){1,2}\\s*");

    private static final int ABOVE = 40;
    private static final int KICKER_ABOVE = 3;
    private static final int TIME_WORD = 16;
    private static final int TIME_LINE = 60;
    private static final int STEP_CHARS = 40;
    private static final int STEPS = 6;
    private static final int KICKER = 28;
    private static final int DATED = 160;
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

    private final JudgedText judged;
    private final List<MeasuredLine> lines;
    private final RawArticleBuilder draft;

    TextSurroundings(JudgedText judged, RawArticleBuilder draft) {
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

    /** Whether a line tells when the story changed and not when it came out. */
    static boolean tellsChangeAlone(String line) {
        return UPDATED.matcher(line).find() && !PUBLISHED.matcher(line).find();
    }

    /** Whether a brief line begins with the word that says when the story came out or changed. */
    static boolean tellsTime(String line) {
        String text = line.strip();
        String head = text.substring(0, Math.min(text.length(), TIME_WORD));
        return text.length() <= TIME_LINE
                && (UPDATED.matcher(head).find() || PUBLISHED.matcher(head).find());
    }

    /** When the story came out, of a line that tells when it changed, too. */
    static Optional<WrittenDate> published(String line) {
        Matcher change = UPDATED.matcher(line);
        if (!change.find()) {
            return Optional.empty();
        }
        Matcher published = PUBLISHED.matcher(line);
        int from = published.find() ? published.start() : 0;
        return DateInText.in(
                line.substring(from, from < change.start() ? change.start() : line.length()), FigureOrder.DAY_FIRST);
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
        boolean home = steps.size() > 1 && HOME.contains(steps.get(0).toLowerCase(Locale.ROOT));
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
            MeasuredLine line = lines.get(i);
            if (line.date().isPresent() || line.byline()) {
                continue;
            }
            if (BESIDE.matcher(line.text()).matches() && !line.isFurniture()) {
                List<String> names = List.of(line.text().strip().split("\\s+[|/]\\s+"));
                draft.section(names.get(names.size() - 1)).confidence("section", 0.6);
                draft.sections(names.subList(0, names.size() - 1));
                return;
            }
            boolean brief = line.weight() <= KICKER && line.words().count() <= 3 && line.ending() == 0;
            boolean isSite = SiteNameComparison.is(line.text(), site);
            if (brief && !isSite && !line.isFurniture() && isTwice(i) && !Boilerplate.isNoTitle(line.text())) {
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
            MeasuredLine earlier = lines.get(i);
            if (earlier.words().isSameAs(lines.get(at).words())
                    || Boilerplate.isInMenu(lines.get(at).text(), earlier.text())) {
                return true;
            }
        }
        return false;
    }

    private void updated(int title) {
        int story = judged.body().stream().findFirst().orElseGet(judged::start);
        for (int i = Math.max(0, title - KICKER_ABOVE); i < Math.max(title, story); i++) {
            String text = lines.get(i).text();
            Matcher word = UPDATED.matcher(text);
            if (text.length() <= DATED && word.find()) {
                String told = LEADS.matcher(text.substring(word.end())).replaceFirst("");
                String next = i + 1 < lines.size() && told.isBlank()
                        ? lines.get(i + 1).text()
                        : told;
                String together = BEFORE_TIME.matcher(next).replaceAll(" ");
                DateInText.in(together, FigureOrder.DAY_FIRST)
                        .or(() -> laterThatDay(together))
                        .filter(date -> next.length() <= DATED)
                        .ifPresent(date -> draft.updated(RawDate.of(date)).confidence("updated", 0.8));
                return;
            }
        }
    }

    /** A time without a day is one of the day on which the story came out. */
    private Optional<WrittenDate> laterThatDay(String told) {
        Matcher clock = CLOCK.matcher(told);
        if (!clock.lookingAt()) {
            return Optional.empty();
        }
        LocalTime time = LocalTime.of(Integer.parseInt(clock.group(1)), Integer.parseInt(clock.group(2)));
        return draft.done()
                .published()
                .flatMap(published -> DateInText.in(published.text(), FigureOrder.DAY_FIRST))
                .map(day -> new WrittenDate(day.day(), day.other(), Optional.of(time), day.zone(), ""));
    }

    /** What stands behind the story under a label: titles of others, and tags. */
    void behind() {
        Set<String> related = new LinkedHashSet<>();
        boolean listed = false;
        for (int i = judged.end(); i < Math.min(lines.size(), judged.end() + BEHIND); i++) {
            MeasuredLine line = lines.get(i);
            String text = line.text();
            Matcher tags = Boilerplate.TAGS.matcher(text);
            Optional<String> other = Boilerplate.relatedTitle(text);
            if (tags.matches() && line.ending() != 2) {
                draft.tags(FieldText.listed(tags.group(1), ",;|"));
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

    private static boolean isTitle(MeasuredLine line) {
        return line.weight() >= LEAST_TITLE
                && line.words().count() >= 3
                && !line.isSentence()
                && (line.cues() & ENDS_LIST) == 0
                && !Boilerplate.isLine(line.text())
                && !TOPICS.matcher(line.text()).matches();
    }
}
