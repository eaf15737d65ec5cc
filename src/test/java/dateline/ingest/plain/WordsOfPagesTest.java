package dateline.ingest.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.article.Author;
import dateline.article.Content;
import dateline.ingest.IngestHarness;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words that a page writes around its story in any language, and headlines and paragraphs that begin as they do. */
class WordsOfPagesTest {
    private static final String THAI = """
            ข้ามไปยังเนื้อหา

            เมนู

            หน้าแรก

            ข่าว

            ชีวิต

            สมัครสมาชิก

            หน้าแรก / ชีวิต

            ชาวประมงบ้านเกาะนกซ่อมเรือเก่าเป็นห้องสมุดลอยน้ำ

            โดย วารุณี ทองสุก

            14 มีนาคม 2569

            แชร์

            คัดลอกลิงก์

            เรือประมงอายุสี่สิบปีลำหนึ่งกลายเป็นห้องสมุดของเด็กสามเกาะ คุณลุงประสิทธิ์วัย 71 ปีใช้เวลาซ่อมอยู่แปดเดือนโดยไม่จ้างช่างแม้แต่คนเดียว

            หนังสือบนเรือ

            ชั้นหนังสือทำจากไม้กระดานเดิมของท้องเรือ มีหนังสือกว่าหกร้อยเล่มที่คนในอำเภอบริจาค และเด็กยืมได้ครั้งละสองเล่ม

            โฆษณา

            เรือจะจอดที่ท่าบ้านเกาะนกทุกวันอังคาร แล้วออกไปเกาะกลางในวันพุธ หากคลื่นสูงกว่าหนึ่งเมตรครึ่งจะงดออกเรือ

            แท็ก

            ห้องสมุด

            เกาะนก

            เรื่องที่คุณอาจสนใจ

            วิธีเลือกปลาทูสด

            นโยบายความเป็นส่วนตัว
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Skip to main content",
                "Zum Inhalt springen",
                "Ga naar de inhoud",
                "Aller au contenu principal",
                "Saltar al contenido",
                "Ir para o conteúdo",
                "Vai al contenuto",
                "Vés al contingut",
                "Hoppa till innehållet",
                "Gå til hovedindhold",
                "Siirry sisältöön",
                "Przejdź do treści",
                "Přeskočit na obsah",
                "Ugrás a tartalomra",
                "Sari la conținut",
                "Preskoči na sadržaj",
                "Pereiti prie turinio",
                "Pāriet uz saturu",
                "Перейти к содержимому",
                "Перейти до вмісту",
                "Към съдържанието",
                "Μετάβαση στο περιεχόμενο",
                "İçeriğe geç",
                "انتقل إلى المحتوى",
                "پرش به محتوا",
                "מעבר לתוכן",
                "मुख्य सामग्री पर जाएं",
                "মূল বিষয়বস্তুতে যান",
                "உள்ளடக்கத்திற்குச் செல்",
                "ข้ามไปยังเนื้อหา",
                "ຂ້າມໄປຫາເນື້ອຫາ",
                "រំលងទៅមាតិកា",
                "Chuyển đến nội dung",
                "Langsung ke konten",
                "Tsallaka zuwa babban shafi",
                "Ruka hadi yaliyomo",
                "本文へスキップ",
                "跳到主要內容",
                "본문 바로가기"
            })
    void theLinkOverTheMenuIsNoHeadline(String line) {
        assertTrue(Boilerplate.isNoTitle(line), line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "เนื้อหาในตำราเรียนใหม่ถูกวิจารณ์หนัก",
                "跳到主舞台的貓成了明星",
                "본문에 없는 조항이 논란",
                "Siirry sisältöön kirjoitti kirjailija kansalehteen"
            })
    void aHeadlineMayBeginLikeIt(String line) {
        assertFalse(Boilerplate.isNoTitle(line), line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Advertisement",
                "Anzeige",
                "Publicité",
                "Publicidad",
                "Pubblicità",
                "Advertensie",
                "Annons",
                "Mainos",
                "Ogłoszenie",
                "Inzerce",
                "Hirdetés",
                "Oglas",
                "Reklāma",
                "Skelbimas",
                "Реклама",
                "Жарнама",
                "Διαφήμιση",
                "რეკლამა",
                "Գովազդ",
                "Reklam",
                "Elan",
                "إعلان",
                "آگهی",
                "اشتہار",
                "פרסומת",
                "विज्ञापन",
                "जाहिरात",
                "বিজ্ঞাপন",
                "ਇਸ਼ਤਿਹਾਰ",
                "જાહેરાત",
                "விளம்பரம்",
                "ప్రకటన",
                "ಜಾಹೀರಾತು",
                "പരസ്യം",
                "දැන්වීම",
                "โฆษณา",
                "ໂຄສະນາ",
                "ကြော်ငြာ",
                "Quảng cáo",
                "Iklan",
                "Tangazo",
                "Xayeysiis",
                "ማስታወቂያ",
                "Hysbyseb",
                "広告",
                "廣告",
                "광고",
                "[விளம்பரம்]",
                "– Tangazo –"
            })
    void theWordOverAnAdvertisementIsNoPartOfAStory(String line) {
        assertTrue(Boilerplate.isLine(line), line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Werbung für den Frieden",
                "Anzeige gegen Unbekannt erstattet",
                "விளம்பரம் செய்த கடைக்கு அபராதம்",
                "โฆษณาชวนเชื่อในสงคราม",
                "Iklan rokok dilarang",
                "Lýsing á húsinu"
            })
    void aHeadingMaySpeakOfAdvertisements(String line) {
        assertFalse(Boilerplate.isLine(line), line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "【関連記事】",
                "[관련기사]",
                "< 관련 기사 >",
                "Karin labarai masu alaƙa",
                "Relaterade artiklar",
                "Aiheeseen liittyvää",
                "Související články",
                "Kapcsolódó cikkek",
                "Susiję straipsniai",
                "Saistītie raksti",
                "Похожие новости",
                "За темою",
                "Σχετικά άρθρα",
                "İlgili içerikler",
                "مواضيع ذات صلة",
                "مطالب مرتبط",
                "متعلقہ خبریں",
                "כתבות נוספות",
                "संबंधित खबरें",
                "हेही वाचा",
                "সম্পর্কিত খবর",
                "தொடர்புடைய செய்திகள்",
                "సంబంధిత వార్తలు",
                "ഇതും വായിക്കുക",
                "เรื่องที่คุณอาจสนใจ",
                "ຂ່າວທີ່ກ່ຽວຂ້ອງ",
                "អត្ថបទទាក់ទង",
                "ဆက်စပ်သတင်းများ",
                "Tin liên quan",
                "Berita terkait",
                "Habari zinazofanana",
                "ተዛማጅ ዜናዎች",
                "Funda futhi",
                "Straeon perthnasol",
                "你可能也喜歡",
                "猜你喜欢"
            })
    void whatStandsOverOtherStoriesIsKnownInAnyLanguage(String line) {
        assertTrue(Boilerplate.isRelatedLabel(line), line);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[관련기사] 재활용품 수거일 다음 달부터 바뀐다|재활용품 수거일 다음 달부터 바뀐다",
                "【関連記事】サバ缶、3社が秋から値上げ|サバ缶、3社が秋から値上げ",
                "À écouter aussi : les tailleurs de pierre|les tailleurs de pierre",
                "Karanta kuma: Farashin taki ya sauka|Farashin taki ya sauka",
                "ఇది కూడా చదవండి: రైతులకు కొత్త పథకం|రైతులకు కొత్త పథకం",
                "ข่าวที่เกี่ยวข้อง: ฝนตกหนักภาคใต้|ฝนตกหนักภาคใต้",
                "(Read also) The gull that learnt to ring|The gull that learnt to ring"
            })
    void theTitleBehindSuchALabelIsAnothers(String line, String title) {
        assertEquals(Optional.of(title), Boilerplate.relatedTitle(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zum Thema Wasser schwieg der Rat den ganzen Abend.",
                "Related party deals shake the bank",
                "관련기사를 쓴 기자가 상을 받았다",
                "関連記事を書いた記者が受賞した",
                "Ka tún ìwé náà kà ní ọ̀la"
            })
    void aSentenceMayBeginWithSuchWords(String line) {
        assertFalse(Boilerplate.isRelatedLabel(line), line);
        assertEquals(Optional.empty(), Boilerplate.relatedTitle(line));
    }

    @Test
    void aPageInAScriptWithoutSpacesIsReadAsOne() {
        Content content = IngestHarness.clean("boat.txt", THAI).content();

        assertEquals("ชาวประมงบ้านเกาะนกซ่อมเรือเก่าเป็นห้องสมุดลอยน้ำ", content.title());
        assertEquals(
                List.of("วารุณี ทองสุก"),
                content.authors().stream().map(Author::name).toList());
        assertEquals(List.of("ห้องสมุด", "เกาะนก", "ชีวิต"), content.tags());
        List<String> body = List.of(content.body().text().split("\\n+"));
        assertEquals(4, body.size(), () -> body.toString());
        assertEquals("หนังสือบนเรือ", body.get(1));
    }
}
