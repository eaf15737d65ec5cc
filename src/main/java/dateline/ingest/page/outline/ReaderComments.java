package dateline.ingest.page.outline;

import java.util.BitSet;
import java.util.Optional;
import java.util.regex.Pattern;

/** The blocks in which readers speak: what a heading such as {@code Comments (12)} opens, behind the story. */
public final class ReaderComments {
    private static final int HEADING_CHARS = 60;
    private static final int STORY_CHARS = 100;

    /** In the plural, for one comment is what a leader or opinion calls itself. */
    private static final Pattern HEADING = Pattern.compile(
            "(?iu)^[\\p{N}\\P{L}]*(?:(?:reader|readers['’]?|user|all|latest|recent|leave|view|join the|\\p{N}+) )*"
                    + "(?:comments|discussion|responses|conversation|(?:leser|user|nutzer)\\S{0,8}kommentare|kommentare|leserbriefe|leserstimmen"
                    + "|(?:les |vos )?commentaires|réactions|comentarios|comentários|commenti|reacties|opmerkingen"
                    + "|kommentarer|kommentit|komentarze|komentáře|komentari|hozzászólások|yorumlar|комментарии|коментарі|коментари"
                    + "|σχόλια|תגובות|التعليقات|تعليقات|टिप्पणियाँ|コメント|评论|評論|留言|댓글|bình luận|komentar pembaca|ความคิดเห็น"
                    + "|what (?:our |the )?readers (?:say|think)|readers['’]? (?:opinions|views|voices)|your (?:thoughts|views|comments)|(?:leser|nutzer|user)(?:meinungen|beiträge|zuschriften|reaktionen)|was (?:unsere )?leser sagen|das sagen unsere leser"
                    + "|(?:avis|opinions|messages|paroles|opiniones|mensajes|voces|opinioni|pareri|voci|opiniões|meinungen|meningen)(?= (?:of|der|von|des|de|dei|dos|van) )|vos (?:avis|messages)|lo que (?:dicen|opinan) (?:nuestros |los )?lectores|la voce dei lettori|o que dizem os leitores|lezersreacties|läsarnas (?:röster|åsikter|kommentarer)|læsernes (?:mening|kommentarer)|lesernes (?:mening|kommentarer)|lukijoiden (?:kommentit|mielipiteet)"
                    + "|(?:opinie|głosy) (?:naszych )?czytelników|názory čtenářů|názory čitateľov|olvasói vélemények|părerile cititorilor|мнения (?:наших )?читателей|отзывы читателей|думки читачів|мнения на читателите|γνώμες αναγνωστών|okur (?:yorumları|görüşleri)|読者の(?:声|コメント|意見)|(?:读者|讀者|网友|網友)(?:评论|評論|留言|热评|意见)|독자 ?(?:의견|댓글)|ความเห็นผู้อ่าน)"
                    + "(?: (?:of|der|von|des|de|dei|dos|van) (?:our |unserer |nos |los |nuestros |nostri |nossos |onze )?(?:readers|leser|lecteurs|internautes|lectores|lettori|leitores|lezers)\\S*)?[\\p{N}\\P{L}]*$");

    private ReaderComments() {}

    /** The numbers of these blocks. */
    public static BitSet in(Outline outline) {
        var found = new BitSet();
        int story = 0;
        for (Block block : outline.blocks()) {
            boolean heading = block.chars() <= HEADING_CHARS
                    && story >= STORY_CHARS
                    && block.area().isIn(AreaKind.HEADING)
                    && HEADING.matcher(block.text()).matches();
            if (heading) {
                section(block).ifPresent(section -> found.set(block.index(), section.lastBlock + 1));
            }
            story = Math.max(story, found.get(block.index()) ? 0 : block.chars());
        }
        return found;
    }

    /** The area that the heading opens; absent when other things stand in it before. */
    private static Optional<Area> section(Block heading) {
        Optional<Area> at = Optional.of(heading.area());
        while (at.isPresent() && at.get().lastBlock <= heading.index()) {
            at = at.get().parent();
        }
        return at.filter(area -> area.firstBlock >= heading.index());
    }
}
