package dateline.ingest.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.article.Author;
import dateline.ingest.IngestHarness;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who wrote a pasted page, where no word leads to the name. */
class UnlabelledNamesTest {
    private static final String JAPANESE = """
            北浜新報デジタル
            ログイン
            会員登録
            トップ 地域 政治 経済 スポーツ
            港の水車、60年ぶりに回る
            2021年11月25日　5時00分
            %s
            シェア
            ツイート
            木曜日の午前5時6分、北浜の港の水車が60年ぶりに回り始めた。長靴をはいた40人ほどが見守った。

            水車は1966年の春から止まっていた。最後の粉屋は石を売り、海へ出た。「二夏あればと思った」とパン屋の夫婦は話す。

            粉は6月の第1週から戸口で売られる。
            プライバシーポリシー
            """;

    private static final String ARABIC = """
            المرفأ
            صحيفة يومية مستقلة
            بحث
            تسجيل الدخول
            اشترك الآن
            طاحونة المد تدور بعد ستين عاما من السكون
            %s
            الأحد 9 أبريل 2023
            شارك
            فيسبوك
            بدأت عجلة طاحونة المد بالدوران في السادسة وخمس دقائق من صباح الخميس، وشاهدها نحو أربعين شخصا ينتعلون أحذية مطاطية.

            كانت العجلة قد توقفت منذ ربيع عام 1966، حين باع آخر طحان حجارته وركب البحر، ولم يعد أحد يذكر صوتها.

            وسيباع الدقيق عند الباب ابتداء من الأسبوع الأول من يونيو.
            سياسة الخصوصية
            """;

    private static final String TAMIL = """
            முகப்பு
            தமிழகம்
            அறிவியல்
            விளையாட்டு
            சந்தா
            அறிவியல்
            அறுபது ஆண்டுகளுக்குப் பிறகு சுழலத் தொடங்கிய நீர் ஆலை
            ரொட்டிக் குடும்பம் ஒன்று தங்கள் தோட்டத்து மரத்தால் சக்கரத்தைச் சரிசெய்தது
            %s
            21 ஆகஸ்ட் 2026
            பகிர்
            பிரக்வாட்டரில் உள்ள நீர் ஆலையின் சக்கரம் வியாழக்கிழமை அதிகாலை ஐந்து மணி ஆறு நிமிடத்தில் சுழலத் தொடங்கியது. நாற்பது பேர் அதைப் பார்த்தனர்.

            1966 வசந்த காலத்திலிருந்து அது நின்றுபோயிருந்தது. கடைசி மாவு வணிகர் தன் கற்களைத் தோட்டக் கடைக்கு விற்றுவிட்டுக் கடலுக்குச் சென்றார்.

            மாவு ஜூன் மாதம் முதல் வாரத்திலிருந்து வாசலில் விற்கப்படும் என்று குடும்பத்தினர் தெரிவித்தனர்.
            தனியுரிமைக் கொள்கை
            """;

    private static List<String> authors(String text) {
        return IngestHarness.clean("mill.txt", text).content().authors().stream()
                .map(Author::name)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"கயல்விழி முருகேசன்,கயல்விழி முருகேசன்", "புது தில்லி,", "விளையாட்டு,"})
    void aNameInAScriptWithoutCapitalsStandsOverTheDate(String line, String name) {
        assertEquals(Stream.ofNullable(name).toList(), authors(TAMIL.formatted(line)));
    }

    @Test
    void aNameInHanStandsInTheLineOfTheDate() {
        String page = JAPANESE.replace("2021年11月25日　5時00分\n%s", "%s　2021年11月25日　5時00分");

        assertEquals(List.of("宮脇千尋"), authors(page.formatted("宮脇千尋")));
        assertEquals(List.of(), authors(page.formatted("地域経済")));
    }

    @ParameterizedTest
    @CsvSource({"نُشر في 9 أبريل 2023", "نُشِرَ في 9 أبريل 2023", "تم النشر 9 أبريل 2023", "نشرت في 9 أبريل 2023"})
    void whenAPageCameOutIsNoAuthor(String line) {
        assertEquals(List.of("ليلى الحمداوي"), authors(ARABIC.formatted("ليلى الحمداوي\n" + line)));
    }

    @ParameterizedTest
    @CsvSource({"榎本千景,榎本千景", "榎本 千景,榎本 千景", "経済部,", "共同通信,", "記者卓若蘭／專題報導,卓若蘭", "島嶼日報／記者林芷筠／山城即時報導,林芷筠", "有料記事,"})
    void aNameInHanStandsBesideTheDate(String line, String name) {
        assertEquals(Stream.ofNullable(name).toList(), authors(JAPANESE.formatted(line)));
    }

    @Test
    void aBirthIsNoByline() {
        String text = JAPANESE.formatted("Born: March 2nd, 1938");
        assertEquals(List.of(), authors(text));
    }

    @ParameterizedTest
    @CsvSource({"صفاقس - إيمان بن رجب,إيمان بن رجب", "رام الله: نزار الشملي,نزار الشملي"})
    void theReporterStandsBehindThePlace(String line, String name) {
        assertEquals(List.of(name), authors(ARABIC.formatted(line)));
    }
}
