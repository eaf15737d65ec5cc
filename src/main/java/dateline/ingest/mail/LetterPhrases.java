package dateline.ingest.mail;

/** How people begin and end a letter to a newsroom, as alternatives of a regular expression. */
final class LetterPhrases {
    static final String GREETINGS =
            "hi|hello|hey|dear|ha|hiya|greetings|geachte|lieve|madame|monsieur|mesdames|messieurs|egregi[ao]|spett\\.?(?:le)?|distinguid[oa]s?|ex\\.?m[oa]s?\\.?|szanown[aiey]\\p{L}*|уважаем\\p{L}+|шановн\\p{L}+|vážen[íáéý]|käre|kära|kjære|kære|arvoisa|drag[ăi]|hoi|hej hej|goede(?:morgen|middag|navond)|god (?:morgon|morgen|dag|kväll)|grüß (?:gott|euch|dich)|grüezi|coucou|salve|oi|siema|zdravo|здраво|здравейте|günaydın|xin chào|(?:good )?(?:morning|afternoon|evening)(?= \\p{L}+,|,)|hallo|liebe[rs]?|guten (?:tag|morgen|abend)|moin|servus"
                    + "|sehr geehrte[r]?|bonjour|bonsoir|salut|cher|chère|chers|hola|buen(?:os|as)|estimad[oa]s?|ciao|buon(?:giorno|asera)|gentil[ei]"
                    + "|olá|prezad[oa]s?|car[oa]s|bom dia|boa tarde|hej|hei|beste|dag|cześć|witam|dzień dobry|dobrý den|ahoj|привет|здравствуйте|добрый день|вітаю|привіт"
                    + "|добрий день|merhaba|selam|sayın|iyi günler|γεια|καλημέρα|καλησπέρα|αγαπητ\\p{L}+|szia|sziasztok|kedves|tisztelt|jó napot|bună"
                    + "|stimat[eăi]|terve|moi|hyvä|halo|selamat (?:pagi|siang|sore|malam)|yth|chào|kính gửi|bok|pozdrav|poštovan[aio]|dobar dan|नमस्ते"
                    + "|مرحبا|السلام عليكم|تحية طيبة|שלום|היי|[^\\n]{1,12}[様さ][まん]?(?=\\s*[、,]?\\s*\\n)|お世話になっております|お疲れさまです|お疲れ様です"
                    + "|[^\\n]{0,8}[您你]好|[^\\n]{0,20}各位|尊敬的[^\\n]{1,10}|[^\\n]{1,10}老师|안녕하세요|안녕하십니까|[^\\n]{1,12}님께";

    static final String FAREWELLS =
            "(?:many |with )?(?:thanks|best|all the best|all best|bests|ta|speak (?:soon|later)|talk soon|bye|bye for now|take care|cheers|(?:best|kind|warm) (?:regards|wishes)|regards|yours(?: \\p{L}{4,12})?)"
                    + "|(?:viele |beste |liebe |schöne |herzliche )?grüße|(?:mit )?(?:vielen |besten |freundlichen |lieben )?(?:dank|gruß|grüßen)|lg|vg|mfg|bis (?:später|morgen|dann)|schönen (?:abend|tag)(?: noch)?|danke(?: schön| dir| euch| ihnen)?"
                    + "|(?:vriendelijke |hartelijke |met vriendelijke |met hartelijke |hoogachtend )?groet(?:en|jes)?|(?:fijne|prettige) (?:avond|dag|middag|weekend)|alvast bedankt|bedankt|dank je wel|hoogachtend|(?:bien |très )?cordialement|merci(?: d[’']avance| beaucoup| et .{2,30})?|amicalement|bises|bien amicalement|(?:bonne|belle) (?:soirée|journée|réception|fin de journée)|à (?:demain|bientôt|plus)|salutations(?: distinguées)?|sincères salutations|bien à (?:vous|toi)"
                    + "|(?:un |cordiales )?saludos?(?: cordial(?:es)?)?|(?:un )?(?:fuerte )?abrazo|abrazos|muchas gracias|gracias(?: y .{2,30})?|quedo a .{2,40}|atentamente|(?:cordiali |un |cari |tanti )?salut[oi]|grazie(?: mille)?|a presto|ciao|buon (?:lavoro|pomeriggio)|buona (?:giornata|serata)|un abbraccio|(?:muito )?obrigad[oa]|(?:um )?abraços?|beijos|cumprimentos|(?:com os )?melhores cumprimentos|atenciosamente|até (?:já|logo|amanhã)"
                    + "|(?:med )?(?:vänlig(?:a)? |vennlig |venlig )?(?:hälsning(?:ar)?|hilsen)|mvh|tack(?: på förhand)?|ha det|hej då|med venlig hilsen|med vennlig hilsen|(?:de )?bedste hilsner|hilsner|takk|tak|(?:serdecznie )?pozdrawiam|(?:serdeczne )?pozdrowienia|z poważaniem|dziękuję|s pozdravem"
                    + "|děkuji|s úctou|ďakujem|с уважением|спасибо|з повагою|дякую|teşekkürler|saygılarımla|iyi çalışmalar|ευχαριστώ|με εκτίμηση"
                    + "|(?:πολλούς )?χαιρετισμούς|köszönöm|köszönettel|üdv(?:özlettel)?|mulțumesc|cu stimă|kiitos|(?:ystävällisin )?terveisin"
                    + "|terima kasih|salam|zdraví|měj(?:te)? se|s pozdravem|cảm ơn|trân trọng|hvala|(?:lijep |srdačan )?pozdrav|s poštovanjem|よろしくお願い(?:いた)?します|以上"
                    + "|谢谢|謝謝|此致|敬礼|감사합니다|고맙습니다|شكرا|مع التحية|תודה|בברכה|धन्यवाद";

    static final String ENCLOSED =
            "(?:copy|story|text|article|release) (?:is )?(?:below|follows|attached)|please (?:run|use|publish|find|print)"
                    + "|anbei|bitte (?:bringen|drucken|veröffentlichen)|ci-(?:dessous|joint)|a continuación|di seguito|segue (?:abaixo )?(?:o|a|il) |(?:os|te|le|les) paso (?:la|el|mi) |(?:нижче|ниже) (?:матеріал|материал|текст)|poniżej (?:tekst|materiał)|hieronder (?:mijn|het|de) |unten mein "
                    + "|here(?:['’]s| is) (?:my|the|our|your) |voici (?:le|mon|notre) (?:papier|texte|article|sujet)"
                    + "|(?:aquí (?:va|está|tenéis)|os mando|adjunto) (?:la|el|mi) |ecco (?:il (?:mio )?(?:pezzo|testo)|l['’]articolo)"
                    + "|här (?:är|kommer) |her (?:er|kommer) |hierbij |przesyłam |wysyłam |посылаю |отправляю |высылаю |надсилаю |posílám |zasílám |posielam |küldöm |mellékelem |trimit |gönderiyorum|lähetän |tässä (?:juttu|teksti)|jag skickar |jeg sender |ti mando |vi mando |ti giro |te mando |te envío |os envío |je t['’]envoie |je vous envoie |ich schicke |ich sende |junto enviamos |вот текст|原稿を?お送り|稿件如下|附上|원고를? 보";

    private LetterPhrases() {}
}
