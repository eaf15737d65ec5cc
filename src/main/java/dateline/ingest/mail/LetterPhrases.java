package dateline.ingest.mail;

/** How people begin and end a letter to a newsroom, as alternatives of a regular expression. */
final class LetterPhrases {
    static final String GREETINGS =
            "hi|hello|hey|dear|ha|hiya|greetings|geachte|lieve|madame|monsieur|mesdames|messieurs|egregi[ao]|spett\\.?(?:le)?|distinguid[oa]s?|ex\\.?m[oa]s?\\.?|szanown[aiey]\\p{L}*|уважаем\\p{L}+|шановн\\p{L}+|vážen[íáéý]|käre|kära|kjære|kære|arvoisa|drag[ăi]|hoi|hej hej|goede(?:morgen|middag|navond)|god (?:morgon|morgen|dag|kväll)|grüß (?:gott|euch|dich)|grüezi|coucou|salve|oi|siema|zdravo|здраво|здравейте|günaydın|xin chào|(?:good )?(?:morning|afternoon|evening)(?= \\p{L}+,|,)|hallo|liebe[rs]?|guten (?:tag|morgen|abend)|moin|servus"
                    + "|sehr geehrte[r]?|bonjour|bonsoir|salut|cher|chère|chers|hola|buen(?:os|as)|estimad[oa]s?|ciao|buon(?:giorno|asera)|gentil[ei]"
                    + "|olá|prezad[oa]s?|car[oa]s|bom dia|boa tarde|hej|hei|beste|dag|cześć|witam|dzień dobry|dobrý den|ahoj|привет|здравствуйте|добрый день|вітаю|привіт"
                    + "|добрий день|merhaba|selam|sayın|iyi günler|γεια|καλημέρα|καλησπέρα|αγαπητ\\p{L}+|szia|sziasztok|kedves|tisztelt|jó napot|bună"
                    + "|stimat[eăi]|terve|moi|hyvä|halo|selamat (?:pagi|siang|sore|malam)|yth|chào|kính gửi|bok|pozdrav|poštovan[aio]|dobar dan|नमस्ते|नमस्कार|आदरणीय|महोदय|प्रिय|श्रीमान|माननीय|প্রিয়|வணக்கம்|สวัสดี|سلام|با سلام|عزيزي|عزيزتي|زميلي|زميلتي|أستاذ|الأستاذ|الأستاذة|سيدي|יקר(?:ה|ים)?|ערב טוב|בוקר טוב|صباح الخير|مساء الخير"
                    + "|مرحبا|السلام عليكم|تحية طيبة|שלום|היי|[^\\n]{1,12}[様さ][まん]?(?=\\s*[、,]?\\s*\\n)|お世話になっております|お疲れさまです|お疲れ様です"
                    + "|[^\\n]{0,8}[您你]好|[^\\n]{0,20}各位|尊敬的[^\\n]{1,10}|[^\\n]{1,10}(?:老师|老師)(?:[您你]?好|们好)?|안녕하세요|안녕하십니까|수고 ?(?:많으십니다|많으세요|하십니다|하세요)|[^\\n]{1,12}님께|デスク(?=\\s*[、,]?\\s*\\n)|[^\\n]{0,14}(?:御中|ご担当者?様|귀하|귀중|앞)(?=\\s*[、,]?\\s*(?:\\n|$))";

    static final String FAREWELLS =
            "(?:(?:as always|as ever|wie immer|comme toujours|como siempre|come sempre|como sempre|zoals altijd|som alltid|som altid|kuten aina|jak zawsze|jako vždy|ako vždy|mint mindig|ca întotdeauna|как всегда|як завжди|όπως πάντα|her zamanki gibi)[, ]+)?(?:"
                    + "(?:many |with )?(?:thanks|best|all the best|all best|bests|ta|speak (?:soon|later)|talk soon|bye|bye for now|take care|cheers|(?:best|kind|warm) (?:regards|wishes)|regards|yours(?: \\p{L}{4,12})?)"
                    + "|(?:viele |beste |liebe |schöne |herzliche )?grüße|(?:mit )?(?:vielen |besten |freundlichen |lieben )?(?:dank|gruß|grüßen)|lg|vg|mfg|bis (?:später|morgen|dann)|schönen (?:abend|tag)(?: noch)?|danke(?: schön| dir| euch| ihnen)?"
                    + "|(?:vriendelijke |hartelijke |met vriendelijke |met hartelijke |hoogachtend )?groet(?:en|jes)?|(?:fijne|prettige) (?:avond|dag|middag|weekend)|alvast bedankt|bedankt|dank je wel|hoogachtend|(?:bien |très )?cordialement|merci(?: d[’']avance| beaucoup| et .{2,30})?|amicalement|bises|bien amicalement|(?:bonne|belle) (?:soirée|journée|réception|fin de journée)|à (?:demain|bientôt|plus)|salutations(?: distinguées)?|sincères salutations|bien à (?:vous|toi)"
                    + "|(?:un |cordiales )?saludos?(?: cordial(?:es)?)?|(?:un )?(?:fuerte )?abrazo|abrazos|muchas gracias|gracias(?: y .{2,30})?|quedo a .{2,40}|atentamente|(?:cordiali |un |cari |tanti )?salut[oi]|grazie(?: mille)?|a presto|ciao|buon (?:lavoro|pomeriggio)|buona (?:giornata|serata)|un abbraccio|(?:muito )?obrigad[oa]|(?:um )?abraços?|beijos|cumprimentos|(?:com os )?melhores cumprimentos|atenciosamente|até (?:já|logo|amanhã)"
                    + "|(?:med )?(?:vänlig(?:a)? |vennlig |venlig )?(?:hälsning(?:ar)?|hilsen)|mvh|tack(?: på förhand)?|ha det|hej då|med venlig hilsen|med vennlig hilsen|(?:de )?bedste hilsner|hilsner|takk|tak|(?:serdecznie )?pozdrawiam|(?:serdeczne )?pozdrowienia|z poważaniem|dziękuję|s pozdravem"
                    + "|děkuji|s úctou|ďakujem|с уважением|спасибо|з повагою|дякую|teşekkürler|saygılarımla|iyi çalışmalar|ευχαριστώ|με εκτίμηση"
                    + "|(?:πολλούς )?χαιρετισμούς|köszönöm|köszönettel|üdv(?:özlettel)?|mulțumesc|cu stimă|kiitos|(?:ystävällisin )?terveisin"
                    + "|terima kasih|salam|zdraví|měj(?:te)? se|s pozdravem|cảm ơn|trân trọng|hvala|(?:lijep |srdačan )?pozdrav|s poštovanjem|よろしくお願い(?:いた)?します|以上"
                    + "|谢谢|謝謝|此致|敬礼|감사합니다|고맙습니다|شكرا|مع التحية|תודה|בברכה|धन्यवाद"
                    + "|(?:big )?hugs|love,|(?-i:xx?)|lots of love|see you(?: \\p{L}{2,10})?|until (?:then|tomorrow)|have a (?:good|nice|great) (?:one|day|evening|weekend|night)|liebe grüße|alles liebe|beste grüße|bussi|tschüss|ciao ciao|bisous|bises|bise|gros bisous|à plus tard|bonne continuation|bon week-?end|mes amitiés|amitiés|besos?|un beso|hasta (?:luego|pronto|mañana)"
                    + "|distinti saluti|cordialità|bac(?:i|ioni)|un bacio|beijinhos?|bjs?|att\\.?|até breve|boa (?:noite|semana)|bom fim de semana|(?:veel )?liefs|knuffel|dikke zoen|doei|tot (?:morgen|snel|straks)|kram(?:ar)?|puss|hälsar|allt gott|klem|knus|kærlig hilsen|kh|vi ses|ha en (?:fin|god) (?:dag|kväll|kveld|helg)|god (?:weekend|helg)"
                    + "|terv\\.?|yst\\.? terv\\.?|(?-i:t\\.)|halauksin|moikka|heippa|nähdään|pozdr\\.?|buziaki|uściski|ściskam|do (?:jutra|usłyszenia|zobaczenia)|miłego (?:dnia|wieczoru|weekendu)|hezký (?:den|večer|víkend)|pekný (?:deň|večer)|díky|dík|vďaka|ďakujem pekne|maj(?:te)? sa|puszi|csók|szép (?:napot|estét|hétvégét)|további szép napot|kösz(?:i)?"
                    + "|numai bine|cu (?:drag|prietenie|respect)|toate cele bune|o (?:zi|seară) (?:bună|frumoasă)|всего (?:доброго|хорошего)|до (?:связи|встречи|завтра)|обнимаю|удачи|хорошего (?:дня|вечера)|всього (?:доброго|найкращого)|до зустрічі|гарного (?:дня|вечора)|поздрави|хубав ден|φιλιά|φιλικά|φιλάκια|με (?:αγάπη|εκτίμηση)|τα λέμε|καλ(?:ό|ή) (?:βράδυ|συνέχεια|δύναμη|εβδομάδα)|να είσαι καλά"
                    + "|sevgiler(?:imle)?|selamlar|öptüm|öpüyorum|kolay gelsin|iyi (?:geceler|akşamlar)|görüşürüz|hoşça ?kal(?:ın)?|salam hangat|sampai (?:jumpa|nanti)|thân(?: mến)?|lep pozdrav|lijep pozdrav|pozz|svako dobro|با احترام|با سپاس|متشکرم|تحياتي|שבת שלום|להתראות|सादर|सधन्यवाद|भवदीय|دمتم(?: بخير)?|مع (?:خالص )?(?:التحية|تحياتي|الشكر|الود|تقديري)|تحياتي|وشكرا|תודה (?:ו?[\\p{IsHebrew}]{2,12} ?){1,4}|(?:ו?סוף )?שבוע (?:נעים|טוב)|יום (?:טוב|נעים)|(?:شكرا|شكراً) (?:[\\p{IsArabic}]{2,12} ?){1,3}|نهارك سعيد|נשיקות|חיבוקים|בברכה|תודה רבה|שבוע טוב|terkuin|terkut|terveiset|tv\\.?|abraç(?:o|ão)|un caro saluto|groeten vanaf .{1,20}|mfg|обіймаю|цілую|щиро|целую|zdravim|ucta|s přátelským pozdravem|łączę (?:wyrazy szacunku|pozdrowienia)|z wyrazami szacunku)";

    /** A line with which people end a letter in scripts without spaces; such words begin sentences as well. */
    static final String UNSPACED_FAREWELLS =
            "(?:以上です|以上、?(?=よろしく|宜しく)|(?:どうぞ|何卒|では|それでは)?、?(?:よろしく|宜しく)[^\\n]{0,20}|お手数[^\\n]{0,24}|(?:多谢|谢谢|謝謝|感谢)[^\\n]{0,14}|(?:您)?辛苦[^\\n]{0,10}|祝[\\s\u3000]*(?:您|你|老师|各位|大家|好|安|工作|顺|順|编安|編安)[^\\n]{0,10}|此致[^\\n]{0,6}|敬[礼禮]|顺颂[^\\n]{1,6}|(?:늘 |항상 )?(?:수고|감사|고맙)[^\\n]{0,14})[。．.！!~^\\s]*";

    static final String ENCLOSED =
            "(?:copy|story|text|article|release) (?:is )?(?:below|follows|attached)|please (?:run|use|publish|find|print)"
                    + "|anbei|bitte (?:bringen|drucken|veröffentlichen)|ci-(?:dessous|joint)|a continuación|di seguito|segue (?:abaixo )?(?:o|a|il) |(?:os|te|le|les) paso (?:la|el|mi) |(?:нижче|ниже) (?:матеріал|материал|текст)|poniżej (?:tekst|materiał)|hieronder (?:mijn|het|de) |unten mein "
                    + "|here(?:['’]s| is) (?:my|the|our|your) |voici (?:le|mon|notre) (?:papier|texte|article|sujet)"
                    + "|(?:aquí (?:va|está|tenéis)|os mando|adjunto) (?:la|el|mi) |ecco (?:il (?:mio )?(?:pezzo|testo)|l['’]articolo)"
                    + "|här (?:är|kommer) |her (?:er|kommer) |hierbij |przesyłam |wysyłam |посылаю |отправляю |высылаю |надсилаю |posílám |zasílám |posielam |küldöm |mellékelem |trimit |gönderiyorum|lähetän |tässä (?:juttu|teksti)|jag skickar |jeg sender |ti mando |vi mando |ti giro |te mando |te envío |os envío |je t['’]envoie |je vous envoie |ich schicke |ich sende |junto enviamos |вот текст|原稿を?お送り|稿件如下|附上|원고를? 보|(?:出稿|送稿|入稿)(?:し|いた)(?:ます|します)|(?:記事|原稿)を?(?:お送り|送付|送り)|(?:기사|원고) ?(?:를 ?)?(?:보냅|송부|전달|올립)|송고(?:합|드립|해)|(?:ख़बर|खबर|ख़बर|समाचार|लेख|रिपोर्ट|स्टोरी) (?:नीचे|भेज|संलग्न)|稿子(?:如下|在下|写好)|附稿|本稿如下";

    private LetterPhrases() {}
}
