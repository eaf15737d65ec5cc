package dateline.ingest.page;

import dateline.ingest.page.outline.AreaKind;
import dateline.ingest.page.outline.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes off the last lines of a page that say whom to call or write to: a label such as {@code Press contact}, with numbers and
 * addresses behind or under it. A paragraph that tells of a number in its own words stays.
 */
final class ContactLines {
    private static final int LAST_LINES = 8;
    private static final int LINE_CHARS = 220;
    private static final int LABEL_CHARS = 60;
    private static final int DETAIL_CHARS = 120;
    private static final int MOST_DETAILS = 6;

    /** What stands for itself, or before a colon. */
    private static final Pattern LABEL = Pattern.compile(
            "(?iu)^[^\\p{L}]{0,4}(?:(?:(?:press|media|editorial|pr|communications|company|investor) )?(?:contacts?|enquiries|inquiries)(?: (?:person|details|information|for (?:the )?(?:press|media)))?|press office"
                    + "|(?:(?:presse|medien|redaktions|projekt)?kontakte?|kontaktdaten|kontaktperson)(?: für (?:die )?(?:medien|presse|redaktionen|journalisten)\\p{L}*)?|(?:presse|medien)?ansprech(?:partner|person)(?:in|innen)?(?: für (?:die )?(?:medien|presse))?|pressestelle|(?:presse|medien)anfragen|rückfragen(?: der (?:medien|presse))?(?: bitte)?(?: an)?"
                    + "|contacts? (?:de |pour (?:la )?)?(?:presse|médias?)|contacts?|service de presse|relations? (?:presse|médias)"
                    + "|contactos?(?: (?:de|para|con)(?: la| los)? (?:prensa|medios))?|gabinete de prensa|contatti?(?: (?:per la )?stampa)?|ufficio stampa|per informazioni(?: e contatti)?"
                    + "|contatos?(?: (?:de|para|com)(?: a)? imprensa)?|contactos? (?:para|de) (?:a )?imprensa|assessoria de imprensa|pers(?:contact|voorlichting)|contact(?:persoon|gegevens)?(?: voor (?:de )?(?:pers|media))?"
                    + "|kontakty?(?: (?:dla|pro|pre|för|til|za) (?:mediów|prasy|média|novináře|tisk|médiá|novinárov|media|medier|pressen?|medije))?|biuro prasowe|tiskov[áé] (?:oddělení|mluvčí)|(?:press|presse|medie)?kontakt(?:person(?:er)?|er|oplysninger|uppgifter)?"
                    + "|yhteystiedot|lisätie(?:toja|dot)|sajtókapcsolat|kapcsolat(?:tartó)?|elérhetőség|contact (?:de )?pres[aă]|persoan[aă] de contact|birou(?:l)? de pres[aă]"
                    + "|контакт(?:ы|и|ная информация)?(?: (?:для|за) (?:прессы|сми|журналистов|преси|змі|медии))?|пресс?-служба|επικοινωνία|γραφείο τύπου|(?:basın )?iletişim(?: bilgileri)?|للتواصل(?: الإعلامي)?|جهة الاتصال|للاستفسار|المكتب الإعلامي|ליצירת קשר|איש קשר|דוברות"
                    + "|(?:媒体|媒體|新闻|新聞)(?:联系|聯繫|联络|聯絡)(?:人|方式)?|联系人|聯絡人|联系方式|(?:報道(?:関係者|機関)(?:の|から の|様)?)?(?:本件に関する)?(?:お)?問い?合わ?せ先?|(?:언론|보도|취재) ?문의(?:처)?|문의처?|연락처|kontak media|narahubung|liên hệ(?: báo chí)?)"
                    + "[\\s\\])】」》]*(?:[:：]|$|[–—-] |\\|)");

    /** Whole sentences that begin so, and name a number or an address. */
    private static final Pattern OPENING = Pattern.compile(
            "(?iu)^[^\\p{L}]{0,4}(?:for (?:any )?(?:more|further) information|(?:press|media) (?:enquiries|inquiries)|für (?:weitere )?(?:rückfragen|(?:presse|medien)anfragen)|rückfragen (?:an|unter)|pour (?:tout renseignement|toute information|plus d.informations?)|para (?:más|mayor) información|per (?:ulteriori|maggiori) informazioni|para mais informações"
                    + "|(?:neem )?voor (?:meer informatie|vragen)|więcej informacji|(?:pro )?(?:více|další) informac[ií]|för (?:mer|ytterligare) information|for (?:mer|yderligere) (?:informasjon|information|oplysninger)|(?:за )?(?:дополнительн|подробн|додатков)\\p{L}+ (?:информаци|інформаці)\\p{L}+|daha fazla bilgi için|για περισσότερες πληροφορίες)(?!\\p{L})");

    private static final Pattern NUMBER = Pattern.compile("\\+?\\(?\\p{Nd}(?:[\\p{Nd} ()/.–-]{5,24})\\p{Nd}");
    private static final Pattern ADDRESS = Pattern.compile("\\S@\\S+\\.\\p{L}|https?://|www\\.");
    private static final Pattern SENTENCE = Pattern.compile("\\p{Ll}{2}[.!?]$|[。！？؟।]$");

    private ContactLines() {}

    /** Takes their marks away. */
    static void drop(List<Block> blocks, boolean[] kept) {
        List<Block> last = last(blocks, kept);
        for (int i = 0; i < last.size(); i++) {
            Block line = last.get(i);
            if (isWhole(line)) {
                kept[line.index()] = false;
            } else if (isLabel(line)) {
                List<Block> details = details(last.subList(i + 1, last.size()));
                boolean isLast = i == last.size() - 1;
                if (isLast || !details.isEmpty()) {
                    kept[line.index()] = false;
                    details.forEach(detail -> kept[detail.index()] = false);
                }
            }
        }
    }

    private static List<Block> last(List<Block> blocks, boolean[] kept) {
        List<Block> all = blocks.stream().filter(block -> kept[block.index()]).toList();
        return all.subList(Math.min(all.size(), Math.max(1, all.size() - LAST_LINES)), all.size());
    }

    /** A label, or the opening of a sentence, with a number or an address in the same line. */
    private static boolean isWhole(Block line) {
        return isLine(line, LINE_CHARS)
                && !line.area().isIn(AreaKind.HEADING)
                && isReachable(line)
                && (LABEL.matcher(line.text()).find()
                        || OPENING.matcher(line.text()).find());
    }

    private static boolean isLabel(Block line) {
        return isLine(line, LABEL_CHARS) && LABEL.matcher(line.text()).find();
    }

    /** The lines up to the last that has a number or an address, if none of them tells anything. */
    private static List<Block> details(List<Block> behind) {
        var details = new ArrayList<Block>();
        int reached = 0;
        for (Block line : behind) {
            if (details.size() == MOST_DETAILS
                    || !isLine(line, DETAIL_CHARS)
                    || (SENTENCE.matcher(line.text()).find() && !isReachable(line))) {
                break;
            }
            details.add(line);
            reached = isReachable(line) ? details.size() : reached;
        }
        return details.subList(0, reached);
    }

    private static boolean isLine(Block line, int chars) {
        return line.chars() <= chars
                && !line.area().isIn(AreaKind.QUOTE)
                && !line.area().isIn(AreaKind.TABLE);
    }

    private static boolean isReachable(Block line) {
        return ADDRESS.matcher(line.text()).find()
                || NUMBER.matcher(line.text()).find();
    }
}
