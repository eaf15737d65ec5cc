package dateline.ingest.page.outline;

import dateline.ingest.text.date.DateInText;
import dateline.ingest.text.date.DayMonthOrder;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The blocks in which readers speak: what a heading such as {@code Comments (12)} opens, behind the story. */
public final class ReaderComments {
    private static final int HEADING_CHARS = 60;
    private static final int STORY_CHARS = 100;
    private static final char FIRST_SIGN = '\u3040';

    /** In the plural, for one comment is what a leader or opinion calls itself. */
    private static final Pattern HEADING = Pattern.compile(
            "(?iu)^[\\p{N}\\P{L}]*(?:(?:reader|readers['’]?|user|all|latest|recent|leave|view|join the|\\p{N}+) )*"
                    + "(?:comments|discussion|responses|conversation|(?:leser|user|nutzer)\\S{0,8}kommentare|kommentare|leserbriefe|leserstimmen"
                    + "|(?:les |vos |nos )?(?:commentaires|réactions)|comentarios|comentários|commenti|reacties|opmerkingen"
                    + "|kommentarer|kommentit|komentarze|komentáře|komentari|hozzászólások|yorumlar|комментарии|коментарі|коментари"
                    + "|σχόλια|תגובות|التعليقات|تعليقات|टिप्पणियाँ|コメント|评论|評論|留言|댓글|bình luận|komentar pembaca|ความคิดเห็น"
                    + "|what (?:our |the )?readers (?:say|think)|readers['’]? (?:opinions|views|voices)|your (?:thoughts|views|comments)|(?:leser|nutzer|user)(?:meinungen|beiträge|zuschriften|reaktionen)|was (?:unsere )?leser sagen|das sagen unsere leser"
                    + "|(?:avis|opinions|messages|paroles|opiniones|mensajes|voces|opinioni|pareri|voci|opiniões|meinungen|meningen)(?= (?:of|der|von|des|de|dei|dos|van) )|vos (?:avis|messages)|lo que (?:dicen|opinan) (?:nuestros |los )?lectores|la voce dei lettori|o que dizem os leitores|lezersreacties|läsarnas (?:röster|åsikter|kommentarer)|læsernes (?:mening|kommentarer)|lesernes (?:mening|kommentarer)|lukijoiden (?:kommentit|mielipiteet)"
                    + "|(?:opinie|głosy) (?:naszych )?czytelników|názory čtenářů|názory čitateľov|olvasói vélemények|părerile cititorilor|мнения (?:наших )?читателей|отзывы читателей|думки читачів|мнения на читателите|γνώμες αναγνωστών|okur (?:yorumları|görüşleri)|読者の(?:声|コメント|意見)|(?:读者|讀者|网友|網友)(?:评论|評論|留言|热评|意见)|독자 ?(?:의견|댓글)|ความเห็นผู้อ่าน)"
                    + "(?: (?:of|der|von|des|de|dei|dos|van) (?:our |unserer |nos |los |nuestros |nostri |nossos |onze )?(?:readers|leser|lecteurs|internautes|lectores|lettori|leitores|lezers)\\S*)?[\\p{N}\\P{L}]*$");

    /** A number of comments on the story, whose headline may follow. */
    private static final Pattern COUNTED = Pattern.compile(
            "(?iu)^(?:\\p{N}+ (?:thoughts?|comments?|replies|reply|responses?|gedanken?|kommentare?|antworten|réflexions?|commentaires?|réponses?|comentarios?|pensamientos?|respuestas?"
                    + "|pensier[oi]|comment[oi]|rispost[ae]|comentários?|respostas?|gedachten?|reacties?|tankar|svar|kommentar(?:er)?|tanker|komentarz[eya]?|komentář[eů]?|myśli|мысл\\p{L}+|комментари\\p{L}+|коментар\\p{L}*|ответ\\p{L}*|думк\\p{L}+|yorum|σχόλι[οα]|σκέψεις)(?!\\p{L}).*"
                    + "|(?:one|ein|eine|un|una|uno|um|uma|een|en|ett|jedna|один|една) (?:thought|comment|reply|response|gedanke|kommentar|antwort|commentaire|réflexion|comentario|comentário|commento|pensiero|reactie|gedachte|tanke|myśl|комментарий|коментар)(?!\\p{L})[^“„«\"'‘]{1,12}[“„«\"'‘].*"
                    + "|.{0,100}[」”』]?(?:への|に|的|에 대한|에)? ?\\p{N}+ ?(?:件のコメント|件のフィードバック|条评论|條評論|则评论|則留言|条回复|개의? ?(?:댓글|생각)).{0,20})$");

    private static final int COUNTED_CHARS = 160;
    private static final int FIRST_LINES = 4;
    private static final int DATED_CHARS = 80;
    private static final int LONG = 150;

    private ReaderComments() {}

    /** The numbers of these blocks. */
    public static BitSet in(Outline outline) {
        var found = new BitSet();
        int story = 0;
        for (Block block : outline.blocks()) {
            boolean heading = story >= STORY_CHARS && block.area().isIn(AreaKind.HEADING);
            if (heading && isNamed(block)) {
                section(block)
                        .or(() -> under(block, outline))
                        .ifPresent(section -> found.set(section.from(), section.to()));
            } else if (heading && isCounted(block)) {
                under(block, outline).ifPresent(section -> found.set(section.from(), section.to()));
            }
            story = Math.max(story, found.get(block.index()) ? 0 : length(block));
        }
        return found;
    }

    /** Signs and syllables say about three times as much as letters do. */
    private static int length(Block block) {
        int signs = (int) block.text().chars().filter(c -> c >= FIRST_SIGN).count();
        return block.chars() + 2 * signs;
    }

    private static boolean isNamed(Block block) {
        return block.chars() <= HEADING_CHARS && HEADING.matcher(block.text()).matches();
    }

    private static boolean isCounted(Block block) {
        return block.chars() <= COUNTED_CHARS && COUNTED.matcher(block.text()).matches();
    }

    /** Blocks that follow each other. */
    private record Section(int from, int to) {}

    /** The area that the heading opens; absent when other things stand in it before. */
    private static Optional<Section> section(Block heading) {
        Optional<Area> at = Optional.of(heading.area());
        while (at.isPresent() && at.get().lastBlock <= heading.index()) {
            at = at.get().parent();
        }
        return at.filter(area -> area.firstBlock >= heading.index())
                .map(area -> new Section(heading.index(), area.lastBlock + 1));
    }

    /** What follows until the next heading of its rank, where the first lines say when somebody spoke. */
    private static Optional<Section> under(Block heading, Outline outline) {
        List<Block> blocks = outline.blocks();
        int end = heading.index() + 1;
        while (end < blocks.size() && !isBehind(blocks.get(end), heading)) {
            end++;
        }
        boolean dated = blocks.subList(heading.index() + 1, Math.min(end, heading.index() + 1 + FIRST_LINES)).stream()
                .takeWhile(block -> block.chars() < LONG && !block.area().isIn(AreaKind.HEADING))
                .anyMatch(block -> block.chars() <= DATED_CHARS
                        && DateInText.in(block.text(), DayMonthOrder.DAY_FIRST).isPresent());
        return dated ? Optional.of(new Section(heading.index(), end)) : Optional.empty();
    }

    private static boolean isBehind(Block block, Block heading) {
        boolean ranks = block.area().isIn(AreaKind.HEADING) && block.tag().compareTo(heading.tag()) <= 0;
        boolean apart = OutsideStory.is(block.area()) && !OutsideStory.is(heading.area());
        return ranks || apart;
    }
}
