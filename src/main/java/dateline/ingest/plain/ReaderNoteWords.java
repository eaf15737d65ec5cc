package dateline.ingest.plain;

import dateline.ingest.text.PhraseMatcher;

/**
 * The words of a newsroom's notes to its readers. A caret stands for the beginning of the note; hyphens and other signs between
 * words are boundaries like spaces.
 */
final class ReaderNoteWords {
    /** This story, as the subject of a note. */
    static final long STORY = 1;
    /** The edition on paper. */
    static final long PRINT = 1L << 1;
    /** Published, at the beginning. */
    static final long PUBLISHED = 1L << 2;
    /** To mark words. */
    static final long SELECT = 1L << 3;
    /** The keys that send what is marked. */
    static final long KEYS = 1L << 4;

    static final long LIVE = 1L << 5;
    static final long CLOSED = 1L << 6;
    static final long THANKS = 1L << 7;
    static final long READ_TO_END = 1L << 8;
    static final long COOK_MODE = 1L << 9;
    static final long SCREEN = 1L << 10;
    static final long REMAINING = 1L << 11;
    static final long FREE_ARTICLES = 1L << 12;
    static final long MEMBERS = 1L << 13;
    static final long MAY_READ = 1L << 14;
    static final long HOLDS_CONTENT = 1L << 15;
    static final long CONSENT = 1L << 16;
    static final long SAVED = 1L << 17;
    static final long BOOKMARKS = 1L << 18;

    static final PhraseMatcher ALL = PhraseMatcher.list()
            .add(
                    STORY,
                    "^this article |^this story |^this piece |^this essay |^this text |^this interview |^a version of this |^an earlier version of this |^dieser artikel |^dieser text |^dieser beitrag |^dieses interview |^der artikel |^der text |^cet article |^ce texte |^cette enquête |^cet entretien |^este artículo |^este reportaje |^este texto |^esta entrevista |^este artigo |^esta reportagem |^questo articolo |^quest articolo |^questo testo |^dit artikel |^dit verhaal |^dit interview |^deze tekst |^den här artikeln |^artikeln |^denne artikel |^artiklen |^denne artikkelen |^artikkelen |^saken |^tämä artikkeli |^tämä juttu |^juttu |^artikkeli |^ten artykuł |^artykuł |^tekst |^tento článek |^článek |^tento článok |^článok |^ez a cikk |^a cikk |^az írás |^acest articol |^articolul |^ovaj članak |^članak |^ta članek |^see artikkel |^artikkel |^šis raksts |^raksts |^šis straipsnis |^straipsnis |^bu yazı |^bu haber |^artikel ini |^tulisan ini |^bài viết này |^bài viết |^aquest article |^þessi grein |^greinin ")
            .add(
                    STORY,
                    "^эта статья |^этот текст |^этот материал |^статья |^текст |^материал |^ця стаття |^цей текст |^цей матеріал |^матеріал |^тази статия |^статията |^овај чланак |^чланак |^το άρθρο |^αυτό το άρθρο |^το κείμενο |^この記事は|^本記事は|^この記事の|^本文|^此文|^本报道|^本報導|^本報道|^이 기사는|^이 글은|^본 기사|^هذا المقال|^نشر هذا|^هذه المقالة|^הכתבה|^המאמר|^यह लेख|^यह खबर|^บทความนี้|^این مقاله|^این مطلب|^এই প্রতিবেদন|^এই লেখা")
            .add(
                    PUBLISHED,
                    "^published in |^first published in |^originally published in |^appeared in |^appears in |^from the print |^erschienen in |^zuerst erschienen |^aus der gedruckten |^aus der print|^paru dans |^publié dans |^publicado en |^aparecido en |^publicado na |^publicado no |^pubblicato |^apparso |^verschenen in |^gepubliceerd in |^publicerad i |^publicerades i |^bragt i |^trykt i |^publisert i |^julkaistu |^opublikowano w |^tekst ukazał |^vyšlo v |^publikováno v |^vyšlo v tlač|^megjelent |^publicat în |^apărut în |^objavljeno u |^objavljeno v |^ilmunud |^publicēts |^publikuota |^yayımlandı |^dimuat di |^đăng trên |^опубликовано в |^опубліковано в |^публикувано в |^објављено у |^δημοσιεύτηκε σ|^δημοσιεύθηκε σ|^紙面|^原载|^原載|^本文刊|^نشر في |^פורסם ב|^प्रकाशित ")
            .add(
                    PRINT,
                    " print edition | print version | print issue | in print on | printed edition | printausgabe | gedruckten ausgabe | gedruckte ausgabe | druckausgabe | print ausgabe | édition papier | édition imprimée | version papier | edición impresa | edición en papel | versión impresa | edizione cartacea | edizione stampata | versione cartacea | edição impressa | versão impressa | papieren krant | papieren editie | gedrukte krant | gedrukte editie | printversie | papperstidning| pappersutgåva| den tryckta | papiravis| papirudgave | papirutgave| trykte avis| trykte udgave | painetussa lehdessä| printtilehdessä| paperilehdessä| wydaniu papierowym| wydaniu drukowanym| wydania papierowego| tištěném vydání| tištěného vydání| papírovém vydání| tlačenom vydaní| tlačového vydania| nyomtatott | ediția tipărită| ediția print| tiskanom izdanju| tiskani izdaji| paberlehes| drukātajā | spausdintame | basılı | edisi cetak| versi cetak| bản in | báo in | báo giấy | edició impresa| edició en paper| prentútgáfu")
            .add(
                    PRINT,
                    " печатной версии| печатном номере| печатном выпуске| бумажной версии| друкованій версії| друкованому | печатното издание| хартиеното | штампаном издању| έντυπη έκδοση| έντυπης έκδοσης|紙面に掲載|紙面でも|本紙に掲載|本紙朝刊|紙媒体|纸质版|印刷版|紙本|지면에 실|지면 기사|종이신문|الطبعة الورقية|النسخة الورقية|النسخة المطبوعة|במהדורה המודפסת|בגיליון המודפס|प्रिंट संस्करण|मुद्रित संस्करण|ฉบับพิมพ์|نسخه چاپی|ছাপা সংস্করণ|মুদ্রিত সংস্করণ")
            .add(
                    SELECT,
                    "^select | select | highlight | mark it | markieren | markiere | sélectionnez | surlignez | seleccione | selecciona | selecione | seleziona | selezionate | selecteer | markera | marker | markér | valitse | zaznacz |^zaznacz |^markieren |^markiere |^sélectionnez |^seleccione |^seleziona |^selecteer |^markera |^označte |^jelölje |^выделите |^виділіть |^изберете |^επιλέξτε  označte | jelölje | jelöld | selectați | označite | märgista | iezīmējiet | pažymėkite | seçin | pilih | chọn | bôi đen | виділіть | выделите | выделив | виділивши | вылучыце | маркирайте | изберете | означите | επιλέξτε |選択|选中|選取|선택|حدد|ظلّل|סמנו|चुनें|เลือก|белгілеп| таңдап |нишонаҳ|მონიშნეთ|նշեք")
            .add(KEYS, " ctrl enter | strg enter | strg eingabe | control enter | cmd enter |ctrl＋enter")
            .add(
                    LIVE,
                    "^this live |^our live |^the live blog |^this liveblog |^the liveblog |^our liveblog |^the live coverage |^live updates |^live coverage |^dieser liveblog |^der liveblog |^unser liveblog |^dieser liveticker |^der liveticker |^unser liveticker |^dieser live |^ce direct |^notre direct |^le direct |^ce live |^fin du direct |^este directo |^esta cobertura |^este minuto a minuto |^este liveblog |^el directo |^la cobertura en vivo |^este ao vivo |^a cobertura ao vivo |^esta transmissão |^questa diretta |^la diretta |^la nostra diretta |^dit liveblog |^het liveblog |^deze liveblog |^liverapporteringen |^direktrapporteringen |^vår liverapportering |^vår direktrapport|^denne liveblog |^liveblogggen |^liveblogen |^vores liveblog |^direktesendingen |^denne direkte|^liveseuranta |^suora seuranta |^hetki hetkeltä |^relacja |^nasza relacja |^naszą relację |^kończymy relację |^online přenos |^náš online |^on line přenos |^élő közvetítés|^közvetítésünk |^acest live |^liveblogul |^canlı yayın|^canlı anlatım|^siaran langsung |^trực tiếp |^tường thuật |^prijenos |^prenos |^live blog ")
            .add(
                    LIVE,
                    "^онлайн |^трансляция |^наша трансляция |^прямая трансляция |^онлайн трансляция |^трансляція |^наша трансляція |^лайвблог|^ζωντανή |^το live |^このライブ|^ライブ|^本直播|^直播|^本次直播|^文字直播|^라이브|^실시간 중계|^البث المباشر|^التغطية المباشرة|^تغطيتنا المباشرة|^השידור החי|^העדכונים החיים|^लाइव ")
            .add(
                    CLOSED,
                    " closed | has ended | is over | has finished | have ended | is ending | beendet | geschlossen | endet hier | est terminé | est clos | est fermé | du direct | ha terminado | ha finalizado | está cerrado | ha concluido | finaliza aquí | termina aquí | terminou | encerrad| chegou ao fim | è terminata | è conclusa | è chiusa | finisce qui | è finita | gesloten | is afgelopen | is beëindigd | stoppen | avslutad| är slut | har avslutats | stängd | lukket | er slut | avsluttet | er over | päättynyt | on päättynyt | päättyi | zakończ| kończymy | ukonči| skončil| véget ért | lezár| befejez| s a încheiat | închis | sona erdi | bitti | sona ermiştir | berakhir | selesai | kết thúc | khép lại | završ| zaključen| zatvoren")
            .add(
                    CLOSED,
                    " завершена | закончена | окончена | закрыта | завершён | завершен | завершено | закінчена | приключи | ολοκληρώθηκε | έκλεισε | τελείωσε |終了|締め切|已结束|已結束|到此结束|到此結束|종료|마칩니다|انتهى|انتهت|הסתיים|נסגר|הסתיימו|समाप्त")
            .done();

    /** The words of further notes, in a table of their own so that both are small. */
    static final PhraseMatcher FURTHER = PhraseMatcher.list()
            .add(
                    THANKS,
                    "^thank you for reading |^thanks for reading |^thank you for having read |^thanks for making it |^danke fürs lesen |^danke für das lesen |^danke dass |^vielen dank fürs lesen |^vielen dank dass |^merci d avoir lu |^merci de nous lire |^merci de votre lecture |^gracias por leer |^gracias por haber leído |^obrigado por ler |^obrigada por ler |^obrigado por ter lido |^grazie per aver letto |^bedankt voor het lezen |^dank je voor het lezen |^bedankt dat |^tack för att du läs|^tack för att du har läst |^tak fordi du læs|^takk for at du les|^kiitos että luit |^kiitos kun luit |^dziękujemy że |^dziękujemy za przeczytanie |^dziękuję że |^děkujeme že |^děkujeme za přečtení |^ďakujeme že |^köszönjük hogy |^vă mulțumim că |^mulțumim că ai citit |^hvala što |^hvala vam što |^hvala da ste |^aitäh et |^täname et |^paldies ka |^dėkojame kad |^okuduğunuz için |^terima kasih telah |^terima kasih sudah |^cảm ơn bạn đã |^gràcies per llegir |^takk fyrir að lesa ")
            .add(
                    THANKS,
                    "^спасибо что дочита|^спасибо что прочита|^спасибо за прочтение |^дякуємо що |^дякуємо за прочитання |^благодарим че |^благодарим ви че |^хвала што |^ευχαριστούμε που |^最後までお読み|^最後まで読んで|^感谢阅读|^感谢您的阅读|^感謝閱讀|^感謝您閱讀|^感谢您阅读|^읽어 주셔서|^끝까지 읽어|^شكرا لقراء|^شكراً لقراء|^תודה שקראתם|^लेख पढ़ने के लिए|^ขอบคุณที่อ่าน|^از اینکه")
            .add(
                    READ_TO_END,
                    " to the end | this article | our article | our articles | this story | this far | bis zum ende | bis zum schluss | diesen artikel | unseren artikel | diesen text | jusqu au bout | cet article | notre article | hasta el final | este artículo | nuestro artículo | até o fim | até ao fim | este artigo | nosso artigo | fino alla fine | fino in fondo | questo articolo | il nostro articolo | tot het einde | dit artikel | ons artikel | hela artikeln | till slutet | den här artikeln | vår artikel | til slutningen | hele artiklen | denne artikel | til slutt | hele artikkelen | denne artikkelen | denne saken | loppuun | tämän artikkelin | jutun | do końca | nasz artykuł | ten artykuł | artykułu | až do konce | až sem | náš článek | tento článek | celý článek | až do konca | náš článok | celý článok | végigolvas| cikkünket | a cikket | până la capăt | acest articol | articolul | do kraja | naš članak | članak | do konca | članek | lõpuni | artikli | līdz galam | rakstu | iki galo | straipsnį | yazımızı | teşekkür | artikel ini | sampai akhir | hingga akhir | đến cuối | bài viết | fins al final | aquest article | greinina ")
            .add(
                    READ_TO_END,
                    "^спасибо что дочита| до конца | статью | материал | до кінця | статтю | матеріал | докрай | статията | чланак | ως το τέλος | μέχρι το τέλος | το άρθρο |^最後まで|本文|本篇|全文|文章|기사를|끝까지|هذا المقال|المقال|الكتבة|הכתבה|המאמר|עד הסוף|^लेख पढ़ने के लिए|บทความ|این مقاله")
            .add(
                    COOK_MODE,
                    "^cook mode |^cooking mode |^kochmodus |^koch modus |^mode cuisine |^modo cocina |^modo cocción |^modo cozinha |^modo cozinhar |^modo de preparo |^modalità cucina |^modalità cottura |^kookmodus |^kookstand |^matlagningsläge|^køkkentilstand |^kokkemodus |^kokketilstand |^madlavningstilstand |^kokkaustila |^tryb gotowania |^režim vaření |^režim varenia |^főzési mód |^főző mód |^mod gătit |^modul de gătit |^način kuhanja |^yemek modu |^pişirme modu |^mode memasak |^mode masak |^chế độ nấu|^режим готовки |^режим приготовления |^режим приготування |^режим готвене |^λειτουργία μαγειρέματος |^調理モード|^クッキングモード|^烹饪模式|^烹飪模式|^요리 모드|^وضع الطهي|^וضع الطبخ|^וضع הבישול|^מצב בישול|^keep your screen |^keep screen |^prevent your screen |^prevent screen |^display aktiv |^bildschirm aktiv |^bildschirm an |^garder l écran |^mantener la pantalla |^evitar que la pantalla |^manter a tela |^manter o ecrã |^mantieni lo schermo |^houd het scherm |^scherm aan |^håll skärmen |^hold skærmen |^hold skjermen |^pidä näyttö |^nie wygaszaj |^nezhasínat |^画面を")
            .add(
                    SCREEN,
                    " screen | bildschirm | display | écran | pantalla | tela | ecrã | schermo | scherm | skärmen | skærmen | skjermen | näyttö | näytön | ekran | ekranu | obrazovk| displej | kijelző| képernyő| ecranul | zaslon| ekranı | layar | màn hình | экран | екран | екрана | οθόνη |画面|屏幕|螢幕|화면|الشاشة|המסך| display")
            .add(
                    REMAINING,
                    "^you have |^you ve |^noch |^sie haben |^du hast |^il vous reste |^vous avez |^te queda|^le queda|^tienes |^restam |^você tem |^você ainda tem |^ainda tem |^ti restano |^ti resta |^hai ancora |^je hebt nog |^u heeft nog |^u hebt nog |^nog |^du har |^sinulla on |^pozostało |^zostało ci |^masz jeszcze |^zbývá vám |^máte ještě |^zostáva vám |^még |^mai ai |^v ai rămas |^preostalo vam |^ostalo vam |^imate još |^sul on |^jums atlicis |^jums liko |^kalan |^anda memiliki |^sisa |^bạn còn |^осталось |^у вас осталось |^вам осталось |^залишилось |^у вас залишилось |^остават ви |^σας απομένουν |^残り|^あと|^您还有|^您還有|^您本月|^本月还可|^남은 |^이번 달|^تبقى لك|^نותרו לך|^נותרו לך|^आपके पास ")
            .add(
                    FREE_ARTICLES,
                    " free articles | free article | free stories | free story | articles left | articles remaining | article left | article remaining | freie artikel | kostenlose artikel | kostenlosen artikel | gratis artikel | gratisartikel | article offert | articles offerts | article gratuit | articles gratuits | artículos gratis | artículo gratis | artículos gratuitos | artículo gratuito | artigos grátis | artigo grátis | artigos gratuitos | matérias gratuitas | matérias grátis | articoli gratuiti | articolo gratuito | articoli gratis | gratis artikelen | artikelen gratis | gratis artiklar | gratisartiklar | gratis artikler | gratisartikler | ilmaista artikkelia | ilmainen artikkeli | darmowy artykuł | darmowe artykuły | darmowych artykułów | bezpłatny | bezpłatne artykuły | článků zdarma | články zdarma | článek zdarma | článkov zadarmo | články zadarmo | ingyenes cikk| articole gratuite | articol gratuit | besplatan članak | besplatna članka | besplatnih članaka | brezplačn| tasuta artikl| bezmaksas rakst| nemokam| ücretsiz haber | ücretsiz yazı | ücretsiz makale | artikel gratis | bài viết miễn phí | бесплатн| безкоштовн| безплатн| δωρεάν άρθρ|無料記事|無料で読める|無料閲覧|免费文章|免費文章|篇免费|篇免費|무료 기사|مقالات مجانية|مقال مجاني|כתבות חינם|मुफ्त लेख|मुफ़्त लेख")
            .add(
                    MEMBERS,
                    "^this article is for |^this story is for |^this article is free |^this article is only |^this content is for |^this content is reserved |^become a member to |^become a subscriber to |^dieser artikel ist nur |^dieser artikel ist kostenlos |^dieser artikel ist exklusiv |^cet article est réservé |^article réservé |^contenu réservé |^ce texte vous est offert |^cet article vous est offert |^este artículo es exclusivo |^este artículo es solo |^contenido exclusivo para |^este artigo é exclusivo |^conteúdo exclusivo para |^questo articolo è riservato |^contenuto riservato |^contenuto esclusivo |^dit artikel is alleen |^dit artikel is exclusief |^denna artikel är |^den här artikeln är |^låst artikel |^denne artikel er |^artiklen er for |^denne artikkelen er |^denne saken er for |^tämä artikkeli on |^tämä juttu on |^artykuł dostępny |^ten artykuł jest |^tekst dostępny |^tento článek je |^článek je určen |^tento článok je |^ez a cikk |^a cikk |^acest articol este |^ovaj članak je |^ta članek je |^see artikkel on |^šis raksts ir |^šis straipsnis |^bu haber |^bu içerik |^artikel ini |^konten ini |^bài viết dành |^nội dung dành |^этот материал доступен |^эта статья доступна |^статья доступна |^цей матеріал доступний |^ця стаття доступна |^статията е достъпна |^το άρθρο είναι |^この記事は|^有料会員になると|^会員登録すると|^会員になると|^無料会員|^有料会員|^ここから先は|^本文为|^本文為|^此文为|^成为会员|^成為會員|^이 기사는|^이 콘텐츠는|^회원|^هذا المحتوى|^هذه المقالة|^הכתבה")
            .add(
                    MAY_READ,
                    " subscribers | subscribers only | members | abonnenten | abonnentinnen | abonnement | abonnés | abonnez vous | suscriptores | suscriptor | assinantes | abbonati | abonnees | prenumeranter | prenumeranterna | bjuder vi på | abonnenter | abonnenterne | abonnentene | tilaajille | prenumeratorów | prenumeratorom | subskrybentów | abonentów | předplatitel| predplatiteľ| előfizető| abonați| abonaților | pretplatni| naročnik| tellijatele | abonentiem | prenumeratoriams | abonelere | aboneler | üyelere | pelanggan | thành viên | thuê bao | подписчик| по подписке | передплатник| за підпискою | абонати | συνδρομητές |お読みいただけます|お読み頂けます|ご覧いただけます|お読みになれます|読むことができます|続きを|全文を|会员专享|會員專享|会员专属|會員專屬|订阅者|訂閱者|회원만|유료회원|유료 회원|전용|구독자|للمشتركين|למנויים")
            .add(
                    HOLDS_CONTENT,
                    "^this article includes content |^this article contains content |^this story contains content |^this page contains content |^this post contains content |^allow content provided by |^allow content from |^allow external content |^dieser artikel enthält inhalte |^dieser artikel enthält externe |^dieser beitrag enthält inhalte |^cet article contient du contenu |^cet article contient un contenu |^cet article contient des contenus |^este artículo contiene contenido |^esta página contiene contenido |^este artigo contém conteúdo |^esta reportagem contém conteúdo |^questo articolo contiene contenuti |^dit artikel bevat inhoud |^dit artikel bevat content |^den här artikeln innehåller innehåll |^artikeln innehåller inbäddat |^denne artikel indeholder indhold |^denne artikkelen inneholder innhold |^tämä artikkeli sisältää |^ten artykuł zawiera treści |^artykuł zawiera treści |^tento článek obsahuje obsah |^tento článok obsahuje obsah |^a cikk külső |^ez a cikk külső |^acest articol conține conținut |^ovaj članak sadrži |^ta članek vsebuje |^see artikkel sisaldab |^šajā rakstā ir |^šiame straipsnyje yra |^bu haber üçüncü |^artikel ini berisi |^artikel ini memuat konten |^bài viết này chứa |^эта статья содержит контент |^этот материал содержит контент |^статья содержит контент |^у цій статті є |^ця стаття містить контент |^тази статия съдържа съдържание |^το άρθρο περιέχει περιεχόμενο |^この記事には|^此文章包含|^本文包含|^이 기사는|^تحتوي هذه المقالة|^يحتوي هذا المقال|^כתבה זו כוללת|^इस लेख में")
            .add(
                    CONSENT,
                    " permission | consent | third party | third parties | cookies | cookie | einwilligung | zustimmung | drittanbieter| einverständnis | autorisation | consentement | permiso | consentimiento | consentimento | permissão | consenso | toestemming | samtycke | samtykke | lupaa | suostumu| evästeitä | zgod| souhlas | súhlas | hozzájárul| sütiket | consimțământ| acord| pristan| privol| nõusolek| piekrišan| sutikim| izni | çerez| izin | persetujuan | đồng ý | разрешени| согласи| дозвол| згод| съгласие | συγκατάθεσ|許可|同意|クッキー|许可|동의|쿠키|موافق|ملفات تعريف|הסכמ|सहमति|अनुमति")
            .add(
                    SAVED,
                    "^story saved|^article saved|^saved you can find |^you can find this story |^you can find this article |^artikel gespeichert |^article enregistré |^article sauvegardé |^artículo guardado |^artigo salvo |^artigo guardado |^articolo salvato |^artikel opgeslagen |^artikeln sparad |^artikeln är sparad |^artikel gemt |^artiklen er gemt |^artikkel lagret |^saken er lagret |^artikkeli tallennettu |^artykuł zapisany |^zapisano artykuł |^článek uložen |^článok uložený |^cikk elmentve |^articol salvat |^članak spremljen |^članek shranjen |^haber kaydedildi |^artikel disimpan |^đã lưu bài |^статья сохранена |^материал сохранён |^статтю збережено |^статията е запазена |^το άρθρο αποθηκεύτηκε |^記事を保存|^文章已保存|^已收藏|^기사가 저장|^تم حفظ المقال|^הכתבה נשמרה")
            .add(
                    BOOKMARKS,
                    " my bookmarks | bookmarks | reading list | saved articles | saved stories | user icon | merkliste | leseliste | mes favoris | favoris | liste de lecture | favoritos | lista de lectura | lista de leitura | preferiti | leeslijst | bewaarde artikelen | läslista | sparade | læseliste | lukulista| do przeczytania | zapisane | zakładk| záložk| kedvencek | favorite | favorit| spremljen| shranjen| kaydedilenler | favoriler | favorit | danh sách | tin đã lưu | закладк| избранно| збережен| запазени | αγαπημένα |保存した記事|マイページ|我的收藏|收藏夹|스크랩|المفضلة|محفوظ|שמורות|המועדפים")
            .done();

    private ReaderNoteWords() {}
}
