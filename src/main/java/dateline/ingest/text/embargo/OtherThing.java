package dateline.ingest.text.embargo;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a desk is asked to wait with, or not to print, when it is not the story: an invoice, a fee, a telephone number. Where the
 * story waits for it, it stands behind a word such as {@code until}.
 */
final class OtherThing {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final int LONGEST = 200;

    private static final Pattern MONEY = Pattern.compile(
            "(?<!\\p{L})(?:pay(?:ing|ment)?|zahl(?:en|t|ung)?|überweis\\p{L}*|pay(?:er|ez)|règl(?:er|ez)|pagar|paguéis|pagate|betalen|betaal|betala|betale?|maksa(?:kaa)?|(?:za)?płac\\p{L}*|(?:za)?plať\\p{L}*|fizess\\p{L}*|плат\\p{L}+|öde(?:me)?yin|invoices?|my bill|the bill|fees?|payments?|rechnung(?:en)?|(?:zeilen)?honorare?s?|honorarnote|facture|cachet|pige|rémunération|règlement|factura|minuta|honorarios|cobro|pago|fattura|compenso|onorario|pagamento|fatura|recibo(?: verde)?|honorários"
                    + "|factuur|honorarium|vergoeding|betaling\\p{L}*|fakturan?|faktura(?:en|ę|y|u|ou)?|arvodet?|honoraret?|lasku(?:n|ni|ani|a)?|palkkio(?:n|ni|ta)?|rachun(?:ek|ku|kiem)|honorari(?:um|a)|wierszówk\\p{L}+|honorář(?:em|e|i)?|fakturou|faktúr\\p{L}+|honorár(?:om|u)?|číslo účtu"
                    + "|számlá(?:t|m|mat|val)?|számla|honorárium(?:ot|mal|omat)?|tiszteletdíj\\p{L}*|onorari\\p{L}+|plata|facturii|račun\\p{L}{0,3}|honorar\\p{L}{0,3}|фактур\\p{L}+|хонорар\\p{L}*|сч[её]т\\p{L}{0,3}|гонорар\\p{L}{0,3}|оплат\\p{L}{1,2}|рахун\\p{L}+|τιμολόγιο|αμοιβή"
                    + "|faturay?[ıi]?|faturamı|telif(?:i|imi)?|ücret(?:i|imi)?|ödeme(?:yi|mi)?|(?:ال)?فاتورة|فاتورتي|(?:ال)?مكافأة|أجري|(?:ה)?חשבונית|שכר הסופרים|التشلום|(?:ה)?תשלום|فاکتور|حق التحریر|मानदेय|चालान|भुगतान|tagihan|faktur|invois|honor|hóa đơn|nhuận bút|arve|honorar|rēķin\\p{L}+|sąskait\\p{L}+)(?!\\p{L})"
                    + "|請求書|原稿料|謝礼|发票|發票|稿费|稿費|稿酬|청구서|원고료|계산서|고료|ใบแจ้งหนี้|ค่าเรื่อง",
            FLAGS);

    private static final Pattern CONTACT = Pattern.compile(
            "(?<!\\p{L})(?:(?:phone|mobile|cell|telephone|contact)(?: phone)? (?:number|no\\.?|details)|(?:his|her|my|their|our) (?:number|mobile|cell|home address|address|e-?mail)|\\p{L}+['’]s (?:number|mobile|phone|address|e-?mail)|home address|(?:handy|telefon|mobil|ruf)?nummern?|privatadresse|anschrift|numéro|portable|adresse (?:privée|personnelle)"
                    + "|número|teléfono|móvil|celular|numero|telefono|cellulare|recapito|telefone|telemóvel|contacto pessoal|telefoonnummer|(?:06-)?nummer|(?:telefon|mobil)?nummer(?:et|ret)?|numret|(?:puhelin)?numero(?:a|ni|nsa|ani)?|numeru?|komórk\\p{L}+|telefon(?:ní|ne|u|ul)? ?(?:číslo|čísla|numara\\p{L}*)?|čísl[oa]|telefonszám\\p{L}*|szám[aá]t|numărul|broj(?:a)?"
                    + "|номер\\p{L}{0,2}|телефон\\p{L}{0,2}|мобильн\\p{L}+|τηλέφωνο|αριθμός?|numaras?\\p{L}{0,3}|(?:ال)?رقم|هاتف\\p{L}{0,2}|הטלפון|מספר|شماره|नंबर|nomor|số điện thoại|telefoninumber|numur\\p{L}*)(?!\\p{L})"
                    + "|電話番号|携帯番号|连絡先|連絡先|电话|電話|手机号|手機號|전화번호|연락처|휴대폰 번호|เบอร์โทร",
            FLAGS);

    private OtherThing() {}

    /** Whether this clause is about such a thing alone. */
    static boolean isSaid(String clause) {
        if (clause.length() > LONGEST || WaitingWords.STORY.matcher(clause).find()) {
            return false;
        }
        return isMoney(clause) || isContact(clause);
    }

    private static boolean isMoney(String clause) {
        Matcher money = MONEY.matcher(clause);
        return money.find()
                && !WaitingWords.isPublishing(clause)
                && !WaitingWords.isPutOffBefore(clause, money.start())
                && !WaitingWords.JOINED.matcher(clause).find();
    }

    private static boolean isContact(String clause) {
        return CONTACT.matcher(clause).find() && !WaitingWords.isPutOff(clause);
    }
}
