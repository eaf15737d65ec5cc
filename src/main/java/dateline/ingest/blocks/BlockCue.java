package dateline.ingest.blocks;

import dateline.ingest.text.PhraseMatcher;

/** What the words of a block say about its part in the page, in the languages that newsrooms write. */
public enum BlockCue {
    SUBSCRIBE(
            " subscribe| subscription| sign up| signup| newsletter| newsletters| our app| download the| get the app| inbox| mailing list| abonnieren| abonnement| abonnez| inscrivez| s'inscrire| infolettre| suscr\u00edb| suscripci| bolet\u00edn| iscriviti| abbonati| assine | inscreva| nieuwsbrief| aanmelden| abonneer| prenumerera| nyhetsbrev| nyhedsbrev| zapisz si\u0119| subskryb| \u043f\u043e\u0434\u043f\u0438\u0441| \u043f\u043e\u0434\u043f\u0438\u0448| \u03b5\u03b3\u03b3\u03c1\u03b1\u03c6| abone ol| haber b\u00fclteni| odebr\u00edrat| odb\u011br| h\u00edrlev\u00e9l| tilaa | uutiskirje|\u8ba2\u9605|\u8a02\u95b1|\u8cfc\u8aad| berlangganan| \u0627\u0634\u062a\u0631\u0643"),
    FOLLOW(
            " follow us| follow me| follow her| follow him| follow them| follow @| follow on| on twitter| on facebook| on instagram| on linkedin| on youtube| on telegram| on whatsapp| like us| join us| our facebook| our twitter| folgen sie| folge uns| auf facebook| auf twitter| auf instagram| suivez| sur facebook| sur twitter| s\u00edguenos| en facebook| en twitter| seguici| su facebook| su twitter| siga | no facebook| volg ons| op facebook| f\u00f6lj oss| \u015bled\u017a| polub| na facebook| \u0447\u0438\u0442\u0430\u0439\u0442\u0435 \u043d\u0430\u0441| telegram| \u03b1\u03ba\u03bf\u03bb\u03bf\u03c5\u03b8| takip et| sledujte| k\u00f6vess| seuraa | ikuti | \u062a\u0627\u0628\u0639|\u95dc\u6ce8|\u5173\u6ce8| whatsapp"),
    SHARE(
            " share this| share on| share article| share via| tweet this| print this| email this| copy link| pin it| facebook twitter| teilen| partager| compartir| condividi| compartilh| delen| dela | udost\u0119pnij| \u043f\u043e\u0434\u0435\u043b\u0438\u0442\u044c\u0441\u044f| payla\u015f| sd\u00edlet| megoszt|\u5206\u4eab| jaa | share: | drucken| imprimer| imprimir| stampa"),
    READ_MORE(
            " read more| read also| read next| also read| see also| continue reading| keep reading| click here| learn more| find out more| watch:| watch | listen:| more:| read:| related:| see more| full story| for more| more from| more on| you may also| you might also| don't miss| recommended| mehr zum| siehe auch:| lesen sie auch| lesen sie| mehr dazu| weiterlesen| lesen sie mehr| hier geht| lire aussi| \u00e0 lire| lire la suite| voir aussi| en savoir plus| leer m\u00e1s| puedes ver:| mira tambi\u00e9n| lee tambi\u00e9n| lea tambi\u00e9n| te puede interesar| leggi anche| leggi tutto| per saperne| leia mais| leia tamb\u00e9m| saiba mais| veja tamb\u00e9m| lees ook| lees meer| l\u00e4s mer| l\u00e4s ocks\u00e5| l\u00e6s ogs\u00e5| les ogs\u00e5| czytaj te\u017c| czytaj tak\u017ce| zobacz te\u017c| czytaj wi\u0119cej| \u0447\u0438\u0442\u0430\u0439\u0442\u0435 \u0442\u0430\u043a\u0436\u0435| \u0447\u0438\u0442\u0430\u0439\u0442\u0435| \u0434\u0438\u0432\u0456\u0442\u044c\u0441\u044f| \u03b4\u03b9\u03b1\u03b2\u03ac\u03c3\u03c4\u03b5| ayr\u0131ca oku| \u010dt\u011bte| p\u0159e\u010dt\u011bte| olvassa| lue my\u00f6s| lue lis\u00e4\u00e4| baca juga| xem th\u00eam|\u95b1\u8b80\u66f4\u591a|\u5ef6\u4f38\u95b1\u8b80|\u76f8\u5173\u9605\u8bfb|\u95a2\u9023\u8a18\u4e8b|\u7d9a\u304d\u3092\u8aad\u3080| \u0627\u0642\u0631\u0623| read the original| read full"),
    RELATED(
            " related articles| related stories| related posts| related content| related topics| related news| most read| most popular| trending| top stories| latest news| more stories| popular| editor's picks| up next| what to read| what to know| recommended for| sponsored| from the web| around the web| in case you missed| mehr zum thema| das k\u00f6nnte| meistgelesen| auch interessant| verwandte artikel| sur le m\u00eame sujet| les plus lus| articles similaires| notas relacionadas| noticias relacionadas| m\u00e1s le\u00eddo| articoli correlati| pi\u00f9 letti| not\u00edcias relacionadas| mais lidas| gerelateerd| meest gelezen| relaterade| powi\u0105zane| najpopularniejsze| \u043f\u043e\u0445\u043e\u0436\u0438\u0435| \u043f\u043e \u0442\u0435\u043c\u0435| \u03c3\u03c7\u03b5\u03c4\u03b9\u03ba\u03ac| ilgili haberler| souvisej\u00edc\u00ed| kapcsol\u00f3d\u00f3"),
    RIGHTS(
            "\u00a9| copyright| all rights reserved| may not be published| may not be reproduced| alle rechte| tous droits| todos los derechos| tutti i diritti| todos os direitos| alle rechten| wszelkie prawa| \u0432\u0441\u0435 \u043f\u0440\u0430\u0432\u0430| terms of| privacy policy| terms and conditions| datenschutz| impressum| agb | not be responsible| the views expressed| opinions expressed| do not necessarily| permission| licence| license| creative commons| reprint"),
    CREDIT(
            " photo:| photo by| photos by| photograph by| photo credit| image:| image credit| images:| getty| getty images| shutterstock| reuters /| ap photo| afp/| istock| courtesy of| illustration by| credit:| picture:| pictures:| foto:| fotos:| bild:| bilder:| quelle:| source:| photo :| cr\u00e9dit| cr\u00e9ditos| fotografia| foto di| zdj\u0119cie| fot.| \u0444\u043e\u0442\u043e:| \u0444\u043e\u0442\u043e | kuva:| dpa | imago| unsplash| pexels| pixabay| (ap)| via getty| file photo| video by| screenshot|\u56fe|\u5199\u771f"),
    ADVERT(
            " advertisement| advertising| advertise| sponsored| promoted| ad feedback| affiliate| commission| anzeige| werbung| publicit\u00e9| publicidad| pubblicit\u00e0| publicidade| advertentie| reklama| \u0440\u0435\u043a\u043b\u0430\u043c\u0430| reklam| annons| mainos| hirdet\u00e9s| story continues| continue reading below| article continues| scroll to| loading| paid content"),
    COMMENT(
            " comment| comments| leave a reply| join the conversation| join the discussion| have your say| post a comment| log in to| kommentar| kommentare| kommentieren| commentaire| commentaires| comentario| comentarios| commenti| coment\u00e1rios| reacties| reageer| komentarz| komentarze| \u043a\u043e\u043c\u043c\u0435\u043d\u0442\u0430\u0440| yorum| let us know| what do you think| tell us| share your"),
    CONTACT(
            "@| email:| e-mail:| can be reached| may be reached| reached at| contact us| contact the| tips@| write to| send us| send your| got a tip| have a tip| call us| tel.| phone:| kontakt| contactez| contacto| contatt"),
    CONSENT(
            " cookie| cookies| consent| javascript| browser| enable javascript| adblock| ad blocker| gdpr| privacy| datenschutzerkl| einwilligung| akzeptieren| accepter| aceptar| accetta| aceitar"),
    MEMBER(
            " log in| login| sign in| register| subscriber| subscribers| already a| free trial| per month| unlimited access| support our| support us| donate| donation| become a member| membership| free account| premium| jetzt testen| abonnenten| abonn\u00e9| r\u00e9serv\u00e9 aux| suscriptores| riservato| your support| contribute| patreon| to continue reading| exclusive"),
    DATED(
            " published| updated| last updated| posted| modified| first published| ver\u00f6ffentlicht| aktualisiert| stand:| publi\u00e9| mis \u00e0 jour| modifi\u00e9| publicado| actualizado| pubblicato| aggiornato| atualizado| gepubliceerd| bijgewerkt| publicerad| uppdaterad| opublikowano| aktualizacja| \u043e\u043f\u0443\u0431\u043b\u0438\u043a\u043e\u0432\u0430\u043d\u043e| \u043e\u0431\u043d\u043e\u0432\u043b\u0435\u043d\u043e| g\u00fcncelleme| julkaistu| p\u00e4ivitetty| edt | est | gmt | pdt | utc | min read| minute read| minutes read| mins read| minuten| lesezeit| temps de lecture| uhr | ago "),
    BYLINE(
            " by | von | par | por | door | av | autor| author| written by| reporting by| editing by| staff writer| correspondent| reporter| editor| redaktion| r\u00e9daction| redacci\u00f3n| redazione| reda\u00e7\u00e3o| contributed to this| contributed reporting| is a freelance| is an author| is the author| about the author| \u0430\u0432\u0442\u043e\u0440| yazar"),
    CORRECTION(
            " correction:| clarification| editor's note| this story has been| this article has been| was updated| has been updated| an earlier version| originally published| first appeared| this article was| this article originally| originally appeared| appeared in print| this post| this story was| disclosure:| disclaimer| korrektur| anmerkung der"),
    TAGS(
            " tags:| tags | tagged| topics:| filed under| categories| category:| posted in| keywords| schlagworte| mots-cl\u00e9s| etiquetas| temas| argomenti| tagi:| \u0442\u0435\u0433\u0438| etiketler| themen:| more in| explore more"),
    COMMERCE(
            " buy now| shop now| add to cart| order now| price| free shipping| see price| check price| discount| coupon| deal| save $| amazon| in stock| jetzt kaufen| view on"),
    READER(
            " you | your | we | our | us | sie | ihr | uns | vous | votre | nous | usted | nuestro | nuestra | tu | voi | voc\u00ea"),
    CALENDAR(
            " january| february| march | april| june| july| august| september| october| november| december| jan | feb | mar | apr | jun | jul | aug | sep | sept | oct | nov | dec | monday| tuesday| wednesday| thursday| friday| saturday| sunday| januar| februar| m\u00e4rz| mai | juni| juli| oktober| dezember| janvier| f\u00e9vrier| avril| juin| juillet| ao\u00fbt| septembre| octobre| novembre| d\u00e9cembre| enero| febrero| marzo| abril| mayo| junio| julio| agosto| septiembre| octubre| noviembre| diciembre| gennaio| febbraio| aprile| maggio| giugno| luglio| settembre| ottobre| dicembre| janeiro| fevereiro| mar\u00e7o| maio| junho| julho| setembro| outubro| novembro| dezembro");

    /** What asks something of the reader, or leads elsewhere. */
    public static final long APPEALS = SUBSCRIBE.mark()
            | FOLLOW.mark()
            | READ_MORE.mark()
            | RELATED.mark()
            | MEMBER.mark()
            | COMMENT.mark()
            | CONTACT.mark()
            | SHARE.mark()
            | TAGS.mark();

    private static final PhraseMatcher WORDS = phraseMatcher();

    private final String phrases;

    BlockCue(String phrases) {
        this.phrases = phrases;
    }

    /** A bit of its own; it means nothing outside a run. */
    @SuppressWarnings("EnumOrdinal")
    public long mark() {
        return 1L << ordinal();
    }

    /** The marks of all cues in this text. */
    public static long in(String text) {
        return WORDS.in(text);
    }

    private static PhraseMatcher phraseMatcher() {
        var list = PhraseMatcher.list();
        for (BlockCue blockCue : values()) {
            list.add(blockCue.mark(), blockCue.phrases);
        }
        return list.done();
    }
}
