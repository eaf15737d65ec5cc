package dateline.ingest.plain;

import dateline.article.Slug;
import dateline.ingest.text.SiteNameComparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Finds who wrote the story of a page, and tells the authors from the paper whose name stands beside theirs. */
final class AuthorsOfPage {
    private static final int MASTHEAD = 8;
    private static final int FIRST = 3;
    private static final int REPEATED = 3;
    private static final Pattern PARTICLE = Pattern.compile(
            "(?:de|del|della|di|da|dos|van|von|der|den|ter|ten|al|el|bin|ibn|af|av|le|la|d'|o')(?![\\p{L}])|[do]'|[dl]\u2019");

    /** Words of the names of papers and their supplements; an article stands at their head. */
    private static final Pattern PAPER = Pattern.compile(
            "(?iu)^(?:the|der|die|das|il|el|het|den) (?=(?-i:\\p{Lu}))|(?<!\\p{L})(?:weekend|magazines?|gazette|courier|herald|tribune|chronicle|journal|weekly|sunday|saturday|supplement|zeitung|magazin|wochenende|wochenblatt|anzeiger|tagblatt|kurier|samstag|sonntag|revue|hebdo|gazette|semanal|dominical|revista|suplemento|periódico|diario|domenica|giornale|quotidiano|settimanale|jornal|krant|zaterdag|zondag|tidning|avis|blad|helg|lördag|lørdag|søndag|viikonloppu|lehti|tygodnik|gazeta|magazyn|dziennik|týdeník|víkend|неделя|газета|журнал|выходные|тиждень)(?!\\p{L})|(?:新聞|新闻|週刊|周刊|日報|日报|雑誌|杂志)$");

    /** What broadcasters and agencies are called by. */
    private static final Pattern STATION = Pattern.compile(
            "^(?:TV|Radio|R\u00e1dio|Televisi\u00f3n|R\u00e1di\u00f3|Agencia|Ag\u00eancia|Agence|Agenzia|Agentur) \\p{Lu}|(?<!\\p{L})(?:TV|FM|Radio|News|Daily|Press|Media|Online|Newsroom|Bureau|Network)(?!\\p{L})");

    private static final char FIRST_KANA = '\u3041';
    private static final Pattern KANA = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}]{2}");
    private static final Pattern SEPARATOR = Pattern.compile("[/|\uff0f]\\s");

    /** What leads to other pieces of an author, in languages that write it as they write names. */
    private static final Pattern MORE_OF_AUTHOR = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:yazıları?|makaleleri|haberleri|köşeleri|articles|posts|stories|columns|beiträge|artículos|columnas|articoli|artigos|artikelen|artikler|artiklar|artikkelit|artykuły|teksty|články|cikkei|írásai|articole|članci|статьи|статті|статии|чланци|άρθρα|tulisan|artikel lain\\p{L}*|bài viết|makala)(?!\\p{L})");

    private final ScoredText judged;
    private final List<AnalyzedLine> lines;
    private final Optional<String> site;

    AuthorsOfPage(ScoredText judged, Optional<String> site) {
        this.judged = judged;
        this.lines = judged.lines();
        this.site = site;
    }

    /** Those under a headline at this place, or of the whole page. */
    List<String> under(OptionalInt title) {
        List<Integer> places = new StoryCredits(judged, title)
                .bylines().stream()
                        .filter(at -> lines.get(at).byline() || !lines.get(at).isBoilerplate())
                        .filter(at -> !Boilerplate.isBreadcrumb(lines.get(at).text())
                                && !Boilerplate.isLine(lines.get(at).text()))
                        .filter(at -> lines.get(at).byline() || !isCaption(at))
                        .toList();
        List<String> told = places.stream().map(at -> lines.get(at).text()).toList();
        List<String> names = parted(TextNames.in(told));
        if (names.stream().anyMatch(name -> !isBehindSeparator(name, told))) {
            names.removeIf(name -> isBehindSeparator(name, told));
        }
        names.removeIf(name -> MORE_OF_AUTHOR.matcher(name).find() || UncasedCredit.isPlace(name));
        List<String> besidePapers = besidePapers(places);
        if (!besidePapers.isEmpty() && names.stream().allMatch(AuthorsOfPage::isPaper)) {
            return besidePapers;
        }
        names.removeIf(name -> SiteNameComparison.is(name, site) || beginsSmall(name));
        if (names.stream().anyMatch(name -> !isMasthead(name))) {
            names.removeIf(this::isMasthead);
        }
        if (names.stream().anyMatch(name -> !isPaper(name) && !isStation(name))) {
            names.removeIf(name -> isPaper(name) || isStation(name));
        }
        if (names.isEmpty()) {
            var alone = new UnlabelledNames(judged);
            names.addAll(parted(alone.under(title)));
            names.removeIf(name -> SiteNameComparison.is(name, site));
            if (names.isEmpty()) {
                names.addAll(alone.behindStory());
                names.removeIf(name -> SiteNameComparison.is(name, site) || isPaper(name) || isStation(name));
            }
        }
        return names;
    }

    /** Several names that are one where only a space stands between them. */
    private List<String> parted(List<String> names) {
        boolean isJapanese = !names.isEmpty() && lines.stream().anyMatch(line -> hasKana(line.text()));
        return names.stream()
                .flatMap(name -> UnspacedNames.parted(name, isJapanese, this::isLine).stream())
                .distinct()
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static boolean hasKana(String text) {
        return text.chars().anyMatch(c -> c >= FIRST_KANA) && KANA.matcher(text).find();
    }

    private boolean isLine(String words) {
        return lines.stream().anyMatch(line -> line.text().strip().equals(words));
    }

    /** {@code / Ana Ruiz}: who made the picture whose caption stands above. */
    private static boolean isBehindSeparator(String name, List<String> told) {
        return told.stream()
                .filter(line -> line.contains(name))
                .allMatch(line -> SEPARATOR.matcher(line).lookingAt());
    }

    /** Beside the day stands the paper that it is the day of, and the author alone in the line above or below. */
    private List<String> besidePapers(List<Integer> places) {
        var alone = new UnlabelledNames(judged);
        return places.stream()
                .filter(at -> lines.get(at).date().isPresent() && !lines.get(at).byline())
                .flatMap(at -> alone.beside(at).stream())
                .filter(name -> !SiteNameComparison.is(name, site) && !isPaper(name))
                .distinct()
                .toList();
    }

    private static boolean isPaper(String name) {
        return PAPER.matcher(name).find();
    }

    private static boolean isStation(String name) {
        return STATION.matcher(name).find();
    }

    private boolean isCaption(int at) {
        return CaptionLine.of(lines.get(at).text())
                .flatMap(CaptionLine::caption)
                .isPresent();
    }

    /** Whether one of the first lines is this name: a page begins with its paper's, and names it again at its end. */
    private boolean isMasthead(String name) {
        String slug = withoutArticle(name);
        OptionalInt first = IntStream.range(0, Math.min(lines.size(), MASTHEAD))
                .filter(at -> withoutArticle(lines.get(at).text()).equals(slug))
                .findFirst();
        return first.isPresent() && (first.getAsInt() < FIRST || isRepeated(slug));
    }

    private boolean isRepeated(String slug) {
        return lines.stream()
                        .filter(line -> ("-" + Slug.of(line.text()) + "-").contains("-" + slug + "-"))
                        .limit(REPEATED)
                        .count()
                == REPEATED;
    }

    private static String withoutArticle(String name) {
        return Slug.of(name).replaceFirst("^(?:the|der|die|das|la|le|el|il|de|den|het)-", "");
    }

    /** No name begins with a small letter but with a particle. */
    private static boolean beginsSmall(String name) {
        return Character.isLowerCase(name.codePointAt(0))
                && !PARTICLE.matcher(name).lookingAt();
    }
}
