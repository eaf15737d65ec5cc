package dateline.ingest.page;

import dateline.ingest.blocks.BlockCue;
import dateline.ingest.page.fields.ParsedPage;
import dateline.ingest.page.outline.Area;
import dateline.ingest.page.outline.Block;
import dateline.ingest.page.outline.ReaderComments;
import dateline.ingest.text.PhraseMatcher;
import dateline.ingest.text.markup.ReaderPrompts;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * What the site says in its own cause in the midst of a story: walls that ask for a subscription or registration, what
 * stands in the place of an embed until the reader consents to it, appeals for money, what readers comment, and the stories that follow on the same page.
 */
final class SitePromotions {
    private static final int PLACEHOLDER_CHARS = 400;
    private static final double MOST_OF_STORY = 0.5;
    private static final int STORY_CHARS = 200;
    private static final Evaluator HEADLINES = QueryParser.parse("h1, h2, h3");

    private static final PhraseMatcher PLACEHOLDERS = PhraseMatcher.list()
            .add(
                    1,
                    " externer inhalt nicht| externen inhalt von| externe inhalte von| externen inhalt, der| externer inhalt von| empfohlener redaktioneller inhalt| empfohlener externer inhalt| externe inhalte angezeigt werden"
                            + "| mir inhalte von| inhalte angezeigt werden| inhalte von youtube angezeigt| an drittplattformen| um diesen inhalt anzuzeigen| um dieses video anzusehen| inhalt entsperren"
                            + "| external content is not| external content from| to view this content, you| to see this content, you| to display this content| this content is hosted by| accept cookies to view| you need to accept cookies| content isn't available, as it requires| we need your consent| we need your permission before we load| your consent to load"
                            + "| personal data may be transmitted| data may be transferred to third| by clicking on the content, you agree"
                            + "| contenu externe non| ce contenu est bloqué| ce contenu est susceptible de déposer| pour afficher ce contenu| pour visualiser ce contenu| vous devez accepter les cookies| contenu n'a pas pu être chargé| en cliquant sur « j'accepte| en cliquant sur « j’accepte| cookies seront déposés| viewing a placeholder content| share data with third-party providers"
                            + "| contenido externo| para ver este contenido| este contenido está alojado| debes aceptar las cookies| contenuto esterno| per visualizzare questo contenuto| per vedere questo contenuto| accetta i cookie per"
                            + "| conteúdo externo| para ver este conteúdo| precisa aceitar os cookies| externe inhoud van| om deze inhoud te| om deze content te| je moet cookies accepteren| externe content"
                            + "| treść zewnętrzna| aby zobaczyć tę treść| externt innehåll| för att se innehållet| eksternt innhold| eksternt indhold| ulkoinen sisältö| externí obsah| külső tartalom| harici içerik| внешний контент| внешнее содержимое| чтобы посмотреть этот контент")
            .done();

    private final ParsedPage story;
    private final List<Block> blocks;
    private final boolean[] kept;

    private SitePromotions(ParsedPage story, boolean[] kept) {
        this.story = story;
        this.blocks = story.outline().blocks();
        this.kept = kept;
    }

    /** Takes their marks away. */
    static void remove(ParsedPage story, boolean[] kept) {
        new SitePromotions(story, kept).remove();
    }

    private void remove() {
        dropOtherStories();
        int whole = chars(0, blocks.size());
        BitSet comments = ReaderComments.in(story.outline());
        Area best = story.bodyCandidates().best();
        var walls = new ReadingWalls(blocks);
        for (Block block : blocks) {
            int index = block.index();
            boolean placeholder = block.chars() <= PLACEHOLDER_CHARS
                    && (PLACEHOLDERS.in(block.text()) != 0 || ReaderPrompts.isInPlaceOfEmbed(block.text()));
            boolean appeal = ReadingWalls.appeals(block)
                    && block.has(BlockCue.READER)
                    && !block.area().isWithin(best);
            if (kept[index] && (comments.get(index) || placeholder || appeal)) {
                kept[index] = false;
            } else if (kept[index]) {
                ReadingWalls.around(block, best)
                        .filter(box -> walls.isWall(box, whole)
                                && chars(box.firstBlock, box.lastBlock + 1) < whole * MOST_OF_STORY)
                        .ifPresent(this::drop);
            }
        }
        walls.dropClosing(kept);
    }

    /** What stands in articles beside the one that the headline stands in, each with a headline of its own. */
    private void dropOtherStories() {
        Optional<Area> own = story.titlePlace() < 0
                ? Optional.empty()
                : article(blocks.get(story.titlePlace()).area())
                        .filter(area -> chars(area.firstBlock, area.lastBlock + 1) >= STORY_CHARS);
        if (own.isEmpty()) {
            return;
        }
        Optional<String> level = headline(own.get());
        blocks.stream()
                .filter(block -> kept[block.index()] && !block.area().isWithin(own.get()))
                .flatMap(block -> article(block.area()).stream())
                .filter(other -> !own.get().isWithin(other)
                        && level.isPresent()
                        && headline(other).equals(level))
                .toList()
                .forEach(this::drop);
    }

    /** The element of its first heading: a card beside the story has a lower one than the story. */
    private static Optional<String> headline(Area article) {
        return Optional.ofNullable(article.element().selectFirst(HEADLINES)).map(Element::normalName);
    }

    /** The outermost article that it stands in. */
    private static Optional<Area> article(Area area) {
        Optional<Area> found = Optional.empty();
        for (Optional<Area> at = Optional.of(area);
                at.isPresent();
                at = at.get().parent()) {
            found = at.get().tag().equals("article") ? at : found;
        }
        return found;
    }

    private int chars(int from, int to) {
        int chars = 0;
        for (int i = from; i < to; i++) {
            chars += kept[i] ? blocks.get(i).chars() : 0;
        }
        return chars;
    }

    private void drop(Area box) {
        for (int i = box.firstBlock; i <= box.lastBlock; i++) {
            kept[i] = false;
        }
    }
}
