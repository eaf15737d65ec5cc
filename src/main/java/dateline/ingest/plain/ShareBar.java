package dateline.ingest.plain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Rows of buttons by which a page is passed on: {@code Share Tweet Email}. */
final class ShareBar {
    private static final Pattern BETWEEN = Pattern.compile("[\\s\u00a0|/,\u00b7\u2022+]+");
    private static final Set<String> BUTTONS = Set.of(
            ("share tweet email e-mail mail print save pin post comment comments copy link facebook twitter x whatsapp linkedin reddit telegram messenger pinterest flipboard bluesky threads mastodon instagram youtube tumblr pocket viber line vk ok sms rss bookmark like follow send gift listen read later"
                            + " teilen drucken merken twittern senden kopieren partager imprimer envoyer tweeter compartir imprimir enviar tuitear copiar guardar condividi stampa invia salva compartilhar partilhar compartilhe salvar delen afdrukken printen dela skriv ut tipsa del tulosta jaa lähetä"
                            + " udostępnij drukuj wyślij sdílet tisk vytisknout zdieľať tlačiť megosztás nyomtatás distribuie فيسبوك تويتر واتساب تيليجرام نسخ الرابط إكس вконтакте телеграм одноклассники скопировать ссылку твиттер ватсап シェア ツイート ポスト 印刷 はてな メール コピー 转发 微博 微信 페이스북 카카오톡 paylaş yazdır gönder podijeli ispis поделиться печать поділитися друк сподели κοινοποίηση εκτύπωση شارك مشاركة طباعة chia sẻ bagikan cetak 共有 分享 打印 공유")
                    .split(" "));

    private ShareBar() {}

    /** Whether all that a line says are names of such buttons. */
    static boolean isOne(String line) {
        return Arrays.stream(BETWEEN.split(line.strip().toLowerCase(Locale.ROOT)))
                .allMatch(BUTTONS::contains);
    }
}
