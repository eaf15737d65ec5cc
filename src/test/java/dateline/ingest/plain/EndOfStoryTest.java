package dateline.ingest.plain;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.ingest.IngestHarness;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page tells under its story as if it went on, and last paragraphs that are the story's. */
class EndOfStoryTest {
    private static final String PAGE = """
            The Selmouth Chronicle
            News
            Sport
            Opinion
            Sign in
            Subscribe
            Opinion
            Who owns the shade of the harbour wall?
            By Rowena Sallis
            4 March 2026, 08:30 GMT
            The wall by the harbour throws the only shade in town between noon and three, and since last week a stripe of it has been let to a company with forty chairs.
            You will have read of it. The council held an auction, one bidder came, and the shade was parted into tables at four pounds an hour, tea not included.
            Nobody was asked who sits there, which is a pity, for it is easily found out: the net menders, two widows, and whoever has missed the bus to Tarn Head.
            I went on Saturday with a stool of my own. So did thirty others. There was nothing that the company could do about it, and it did nothing, very politely.
            %s
            More from Rowena Sallis
            The gull that learnt to ring for the ferry
            14 February 2026
            Terms and conditions
            Privacy policy
            © 2026 Selmouth Media
            """;

    private static final String PAGE_WITHOUT_SPACES = """
            南浜新報
            ニュース
            スポーツ
            文化
            ログイン
            会員登録
            港の壁の日陰はだれのものか
            大森 遥
            2026年3月4日 8時30分
            港の壁がつくる日陰は、正午から三時までの町でただ一つの日陰である。先週からその一部が、四十脚の椅子を持つ会社に貸し出された。
            入札には一社だけが来て、日陰は卓ごとに分けられた。一時間四百円で、茶は含まれない。町の人にはだれも尋ねなかった。
            網を繕う人、二人の未亡人、終バスを逃した人。そこに座るのがだれなのか、少し見ていればわかったはずだと店主は話す。
            土曜日、三十人が自分の椅子を持って集まった。会社はとても丁寧に、何もしなかった。
            %s
            利用規約
            プライバシーポリシー
            © 2026 南浜新報社
            """;

    private static String body(String page, String behind) {
        return IngestHarness.clean("shade.txt", page.formatted(behind.replace("|", "\n")))
                .content()
                .body()
                .text();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rowena Sallis|Born at Tarn Head in 1961. Studied the law of the sea and left it. Has written in these pages twice a week since 1998.",
                "Rowena Sallis|Columnist|Has kept bees, goats and a diary. Writes on Wednesdays about whatever the tide has left behind.",
                "Portrait of Rowena Sallis|Rowena Sallis is a columnist and the author of a short history of standing in line.",
                "This column was distributed by hand.|About the author|Rowena Sallis is a columnist who lives at Tarn Head.",
            })
    void whoTheAuthorIsIsNoPart(String behind) {
        String body = body(PAGE, behind);

        assertFalse(body.contains(behind.substring(behind.lastIndexOf('|') + 1)), body);
        assertFalse(body.contains("Portrait of"), body);
        assertTrue(body.contains("very politely"), body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Η Θάλεια Μαρκοπούλου είναι συγγραφέας. Το τελευταίο της βιβλίο κυκλοφορεί από τις εκδόσεις Φάρος.",
                "A Θάλεια Μαρκοπούλου escreve crónicas e vive no Porto há doze anos.",
                "Θάλεια este scriitoare și predă la Iași din 1998.",
                "Θάλεια Μαρκοπούλου працює у відділі культури."
            })
    void whoTheAuthorIsStandsBehindAnArticleInSomeLanguages(String text) {
        assertTrue(AuthorBiography.isOf(List.of("Θάλεια Μαρκοπούλου"), text), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Η Θάλεια Βελή είναι εννέα χρονών και μετράει τα πλοία.",
                "Η Θάλεια κρατούσε ένα σημειωματάριο για κάθε χειμώνα.",
                "Ο Μάρκος Μαρκοπούλου είναι ο πατέρας της."
            })
    void anotherOfThatNameIsNot(String text) {
        assertFalse(AuthorBiography.isOf(List.of("Θάλεια Μαρκοπούλου"), text), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "This Saturday we shall be there again. Bring a stool. The tea is on me, and the shade is on the wall.",
                "On the way home Rowena and I counted the stools that had been left behind: there were nine, and none was ours.",
            })
    void theLastParagraphStays(String paragraph) {
        String body = body(PAGE, paragraph);

        assertTrue(body.contains(paragraph), body);
    }

    @Test
    void theLastParagraphStaysWhereNamesHaveNoSlug() {
        String last = "次の土曜日も同じ場所に集まるという。「椅子は持ってきてください。お茶は私が用意します」と店主は笑った。";

        String body = body(PAGE_WITHOUT_SPACES, last);

        assertTrue(body.contains(last), body);
    }
}
