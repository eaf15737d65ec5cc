package dateline.ingest.page;

import dateline.ingest.blocks.BlockCue;
import dateline.ingest.page.outline.Area;
import dateline.ingest.page.outline.AreaKind;
import dateline.ingest.page.outline.Block;
import dateline.ingest.text.PhraseMatcher;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * Walls before the rest of a story: boxes that ask for a subscription, a registration or money, known by what they say, and by
 * their class where they say little.
 */
final class ReadingWalls {
    private static final int LINE_CHARS = 160;
    private static final int WALL_CHARS = 600;
    private static final int WALL_LINE_CHARS = 200;
    private static final int FEW_BLOCKS = 7;
    private static final int LEAST_OF_STORY = 3;
    private static final Set<String> PARTS = Set.of("div", "section", "aside");
    private static final Evaluator ADDRESS_FORM = QueryParser.parse("form input[type=email]");
    private static final Pattern PRICE = Pattern.compile(
            "(?iu)(?:[€$£¥₩₽₺₹]|\\b(?:EUR|USD|CHF|kr|kroner|krona|kronor|zł|Kč|Ft|lei|лв|руб|грн|TL))\\s?\\p{Nd}|\\p{Nd}\\s?(?:[€$£¥円원₽₺]|(?:EUR|USD|CHF|euros?|dollars?|kr|krone?r?|krona|kronor|zł|Kč|Ft|lei|лв|руб\\p{L}*|грн|TL|元)(?!\\p{L}))");

    /** What a class may call such a box, unless it holds the part of the story that is paid for. */
    private static final int ANY_BOX = 1;

    /** What a class calls nothing else. */
    private static final int WALL = 2;

    private static final PhraseMatcher NAMES = PhraseMatcher.list()
            .add(
                    WALL,
                    "paywall|pay-wall|regwall|reg-wall|registration-wall|subscription-wall|subscribe-wall|metered|tp-modal|tp-container|piano-|premium-overlay|abo-box|abobox|paybox|payfence|locked-content")
            .add(
                    ANY_BOX,
                    "meter-wall|embed-consent|consent|opt-in|optin|two-click|2-click|cookie|gdpr|dsgvo"
                            + "|donation|donate|membership|subscribe|newsletter|signup|sign-up"
                            + "|paygate|subscription-offer|subscriber-only|abo-teaser|supporter|contribution|crowdfunding")
            .done();

    /** What walls say, and what they offer. */
    private static final PhraseMatcher OFFERS = PhraseMatcher.list()
            .add(
                    1,
                    " unlock this article| unlimited access| cancel anytime| cancel any time| already a subscriber| already a member| subscribe now| to continue reading| keep reading| to read the full| to read the rest of| for subscribers only| subscribers only| exclusive to subscribers| reserved for subscribers| only available to subscribers| available to subscribers| free articles this month| articles left this month| free article limit| log in to read| sign in to read| register to read| subscribe to read| free account| start your free trial| we need your help| has no paywall| support us"
                            + "| jetzt weiterlesen| weiterlesen mit| um weiterzulesen| artikel weiterlesen| bereits abonnent| schon abonnent| bereits registriert| schon registriert| noch kein abo| jederzeit kündbar| monatlich kündbar| jetzt abonnieren| kostenlos registrieren| kostenlos testen| nur für abonnenten| exklusiv für abonnenten| für abonnenten lesbar| nur mit abo"
                            + "| réservé aux abonnés| réservée aux abonnés| réservés aux abonnés| déjà abonné| pas encore abonné| sans engagement| s'abonner| s’abonner| abonnez-vous| de cet article à lire| pour lire la suite| lire la suite de l'article| créez un compte gratuit"
                            + "| ya eres suscriptor| suscríbete| solo para suscriptores| exclusivo para suscriptores| exclusiva para suscriptores| para seguir leyendo| continuar leyendo| regístrate gratis| cancela cuando quieras| només per a subscriptors| riservato agli abbonati| riservata agli abbonati| sei già abbonato| abbonati| per continuare a leggere| continua a leggere con| já é assinante| assine| exclusivo para assinantes| exclusiva para assinantes| para continuar lendo| para continuar a ler| continue lendo"
                            + "| al abonnee| word abonnee| alleen voor abonnees| exclusief voor abonnees| om verder te lezen| lees verder voor| lees verder met| bli prenumerant| redan prenumerant| för prenumeranter| läsa hela artikeln| läs vidare med| bliv abonnent| allerede abonnent| kun for abonnenter| forbeholdt abonnenter| læs videre med| bli abonnent| allerede kunde| for abonnenter| les videre med| vain tilaajille| oletko jo tilaaja| jatka lukemista| tilaajien luettavissa"
                            + "| tylko dla subskrybentów| dla prenumeratorów| dla subskrybentów| masz już konto| masz już prenumeratę| wykup dostęp| czytaj dalej z| pro předplatitele| pouze pro předplatitele| už mám předplatné| chcete číst dál| pre predplatiteľov| už máte predplatné| előfizetők számára| csak előfizetőknek| már előfizető| az olvasás folytatásához| pentru abonați| doar pentru abonați| deja abonat| samo za pretplatnike| samo za naročnike| već ste pretplatnik| tik prenumeratoriams| tikai abonentiem| ainult tellijatele| само за абонати| вече сте абонат| самo за претплатнике"
                            + "| abone ol| abonelere özel| devamını okumak için| sadece aboneler| подписаться| только для подписчиков| только подписчикам| доступен подписчикам| доступно по подписке| оформите подписку| уже подписаны| чтобы читать дальше| чтобы дочитать| лише для передплатників| тільки для передплатників| оформіть передплату| вже є передплата| щоб читати далі| μόνο για συνδρομητές| αποκλειστικά για συνδρομητές| είστε ήδη συνδρομητής| για να συνεχίσετε την ανάγνωση"
                            + "| للمشتركين فقط| حصري للمشتركين| لمتابعة القراءة| لمواصلة القراءة| اشترك الآن| למנויים בלבד| לקריאת הכתבה המלאה| כבר מנוי| כדי להמשיך לקרוא| برای مشترکان| फ़ुल स्टोरी पढ़ने| सब्सक्राइबर के लिए| पूरी खबर पढ़ने के लिए| khusus pelanggan| sudah berlangganan| dành riêng cho thuê bao| để đọc tiếp|เฉพาะสมาชิก|สมัครสมาชิกเพื่ออ่าน"
                            + "|会員限定|有料会員|続きを読むには|続きをお読み|続きは会員|会員登録すると|ログインして続き|구독하기|유료 회원|구독자 전용|회원 전용|계속 읽기|계속 읽으려면|订阅后|訂閱後|订阅即可|会员专享|會員專享|仅限订阅|付费内容|付费阅读|登录后阅读|登入後閱讀|剩余内容需|成為會員閱讀|訂戶專屬")
            .done();

    /** What sites say that ask for money without a wall. */
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

    /** Asks, offers and thanks of a site to its readers, which make a box of such a class a wall. */
    private static final long ASKS = BlockCue.SUBSCRIBE.mark()
            | BlockCue.MEMBER.mark()
            | BlockCue.CONSENT.mark()
            | BlockCue.SHARE.mark()
            | BlockCue.COMMENT.mark();

    private final List<Block> blocks;

    ReadingWalls(List<Block> blocks) {
        this.blocks = blocks;
    }

    /**
     * The box around a block that may be a wall: the outermost that a class calls so, or the small part of the story's own place in
     * which the block makes an offer.
     */
    static Optional<Area> around(Block block, Area best) {
        return named(block).or(() -> offering(block, best));
    }

    private static Optional<Area> named(Block block) {
        Optional<Area> box = Optional.empty();
        for (Optional<Area> at = Optional.of(block.area());
                at.isPresent();
                at = at.get().parent()) {
            box = names(at.get()) == 0 ? box : at;
        }
        return box;
    }

    private static long names(Area area) {
        return NAMES.in(area.element().className()) | NAMES.in(area.element().id());
    }

    private static Optional<Area> offering(Block block, Area best) {
        Optional<Area> at = Optional.of(block.area()).filter(area -> offers(block));
        while (at.isPresent() && !PARTS.contains(at.get().tag())) {
            at = at.get().parent();
        }
        return at.filter(area -> area.isWithin(best)
                && !best.isWithin(area)
                && area.lastBlock > area.firstBlock
                && area.lastBlock - area.firstBlock < FEW_BLOCKS);
    }

    private static boolean offers(Block block) {
        return block.chars() <= LINE_CHARS && OFFERS.in(block.text()) != 0;
    }

    /**
     * Whether most of what stands in a box asks for something, or a small one that is called a wall asks for money in one of its
     * lines.
     *
     * @param whole how many characters would be the story
     */
    boolean isWall(Area box, int whole) {
        List<Block> lines = blocks.subList(box.firstBlock, box.lastBlock + 1);
        boolean form = box.element().selectFirst(ADDRESS_FORM) != null;
        List<Block> askingLines = lines.stream().filter(ReadingWalls::asks).toList();
        int asking = askingLines.stream().mapToInt(Block::chars).sum();
        boolean alone = names(box) == 0
                && askingLines.size() < 2
                && lines.stream()
                        .anyMatch(line -> !asks(line) && line.wordStatistics().sentences() > 0);
        int all = lines.stream().mapToInt(Block::chars).sum();
        boolean called = (names(box) & WALL) != 0
                && box.chars <= Math.min(WALL_CHARS, whole / LEAST_OF_STORY)
                && lines.stream()
                        .anyMatch(line -> line.chars() <= WALL_LINE_CHARS
                                && (line.has(BlockCue.SUBSCRIBE) || OFFERS.in(line.text()) != 0));
        return form || called || (asking * 2 > all && !alone);
    }

    /** Whether it asks readers to pay for what they may read without. */
    static boolean appeals(Block block) {
        return APPEALS.in(block.text()) != 0;
    }

    private static boolean asks(Block block) {
        boolean brief = block.chars() <= LINE_CHARS;
        return (block.cues() & ASKS) != 0
                || OFFERS.in(block.text()) != 0
                || appeals(block)
                || (brief
                        && (block.has(BlockCue.READER)
                                || PRICE.matcher(block.text()).find()));
    }

    /** The same without a box: the last lines of the story, two of which make an offer. */
    void dropClosing(boolean[] kept) {
        int offers = 0;
        int cut = blocks.size();
        int lines = 0;
        for (int i = blocks.size() - 1; i > 0 && lines < FEW_BLOCKS; i--) {
            if (kept[i]) {
                Block block = blocks.get(i);
                boolean brief = block.chars() <= LINE_CHARS && !block.area().isIn(AreaKind.QUOTE);
                if (!brief || !asks(block)) {
                    break;
                }
                lines++;
                offers += offers(block) ? 1 : 0;
                cut = offers(block) ? i : cut;
            }
        }
        for (int i = cut; i < blocks.size() && offers > 1; i++) {
            kept[i] = false;
        }
    }
}
