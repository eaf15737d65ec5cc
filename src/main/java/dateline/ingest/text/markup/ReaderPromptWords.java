package dateline.ingest.text.markup;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words in which sites ask their readers for consent and for a subscription, in the languages that newsrooms write. */
final class ReaderPromptWords {
    /** To see what stands here. */
    private static final Pattern PURPOSE = words(
                    "(?:to|in order to|before you can) (?:view|see|watch|display|show|load|play|read|listen)|(?:we|you) (?:need|must|have to)|click(?:ing)? (?:here |on |the |below )?.{0,24}(?:to (?:display|view|load|see|show|watch|accept)|agree)|(?:can't|cannot|not) be (?:shown|displayed|loaded)",
                    "um .{0,40}(?:zu sehen|anzusehen|anzuzeigen|anzuschauen|ansehen|sehen zu können|nutzen)|an dieser stelle|hier (?:steht|befindet|finden|klicken)|mit (?:ihrer|deiner) (?:zustimmung|einwilligung)|(?:wird|werden) .{0,40}(?:geladen|angezeigt)|empfohlener .{0,20}inhalt|externe[nr]? inhalte?",
                    "pour (?:voir|afficher|visualiser|lire|regarder|consulter|accéder)|en cliquant|ce contenu|cette vidéo",
                    "para (?:ver|visualizar|mostrar|reproducir|acceder|assistir|visualizá|exibir)|este (?:contenido|conteúdo|vídeo)|per (?:vedere|visualizzare|guardare|riprodurre|mostrare)|questo contenuto",
                    "om (?:deze|dit|die|het|de) .{0,30}te (?:bekijken|zien|tonen|laden)|för att (?:se|visa|titta|läsa)|for (?:å|at) (?:se|vise|afspille|spille)|(?:nähdäksesi|katsoaksesi|näyttääksesi)",
                    "(?:aby|żeby|by) .{0,20}(?:zobaczyć|obejrzeć|wyświetlić|odtworzyć|przeczytać)|w tym miejscu|(?:pro|na) (?:zobrazení|zobrazenie|přehrání)|(?:abyste|aby ste|chcete-li) .{0,30}(?:viděli|videli|zobrazi|přehrát)",
                    "(?:megtekint|lejátsz|megnéz)\\p{L}*|pentru a (?:vedea|vizualiza|afișa|reda)|da biste .{0,20}(?:vidjeli|videli|pogledali)|za (?:ogled|prikaz)|če želite|norėdami|kad (?:matytumėte|peržiūrėtumėte)|lai (?:skatītu|redzētu|skatītos)|et (?:näha|vaadata)|vaatamiseks|nägemiseks",
                    "(?:чтобы|для того чтобы) .{0,20}(?:посмотреть|увидеть|просмотреть|загрузить)|для просмотра|(?:щоб|для) .{0,20}(?:переглянути|побачити|перегляду)|за да (?:видите|гледате|покажете)|за (?:преглед|показване)|да бисте .{0,20}(?:видели|погледали)",
                    "για να (?:δείτε|δεις|εμφανίσετε)|(?:görüntüle|izle|gör)mek için|untuk (?:melihat|menonton|menampilkan)|để (?:xem|hiển thị)")
            .or(
                    "لمشاهدة|لعرض|لرؤية|כדי ל(?:צפות|ראות)|להצגת|לצפייה|برای (?:مشاهده|دیدن|نمایش)|देखने के लिए|表示するに|見るに|ご覧になるに|視聴するに|要(?:查看|观看|觀看)|(?:查看|观看|觀看).{0,12}(?:需要|请|請)|보려면|보시려면|표시하려면|เพื่อ(?:ดู|แสดง)")
            .done();

    /** Consent, its settings, and to give it. */
    private static final Pattern CONSENT = words(
                    "consent|permission|agree|accept(?:ing)?|allow|enable|privacy (?:policy|settings)|placeholder content",
                    "zustimm\\p{L}*|einwillig\\p{L}*|einverstanden|akzeptier\\p{L}*|erlaub\\p{L}*|aktivier\\p{L}*|datenschutz\\p{L}*|externe[nr]? inhalte?|cookies?(?=.{0,40}(?:laden|setz))",
                    "consent\\p{L}*|accept\\p{L}*|autoris\\p{L}*|acept\\p{L}*|permit\\p{L}*|autoriz\\p{L}*|accett\\p{L}*|aceit\\p{L}*|acetta|bloqué\\p{L}*|cookies .{0,30}(?:activ|hab)\\p{L}*",
                    "toestemming|accepte\\p{L}*|toestaan|akkoord|samtyck\\p{L}*|godkän\\p{L}*|tillåt\\p{L}*|acceptera\\p{L}*|samtykk\\p{L}*|godta\\p{L}*|godkend\\p{L}*|tillad\\p{L}*|tillat\\p{L}*|hyväksy\\p{L}*|suostum\\p{L}*|salli\\p{L}*",
                    "zgod\\p{L}*|zaakceptuj\\p{L}*|akceptuj\\p{L}*|zezw\\p{L}*|souhlas\\p{L}*|súhlas\\p{L}*|povol\\p{L}*|přijm\\p{L}*|přijmout|prija[tť]\\p{L}*|hozzájárul\\p{L}*|elfogad\\p{L}*|engedélyez\\p{L}*|accept\\p{L}*|acord\\p{L}*|permite\\p{L}*",
                    "pristan\\p{L}*|prihvat\\p{L}*|dopust\\p{L}*|privol\\p{L}*|soglas\\p{L}*|sprejm\\p{L}*|sutik\\p{L}*|leis\\p{L}*|piekri\\p{L}*|atļau\\p{L}*|nõus\\p{L}*|luba\\p{L}*",
                    "соглас\\p{L}*|прин(?:ять|има)\\p{L}*|приня\\p{L}*|разреш\\p{L}*|згод\\p{L}*|прийня\\p{L}*|дозвол\\p{L}*|съглас\\p{L}*|приеме\\p{L}*|разрешите|прихват\\p{L}*|сагласн\\p{L}*|συγκατάθε\\p{L}*|συναίνε\\p{L}*|αποδεχ\\p{L}*|αποδοχή",
                    "onay\\p{L}*|kabul|izin\\p{L}*|setuju\\p{L}*|menyetujui|izinkan|đồng ý|chấp nhận|cho phép")
            .or("موافق|قبول|توافق|السماح|אישור|לאשר|הסכמ|רضایت|موافقت|सहमति|अनुमति|同意|許可|许可|동의|허용|ยินยอม|ยอมรับ")
            .done();

    /** Whole sentences that say nothing else. */
    private static final Pattern PLACEHOLDER = words(
                    "(?:external|embedded|third[- ]party) content (?:is not|from|cannot)|this (?:content|video|map|post) is (?:hosted|blocked|provided) by|click (?:here )?to (?:display|load|show) (?:the )?(?:content|video|map|post)",
                    "empfohlener (?:redaktioneller|externer) inhalt|externe[nr]? inhalte? (?:von|nicht|, der)|inhalte? (?:entsperren|laden)",
                    "contenu externe (?:non|bloqué)|ce contenu est bloqué|contenido externo (?:no|bloqueado|de)|contenuto esterno (?:non|bloccato|di)|conteúdo externo (?:não|bloqueado|de)|externe (?:inhoud|content) van|treść zewnętrzna|externt innehåll|eksternt ind?hold|ulkoinen sisältö|externí obsah|külső tartalom|harici içerik|внешн(?:ий контент|ее содержимое)")
            .done();

    private static final String SUBSCRIBERS =
            "(?:subscribers|members|abonn\\p{L}*|mitglied\\p{L}*|suscriptor\\p{L}*|socios|assinantes|abbonat\\p{L}*|abonad\\p{L}*|leden|prenumerant\\p{L}*|medlem\\p{L}*|tilaaj\\p{L}*|prenumerator\\p{L}*|subskrybent\\p{L}*|abonent\\p{L}*|předplatitel\\p{L}*|predplatiteľ\\p{L}*|előfizető\\p{L}*|abonaţi\\p{L}*|pretplatni\\p{L}*|naročnik\\p{L}*|подписчик\\p{L}*|подписк\\p{L}*|передплатник\\p{L}*|підписник\\p{L}*|абонат\\p{L}*|абонаменти|претплатник\\p{L}*|συνδρομητές|abone\\p{L}*|prenumeratori\\p{L}*|abonent\\p{L}*|tellija\\p{L}*|pelanggan|thành viên)";

    /** Only for those who pay. */
    private static final Pattern RESERVED = words(
                    "(?:only|exclusive(?:ly)?)(?: available)? (?:for|to) (?:our )?(?:paying |paid |registered )?"
                            + SUBSCRIBERS,
                    "for (?:paying|paid) subscribers(?: only)?|subscribers? only|members? only",
                    "(?:nur|exklusiv|ausschließlich|bara|endast|kun|exklusivt|alleen|exclusief|uitsluitend|vain|tylko|wyłącznie|jen|pouze|len|iba|csak|doar|numai|samo|само|только|лише|тільки|sadece|yalnızca|μόνο|tik|tikai|ainult|hanya|chỉ) (?:für |för |for |voor |dla |pro |pre |pentru |za |за |для |по |για |untuk |dành cho )?(?:\\p{L}+ )?"
                            + SUBSCRIBERS,
                    "(?:réservée?s?|reservad[oa]s?|riservat[oai]|exclusiv[oa]s?|solo|sólo|só|soltanto) (?:à |aux |para |agli |ai |per |per gli )?(?:nos |los |nuestros |nossos )?"
                            + SUBSCRIBERS,
                    "przeznaczon\\p{L}+ dla prenumeratorów|доступен (?:только )?подписчикам|(?:dành|chỉ) (?:riêng )?cho (?:thuê bao|thành viên|độc giả)")
            .or("会員限定|有料会員|購読者限定|仅限(?:会员|订阅)|僅限(?:會員|訂閱)|訂閱者專|구독자 전용|회원 전용|유료 ?회원|للمشتركين فقط|למנויים בלבד")
            .done();

    /** Who has paid already. */
    private static final Pattern ALREADY = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:already (?:a |an |have|subscribed|registered)|(?:bereits|schon) (?:abonnent|abonniert|kunde|registriert|mitglied|ein konto|plus)|déjà (?:abonn|inscrit|client|membre|un compte)|ya (?:eres|tienes|soy|está)|(?:sei|hai) già|já (?:é|tem|sou|possui)|al (?:abonnee|lid|een account|geabonneerd)|(?:har du|är du|er du) (?:redan|allerede)|redan (?:prenumerant|medlem)|allerede (?:abonnent|medlem)|(?:oletko|onko sinulla) jo|masz już|jesteś już|(?:máte|jste|ste|odebíráte) (?:již|už)|(?:už|již) (?:máte|ste|jste|předplácíte)|(?:van|rendelkezik) már|már (?:előfizető|regisztrált)|(?:ai|ești) deja|(?:вече (?:сте|имате)|уже (?:есть|подписан|подписч)|вже (?:є|маєте|передплат)|већ (?:имате|сте))|(?:već|že) (?:imate|ste)|zaten (?:abone|üye)|ήδη (?:συνδρομητής|μέλος|έχετε)|jau (?:esate|turite|esat)|kas oled juba|oled juba|đã (?:có|là)|sudah (?:punya|berlangganan))[^.!]{0,60}[?？;؟]"
                    + "|(?:すでに|既に)[^。]{0,20}(?:会員|購読|登録)|已(?:经|經)?(?:是|订阅|訂閱|有)[^。]{0,12}[?？]|이미 [^.]{0,16}(?:회원|구독)|هل أنت مشترك|כבר (?:מנוי|רשומ)\\p{L}*");

    private static final Pattern SUBSCRIBE = words(
                    "subscribe|unlock (?:this|the rest|all)|start (?:your|a) (?:free )?(?:trial|subscription)|register (?:for free|now|to)|sign (?:up|in) (?:for|to)",
                    "abonnieren|abonnez-vous|s'abonner|je m'abonne|suscríb\\p{L}+|suscribirse|abbonati|assine|abonneer|word (?:abonnee|lid)|prenumerera|bli (?:prenumerant|abonnent|medlem)|bliv abonnent|abonner|tilaa",
                    "(?:wykup|kup|aktywuj) (?:dostęp|prenumerat|subskryp)\\p{L}*|prenumeruj|subskrybuj|předpla\\p{L}+|predpla\\p{L}+|előfizet\\p{L}*|fizessen elő|abonează\\p{L}*|абонир\\p{L}+|подпи(?:ш|сат)\\p{L}+|оформит\\p{L}+|передплат\\p{L}+|pretplati\\p{L}*|naročite|naročnin\\p{L}*|abone ol\\p{L}*|εγγραφείτε|prenumeruok\\p{L}*|abonē\\p{L}*|telli|berlangganan|đăng ký")
            .or("اشترك|הירשמ|הצטרפ|購読|订阅|訂閱|구독하")
            .done();

    /** For so much a month. */
    private static final Pattern PRICE = Pattern.compile(
            "(?iu)[€$£₽¥₩₺₴]|\\d+ ?(?:zł|kr|kč|ft|lei|лв|грн|руб|tl|din|eur|euros?|usd|chf|nok|sek|dkk|円|元|원|đ|rp)(?!\\p{L})|(?<!\\p{L})(?:free|gratis|kostenlos|gratuit\\p{L}*|bezpłat\\p{L}+|zdarma|ingyen\\p{L}*|бесплатно|безкоштовно|ücretsiz|무료|無料|免费|免費)(?!\\p{L})|(?<!\\p{L})(?:a|per|pro|im|par|al|por|om|i|/)? ?(?:month|monat|mois|mes|mese|mês|maand|månad\\p{L}*|måned\\p{L}*|kuukau\\p{L}+|miesi\\p{L}+|měsí\\p{L}+|mesa[cč]\\p{L}*|hónap\\p{L}*|lun[ăa]|месяц|місяць|месец\\p{L}*|mjesec\\p{L}*|mesec\\p{L}*|ay|μήνα)(?!\\p{L})|(?<!\\p{L})(?:all|alle|tous|todos|tutti|wszystk\\p{L}+) (?:our |unsere |nos |nuestros |gli )?(?:articles|artikel|artículos|articoli|artigos|artykuł\\p{L}*)");

    /** Whose posts, films and maps are embedded. */
    private static final String NETWORK =
            "(?:instagram|facebook|meta|twitter|x|tiktok|youtube|vimeo|dailymotion|spotify|soundcloud|threads|bluesky|mastodon|telegram|pinterest|reddit|linkedin|twitch|datawrapper|flourish|infogram|google maps|openstreetmap|giphy|deezer|podigee|podbean|spreaker|acast|vk|вконтакте|rutube|одноклассники|bilibili|weibo|niconico|naver|kakao|snapchat|whatsapp|tumblr|flickr|apple podcasts?|brightcove|glomex|riddle|opinary|typeform|playbuzz)";

    /** This stands somewhere else. */
    private static final Pattern SOURCE = Pattern.compile("(?iu)(?<!\\p{L})(?:"
            + String.join(
                    "|",
                    "this (?:content|post|video|tweet|map|podcast|embed) (?:is|comes|was) (?:from|provided by|hosted (?:by|on)|loaded from|embedded from)",
                    "(?:dieser?|dieses) (?:inhalt|beitrag|video|tweet|karte|podcast|post)s? (?:stammt|kommt|wird) (?:von|aus)",
                    "(?:ce|cette) (?:contenu|vidéo|publication|carte|tweet) (?:provient|vient|est fournie?|est hébergée?) (?:de|d'|par|sur)",
                    "est[ea] (?:contenido|vídeo|publicación|mapa|tuit|conteúdo|publicação) (?:procede|proviene|viene|es|está alojado|vem|provém|é|é fornecido) (?:de|por|en|do|da)",
                    "questo (?:contenuto|video|post) (?:proviene|viene|è fornito|è ospitato) (?:da|su)",
                    "(?:deze|dit) (?:inhoud|content|bericht|video|kaart|tweet|post) (?:komt|is|wordt) (?:van|uit|afkomstig van|geladen van)",
                    "(?:detta|det här|dette|denne) (?:innehåll\\p{L}*|inlägg\\p{L}*|klipp\\p{L}*|innhold\\p{L}*|indhold\\p{L}*|opslag\\p{L}*|innlegg\\p{L}*|video\\p{L}*) (?:kommer|är|er) (?:från|fra)",
                    "(?:tämä|ta|ten|tento|toto|ez a|acest|ovaj|ta) (?:sisältö|treść|wpis|film|obsah|příspěvek|príspevok|tartalom|bejegyzés|conținut|sadržaj|vsebina) (?:on peräisin|pochodzi|pochází|pochádza|származik|provine|dolazi|prihaja)",
                    "(?:это|этот|эта|це|цей|ова|овај) (?:содержимое|контент|публикация|видео|вміст|допис|відео|садржај) (?:из|с|взят\\p{L}*|размещ\\p{L}*|з|надан\\p{L}*|долази)",
                    "(?:αυτό το|bu|konten|nội dung) (?:περιεχόμενο|içerik|gönderi|video|ini|này) (?:προέρχεται|\\p{L}+ (?:kaynaklı|alınmıştır)|berasal|đến từ|từ)")
            + ")(?!\\p{L})[^.!?]{0,40}" + NETWORK + "(?!\\p{L})"
            + "|(?:このコンテンツ|この投稿|この動画)は[^。]{0,12}" + NETWORK + "|(?:此|该|本)(?:内容|內容|视频|影片)(?:来自|來自|由)\\s?" + NETWORK
            + "|이 (?:콘텐츠|게시물|동영상)[은는] ?" + NETWORK);

    private static final Pattern END = Pattern.compile("[\\p{Po}\\s]{0,3}(?:のものです)?[\\p{Po}\\s]{0,3}");

    /** By a click. */
    private static final Pattern CLICK = Pattern.compile(
            "(?iu)click|klick|klikk|klik|kattint|cliqu|clic|clicc|clica|нажима|нажмит|натиск|натисн|κλικ|tıkla|nhấp|クリック|点击|點擊|按下|클릭|النقر|לחיצה|क्लिक|คลิก");

    /** What is collected of whoever does. */
    private static final Pattern DATA = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:data|gegevens|daten|données|datos|dati|dados|uppgifter|oplysninger|opplysninger|tietoja|tietosi|dane|danych|údaje|adatok\\p{L}*|datele|podat\\p{L}+|данны\\p{L}+|дані|даних|податоци|δεδομένα|veri\\p{L}*|cookies?|dữ liệu)(?!\\p{L})|データ|数据|資料|데이터|بيانات|נתונים|डेटा|ข้อมูล");

    private static final Pattern NETWORK_NAMED = Pattern.compile("(?iu)(?<![\\p{L}\\p{N}])" + NETWORK
            + "(?![\\p{L}\\p{N}])|(?:instagram|facebook|twitter|tiktok|youtube|vimeo|spotify)");

    /** A link to where consent is given and taken back, and nothing else. */
    private static final Pattern SETTINGS = Pattern.compile(
            "(?iu)\\W*(?:(?:change|adjust|manage|edit|open|update|review)(?: my| your| the)? )?(?:"
                    + String.join(
                            "|",
                            "(?:cookies?|privacy|consent|tracking)[- ]?(?:settings|preferences|choices|options|instellingen|voorkeuren|einstellungen|präferenzen|inställningar(?:na)?|indstillinger(?:ne)?|innstillinger|beállítások|setări|postavke|nastavitve)(?: (?:aanpassen|wijzigen|beheren|ändern|anpassen|öffnen|verwalten|ändra|módosítása|kezelése))?",
                            "(?:ändra|anpassa|hantera|ret|administrer|endre|muuta|hallitse) (?:dina |cookie|eväste|samtykke)[\\p{L} ]{0,30}",
                            "(?:datenschutz|privatsphäre)[- ]?einstellungen(?: (?:ändern|anpassen|öffnen))?",
                            "(?:gérer|modifier|changer)? ?(?:les |mes |vos |des )?(?:paramètres|préférences|choix)(?: de| des| en matière de)? (?:cookies|confidentialité|consentement)|gérer (?:les |mes |vos )?cookies",
                            "(?:cambiar |modificar |gestionar |ajustar )?(?:la |las |los )?(?:configuración|preferencias|ajustes|opciones) de (?:las |los )?(?:cookies|privacidad|consentimiento)|gestionar (?:las |los )?cookies",
                            "(?:alterar |gerir |gerenciar )?(?:as )?(?:definições|configurações|preferências) de (?:cookies|privacidade)|gerir cookies",
                            "(?:modifica |gestisci |cambia )?(?:le )?(?:impostazioni|preferenze)(?: dei| sui| della)? (?:cookie|privacy)|gestisci (?:i )?cookie",
                            "(?:zmień |zarządzaj )?ustawienia(?:mi)? (?:plików )?(?:cookies?|prywatności)|(?:změnit |upravit )?nastavení (?:cookies|soukromí)|nastavenia (?:cookies|súkromia)|evästeasetukset|(?:süti|adatvédelmi)[- ]?beállítások|setări(?:le)? (?:pentru )?cookie(?:-uri)?",
                            "(?:изменить )?настройки (?:файлов )?(?:cookies?|конфиденциальности)|(?:змінити )?налаштування (?:файлів )?(?:cookies?|приватності)|настройки на (?:бисквитките|cookies?)|ρυθμίσεις (?:των )?cookies?|çerez (?:ayarları|tercihleri)(?:nı değiştir)?|pengaturan (?:cookie|privasi)|cài đặt cookie")
                    + ")\\W*|\\W*(?:cookie|クッキー)(?:の)?設定(?:を変更(?:する)?)?\\W*|\\W*cookie ?(?:设置|設定)\\W*|\\W*쿠키 ?설정(?: ?변경)?\\W*|\\W*إعدادات (?:ملفات تعريف الارتباط|الخصوصية)\\W*|\\W*הגדרות (?:עוגיות|פרטיות)\\W*");

    /** What is embedded here cannot be shown. */
    private static final Pattern UNAVAILABLE = words(
                    "(?:not|no longer|un) ?available|nicht (?:verfügbar|geladen|angezeigt)|indisponible|no (?:está )?disponible|non (?:è )?disponibile|indisponível|não (?:está )?disponível|niet beschikbaar|inte tillgänglig\\p{L}*|ikke tilgæng\\p{L}*|ikke tilgjengelig\\p{L}*|ei (?:ole )?saatavilla|niedostępn\\p{L}*|nedostupn\\p{L}*|(?:nem|nie je|není) (?:elérhető|dostupn\\p{L}*|k dispozici)|indisponibil\\p{L}*|nije (?:dostup\\p{L}*|na voljo)|ni na voljo|недоступ\\p{L}*|не (?:доступ\\p{L}*|е достъп\\p{L}*)|(?:μη|δεν είναι) διαθέσιμ\\p{L}*|kullanılamıyor|mevcut değil|görüntülenemiyor|tidak tersedia|không (?:khả dụng|hiển thị)|pole saadaval|nav pieejams|neprieinam\\p{L}*")
            .or(
                    "利用できません|表示できません|不可用|无法(?:显示|播放)|無法(?:顯示|播放)|(?:사용|표시)할 수 없|غير متاح|لا يمكن عرض|אינו זמין|לא זמין|उपलब्ध नहीं|ไม่สามารถแสดง")
            .done();

    private static final Pattern PRIVACY = words(
                    "privacy|cookies?|consent|datenschutz\\p{L}*|privatsphäre\\p{L}*|confidentialité|privacidade?|privatezza|sekretess\\p{L}*|integritet\\p{L}*|personvern\\p{L}*|samtyk\\p{L}*|tietosuoja\\p{L}*|eväste\\p{L}*|prywatnoś\\p{L}*|soukrom\\p{L}*|súkromi\\p{L}*|adatvédelm\\p{L}*|confidențialit\\p{L}*|privatnost\\p{L}*|zasebnost\\p{L}*|приватн\\p{L}*|конфиденц\\p{L}*|поверит\\p{L}*|απορρήτου|gizlilik\\p{L}*|privasi|riêng tư|privaatsus\\p{L}*|privātum\\p{L}*|privatum\\p{L}*")
            .or("プライバシー|隐私|隱私|개인정보|الخصوصية|פרטיות|गोपनीयता|ความเป็นส่วนตัว")
            .done();

    private static final Pattern TO_SET = Pattern.compile(
            "(?iu)settings|preferences|choices|einstellungen|paramètres|préférences|ajustes|configura|opciones|definições|preferências|impostazioni|preferenze|instellingen|inställningar|indstillinger|innstillinger|asetu|ustawieni|nastaven|beállítás|setări|postavk|nastavitv|настройк|налаштуван|подешавањ|ρυθμίσεις|ayarlar|pengaturan|cài đặt|seade|iestatījum|nustatym|設定|设置|설정|إعدادات|הגדרות|सेटिंग|ตั้งค่า");

    /** Two sentences of a few words. */
    private static final int BRIEF_NOTICE = 140;

    private ReaderPromptWords() {}

    /**
     * Whether a line by itself stands in the place of what is embedded: it says where that comes from, that a click lets data be
     * collected, or leads to the settings of that.
     */
    static boolean standForEmbed(String line) {
        String text = line.replace('’', '\'').replace('\u00a0', ' ');
        Matcher source = SOURCE.matcher(text);
        boolean comes = source.find();
        boolean alone =
                comes && END.matcher(text).region(source.end(), text.length()).matches();
        boolean clicked = CLICK.matcher(text).find() && CONSENT.matcher(text).find();
        boolean isWithheld = text.length() <= BRIEF_NOTICE
                && UNAVAILABLE.matcher(text).find()
                && PRIVACY.matcher(text).find()
                && TO_SET.matcher(text).find();
        return alone
                || isWithheld
                || SETTINGS.matcher(text).matches()
                || (clicked
                        && (comes
                                || (NETWORK_NAMED.matcher(text).find()
                                        && DATA.matcher(text).find())));
    }

    /** Whether a line speaks of consent, or of a network from which something is embedded. */
    static boolean speakOfConsent(String line) {
        return CONSENT.matcher(line).find() || NETWORK_NAMED.matcher(line).find();
    }

    /** Whether a line asks for consent before something is shown. */
    static boolean askForConsent(String line) {
        String text = line.replace('’', '\'');
        return PLACEHOLDER.matcher(text).find()
                || standForEmbed(text)
                || (PURPOSE.matcher(text).find() && CONSENT.matcher(text).find());
    }

    /** Whether a line asks for a subscription, or says that only those may read on who have one. */
    static boolean askForSubscription(String line) {
        String text = line.replace('’', '\'');
        return RESERVED.matcher(text).find()
                || ALREADY.matcher(text).find()
                || (SUBSCRIBE.matcher(text).find() && PRICE.matcher(text).find());
    }

    private static Words words(String... spaced) {
        return new Words("(?<!\\p{L})(?:" + String.join("|", List.of(spaced)) + ")(?!\\p{L})");
    }

    /** Words between others, and words of scripts that have no spaces or glue their articles on. */
    private record Words(String pattern) {
        Words or(String unspaced) {
            return new Words(pattern + "|" + unspaced);
        }

        Pattern done() {
            return Pattern.compile("(?iu)" + pattern);
        }
    }
}
