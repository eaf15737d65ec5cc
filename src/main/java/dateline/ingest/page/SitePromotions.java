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
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * What the site says in its own cause in the midst of a story: walls that ask for a subscription or registration, what
 * stands in the place of an embed until the reader consents to it, appeals for money, what readers comment, and the stories that follow on the same page.
 */
final class SitePromotions {
    private static final int LINE_CHARS = 160;
    private static final int PLACEHOLDER_CHARS = 400;
    private static final double MOST_OF_STORY = 0.5;
    private static final int STORY_CHARS = 200;
    private static final int FEW_BLOCKS = 6;
    private static final Set<String> PARTS = Set.of("div", "section", "aside");
    private static final Evaluator ADDRESS_FORM = QueryParser.parse("form input[type=email]");
    private static final Evaluator HEADLINES = QueryParser.parse("h1, h2, h3");

    /** Boxes of these classes ask for something, unless they hold the part of the story that is paid for. */
    private static final PhraseMatcher BOXES = PhraseMatcher.list()
            .add(
                    1,
                    "paywall|regwall|reg-wall|registration-wall|subscription-wall|subscribe-wall|meter-wall|embed-consent|consent|opt-in|optin|two-click|2-click|cookie|gdpr|dsgvo"
                            + "|donation|donate|membership|subscribe|newsletter|signup|sign-up"
                            + "|tp-container|piano-|paygate|pay-wall|subscription-offer|subscriber-only|abo-box|abo-teaser|supporter|contribution|crowdfunding")
            .done();

    /** Offers that walls make. */
    private static final PhraseMatcher OFFERS = PhraseMatcher.list()
            .add(
                    1,
                    " unlock this article| unlimited access| cancel anytime| cancel any time| already a subscriber| subscribe now| subscribe to read| to continue reading| keep reading| free account| we need your help| has no paywall| support us"
                            + "| jetzt weiterlesen| weiterlesen mit| bereits abonnent| jederzeit kündbar| jetzt abonnieren| kostenlos registrieren| réservé aux abonnés| réservée aux abonnés| déjà abonné| sans engagement| s'abonner| s’abonner"
                            + "| ya eres suscriptor| suscríbete| solo para suscriptores| riservato agli abbonati| sei già abbonato| abbonati| já é assinante| assine| exclusivo para assinantes| al abonnee| word abonnee| alleen voor abonnees| bli prenumerant| redan prenumerant| bliv abonnent| bli abonnent"
                            + "| tylko dla subskrybentów| masz już konto| pro předplatitele| abone ol| подписаться| только для подписчиков| 会員限定|有料会員|구독하기|订阅后|訂閱後")
            .done();

    /** Asks, offers and thanks of a site to its readers, which make a box of such a class a wall. */
    private static final long ASKS = BlockCue.SUBSCRIBE.mark()
            | BlockCue.MEMBER.mark()
            | BlockCue.CONSENT.mark()
            | BlockCue.SHARE.mark()
            | BlockCue.COMMENT.mark();

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

    private static final PhraseMatcher APPEALS = PhraseMatcher.list()
            .add(
                    1,
                    " quality journalism costs| local journalism costs| journalism is not free| chip in from| buy us a coffee| without a paywall| keeps us free to read"
                            + "| journalismus kostet| journalismus ist nicht kostenlos| ohne bezahlschranke| ohne paywall| le journalisme a un coût| l'information a un coût| sans mur payant| el periodismo cuesta| sin muro de pago| il giornalismo costa| l'informazione costa| senza paywall| o jornalismo custa| sem paywall| journalistiek kost| zonder betaalmuur"
                            + "| journalistik kostar| swisha en| swisha ett| swisha valfri| utan betalvägg| journalistikk koster| vipps oss| vipps et| uten betalingsmur| journalistik koster| mobilepay til| uden betalingsmur| journalismi maksaa| ilman maksumuuria| dziennikarstwo kosztuje| bez paywalla| novinářská práce stojí| bez paywallu| az újságírás pénzbe kerül| fizetőfal nélkül| jurnalismul costă| журналистика стоит денег| журналістика коштує| η δημοσιογραφία κοστίζει| gazetecilik masraflı"
                            + "| support our journalism| support local journalism| support independent journalism| support our work| make a donation| make a contribution| become a supporter| help us keep| your support makes"
                            + "| unterstützen sie uns| unterstützen sie unsere| unterstütze uns| freiwilligen beitrag| spenden sie| jetzt spenden| faites un don| soutenez-nous| soutenez notre| je soutiens| haz una donación| apoya nuestro| apóyanos| hazte soci"
                            + "| sostienici| sostieni il| fai una donazione| apoie o jornalismo| apoie nosso| steun ons| steun onze| word lid| støtt oss| støt os| stöd oss| tue meitä| wesprzyj nas| wspieraj| podpořte nás| támogass| bizi destekle| поддержите нас| поддержать нас| підтримайте нас")
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
        for (Block block : blocks) {
            int index = block.index();
            boolean placeholder = block.chars() <= PLACEHOLDER_CHARS
                    && (PLACEHOLDERS.in(block.text()) != 0 || ReaderPrompts.isInPlaceOfEmbed(block.text()));
            boolean appeal = APPEALS.in(block.text()) != 0
                    && block.has(BlockCue.READER)
                    && !block.area().isWithin(best);
            if (kept[index] && (comments.get(index) || placeholder || appeal)) {
                kept[index] = false;
            } else if (kept[index]) {
                box(block)
                        .or(() -> offer(block, best))
                        .filter(box -> isWall(box, whole))
                        .ifPresent(this::drop);
            }
        }
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

    private static Optional<Area> box(Block block) {
        Optional<Area> box = Optional.empty();
        for (Optional<Area> at = Optional.of(block.area());
                at.isPresent();
                at = at.get().parent()) {
            Area area = at.get();
            if (BOXES.in(area.element().className()) != 0
                    || BOXES.in(area.element().id()) != 0) {
                box = at;
            }
        }
        return box;
    }

    /** A small part of the story's own place in which an offer stands, whatever its class. */
    private Optional<Area> offer(Block block, Area best) {
        boolean asks = OFFERS.in(block.text()) != 0 && block.chars() <= LINE_CHARS;
        return Optional.of(block.area())
                .filter(at -> asks)
                .map(at -> at.tag().equals("p") ? at.parent().orElse(at) : at)
                .filter(area -> PARTS.contains(area.tag())
                        && area.isWithin(best)
                        && !best.isWithin(area)
                        && area.lastBlock > area.firstBlock
                        && area.lastBlock - area.firstBlock < FEW_BLOCKS);
    }

    /**
     * Whether most of what stands in a box asks for something, and it is the lesser part of what would be the story.
     */
    private boolean isWall(Area box, int whole) {
        int asking = 0;
        int all = 0;
        for (int i = box.firstBlock; i <= box.lastBlock; i++) {
            boolean asks = (blocks.get(i).cues() & ASKS) != 0
                    || OFFERS.in(blocks.get(i).text()) != 0
                    || APPEALS.in(blocks.get(i).text()) != 0
                    || (blocks.get(i).has(BlockCue.READER) && blocks.get(i).chars() <= LINE_CHARS);
            asking += asks ? blocks.get(i).chars() : 0;
            all += blocks.get(i).chars();
        }
        boolean form = box.element().selectFirst(ADDRESS_FORM) != null;
        return (form || asking * 2 > all) && chars(box.firstBlock, box.lastBlock + 1) < whole * MOST_OF_STORY;
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
