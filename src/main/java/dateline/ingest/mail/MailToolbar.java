package dateline.ingest.mail;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** What web mail shows over and under a mail to be clicked, as a page that was saved or printed has it: {@code Reply | Forward | Print}. */
final class MailToolbar {
    private static final int LONGEST = 160;
    private static final int FEWEST = 2;
    private static final Pattern BETWEEN = Pattern.compile("\\s*[|·•‹›»«/,;]\\s*|\\s{2,}|\\t|\\s[–—-]\\s");
    private static final Pattern BUTTON = Pattern.compile(
            "(?iu)[\\[(<↩↪⤶←→⋮▾🖨️\\s]*(?:reply(?: (?:to )?all)?|forward|print(?: all)?|delete|archive|mark as (?:un)?read|report spam|spam|junk|move to.{0,12}|flag|star|snooze|more(?: actions)?|back(?: to inbox)?|inbox|download(?: all)?|view in browser|show original|close|next|previous|add label"
                    + "|share(?: (?:this|by e-?mail))?|tweet(?: this)?|pin it|forward to a friend|teilen|twittern|an freunde weiterleiten|partager|transférer à un ami|compartir|reenviar a un amigo|condividi|inoltra a un amico|compartilhar|partilhar|encaminhar a um amigo|delen|doorsturen naar een vriend|dela|del|jaa|udostępnij|sdílet|megosztás|podijeli|поделиться|paylaş|共有|分享|공유"
                    + "|(?:allen )?antworten|allen antworten|antworten an alle|weiterleiten|drucken|löschen|archivieren|verschieben|als (?:un)?gelesen markieren|posteingang|zurück(?: zum posteingang)?|mehr|schließen|herunterladen"
                    + "|répondre(?: à tous)?|transférer|faire suivre|imprimer|supprimer|archiver|déplacer|boîte de réception|retour|indésirable|plus|fermer|télécharger"
                    + "|responder(?: a todos)?|reenviar|imprimir|eliminar|borrar|archivar|mover|bandeja de entrada|volver|más|cerrar|descargar"
                    + "|rispondi(?: a tutti)?|inoltra|stampa|elimina|cestina|archivia|sposta|posta in arrivo|indietro|altro|chiudi|scarica"
                    + "|encaminhar|apagar|arquivar|caixa de entrada|voltar|mais|fechar|baixar|transferir"
                    + "|(?:allen )?beantwoorden|antwoorden|doorsturen|afdrukken|printen|verwijderen|archiveren|postvak in|terug|meer|sluiten"
                    + "|svara(?: alla)?|vidarebefordra|skriv ut|ta bort|radera|arkivera|inkorg(?:en)?|tillbaka|mer|stäng|svar(?: (?:alle|til alle))?|videresend|udskriv|slet|arkiver|indbakke|tilbage|mere|luk|skriv ut|slett|innboks|tilbake|lukk"
                    + "|vastaa(?: kaikille)?|välitä|lähetä edelleen|tulosta|poista|arkistoi|saapuneet|takaisin|lisää|sulje"
                    + "|odpowiedz(?: wszystkim)?|przekaż|prześlij dalej|drukuj|usuń|archiwizuj|odebrane|wstecz|więcej|zamknij|odpovědět(?: všem)?|přeposlat|tisk(?:nout)?|vytisknout|smazat|odstranit|archivovat|doručené|zpět|více|zavřít|odpovedať(?: všetkým)?|preposlať|tlačiť|vytlačiť|vymazať|späť|viac"
                    + "|válasz(?: mindenkinek)?|továbbítás|nyomtatás|törlés|archiválás|beérkezett|vissza|több|răspunde(?: tuturor)?|redirecționează|imprimă|tipărește|șterge|arhivează|înapoi|mai mult"
                    + "|ответить(?: всем)?|переслать|печать|распечатать|удалить|в архив|входящие|назад|ещё|еще|закрыть|скачать|відповісти(?: всім)?|переслати|друк(?:увати)?|видалити|архівувати|вхідні|ще|закрити|отговор|препрати|печат|изтрий"
                    + "|απάντηση(?: σε όλους)?|προώθηση|εκτύπωση|διαγραφή|αρχειοθέτηση|εισερχόμενα|πίσω|περισσότερα|yanıtla|tümünü yanıtla|herkese yanıtla|ilet|yönlendir|yazdır|sil|arşivle|gelen kutusu|geri|daha fazla|kapat"
                    + "|balas(?: semua)?|teruskan|cetak|hapus|arsipkan|kotak masuk|kembali|trả lời(?: tất cả)?|chuyển tiếp|in|xóa|lưu trữ|hộp thư đến|odgovori(?: svima)?|proslijedi|prosledi|ispiši|štampaj|izbriši|arhiviraj|natrag|nazad"
                    + "|返信|全員に返信|転送|印刷|削除|アーカイブ|受信トレイ|戻る|その他|回复|答复|回覆|全部回复|全部答复|转发|轉寄|打印|列印|删除|刪除|归档|收件箱|返回|更多|답장|전체 ?답장|전달|인쇄|삭제|보관|받은 ?편지함|목록|더보기"
                    + "|השב|השב לכולם|העבר|הדפס|מחק|رد|الرد|الرد على الكل|رد على الكل|إعادة توجيه|طباعة|حذف|أرشفة|पاسخ|उत्तर दें|अग्रेषित करें|प्रिंट|हटाएं)[\\])>▾…\\s]*");

    private MailToolbar() {}

    /** Whether a line has two of them or more, and little else. */
    static boolean isOne(String line) {
        String plain = line.strip();
        if (plain.isEmpty() || plain.length() > LONGEST) {
            return false;
        }
        List<String> parts = Arrays.stream(BETWEEN.split(plain))
                .filter(part -> !part.isBlank())
                .toList();
        long buttons = parts.stream().filter(MailToolbar::isButton).count();
        return buttons >= FEWEST && buttons * 2 >= parts.size();
    }

    /** Whether a line is one of them and nothing else. */
    static boolean isButton(String line) {
        return line.length() <= LONGEST && BUTTON.matcher(line.strip()).matches();
    }
}
