package dateline.ingest.plain;

import dateline.ingest.text.byline.BylineNames;
import dateline.ingest.text.byline.WorldBylines;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Finds the author that a page names without a word that leads to the name: beside the date, or above what she is. */
final class UnlabelledNames {
    private static final int LONGEST = 40;
    private static final int LONGEST_BYLINE = 120;
    private static final int ABOVE = 4;
    private static final int BESIDE = 2;
    /** Family name and given name of Japan and China, with a space between them. */
    private static final Pattern HAN_NAME =
            Pattern.compile("\\p{IsHan}{1,4}[ \u3000][\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]{1,5}");

    /** The same in one, which is none of a desk's, a paper's or a place's. */
    private static final Pattern HAN_NAME_IN_ONE =
            Pattern.compile("\\p{IsHan}{3,4}(?<![部社信聞闻局課课版面欄栏年報报網网台県縣市区區町村誌志室組组回期録录文])");

    /** What an article is called: for members, by itself, in pictures. */
    private static final Pattern NO_NAME = Pattern.compile(
            "記事|会員|有料|無料|限定|速報|写真|動画|特集|連載|解説|社説|詳報|独自|号外|購読|新聞|会議|独家|原创|原創|專題|专题|專訪|专访|時事|通讯|評論|评论|社論|社论|转载|轉載|即時|本報|本报");

    /** Where the reporter of an Arabic, Persian or Urdu paper is, and who. */
    private static final Pattern PLACED = Pattern.compile(
            "\\p{IsArabic}{2,12}(?: \\p{IsArabic}{2,12})?\\s*[-–\u0640:/]\\s*(\\p{IsArabic}{2,12}(?: \\p{IsArabic}{2,12}){1,3})");

    private static final Pattern SEPARATOR = Pattern.compile("\\s*[|•·\u3000]\\s*|\\s{2,}|\\s[–—-]\\s|,\\s");
    private static final Pattern MAIL = Pattern.compile("\\S{1,60}@\\S{1,80}");

    /** What stands between two who sign a story. */
    private static final Pattern SIGNED =
            Pattern.compile("\\s[\u2013\u2014/-]\\s|,\\s|\\s(?:và|and|und|et|y|e|en|och|og|i|и|та|και|ve|dan)\\s");

    /** What a section of a Japanese or Chinese paper is called by. */
    private static final Pattern SECTION = Pattern.compile(
            "経済|社会|政治|国際|文化|地域|生活|産業|科学|教育|医療|健康|環境|芸能|天気|事件|事故|選挙|行政|暮|财经|財經|社會|国内|國內|国际|國際|生活|娱乐|娛樂|体育|體育|科技|旅游|旅遊|房产|健康|两岸|兩岸|地方|焦点|焦點|头条|頭條");

    private static final int HAN_NAME_LENGTH = 4;
    private static final int LONGEST_SIGNED = 70;
    private static final int FEWEST = 3;

    private final ScoredText judged;
    private final List<AnalyzedLine> lines;

    UnlabelledNames(ScoredText judged) {
        this.judged = judged;
        this.lines = judged.lines();
    }

    /** The name between the headline and the story; none if there is none. */
    List<String> under(OptionalInt title) {
        int story = judged.body().stream().findFirst().orElseGet(judged::start);
        int from = title.isPresent() ? title.getAsInt() + 1 : Math.max(0, story - ABOVE);
        return IntStream.range(from, Math.max(from, Math.min(story, lines.size())))
                .mapToObj(this::at)
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Whoever alone is named in the line behind the story, as papers of some countries sign; none if more stands there. */
    List<String> behindStory() {
        List<Integer> body = judged.body();
        int at = body.isEmpty() ? lines.size() : body.get(body.size() - 1) + 1;
        if (at >= lines.size()
                || at <= FEWEST
                || lines.get(at).ending() != 0
                || lines.get(at).chars() > LONGEST_SIGNED) {
            return List.of();
        }
        List<String> names = SIGNED.splitAsStream(lines.get(at).text().strip())
                .map(String::strip)
                .toList();
        boolean persons = !lines.get(at).isBoilerplate()
                && !TagFeatures.shouts(lines.get(at).text())
                && names.stream().allMatch(name -> isPerson(name) && !BylineNames.isDesk(name));
        return persons
                        && lines.get(at).line().block()
                                != lines.get(at - 1).line().block()
                ? names
                : List.of();
    }

    /** The person who alone is named in a line beside this one. */
    Optional<String> beside(int at) {
        return IntStream.of(at - 1, at + 1)
                .filter(other -> other >= 0 && other < lines.size())
                .mapToObj(other -> lines.get(other))
                .filter(line -> line.ending() == 0 && !line.isBoilerplate())
                .map(line -> line.text().strip())
                .filter(text -> text.length() <= LONGEST && isPerson(text))
                .findFirst();
    }

    private List<String> at(int at) {
        AnalyzedLine line = lines.get(at);
        String text = line.text().strip();
        if (line.date().isPresent()) {
            return SEPARATOR
                    .splitAsStream(text)
                    .map(String::strip)
                    .filter(part -> part.length() <= LONGEST
                            && (isPerson(part) || WorldBylines.name(part).isPresent() || isHanNameBesideDate(part, at)))
                    .limit(1)
                    .flatMap(part -> TextNames.in(part).stream())
                    .toList();
        }
        boolean led = line.byline() || WorldBylines.name(text).isPresent();
        if (led && text.length() <= LONGEST_BYLINE) {
            return TextNames.in(text);
        }
        Matcher placed = PLACED.matcher(text);
        if (placed.matches() && line.ending() == 0 && !line.isBoilerplate() && isBesideSign(at)) {
            return List.of(placed.group(1));
        }
        boolean name = text.length() <= LONGEST
                && line.ending() == 0
                && !line.isBoilerplate()
                && !Boilerplate.isNoTitle(text)
                && (isPerson(text)
                        || HAN_NAME.matcher(text).matches()
                        || (HAN_NAME_IN_ONE.matcher(text).matches() && stoodOnlyHere(at)));
        if (!name && isUncasedName(at)) {
            return List.of(text);
        }
        return name && isBesideSign(at) ? TextNames.in(text) : List.of();
    }

    /** {@code 宮脇千尋　2023年11月5日}: no section stands so that is not in the menu, too. */
    private boolean isHanNameBesideDate(String part, int at) {
        return HAN_NAME_IN_ONE.matcher(part).matches()
                && part.length() == HAN_NAME_LENGTH
                && !NO_NAME.matcher(part).find()
                && !SECTION.matcher(part).find()
                && lines.subList(0, at).stream().noneMatch(line -> line.text().contains(part));
    }

    /** A name in a script without capitals right over the date, which stands nowhere above and in which no story begins. */
    private boolean isUncasedName(int at) {
        String text = lines.get(at).text().strip();
        return at + 1 < lines.size()
                && lines.get(at + 1).date().isPresent()
                && !lines.get(at + 1).isSentence()
                && text.length() <= LONGEST
                && !lines.get(at).isBoilerplate()
                && !Boilerplate.isNoTitle(text)
                && UncasedCredit.isName(text)
                && !UncasedCredit.isPlace(text)
                && BylineNames.isPerson(text)
                && !BylineNames.isRole(text)
                && stoodOnlyHere(at)
                && judged.body().stream()
                        .noneMatch(line -> lines.get(line).text().startsWith(text));
    }

    /** What stands above too is a section. */
    private boolean stoodOnlyHere(int at) {
        return !NO_NAME.matcher(lines.get(at).text()).find()
                && lines.subList(0, at).stream()
                        .noneMatch(other -> lines.get(at).words().isIn(other.words()));
    }

    private static boolean isPerson(String text) {
        return text.indexOf(' ') > 0
                && text.indexOf(':') < 0
                && BylineNames.isPerson(text)
                && !BylineNames.isRole(text)
                && Character.isUpperCase(text.codePointAt(0));
    }

    /** Whether the date, a post or a mail address stands next to a line. */
    private boolean isBesideSign(int at) {
        return IntStream.rangeClosed(Math.max(0, at - BESIDE), Math.min(lines.size() - 1, at + BESIDE))
                .filter(other -> other != at)
                .mapToObj(lines::get)
                .anyMatch(line -> (line.date().isPresent() && !line.isSentence())
                        || TextMeta.isRole(line.text())
                        || MAIL.matcher(line.text()).matches());
    }
}
