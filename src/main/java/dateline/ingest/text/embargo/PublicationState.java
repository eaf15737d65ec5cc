package dateline.ingest.text.embargo;

import dateline.ingest.text.Unaccented;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What programs that newsrooms write in call the state of a text, in the language of whoever set them up: {@code Estado: Borrador},
 * {@code 상태: 임시저장}, {@code Sichtbarkeit: privat}.
 */
public final class PublicationState {
    private static final int LONGEST = 40;

    private static final Set<String> LABELS = words(
            "status|state|workflow|workflow state|workflow status|article status|story status|post status|publication status|publishing status|editorial status|stage",
            "zustand|artikelstatus|beitragsstatus|veröffentlichungsstatus|redaktionsstatus|bearbeitungsstatus|statut|état|etat|statut de publication|état de publication|statut de l'article",
            "estado|estado de publicación|estado del artículo|estado editorial|situación|stato|stato di pubblicazione|stato articolo|situação|estado de publicação|status da matéria|estatuto",
            "publicatiestatus|toestand|tila|julkaisutila|publiceringsstatus|publiseringsstatus|publiceringsstatus|tillstånd|tilstand|stan|stan publikacji|status publikacji|stav|stav publikace|stav článku|stav publikácie",
            "állapot|státusz|stare|stadiu|stanje|status objave|stanje objave|olek|staatus|statuss|būsena|statusas|staða|статус|состояние|статус публикации|состояние публикации|стан|статус публікації|състояние",
            "κατάσταση|κατάσταση δημοσίευσης|durum|yayın durumu|haber durumu|الحالة|حالة|حالة النشر|حالة المقال|מצב|סטטוס|סטטוס פרסום|وضعیت|وضعیت انتشار|स्थिति|प्रकाशन स्थिति|স্থিতি|hali|kedudukan|trạng thái|tình trạng|สถานะ|สถานะการเผยแพร่",
            "状態|ステータス|公開状態|公開ステータス|記事ステータス|状态|發布狀態|发布状态|稿件状态|狀態|상태|기사상태|기사 상태|게시상태|게시 상태|발행상태|발행 상태");

    private static final Set<String> VISIBILITY = words(
            "published|publish|veröffentlicht|publiziert|publié|publicado|pubblicato|gepubliceerd|publicerad|publisert|julkaistu|opublikowane|publikováno|objavljeno|опубликовано|опубліковано|yayında|visibility|visible|access|exposure|public|audience|sichtbarkeit|sichtbar|öffentlich|zugriff|visibilité|visible|accès|publique|visibilidad|acceso|público|visibilità|accesso|pubblico|visibilidade|acesso|zichtbaarheid|openbaar|synlighet|synlighed|näkyvyys|widoczność|dostęp|viditelnost|viditeľnosť|přístup|láthatóság|vizibilitate|vidljivost|vidnost|nähtavus|redzamība|matomumas|видимость|доступ|видимість|видимост|видливост|ορατότητα|görünürlük|الظهور|الرؤية|נראות|نمایش|दृश्यता|visibilitas|chế độ hiển thị|hiển thị|การมองเห็น",
            "公開設定|公開範囲|表示|可见性|可見性|公开|公開|노출|노출여부|노출 여부|공개|공개여부|공개 여부|공개설정|공개 설정|공개범위");

    private static final Set<String> DRAFTS = words(
            "draft|auto-draft|autodraft|in draft|saved draft|unpublished|not published|pending|pending review|awaiting review|awaiting approval|awaiting publication|in review|needs review|work in progress|wip|unfinished|on hold|held|embargoed|not live|offline|scheduled|not yet published|to be approved",
            "entwurf|im entwurf|rohfassung|unveröffentlicht|nicht veröffentlicht|noch nicht veröffentlicht|ausstehender review|ausstehend|zur prüfung|zur freigabe|wartet auf freigabe|nicht freigegeben|gesperrt|zurückgehalten|geplant|in arbeit|in bearbeitung",
            "brouillon|en brouillon|non publié|non publiée|pas publié|en attente|en attente de relecture|en attente de validation|à relire|à valider|planifié|programmé|hors ligne|dépublié|en cours de rédaction",
            "borrador|en borrador|no publicado|no publicada|sin publicar|pendiente|pendiente de revisión|pendiente de aprobación|en revisión|programado|programada|despublicado|retenido",
            "bozza|in bozza|non pubblicato|non pubblicata|da approvare|in attesa|in attesa di revisione|in revisione|programmato|in lavorazione|rascunho|em rascunho|não publicado|não publicada|por publicar|pendente|pendente de revisão|em revisão|agendado|agendada|aguardando aprovação|em espera",
            "concept|in concept|niet gepubliceerd|ongepubliceerd|wacht op goedkeuring|wachtend op review|ingepland|kladversie|utkast|opublicerad|ej publicerad|inte publicerad|schemalagd|upublisert|ikke publisert|planlagt|til godkjenning|kladde|udkast|ikke udgivet|ikke offentliggjort|upubliceret|planlagt|afventer",
            "luonnos|julkaisematon|ei julkaistu|odottaa|odottaa hyväksyntää|ajastettu|kesken|szkic|wersja robocza|nieopublikowany|nieopublikowane|nie opublikowano|oczekuje|oczekuje na przegląd|do akceptacji|zaplanowany|zaplanowane|w trakcie|roboczy",
            "koncept|návrh|rozpracováno|rozepsáno|nepublikováno|nezveřejněno|nevydáno|čeká na schválení|ke schválení|naplánováno|nepublikované|nezverejnené|rozpracované|čaká na schválenie|vázlat|piszkozat|nem publikált|nincs közzétéve|jóváhagyásra vár|időzítve|ütemezett|ciornă|schiță|nepublicat|în așteptare|programat",
            "skica|nacrt|u izradi|neobjavljeno|neobjavljen|nije objavljeno|na čekanju|zakazano|osnutek|ni objavljeno|čaka na pregled|mustand|avaldamata|melnraksts|nav publicēts|juodraštis|nepaskelbta|drög|óbirt",
            "черновик|не опубликовано|не опубликована|не опубликован|на утверждении|на модерации|ожидает|запланировано|отложено|снято с публикации|чернетка|не опубліковано|неопубліковано|на затвердженні|заплановано|чернова|непубликувано|непубликувана|планирано|нацрт|необјављено|у припреми",
            "πρόχειρο|προσχέδιο|αδημοσίευτο|μη δημοσιευμένο|σε αναμονή|εκκρεμεί|προγραμματισμένο|taslak|yayınlanmadı|yayımlanmadı|yayında değil|onay bekliyor|inceleme bekliyor|beklemede|planlandı|zamanlandı",
            "مسودة|غير منشور|غير منشورة|بانتظار المراجعة|في انتظار المراجعة|قيد المراجعة|مجدول|مجدولة|טיוטה|לא פורסם|ממתין לאישור|ממתין לבדיקה|מתוזמן|لم ينشر|پیش‌نویس|پیش نویس|منتشر نشده|در انتظار بررسی|مسودہ",
            "मसौदा|ड्राफ्ट|ड्राफ़्ट|अप्रकाशित|समीक्षा लंबित|খসড়া|অপ্রকাশিত|வரைவு|draf|konsep|belum terbit|belum diterbitkan|belum dipublikasikan|menunggu tinjauan|terjadwal|bản nháp|nháp|chưa đăng|chưa xuất bản|chờ duyệt|đã lên lịch|ฉบับร่าง|แบบร่าง|ร่าง|ยังไม่เผยแพร่|รอตรวจสอบ|รออนุมัติ|rasimu",
            "下書き|下書|未公開|非公開|公開前|公開待ち|承認待ち|確認待ち|レビュー待ち|予約|予約投稿|公開予約|保留|草稿|未发布|未發布|未发表|待审|待审核|待審核|待发布|审核中|定时发布|暂存|暫存|임시저장|임시 저장|초안|미발행|미게시|비공개|작성중|작성 중|승인대기|승인 대기|예약|예약발행|게시대기|게시 대기|보류");

    private static final Set<String> HIDDEN = words(
            "private|hidden|password protected|nobody|only me|internal|unlisted|no|false|off|privat|versteckt|verborgen|intern|nein|nicht öffentlich|passwortgeschützt|privé|privée|masqué|masquée|caché|interne|non|privado|privada|oculto|oculta|interno|privato|privata|nascosto|nascosta|não|verborgen|besloten|niet openbaar|nee|dold|skjult|nej|nei|yksityinen|piilotettu|ei",
            "prywatny|prywatna|prywatne|ukryty|ukryte|nie|soukromé|soukromý|skryté|skrytý|ne|súkromné|privát|rejtett|nem|ascuns|nu|privatno|skriveno|zasebno|skrito|peidetud|приватно|приватный|скрыто|скрыт|личное|нет|приватне|приховано|ні|лично|скрито|скривено|ιδιωτικό|κρυφό|όχι|özel|gizli|hayır|خاص|خاصة|مخفي|لا|פרטי|מוסתר|לא|خصوصی|پنهان|निजी|छिपा हुआ|नहीं|pribadi|tersembunyi|tidak|riêng tư|ẩn|không|ส่วนตัว|ซ่อน",
            "非公開|非表示|未公開|限定公開|不公开|私密|隐藏|隱藏|仅自己可见|否|비공개|비노출|미노출|숨김|아니오");

    private static final Set<String> PUBLISHED = words(
            "published|publish|public|live|final|ready|true|yes|1|released|online|approved|veröffentlicht|publiziert|erschienen|öffentlich|freigegeben|live geschaltet|ja|publié|publiée|en ligne|public|publique|oui|publicado|publicada|público|pública|en línea|sí|pubblicato|pubblicata|pubblico|online|in linea|sì|publicado|no ar|sim",
            "gepubliceerd|geplaatst|openbaar|publicerad|publicerat|offentlig|publisert|udgivet|offentliggjort|publiceret|julkaistu|julkinen|kyllä|opublikowano|opublikowany|opublikowana|opublikowane|publiczny|publiczne|tak|publikováno|zveřejněno|vydáno|publikovaný|veřejné|ano|publikované|zverejnené|uverejnené|objavené|vydané|verejné|áno",
            "megjelent|közzétéve|publikált|publikálva|nyilvános|igen|publicat|publicată|objavljeno|objavljen|objavljena|javno|da|avaldatud|publicēts|publicēta|paskelbta|publikuota|birt|útgefið|опубликовано|опубликован|опубликована|публично|да|опубліковано|опублікована|так|публикувано|публикувана|објављено|објављен|објавено",
            "δημοσιευμένο|δημοσιεύτηκε|δημοσιεύθηκε|δημόσιο|ναι|yayında|yayınlandı|yayımlandı|yayımlanmış|herkese açık|evet|منشور|منشورة|تم النشر|نشر|عام|פורסם|ציבורי|منتشر شده|منتشر شد|प्रकाशित|सार्वजनिक|প্রকাশিত|diterbitkan|terbit|dipublikasikan|tayang|publik|đã đăng|đã xuất bản|công khai|เผยแพร่แล้ว|สาธารณะ|imechapishwa",
            "公開|公開済み|公開中|掲載済み|已发布|已發布|已发表|已刊发|公开|已上线|게시됨|게시|발행|발행됨|공개|송고완료|송고 완료");

    private PublicationState() {}

    /** Whether a program says by this word that a text is public. */
    public static boolean isPublished(String word) {
        return PUBLISHED.contains(plain(word));
    }

    /** Whether a field of this name says by this word that a text is not to be public yet, or is shown to nobody. */
    static boolean isDraft(String label, String value) {
        if (label.length() > LONGEST || value.length() > LONGEST) {
            return false;
        }
        String name = plain(label);
        String state = plain(value);
        return (LABELS.contains(name) && DRAFTS.contains(state))
                || (VISIBILITY.contains(name) && (DRAFTS.contains(state) || HIDDEN.contains(state)));
    }

    private static String plain(String words) {
        return Unaccented.of(words)
                .toLowerCase(Locale.ROOT)
                .replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{M}\\p{N}]+$", "");
    }

    private static Set<String> words(String... lists) {
        return Stream.of(lists)
                .flatMap(list -> Stream.of(list.split("\\|")))
                .map(PublicationState::plain)
                .collect(Collectors.toUnmodifiableSet());
    }
}
