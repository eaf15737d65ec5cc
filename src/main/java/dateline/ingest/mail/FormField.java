package dateline.ingest.mail;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a field of a form on a site asks for, by the words of its label in whatever language the site speaks. */
enum FormField {
    /** What the desk is told beside the story. */
    TO_DESK(
            "redakt\\p{L}*|redakcj\\p{L}*|redakcij\\p{L}*|redakc\\p{L}*|redacc\\p{L}*|r[ée]dact\\p{L}*|redaz\\p{L}*|redaç\\p{L}*|redac[tț]\\p{L}*|redaks\\p{L}*|editors?|editorial|newsroom|newsdesk|toimitu\\p{L}*|toimetus\\p{L}*|szerkeszt\\p{L}*|редак\\p{L}*|редкол\\p{L}*"
                    + "|σύνταξη|συντακτ\\p{L}*|editör\\p{L}*|yazı işleri\\p{L}*|uredni\\p{L}*|ritstjór\\p{L}*|للتحرير|التحرير|المحرر|למערכת|המערכת|לעורך|संपादक\\p{L}*|tòa soạn",
            "編集部|编辑部|編輯部|给编辑|給編輯|편집부|편집국"),
    /** That somebody agrees to something. */
    CONSENT(
            "privacy|gdpr|dsgvo|rgpd|rodo|kvkk|lopd|consent\\p{L}*|i (?:agree|accept|confirm|have read)|terms(?: and conditions| of use)?|\\p{L}*datenschutz\\p{L}*|einwillig\\p{L}*|einverstanden|einverständnis\\p{L}*|zustimm\\p{L}*|nutzungsbedingungen|confidentialité|j['’]accepte|consentement|conditions|privacidad\\p{L}*|acepto|aceptación|consentimiento|términos"
                    + "|privacidade|aceito|consentimento|termos|riservatezza|accetto|consenso|termini|akkoord|voorwaarden|toestemming|privacybeleid|personvern\\p{L}*|samtyck\\p{L}*|samtykk\\p{L}*|godkänn\\p{L}*|integritet\\p{L}*|vilkår\\p{L}*|villkor\\p{L}*|persondata\\p{L}*|tietosuoja\\p{L}*|hyväksy\\p{L}*|suostu\\p{L}*|zgod[ayęz]\\p{L}*|wyrażam|regulamin\\p{L}*|prywatnoś\\p{L}*"
                    + "|souhlas\\p{L}*|súhlas\\p{L}*|osobní\\p{L}* údaj\\p{L}*|adatvédel\\p{L}*|hozzájárul\\p{L}*|elfogad\\p{L}*|consimț\\p{L}*|sunt de acord|termeni\\p{L}*|confidențialit\\p{L}*|согла[сш]\\p{L}*|персональн\\p{L}*|конфиденциальн\\p{L}*|погодж\\p{L}*|згод[аен]\\p{L}*|съглас\\p{L}*|лични данни|сагласн\\p{L}*|συμφων\\p{L}*|αποδέχ\\p{L}*|απορρήτου|συναίνεση"
                    + "|kabul|onayl\\p{L}*|gizlilik|أوافق|الموافقة|الخصوصية|מסכימ?ה?|פרטיות|تقنین|حریم خصوصی|सहमत|setuju|persetujuan|đồng ý|slažem|suglas\\p{L}*|privatnost\\p{L}*|soglaš\\p{L}*|strinjam|sutinku|piekrītu|nõustu\\p{L}*|samþykk\\p{L}*|pajtohem",
            "同意|个人信息|個人情報|隐私|隱私|プライバシー|동의|개인정보|ยินยอม"),
    /** How the sender is reached, and what the site's program knows of him. */
    CONTACT(
            "\\p{L}*e-?mail\\p{L}*|mail|mail-?adress\\p{L}*|correo(?: electrónico)?|courriel|mél|adresse électronique|posta elettronica|e-?post\\p{L}*|sähköposti\\p{L}*|tölvupóst\\p{L}*|netfang|poczta|el\\.? ?pašt\\p{L}*|e-?past[sa]|(?:эл\\p{L}*\\.? )?почт\\p{L}*|(?:ел\\p{L}*\\.? )?пошт\\p{L}*|имейл|ηλ\\p{L}*(?: ταχυδρομείο)?|البريد(?: الإلكتروني)?|ایمیل|אימייל|דוא[\"״]ל|ईमेल|thư điện tử|surel|posteo|ríomhphost|e-?bost"
                    + "|\\p{L}*tele(?:f|ph|m)\\p{L}*|t[eé]l[eé](?:f|ph)\\p{L}*|telemóvel|tel|tél|phone(?: number)?|mobil\\p{L}*|handy\\p{L}*|cell(?:phone)?|móvil|celular|cellulare|portable|gsm|puh(?:elin\\p{L}*)?|sími|tlf|тел(?:еф\\p{L}*)?|моб\\p{L}*|τηλ\\p{L}*|κινητό|(?:ال)?هاتف|(?:ال)?جوال|تلفن|טלפון|נייד|फ़ोन|फोन|मोबाइल|điện thoại|sđt|telepon|no\\.? ?hp|whatsapp|telegram|viber|facebook|instagram|wohnort|woonplaats|domicilio|residencia|lieu de résidence|domicile|bostadsort|bopæl|bosted|asuinpaikka|miejsce zamieszkania|bydliště|bydlisko|lakhely|lakcím|domiciliu|prebivalište|место жительства|місце проживання|contact details|kontaktdaten|datos de contacto|yhteystiedot"
                    + "|ip(?:[- ]adress\\p{L}*|[- ]address| de[l ].{0,20})?|dirección ip|adresse ip|indirizzo ip|endereço ip|adres ip|user[- ]?agent|browser|remote ip|referr?er|page url|submitted (?:on|from|by)|date submitted|entry id|submission id|captcha|newsletter|birth\\p{L}*|geburt\\p{L}*|fecha de nacimiento|date de naissance",
            "メールアドレス|メール|電子郵件|电子邮[件箱]|邮箱|郵箱|信箱|이메일|전자우편|電話番号|電話|手机|手機|电话|連絡先|联系方式|聯絡方式|전화번호|전화|휴대폰|연락처|住所|郵便番号|อีเมล|โทรศัพท์|เบอร์โทร"),
    /** What is sent along. */
    FILE(
            "uploads?|file(?: upload)?s?|attach(?:ed|ment)?s?|datei\\p{L}*|anh[aä]ng\\p{L}*|fichiers?|pièces? jointes?|archivos?|adjuntos?|ficheiros?|anexos?|arquivos?|allegat\\p{L}*|bijlagen?|bilag\\p{L}*|vedlegg|vedhæft\\p{L}*|liite\\p{L}*|załączniki?|plik\\p{L}*|přílohy?|soubor\\p{L}*|príloh\\p{L}*|mellékletek?|fájl\\p{L}*|fișier\\p{L}*|файл\\p{L}*|вложени\\p{L}*|вкладенн\\p{L}*|αρχεί\\p{L}*|dosya\\p{L}*|ملفات?|קובץ|קבצים|tệp|lampiran|prilog\\p{L}*",
            "添付ファイル|添付|附件|첨부파일|첨부|ไฟล์"),
    TITLE(
            DeskLabel.TITLE.words()
                    + "|rubrik (?:på|för|till|i) .{1,30}|\\p{L}*(?:titel|überschrift|overskrift|otsikko|rubriken)|title of .{1,30}|nagłówek|наслов|pavadinimas|virsraksts|pealkiri|fyrirsögn|titulli|izenburua|teideal|teitl|سرخط|عنوان خبر",
            ""),
    STANDFIRST(DeskLabel.STANDFIRST.words() + "|\\p{L}*(?:vorspann|untertitel|teaser)", ""),
    FAMILY_NAME(
            "nachname|familienname|zuname|last ?name|surname|family name|nom de famille|apellidos?|cognome|sobrenome|apelido|achternaam|efternamn|etternavn|efternavn|sukunimi|nazwisko|příjmení|priezvisko|vezetéknév|családnév|nume de familie|prezime|priimek|фамилия|прізвище|презиме|επώνυμο|επίθετο|soyad\\p{L}*|اللقب|שם משפחה|نام خانوادگی|perekonnanimi|uzvārds|pavardė|eftirnafn|mbiemri",
            "姓(?!名)"),
    GIVEN_NAME(
            "vorname|first ?name|given name|prénom|voornaam|förnamn|fornavn|etunimi|keresztnév|utónév|prenume|eesnimi|primer nombre|skírnarnafn",
            ""),
    NAME(
            "\\p{L}*(?:name|namn|navn)|names|nome|nombres?|nom|naam|nimi|imię|jméno|meno|név|nume|ime|име|имя|фио|ф\\.? ?и\\.? ?о|ім['’ʼ]я|піб|όνομα|ονοματεπώνυμο|ad(?:ı|ınız)?(?: soyad(?:ı|ınız)?)?|isim|(?:ال)?اسم|שם|نام|नाम|নাম|tên|họ (?:và )?tên|nama|nafn|vārds|vardas|emri|izena|enw|ainm|absender(?:in)?|sender|remitente|expéditeur|mittente|remetente|afzender|avsändare|lähettäjä|nadawca|odesílatel|feladó|expeditor|отправитель|відправник|αποστολέας|gönderen",
            "お名前|氏名|名前|姓名|名字|投稿者|送信者|이름|성명|성함|작성자|보낸 ?사람|ชื่อ"),
    SUBJECT(
            "subject|betreff|asunto|objet|assunto|oggetto|onderwerp|ämne|emne|aihe|temat|předmět|predmet|tárgy|subiect(?:ul)?|тема|θέμα|konu|(?:ال)?موضوع|נושא|विषय|chủ đề|subjek|perihal|efni|teema|tēma|tema",
            "件名|主题|主題|หัวข้อ"),
    TEXT(
            "\\p{L}*(?:nachricht|beitrag|bericht|meldung|text|artikel)|messages?|message body|stor(?:y|ies)|content|news|article|letter|description|details|comments?|mitteilung|inhalt|leserbrief|anliegen|beschreibung|kommentar|texte|contenu|récit|témoignage|commentaire|corps(?: du message)?|mensajes?|texto|noticia|contenido|cuerpo(?: del mensaje)?|relato|historia|descripción|comentarios?|mensagem|notícia|matéria|conteúdo|corpo(?: da mensagem)?"
                    + "|messaggio|testo|notizia|contenuto|articolo|racconto|segnalazione|corpo(?: del messaggio)?|verhaal|tekst|inhoud|nieuws|berichttekst|meddelande\\p{L}*|innehåll|inlägg|insändar\\p{L}*|berättelse|besked|melding|innhold|innlegg|nyhed|indlæg|indhold|viesti|juttu|teksti|kirjoitus|sisältö|uutinen|mielipide\\p{L}*|wiadomość|treść(?: wiadomości)?|artykuł|zpráv[ay]|obsah|článek|příspěv\\p{L}*|správ[ay]|príspev\\p{L}*|článok"
                    + "|üzenet|szöveg|tartalom|cikk|hír|mesaj\\p{L}*|textul|conținut\\p{L}*|articol\\p{L}*|știre\\p{L}*|poruk[ae]|sadržaj|članak|vest|vijest|sporočil[oa]|besedilo|vsebina|novica|сообщени[ея]|текст|новост[ьи]|материал|стать[яи]|рассказ|повідомлення|новина|стаття|съобщение|порук[ае]|вест|μήνυμα|κείμενο|άρθρο|είδηση|περιεχόμενο|metin|haber|içerik|yazı"
                    + "|(?:ال)?رسالة|(?:ال)?نص|(?:ال)?خبر|(?:ال)?مقال|(?:ال)?محتوى|ה?הודעה|ה?תוכן|טקסט|כתבה|ידיעה|متن|پیام|संदेश|समाचार|विवरण|लेख|বার্তা|tin nhắn|nội dung|bài viết|pesan|isi|berita|naskah|texti|skilaboð|sõnum|ziņa|teksts|žinutė|tekstas|mesazhi|mezua|testua|neges|teachtaireacht",
            "本文|内容|メッセージ|投稿|原稿|正文|留言|稿件|文章|消息|內容|메시지|내용|본문|기사|제보|ข้อความ|เนื้อหา"),
    /** What is said in addition, of the story or to the desk. */
    REMARK(
            "remarks?|notes?|anything else|additional .{1,30}|bemerkung\\p{L}*|anmerkung\\p{L}*|hinweise?|sonstiges|observaciones|remarques?|observations?|osservazioni|observações|opmerking\\p{L}*|toelichting|övrigt|övriga .{1,20}|bemærkning\\p{L}*|merknad\\p{L}*|lisätie\\p{L}*|huomautu\\p{L}*|terveiset|uwagi|poznámk\\p{L}*|megjegyz\\p{L}*|observații|примечани\\p{L}*|примітк\\p{L}*|бележк\\p{L}*|παρατηρήσεις|notlar?|ملاحظات|הערות|टिप्पणी|catatan|ghi chú|napomen\\p{L}*|opombe|pastabos|piezīmes|märkused|athugasemd\\p{L}*",
            "備考|备注|備註|비고|기타"),
    BYLINE("", ""),
    CAPTION("", ""),
    ASIDE("", ""),
    OTHER("", "");

    private static final int LONGEST = 70;
    private static final int MOST_WORDS = 9;
    private static final int LABEL_WORDS = 6;

    /** What stands before and behind the word for a field: whose it is, that it must be filled in. */
    private static final String OWN =
            "(?:(?:your|my|the|full|ihre?|eure?|deine?|vollständiger|votre|vos|ton|ta|le|la|tu|su|el|o seu|a sua|seu|sua|il tuo|la tua|nome e|uw|je|jouw|din|ditt|dit|de|sinun|twój|twoja|twoje|váš|vaše|tvoje|az ön|vaš|vaša|ваш[аеи]?|твоя|вашето|το|η|sizin)\\s)?";

    /** What an address or a number is called besides. */
    private static final String ADDRESS =
            "adress?[ea]?|adresă|adresiniz|adresi|addresses|address|adres|indirizzo|dirección|endereço|cím|numbers?|nummer|numéro|número|numero|číslo|numarası|numaranız|nomor|szám|номер|адрес|адреса";

    /** Small words between two others, whose they are. */
    private static final String BETWEEN =
            "(?:\\s+(?:\\p{L}{1,3}|your|votre|dell|della|nella|ihre[sr]?|eure[sr]?|dein(?:er|es)?|vaše|deres)['’]?){0,2}[\\s'’]\\s*";

    private static final String BEHIND = "(?:\\s+(?:dumneavoastră|anda|bạn|của bạn))?(?:\\s*\\d)?";

    private final String spaced;
    private final String unspaced;
    private final Pattern words;

    FormField(String spaced, String unspaced) {
        this.spaced = spaced;
        this.unspaced = unspaced;
        words = Pattern.compile("(?iu)" + either(within(spaced), unspaced));
    }

    private static String within(String spaced) {
        return spaced.isEmpty() ? "" : "(?<![\\p{L}])(?:" + spaced + ")(?![\\p{L}])";
    }

    private static String either(String one, String other) {
        return one.isEmpty() && other.isEmpty() ? "(?!)" : one + (one.isEmpty() || other.isEmpty() ? "" : "|") + other;
    }

    /** Patterns over the words of all fields, made when they are all there. */
    private static final class Alone {
        static final String WORD = "(?:"
                + Arrays.stream(values())
                        .flatMap(field -> Stream.of(field.spaced, field.unspaced))
                        .filter(some -> !some.isEmpty())
                        .collect(Collectors.joining("|"))
                + "|" + Arrays.stream(DeskLabel.values()).map(DeskLabel::words).collect(Collectors.joining("|"))
                + "|" + ADDRESS + ")";
        static final Pattern LABEL =
                Pattern.compile("(?iu)" + OWN + WORD + "(?:(?:" + BETWEEN + "|-|\\s*/\\s*)" + WORD + ")?" + BEHIND);
        static final Pattern BEGINNING = Pattern.compile("(?iu)" + OWN + WORD + "(?!\\p{L})");
    }

    /** The field that this label asks for. */
    static FormField of(String label) {
        String plain = plain(label);
        if (plain.isEmpty() || plain.length() > LONGEST || plain.split("\\s+").length > MOST_WORDS) {
            return words(plain, CONSENT).or(() -> words(plain, TO_DESK)).orElse(OTHER);
        }
        return words(plain, TO_DESK, CONSENT, CONTACT, FILE)
                .or(() -> DeskLabel.of(plain + ":").map(found -> of(found.label())))
                .or(() -> words(plain, TITLE, STANDFIRST, FAMILY_NAME, GIVEN_NAME, NAME, SUBJECT, TEXT, REMARK))
                .orElse(OTHER);
    }

    private static Optional<FormField> words(String label, FormField... fields) {
        return Arrays.stream(fields)
                .filter(field -> field.words.matcher(label).find())
                .findFirst();
    }

    private static FormField of(DeskLabel label) {
        return switch (label) {
            case TITLE -> TITLE;
            case STANDFIRST -> STANDFIRST;
            case BYLINE -> BYLINE;
            case CAPTION -> CAPTION;
            case BODY -> TEXT;
            case ASIDE -> ASIDE;
        };
    }

    /** Whether a line is the label of such a field and nothing else, though no colon says so. */
    static boolean isAlone(String line) {
        String plain = plain(line);
        return plain.length() <= LONGEST
                && (!plain.equals(plain.toLowerCase(Locale.ROOT)) || isUncased(plain))
                && Alone.LABEL.matcher(plain).matches();
    }

    /** Whether what its type or its place tells from a value is such a label. */
    static boolean isLabel(String words) {
        String plain = plain(words);
        return plain.length() <= LONGEST
                && plain.split("\\s+").length <= LABEL_WORDS
                && Alone.BEGINNING.matcher(plain).lookingAt();
    }

    private static boolean isUncased(String text) {
        return text.toLowerCase(Locale.ROOT).equals(text.toUpperCase(Locale.ROOT));
    }

    private static String plain(String label) {
        return label.replaceAll("[*:：¿?]|\\([^()]{0,40}\\)|（[^（）]{0,40}）|【|】|■|●|▼|◆|\\[|]", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
