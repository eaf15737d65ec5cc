package dateline.ingest.mail;

import java.util.regex.Pattern;

/** What a telephone says under a mail that was written on it. */
final class SentFrom {
    private static final String PROGRAM =
            "(?:proton|tuta|gmx|web\\.de|k-9|thunderbird|spark|airmail|outlook|yahoo|gmail|mail\\.ru|yandex|яндекс|fairemail|bluemail|mailbird|em client|iphone|ipad|android|samsung|galaxy|huawei|xiaomi)";

    private static final Pattern LINE = Pattern.compile(
            "(?iu)\\s*(?:sent from (?:my |yahoo|outlook|mail for|proton).{0,60}|sent (?:with|via|using) (?:mailspring|proton|spark|airmail|superhuman|hey|canary|bluemail|mimestream).{0,40}|.{0,20} (?:için )?outlook['’]?u (?:edinin|indirin).{0,60}|(?:outlook|gmail|mail) (?:für|pour|para|per|voor|för|til|dla|pro|для) (?:android|ios|iphone|ipad).{0,60}|(?:téléchargez|obtenez|obtener|ottieni|scarica|obter|download|hol dir|hämta|hent|pobierz|získat|загрузить) outlook .{0,60}|[-_ ]*(?:this (?:e-?mail|message) (?:has been|was) (?:checked|scanned) .{0,60}|virus-?free\\b.{0,40}|diese (?:e-?mail|nachricht) wurde .{0,30}(?:viren|virus).{0,40}|(?:cet e-?mail|ce message) a été (?:vérifié|analysé).{0,60}|(?:este (?:correo|mensaje|e-?mail)|el mensaje) ha sido (?:comprobado|analizado|verificado).{0,60}|questa e-?mail è stata (?:controllata|verificata).{0,60}|dit (?:bericht|e-?mail)\\p{L}* is gecontroleerd .{0,60}|detta (?:mejl|meddelande|e-post\\p{L}*) har (?:kontrollerats|genomsökts).{0,60}|ta wiadomość .{0,40}wirus.{0,40}|tato? (?:zpráva|správa|e-mail) .{0,60}(?:vir|antivir).{0,60}|tento e-?mail byl .{0,60}|ezt az e-?mailt .{0,60}vírus.{0,40}|(?:это|данное) (?:письмо|сообщение) .{0,40}вирус.{0,40}|цей лист .{0,40}вірус.{0,40}|αυτό το (?:μήνυμα|email|e-mail) .{0,40}(?:ιούς|ιοί).{0,40}|bu (?:e-?posta|ileti).{0,60}virüs.{0,60}|(?:このメール|本邮件|이 메일).{0,30}(?:ウイルス|病毒|바이러스).{0,30})|get outlook for .{0,40}|von"
                    + " (?:meinem|meiner) .{0,30} gesendet|gesendet von .{0,40}|envoyé de(?:puis)? mon .{0,40}|enviado"
                    + " desde mi .{0,40}|inviato da(?:l mio)? .{0,40}|verzonden vanaf mijn .{0,40}|skickat från min"
                    + " .{0,40}|отправлено с .{0,40}|надіслано з .{0,40}|wysłan[eo] z .{0,70}|odesláno z .{0,40}|odoslané z .{0,40}|sendt fra min .{0,40}|lähetetty .{0,20}(?:iphone|android|puhelim).{0,20}|küldve .{0,40}|trimis de pe .{0,40}|poslano s mojeg .{0,40}|(?:iphone|ipad|android)['’]?\\p{L}{0,8} gönderildi|(?:iphone|ipad|android)から送信|从我的.{1,20}发送|從我的.{1,20}傳送|나의 (?:iphone|ipad)에서 보냄|(?:εστάλη|στάλθηκε|απεστάλη) από .{0,60}|verzonden vanuit .{0,40}|envoyé (?:à partir )?d(?:e|epuis) .{0,40}|enviado (?:desde|a partir d[eo]) .{0,40}|enviado pel[oa] .{0,40}|inviato da .{0,40}|skickat från .{0,40}|sendt fra .{0,40}|odesláno z .{0,60}|trimis (?:de pe|din) .{0,40}|.{0,40}(?:'dan|uygulamasından|üzerinden) gönderildi|.{0,40} ile gönderildi|dikirim dari .{0,40}|gửi từ .{0,40}|נשלח מה.{0,40}|أُ?رسل من .{0,40}|.{0,20}에서 보냄|发自我的.{0,20}|發自我的.{0,20}|enviado do meu .{0,40}"
                    // a program by its own name
                    + "|(?:sendt med|skickat med|skickades med|gesendet mit|verschickt mit|envoyé (?:avec|via)|enviado (?:con|com|mediante|através d[eo])|inviat[oa] (?:con|tramite)|verzonden (?:met|via)|lähetetty|wysłan[eoa] (?:za pomocą|przez|przy użyciu)|odesláno (?:pomocí|přes|s)|odoslané (?:cez|pomocou)|küldve|отправлено (?:через|с помощью|из)|надіслано (?:через|за допомогою)|trimis (?:cu|prin)|(?:εστάλη|στάλθηκε) (?:με|μέσω)|poslano (?:s|z|putem)|изпратено (?:с|чрез)|dikirim (?:dengan|melalui)|gửi (?:bằng|qua)) .{0,30}"
                    + PROGRAM + ".{0,60}|.{0,60}\\bk-9 mail\\b.{0,70})");

    private SentFrom() {}

    static boolean isOne(String line) {
        return LINE.matcher(line).matches();
    }
}
