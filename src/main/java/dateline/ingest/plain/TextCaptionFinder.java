package dateline.ingest.plain;

import dateline.article.Slug;
import dateline.ingest.text.byline.BylineNames;
import dateline.ingest.text.byline.PictureCredit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the line under the lead picture of a page, and who made the picture. */
final class TextCaptionFinder {
    private static final double LEAST = 0.35;
    private static final double PARAGRAPH = 0.5;
    private static final double LEAST_OF_PARAGRAPH = 0.8;
    private static final double AS_LIKELY = 0.5;
    private static final int TWINS = 2;
    private static final int CREDIT = 60;
    private static final int CREDIT_WORDS = 6;
    private static final int ABBREVIATION = 4;

    /** {@code What is seen (Who)}. */
    private static final Pattern BRACKETS = Pattern.compile(
            "(.{4,400}?)\\s*[(\\[\uff08\uff3b]([^()\\[\\]\uff08\uff09\uff3b\uff3d]{2,60})[)\\]\uff09\uff3d][.\u3002]?");

    private static final Pattern MADE = Pattern.compile(
            "(?:\u64ae\u5f71|\u63d0\u4f9b|\u5199\u771f|\u6444\u5f71|\u651d\u5f71|\uc0ac\uc9c4)\\s?[:\uff1a\u30fb\u00b7=\uff1d/\uff0f\\s]\\s?(.{2,40})|(.{2,40}?)\\s?(?:\u64ae\u5f71|\u63d0\u4f9b|\u6444|\u651d)");
    private static final String WORD = "\\p{Lu}[\\p{L}\\p{M}.'\u2019&-]*";
    private static final String PERSON = WORD + "(?:[\\s,]+(?:\\p{L}{1,3}\\s+)?" + WORD + "){0,5}";
    private static final Pattern NAME = Pattern.compile(PERSON + "(?:\\s?[:/]\\s?" + PERSON + "){0,2}");

    /** {@code What is seen. | Who}, {@code What is seen. / Who}. */
    private static final Pattern BARRED = Pattern.compile(
            "(.{8,400}?)(?:\\s*[|\uff5c\u2502]\\s*|(?<=[.!?\u2026\u00bb\u201d\"])\\s*/\\s+)([^|/\uff5c\u2502]{3,60})");

    private static final Pattern ABBREVIATED = Pattern.compile("\\p{Lu}[\\p{Lu}\\d-]{1,7}");

    /** {@code HARBOUR POINT (KXYZ) - }. */
    private static final Pattern LEADS_STORY =
            Pattern.compile("^[^()]{2,60} ?\\((\\p{Lu}[\\p{Lu}\\d-]{1,7})\\)\\s*[\u2013\u2014:-]");

    private static final Pattern RIGHTS =
            Pattern.compile("(?:©|\\(c\\)|(?i:copyright))[ \\d,\u2013-]{0,20}(\\p{Lu}[\\p{Lu}\\d-]{1,7})\\b");

    /** {@code / Ana Ruiz}: what stood between the caption and the name. */
    private static final Pattern SEPARATOR = Pattern.compile("^[/|\u2013\u2014\uff0f]\\s+");

    /**
     * What was found.
     *
     * @param lines the places of all lines that tell it
     */
    record Found(Set<Integer> lines, Optional<String> caption, Optional<String> credit) {}

    private final ScoredText judged;
    private final List<AnalyzedLine> lines;
    private final OptionalInt title;
    private final List<String> authors;

    TextCaptionFinder(ScoredText judged, OptionalInt title, List<String> authors) {
        this.judged = judged;
        this.lines = judged.lines();
        this.title = title;
        this.authors = authors.stream().map(Slug::of).toList();
    }

    /** What the page tells of its lead picture; nothing where no line is likely to. */
    Optional<Found> found() {
        double[] likely = new double[lines.size()];
        int best = -1;
        for (int i = 0; i < likely.length; i++) {
            likely[i] = judged.mayBeCaption(i, title)
                    ? judged.models().caption().probability(judged.captionFeatures(i, title))
                    : 0;
            double least = judged.story(i) >= PARAGRAPH ? LEAST_OF_PARAGRAPH : LEAST;
            best = likely[i] >= least && (best < 0 || likely[i] > likely[best]) ? i : best;
        }
        return best < 0 ? Optional.empty() : Optional.of(told(best, likely));
    }

    /** A picture's words may stand twice, as its alternative text and below it. */
    private Found told(int best, double[] likely) {
        var of = new TreeSet<Integer>(Set.of(best));
        for (int i = Math.max(0, best - TWINS); i < Math.min(lines.size(), best + TWINS + 1); i++) {
            if (i != best && (likely[i] >= likely[best] * AS_LIKELY || isTwin(i, best)) && isTwin(i, best)) {
                of.add(i);
            }
        }
        Found split = null;
        for (int at : of) {
            Found parts = parts(at);
            split = split == null || (split.credit().isEmpty() && parts.credit().isPresent()) ? parts : split;
        }
        Found told = split == null ? parts(best) : split;
        Optional<String> credit = told.credit();
        if (credit.isEmpty()) {
            credit = creditAt(of.last() + 1, of).or(() -> creditAbove(of.first() - 1, of));
        }
        return new Found(of, told.caption(), credit);
    }

    private boolean isTwin(int one, int other) {
        var words = lines.get(one).words();
        var others = lines.get(other).words();
        return words.size() > 1 && others.size() > 1 && (words.begins(others) || others.begins(words));
    }

    private Found parts(int at) {
        String text = lines.get(at).text();
        Optional<CaptionLine> marked =
                CaptionLine.of(text).filter(line -> line.caption().isPresent());
        if (marked.isPresent() && marked.get().credit().isPresent()) {
            return new Found(Set.of(at), marked.get().caption(), marked.get().credit());
        }
        String seen = marked.flatMap(CaptionLine::caption).orElse(text);
        Matcher brackets = BRACKETS.matcher(seen);
        if (brackets.matches()) {
            String told = brackets.group(2).strip();
            Optional<String> maker = maker(told).or(() -> Optional.of(told).filter(this::isHouse));
            if (maker.isPresent()) {
                return new Found(Set.of(at), Optional.of(brackets.group(1)), maker);
            }
        }
        Matcher barred = BARRED.matcher(seen);
        if (barred.matches() && NAME.matcher(barred.group(2).strip()).matches()) {
            return new Found(
                    Set.of(at),
                    Optional.of(barred.group(1)),
                    Optional.of(barred.group(2).strip()));
        }
        Optional<CaptionLine> signed = SignedCaption.of(seen).or(() -> UncasedCredit.behind(seen));
        if (signed.isPresent()) {
            return new Found(Set.of(at), signed.get().caption(), signed.get().credit());
        }
        Optional<PictureCredit> credit =
                PictureCredit.in(seen).filter(told -> !told.caption().isBlank());
        return new Found(
                Set.of(at),
                Optional.of(credit.map(PictureCredit::caption).orElse(seen)),
                credit.map(PictureCredit::credit));
    }

    /** Who made a picture, of the words in the brackets behind its caption. */
    private static Optional<String> maker(String told) {
        Matcher made = MADE.matcher(told);
        if (made.matches()) {
            return Optional.of(
                    UncasedCredit.withoutOffice((made.group(1) == null ? made.group(2) : made.group(1)).strip()));
        }
        if (UncasedCredit.isName(told)) {
            return Optional.of(told);
        }
        String name = PictureCredit.bare(told);
        boolean labelled = !name.equals(told);
        boolean abbreviation = told.length() <= ABBREVIATION && !PictureCredit.isAgency(told);
        return labelled || (!abbreviation && NAME.matcher(told).matches()) ? Optional.of(name) : Optional.empty();
    }

    /** Whether a few capitals are what the site calls itself: its stories begin with them, or its rights are theirs. */
    private boolean isHouse(String told) {
        return ABBREVIATED.matcher(told).matches()
                && lines.stream()
                        .map(AnalyzedLine::text)
                        .anyMatch(text -> text.equals(told)
                                || LEADS_STORY.matcher(text).results().anyMatch(house -> told.equals(house.group(1)))
                                || RIGHTS.matcher(text).results().anyMatch(house -> told.equals(house.group(1))));
    }

    /** Right below a caption a name needs no word for what it did, unless it is the author's. */
    private Optional<String> creditAt(int at, Set<Integer> of) {
        Optional<String> labelled = creditAbove(at, of);
        if (labelled.isPresent() || at >= lines.size() || title.orElse(-1) == at) {
            return labelled;
        }
        AnalyzedLine line = lines.get(at);
        String name = withoutBrackets(SEPARATOR.matcher(line.text()).replaceFirst(""));
        boolean brief = line.chars() <= CREDIT
                && line.words().count() <= CREDIT_WORDS
                && line.date().isEmpty()
                && !line.byline()
                && !line.isBoilerplate();
        boolean isPerson = brief
                && NAME.matcher(name).matches()
                && BylineNames.isPerson(name)
                && authors.stream().noneMatch(author -> Slug.of(name).contains(author));
        if (brief && (CreditLine.isAgency(line) || isPerson)) {
            of.add(at);
            return Optional.of(name);
        }
        return Optional.empty();
    }

    private static String withoutBrackets(String text) {
        boolean inside = text.length() > 2
                && "([".indexOf(text.charAt(0)) >= 0
                && ")]".indexOf(text.charAt(text.length() - 1)) >= 0;
        return inside ? text.substring(1, text.length() - 1).strip() : text.strip();
    }

    /** A line that says with a word for it who made the picture. */
    private Optional<String> creditAbove(int at, Set<Integer> of) {
        if (at < 0 || at >= lines.size()) {
            return Optional.empty();
        }
        Optional<String> credit = CaptionLine.of(lines.get(at).text())
                .filter(line -> line.caption().isEmpty())
                .flatMap(CaptionLine::credit);
        credit.ifPresent(name -> of.add(at));
        return credit;
    }
}
