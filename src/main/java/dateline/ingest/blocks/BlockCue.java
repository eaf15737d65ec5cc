package dateline.ingest.blocks;

import dateline.ingest.text.PhraseMatcher;

/** What the words of a block say about its part in the page, in the languages that newsrooms write. */
public enum BlockCue {
    SUBSCRIBE(
            " subscribe| subscription| sign up| signup| newsletter| newsletters| our app| download the| get the app| inbox| mailing list| abonnieren| abonnement| abonnez| inscrivez| s'inscrire| infolettre| suscríb| suscripci| boletín| iscriviti| abbonati| assine | inscreva| nieuwsbrief| aanmelden| abonneer| prenumerera| nyhetsbrev| nyhedsbrev| zapisz się| subskryb| подпис| подпиш| εγγραφ| abone ol| haber bülteni| odebrírat| odběr| hírlevél| tilaa | uutiskirje|订阅|訂閱|購読| berlangganan| اشترك"),
    FOLLOW(
            " follow us| follow me| follow her| follow him| follow them| follow @| follow on| on twitter| on facebook| on instagram| on linkedin| on youtube| on telegram| on whatsapp| like us| join us| our facebook| our twitter| folgen sie| folge uns| auf facebook| auf twitter| auf instagram| suivez| sur facebook| sur twitter| síguenos| en facebook| en twitter| seguici| su facebook| su twitter| siga | no facebook| volg ons| op facebook| följ oss| śledź| polub| na facebook| читайте нас| telegram| ακολουθ| takip et| sledujte| kövess| seuraa | ikuti | تابع|關注|关注| whatsapp"),
    SHARE(
            " share this| share on| share article| share via| tweet this| print this| email this| copy link| pin it| facebook twitter| teilen| partager| compartir| condividi| compartilh| delen| dela | udostępnij| поделиться| paylaş| sdílet| megoszt|分享| jaa | share: | drucken| imprimer| imprimir| stampa"),
    READ_MORE(
            " read more| read also| read next| also read| see also| continue reading| keep reading| click here| learn more| find out more| watch:| watch | listen:| more:| read:| related:| see more| full story| for more| more from| more on| you may also| you might also| don't miss| recommended| mehr zum| siehe auch:| lesen sie auch| lesen sie| mehr dazu| weiterlesen| lesen sie mehr| hier geht| lire aussi| à lire| lire la suite| voir aussi| en savoir plus| leer más| puedes ver:| mira también| lee también| lea también| te puede interesar| leggi anche| leggi tutto| per saperne| leia mais| leia também| saiba mais| veja também| lees ook| lees meer| läs mer| läs också| læs også| les også| czytaj też| czytaj także| zobacz też| czytaj więcej| читайте также| читайте| дивіться| διαβάστε| ayrıca oku| čtěte| přečtěte| olvassa| lue myös| lue lisää| baca juga| xem thêm|閱讀更多|延伸閱讀|相关阅读|関連記事|続きを読む| اقرأ| read the original| read full"),
    RELATED(
            " related articles| related stories| related posts| related content| related topics| related news| most read| most popular| trending| top stories| latest news| more stories| popular| editor's picks| up next| what to read| what to know| recommended for| sponsored| from the web| around the web| in case you missed| mehr zum thema| das könnte| meistgelesen| auch interessant| verwandte artikel| sur le même sujet| les plus lus| articles similaires| notas relacionadas| noticias relacionadas| más leído| articoli correlati| più letti| notícias relacionadas| mais lidas| gerelateerd| meest gelezen| relaterade| powiązane| najpopularniejsze| похожие| по теме| σχετικά| ilgili haberler| související| kapcsolódó"),
    RIGHTS(
            "\u00a9| copyright| all rights reserved| may not be published| may not be reproduced| alle rechte| tous droits| todos los derechos| tutti i diritti| todos os direitos| alle rechten| wszelkie prawa| все права| terms of| privacy policy| terms and conditions| datenschutz| impressum| agb | not be responsible| the views expressed| opinions expressed| do not necessarily| permission| licence| license| creative commons| reprint"),
    CREDIT(
            " photo:| photo by| photos by| photograph by| photo credit| image:| image credit| images:| getty| getty images| shutterstock| reuters /| ap photo| afp/| istock| courtesy of| illustration by| credit:| picture:| pictures:| foto:| fotos:| bild:| bilder:| quelle:| source:| photo :| crédit| créditos| fotografia| foto di| zdjęcie| fot.| фото:| фото | kuva:| dpa | imago| unsplash| pexels| pixabay| (ap)| via getty| file photo| video by| screenshot|图|写真"),
    ADVERT(
            " advertisement| advertising| advertise| sponsored| promoted| ad feedback| affiliate| commission| anzeige| werbung| publicité| publicidad| pubblicità| publicidade| advertentie| reklama| реклама| reklam| annons| mainos| hirdetés| story continues| continue reading below| article continues| scroll to| loading| paid content"),
    COMMENT(
            " comment| comments| leave a reply| join the conversation| join the discussion| have your say| post a comment| log in to| kommentar| kommentare| kommentieren| commentaire| commentaires| comentario| comentarios| commenti| comentários| reacties| reageer| komentarz| komentarze| комментар| yorum| let us know| what do you think| tell us| share your"),
    CONTACT(
            "@| email:| e-mail:| can be reached| may be reached| reached at| contact us| contact the| tips@| write to| send us| send your| got a tip| have a tip| call us| tel.| phone:| kontakt| contactez| contacto| contatt"),
    CONSENT(
            " cookie| cookies| consent| javascript| browser| enable javascript| adblock| ad blocker| gdpr| privacy| datenschutzerkl| einwilligung| akzeptieren| accepter| aceptar| accetta| aceitar"),
    MEMBER(
            " log in| login| sign in| register| subscriber| subscribers| already a| free trial| per month| unlimited access| support our| support us| donate| donation| become a member| membership| free account| premium| jetzt testen| abonnenten| abonné| réservé aux| suscriptores| riservato| your support| contribute| patreon| to continue reading| exclusive"),
    DATED(
            " published| updated| last updated| posted| modified| first published| veröffentlicht| aktualisiert| stand:| publié| mis à jour| modifié| publicado| actualizado| pubblicato| aggiornato| atualizado| gepubliceerd| bijgewerkt| publicerad| uppdaterad| opublikowano| aktualizacja| опубликовано| обновлено| güncelleme| julkaistu| päivitetty| edt | est | gmt | pdt | utc | min read| minute read| minutes read| mins read| minuten| lesezeit| temps de lecture| uhr | ago "),
    BYLINE(
            " by | von | par | por | door | av | autor| author| written by| reporting by| editing by| staff writer| correspondent| reporter| editor| redaktion| rédaction| redacción| redazione| redação| contributed to this| contributed reporting| is a freelance| is an author| is the author| about the author| автор| yazar"),
    CORRECTION(
            " correction:| clarification| editor's note| this story has been| this article has been| was updated| has been updated| an earlier version| originally published| first appeared| this article was| this article originally| originally appeared| appeared in print| this post| this story was| disclosure:| disclaimer| korrektur| anmerkung der"),
    TAGS(
            " tags:| tags | tagged| topics:| filed under| categories| category:| posted in| keywords| schlagworte| mots-clés| etiquetas| temas| argomenti| tagi:| теги| etiketler| themen:| more in| explore more"),
    COMMERCE(
            " buy now| shop now| add to cart| order now| price| free shipping| see price| check price| discount| coupon| deal| save $| amazon| in stock| jetzt kaufen| view on"),
    READER(
            " you | your | we | our | us | sie | ihr | uns | vous | votre | nous | usted | nuestro | nuestra | tu | voi | você"),
    CALENDAR(
            " january| february| march | april| june| july| august| september| october| november| december| jan | feb | mar | apr | jun | jul | aug | sep | sept | oct | nov | dec | monday| tuesday| wednesday| thursday| friday| saturday| sunday| januar| februar| märz| mai | juni| juli| oktober| dezember| janvier| février| avril| juin| juillet| août| septembre| octobre| novembre| décembre| enero| febrero| marzo| abril| mayo| junio| julio| agosto| septiembre| octubre| noviembre| diciembre| gennaio| febbraio| aprile| maggio| giugno| luglio| settembre| ottobre| dicembre| janeiro| fevereiro| março| maio| junho| julho| setembro| outubro| novembro| dezembro");

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
