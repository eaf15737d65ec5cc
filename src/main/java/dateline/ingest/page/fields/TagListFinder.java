package dateline.ingest.page.fields;

import dateline.ingest.blocks.BlockCue;
import dateline.ingest.page.outline.Area;
import dateline.ingest.page.outline.AreaKind;
import dateline.ingest.page.outline.Block;
import dateline.ingest.page.outline.BlockLink;
import dateline.ingest.page.outline.ClassHint;
import dateline.ingest.page.outline.Outline;
import dateline.ingest.page.outline.PlainLine;
import dateline.ingest.text.FieldText;
import dateline.ingest.text.LabelLines;
import dateline.ingest.text.PhraseMatcher;
import dateline.ingest.text.WordComparison;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Finds the box of tags that a page shows under its headline or its story: short links that the box calls tags. */
final class TagListFinder {
    private static final int AFTER_STORY = 30;
    private static final int MAX_CHARS = 400;
    private static final int MAX_TAG = 40;
    private static final int MOST_WORDS = 5;
    private static final int MOST_TAGS = 30;
    private static final double LINKED = 0.6;

    /** What boxes of tags are called in their classes. */
    private static final PhraseMatcher CALLED = PhraseMatcher.list()
            .add(
                    1,
                    "tags | tag-list|taglist|tag_list| tag-links|taglinks|tags-links|tag-items| article-tag| post-tag| entry-tag|keywords |schlagwort|schlagwörter|topics-list|article-topics|article__topics")
            .done();

    private static final LabelLines LABELS = LabelLines.of(
            "tag|tags|topic|topics|keyword|keywords|filed under|posted in|tagged|tagged with|related topics|more about",
            "schlagwort|schlagworte|schlagwörter|stichworte|themen|mots clés|thèmes|etiquetas|temas|argomenti|trefwoorden|taggar|ämnen|emner|stikord|tagi|asiasanat|aiheet|теги|темы|etiketler|标签|標籤|關鍵字|タグ");

    /** A last link that leads to the list of all tags. */
    private static final LabelLines ALL_OF_THEM = LabelLines.of(
            "all topics|all tags|more topics|see all|show all|more|alle themen|alle tags|mehr themen|mehr|tous les sujets|tous les thèmes|voir plus|todos los temas|ver todos|más temas|tutti gli argomenti|alle onderwerpen|meer|alla ämnen|alle emner|wszystkie tematy|все темы|все теги|tüm etiketler");

    /** What may stand over a list of topics, and over one of stories as well. */
    private static final LabelLines MORE_ABOUT = LabelLines.of(
            "more on this topic|more about|read more on|read about|mehr lesen über|weiterlesen zu|lire plus sur|lees meer over|leer más sobre|leia mais sobre|leggi di più su|more on this subject|more on|read more about|mehr zum thema|mehr zu diesem thema|mehr zu den themen|mehr zu|lesen sie mehr zu|sur le même sujet|en savoir plus sur|plus sur|más sobre|más sobre este tema|mais sobre|altro su|meer over|mer om|läs mer om|les mer om|mere om|læs mere om|więcej na temat|więcej o|více o|více k tématu|lisää aiheesta|еще по теме");

    /** What a link to a tag is called itself. */
    private static final Pattern CALLED_TAG = Pattern.compile(
            "(?i)(?:^|[\\s_-])(?:tag|hashtag|topic|keyword)(?:s?$|[\\s_-](?:like|link|item|name|label|pill|chip|btn|button|text)?)");

    private static final long NO_TAG = BlockCue.COMMENT.mark() | BlockCue.READ_MORE.mark() | BlockCue.SHARE.mark();

    private TagListFinder() {}

    /**
     * The tags of the first such box after the headline.
     *
     * @param body the blocks of the story: not far behind them stand its tags
     */
    static List<String> find(ParsedPage story, List<Block> body) {
        List<Block> blocks = story.outline().blocks();
        int from = story.titlePlace() + 1;
        int end = body.isEmpty() ? blocks.size() : body.get(body.size() - 1).index() + AFTER_STORY;
        Map<Integer, Area> called = called(story.outline(), from);
        for (int i = from; i < Math.min(blocks.size(), end); i++) {
            Block block = blocks.get(i);
            boolean mayBegin = called.containsKey(i) || (block.linkChars() > 0 && block.chars() <= MAX_CHARS);
            Optional<Area> box = mayBegin && !isElsewhere(block.area())
                    ? Optional.ofNullable(called.get(i)).or(() -> box(blocks, block))
                    : Optional.empty();
            List<String> tags = box.isPresent() ? tags(blocks, i, box.get()) : List.of();
            if (!tags.isEmpty()) {
                return tags;
            }
        }
        return List.of();
    }

    /** The areas that are called so by their classes, by their first blocks. */
    private static Map<Integer, Area> called(Outline outline, int from) {
        Map<Integer, Area> called = new HashMap<>();
        for (Area area : outline.areas()) {
            if (area.has(ClassHint.TAGS)
                    && area.firstBlock >= from
                    && area.chars <= MAX_CHARS
                    && area.links > 0
                    && CALLED.in(area.element().className()) != 0) {
                called.putIfAbsent(area.firstBlock, area);
            }
        }
        return called;
    }

    private static List<String> tags(List<Block> blocks, int from, Area box) {
        var tags = new ArrayList<String>();
        var links = new ArrayList<Element>();
        for (int i = from; i < blocks.size() && blocks.get(i).area().isWithin(box); i++) {
            links.addAll(BlockLink.all(blocks.get(i)));
        }
        boolean toTags = links.stream().anyMatch(BlockLink::leadsToTag);
        for (Element link : links) {
            if (!toTags || BlockLink.leadsToTag(link)) {
                String text = FieldText.trimmed(
                        PlainLine.text(link.text()),
                        c -> c == '#' || Character.isWhitespace(c),
                        c -> c == ',' || c == ';' || Character.isWhitespace(c));
                if (isTag(text)) {
                    tags.add(text);
                }
            }
        }
        return tags.size() > MOST_TAGS ? List.of() : tags;
    }

    private static boolean isTag(String text) {
        return !text.isEmpty()
                && text.length() <= MAX_TAG
                && WordComparison.count(text) <= MOST_WORDS
                && !LABELS.has(text)
                && !ALL_OF_THEM.has(text)
                && (BlockCue.in(text) & NO_TAG) == 0;
    }

    /** The box that begins here, if one does: called so by a word before its links, or by where they lead. */
    private static Optional<Area> box(List<Block> blocks, Block block) {
        Area area = block.area();
        if (isLabelled(block)) {
            return Optional.of(area);
        }
        if (block.linkDensity() <= LINKED) {
            return Optional.empty();
        }
        Area list = area.tag().equals("li") ? area.parent().orElse(area) : area;
        boolean under =
                block.index() > 0 && LABELS.has(blocks.get(block.index() - 1).text());
        boolean topics = block.index() > 0
                && MORE_ABOUT.has(blocks.get(block.index() - 1).text())
                && isTopics(blocks, block, list);
        boolean several = list.links > 1 && list.chars <= MAX_TAG * list.links && list.links <= MOST_TAGS;
        boolean leads = several && BlockLink.all(block).stream().allMatch(TagListFinder::isToTag);
        return under || topics || leads ? Optional.of(list) : Optional.empty();
    }

    private static boolean isToTag(Element link) {
        return BlockLink.leadsToTag(link)
                || CALLED_TAG.matcher(link.className()).find()
                || (link.childrenSize() == 1
                        && CALLED_TAG.matcher(link.child(0).className()).find());
    }

    /** Whether every link of the list that begins here is as short as a topic. */
    private static boolean isTopics(List<Block> blocks, Block first, Area list) {
        boolean all = true;
        for (int i = first.index();
                all && i < blocks.size() && blocks.get(i).area().isWithin(list);
                i++) {
            all = BlockLink.all(blocks.get(i)).stream().allMatch(link -> isTag(PlainLine.text(link.text())));
        }
        return all;
    }

    private static boolean isLabelled(Block block) {
        if (block.linkChars() >= block.chars() || !LABELS.mayBegin(block.text())) {
            return false;
        }
        return BlockLink.element(block)
                .map(link -> block.text().indexOf(link.text()))
                .filter(from -> from > 0 && LABELS.has(block.text().substring(0, from)))
                .isPresent();
    }

    /** The foot of a story may hold its tags, the foot of the page those of others. */
    private static boolean isElsewhere(Area area) {
        return (area.isIn(AreaKind.NAV) && !area.isIn(AreaKind.ARTICLE))
                || area.isIn(AreaKind.ASIDE)
                || area.isHidden()
                || area.has(ClassHint.COMMENT)
                || (area.isIn(AreaKind.FOOTER) && !area.isIn(AreaKind.ARTICLE));
    }
}
