package dateline.ingest.mail;

import java.util.regex.Pattern;

/** What a telephone says under a mail that was written on it. */
final class SentFrom {
    private static final Pattern LINE = Pattern.compile(
            "(?iu)\\s*(?:sent from (?:my |yahoo|outlook|mail for|proton).{0,60}|get outlook for .{0,40}|von"
                    + " (?:meinem|meiner) .{0,30} gesendet|gesendet von .{0,40}|envoyé de(?:puis)? mon .{0,40}|enviado"
                    + " desde mi .{0,40}|inviato da(?:l mio)? .{0,40}|verzonden vanaf mijn .{0,40}|skickat från min"
                    + " .{0,40}|отправлено с .{0,40}|надіслано з .{0,40}|wysłan[eo] z .{0,40}|odesláno z .{0,40}|odoslané z .{0,40}|sendt fra min .{0,40}|lähetetty .{0,20}(?:iphone|android|puhelim).{0,20}|küldve .{0,40}|trimis de pe .{0,40}|poslano s mojeg .{0,40}|(?:iphone|ipad|android)['’]?\\p{L}{0,8} gönderildi|(?:iphone|ipad|android)から送信|从我的.{1,20}发送|從我的.{1,20}傳送|나의 (?:iphone|ipad)에서 보냄|εστάλη από .{0,40}|enviado do meu .{0,40})");

    private SentFrom() {}

    static boolean isOne(String line) {
        return LINE.matcher(line).matches();
    }
}
