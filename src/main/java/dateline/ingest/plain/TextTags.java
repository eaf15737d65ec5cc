package dateline.ingest.plain;

import dateline.article.Slug;
import dateline.ingest.text.FieldText;
import dateline.ingest.text.markup.TagLabel;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Finds the tags that a page shows behind its story. */
final class TextTags {
    private static final double LEAST = 0.4;
    private static final int GAP = 3;
    private static final double BESIDE = 0.3;
    private static final double UNDER = 0.15;
    private static final int LEAST_BESIDE = 2;
    private static final int MOST_ABOVE = 6;
    private static final int LONGEST = 60;
    private static final int NEAR = 4;
    private static final int MOST_OF_BLOCK = 10;
    private static final int ABBREVIATION = 4;
    private static final String SEPARATORS = ",;|\u060c\u3001\u2022\u00b7";

    /** What is pressed to pass a story on, or to keep it, and what heads what readers say of it. */
    private static final Pattern BUTTON = Pattern.compile(
            "(?iu)(?:back to (?:the )?top|(?:zurück )?nach oben|haut de (?:la )?page|volver arriba|torna su|voltar ao topo|(?:terug )?naar boven|till toppen|til toppen|do góry|nahoru|yukarı|наверх|вгору|ページの(?:先頭|トップ)へ?|回到?(?:顶部|頂部)|맨 위로|share|save|read later|remove|follow(?:ing)?|följ|følg|folgen|suivre|seguir|segui|volg|seuraa|obserwuj|sledovat|print|bookmark|copy link|e-?mail|gift|teilen|merken|drucken|speichern|partager|imprimer|enregistrer|compartir|guardar|imprimir|condividi|stampa|salva|compartilhar|partilhar|salvar|delen|bewaren|dela|spara|skriv ut|del|gem|lagre|jaa|tallenna|udostępnij|drukuj|zapisz|sdílet|uložit|paylaş|kaydet|yazdır|bagikan|simpan|chia sẻ|поделиться|сохранить|поділитися|зберегти|κοινοποίηση|シェア|保存|ブックマーク|印刷|分享|收藏|공유|저장|인쇄|مشاركة|حفظ|طباعة|שיתוף|שמירה|comments?|kommentare?|commentaires?|comentarios?|comentários?|commenti|reacties|kommentarer|kommentit|komentarze|komentáře|yorumlar|комментарии|коментарі|σχόλια|コメント(?:プラス)?|评论|評論|댓글|التعليقات|תגובות)");

    /** What heads the next box begins with. */
    private static final Pattern HEAD = Pattern.compile(
            "(?iu)(?:more|latest|most|related|read|next|previous|about|recommended|mehr|meist\\p{L}*|aktuelle\\p{L}*|neueste\\p{L}*|weitere|über|plus|derni[eè]re?s|les plus|à lire|más|lo más|últim[ao]s|mais|leia|più|ultime|i più|meer|meest|laatste|mer|mest|senaste|siste|mere|flere|lisää|więcej|najnowsze|ещё|еще|читайте|последние|profil)(?!\\p{L}).*|(?:さらに|関連|新着|最新|相关|相關|관련).*");

    /** What is left of the gaps between buttons. */
    private static final Pattern WIDE_SPACES = Pattern.compile("(?:[ \u00a0]{2,}|[\t\u3000])\\s*");

    private static final Pattern HASHES = Pattern.compile("(?:[#\uff03][\\p{L}\\p{M}\\p{N}_]+[\\s,]*)+");

    private final ScoredText judged;
    private final List<AnalyzedLine> lines;
    private final List<String> authors;
    private final NavigableSet<Integer> at = new TreeSet<>();

    TextTags(ScoredText judged) {
        this(judged, List.of());
    }

    /**
     * @param authors who wrote the story, and so are none of its tags
     */
    TextTags(ScoredText judged, List<String> authors) {
        this.judged = judged;
        this.lines = judged.lines();
        this.authors = authors.stream().map(Slug::of).toList();
        find(i -> likelihood(i) >= LEAST);
        if (at.isEmpty()) {
            find(i -> isMarked(lines.get(i).text()));
        }
        if (!at.isEmpty()) {
            addBlock();
            addBeside();
            dropOtherBlocks();
        }
        at.removeIf(i -> TagLabel.isAlone(lines.get(i).text()));
    }

    private double likelihood(int i) {
        return judged.models().tag().probability(judged.tagFeatures(i));
    }

    /** The first of them, and those near it. */
    private void find(IntPredicate isOne) {
        int last = -1;
        for (int i = 0; i < lines.size() && (last < 0 || i <= last + GAP); i++) {
            if (judged.mayBeTags(i) && isOne.test(i)) {
                if (!endsTags(i)) {
                    at.add(i);
                    last = i;
                } else if (last >= 0 || parted(lines.get(i).text()).size() > 1) {
                    return;
                }
            }
        }
    }

    /** Where the only tag found stands in a block of brief lines alone, right under the story or its author, the block holds the tags. */
    private void addBlock() {
        int only = at.first();
        if (at.size() > 1 || !mayBeOne(only)) {
            return;
        }
        int from = only;
        while (from > 0 && isOfBlock(from - 1, only) && !new TagFeatures(lines).isLabel(from - 1)) {
            from--;
        }
        int to = only + 1;
        while (to < lines.size() && isOfBlock(to, only)) {
            to++;
        }
        boolean near = from <= judged.end() + NEAR && from >= judged.end() - 1;
        if (near && to - from <= MOST_OF_BLOCK && IntStream.range(from, to).allMatch(this::mayBeOne)) {
            IntStream.range(from, to).forEach(at::add);
        }
    }

    private boolean isOfBlock(int i, int other) {
        return lines.get(i).line().block() == lines.get(other).line().block();
    }

    /** Tags that stand one a line under their label end where its block does. */
    private void dropOtherBlocks() {
        int first = at.first();
        int label = labelOver(first);
        boolean together = label >= 0 && isOfBlock(label, first) && at.size() > 1 && isOfBlock(at.higher(first), first);
        if (together) {
            at.removeIf(i -> !isOfBlock(i, first));
        }
    }

    /** One tag a line: what has their form beside them, and under their label, is one though the model is unsure of it. */
    private void addBeside() {
        int first = at.first();
        int label = labelOver(first);
        boolean oneEach = at.stream().allMatch(this::mayBeOne);
        if (!oneEach || (label < 0 && at.size() < LEAST_BESIDE)) {
            return;
        }
        int last = at.last();
        while (last + 1 < lines.size()
                && mayBeOne(last + 1)
                && !headsSentence(last + 1)
                && likelihood(last + 1) >= (label < 0 ? BESIDE : UNDER)) {
            last++;
            at.add(last);
        }
        int from = label < 0 ? topOfRow(first) : label + 1;
        IntStream.range(from, last).filter(this::mayBeOne).forEach(at::add);
    }

    /** The place of the label of tags with nothing but brief lines below it up to here; -1 for none. */
    private int labelOver(int first) {
        var measures = new TagFeatures(lines);
        for (int i = first - 1; i >= Math.max(0, first - MOST_ABOVE); i--) {
            if (measures.isLabel(i)) {
                return i;
            }
            if (!mayBeOne(i)) {
                return -1;
            }
        }
        return -1;
    }

    /** Without a label, names of places stand over the tags that the model knows, in lines apart as those are. */
    private int topOfRow(int first) {
        int top = first;
        while (top > 0 && first - top <= MOST_ABOVE && isNameOver(top - 1, first)) {
            top--;
        }
        boolean closed = first - top <= MOST_ABOVE && top > 0 && !TagFeatures.isBrief(lines.get(top - 1));
        return closed ? top : first;
    }

    private boolean isNameOver(int i, int first) {
        AnalyzedLine line = lines.get(i);
        return judged.mayBeTags(i)
                && i >= judged.end()
                && mayBeOne(i)
                && line.line().alone() == lines.get(first).line().alone()
                && Character.isUpperCase(line.text().codePointAt(0))
                && line.capitals() * 2 >= line.words().count();
    }

    private boolean headsSentence(int i) {
        return i + 1 < lines.size() && lines.get(i + 1).isSentence();
    }

    private boolean mayBeOne(int i) {
        AnalyzedLine line = lines.get(i);
        String text = line.text();
        return TagFeatures.isBrief(line)
                && text.codePoints().anyMatch(Character::isLetter)
                && line.date().isEmpty()
                && !line.byline()
                && !endsTags(i)
                && !Boilerplate.isNoTitle(text)
                && !Boilerplate.isMenu(text)
                && !ShareBar.isOne(text)
                && !TextMeta.isRole(text)
                && !HEAD.matcher(text).matches()
                && !authors.contains(Slug.of(text));
    }

    /** Labels of what comes next stand right below tags, some of them in capitals. */
    private boolean endsTags(int i) {
        AnalyzedLine line = lines.get(i);
        boolean shouts = at.contains(i - 1)
                && TagFeatures.shouts(line.text())
                && !TagFeatures.shouts(lines.get(i - 1).text());
        return (shouts && line.chars() > ABBREVIATION)
                || (!at.isEmpty() && i > at.last() && HEAD.matcher(line.text()).matches())
                || BoxLabel.isPopularLabel(line.text())
                || Boilerplate.isRelatedLabel(line.text())
                || BUTTON.matcher(line.text()).matches()
                || (line.isBoilerplate() && !isMarked(line.text()));
    }

    private static boolean isMarked(String text) {
        return HASHES.matcher(text).matches()
                || TagLabel.behind(text).filter(told -> !told.isEmpty()).isPresent();
    }

    /** The places of the lines that hold them. */
    Set<Integer> lines() {
        return at;
    }

    /** The tags in their order. */
    List<String> found() {
        var tags = new LinkedHashSet<String>();
        for (int i : at) {
            String text = lines.get(i).text();
            TagLabel.behind(text)
                    .map(told -> told(told, i))
                    .orElseGet(() -> parted(text))
                    .forEach(tags::add);
        }
        tags.removeIf(tag -> tag.length() > LONGEST || tag.codePoints().noneMatch(Character::isLetterOrDigit));
        return new ArrayList<>(tags);
    }

    /** The tags behind a label. */
    private List<String> told(String text, int i) {
        List<String> parted = parted(text);
        return parted.size() == 1 && text.indexOf('#') < 0 ? new TagPhrases(lines).parted(parted.get(0), i) : parted;
    }

    /** The tags of a line. */
    static List<String> parted(String text) {
        if (text.indexOf('#') >= 0 || text.indexOf('\uff03') >= 0) {
            return FieldText.listed(text, "#\uff03,").stream()
                    .map(tag -> tag.replace('_', ' '))
                    .toList();
        }
        boolean separated = text.chars().anyMatch(c -> SEPARATORS.indexOf(c) >= 0);
        if (!separated && WIDE_SPACES.matcher(text).find()) {
            return WIDE_SPACES.splitAsStream(text.strip()).map(String::strip).toList();
        }
        return FieldText.listed(text, separated ? SEPARATORS : "/\uff0f");
    }
}
