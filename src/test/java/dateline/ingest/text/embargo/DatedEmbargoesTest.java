package dateline.ingest.text.embargo;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatedEmbargoesTest {
    @ParameterizedTest
    @DisplayName("LIFE-01: a line that names the end of an embargo is known in scripts of many kinds")
    @ValueSource(
            strings = {
                "엠바고 2026년 12월 12일 10시",
                "엠바고: 2026년 12월 12일 오후 3시까지",
                "보도 유예: 2026년 12월 12일 오전 10시",
                "보도시점 2026. 12. 12.(토) 12:00 이후",
                "12월 12일 오전 10시까지 보도를 금합니다",
                "报道解禁时间：12月12日上午10时",
                "2026年12月12日10点前禁止发布",
                "本稿请于12月12日10时后刊发",
                "本稿於2026年12月12日上午10時前不得發布",
                "12 दिसंबर 2026 सुबह 10 बजे तक प्रकाशित न करें",
                "12 दिसंबर 2026, सुबह 10 बजे से पहले जारी न करें",
                "प्रकाशन निषेध: 12 दिसंबर 2026 सुबह 10 बजे तक",
                "প্রকাশ নিষেধ ১২ ডিসেম্বর ২০২৬ সকাল ১০টা পর্যন্ত",
                "تا ۱۲ دسامبر ۲۰۲۶ ساعت ۱۰ منتشر نشود",
                "۱۲ دسمبر ۲۰۲۶ صبح ۱۰ بجے تک شائع نہ کریں",
                "Забороняється публікація до 12 грудня 2026, 10:00",
                "ห้ามเผยแพร่จนกว่าจะถึงเวลา 10.00 น. วันที่ 12 ธันวาคม 2569",
                "Zákaz publikování do 12. prosince, 10 hodin",
                "Забрањено објављивање до 12. децембра у 10 часова",
                "Zabranjeno objavljivanje do 12. prosinca u 10 sati"
            })
    void whatNamesTheEndOfAnEmbargo(String line) {
        assertTrue(EmbargoNotice.in(line).isPresent(), line);
    }

    @ParameterizedTest
    @DisplayName("LIFE-01: what a story says of days and of reports is no embargo")
    @ValueSource(
            strings = {
                "12월 12일 오전 10시 서울시청에서 기자회견이 열린다.",
                "정부는 12월 12일까지 보도 자료를 모두 공개하기로 했다.",
                "12月12日上午10时，市长在报道中说，大桥将于明年开放。",
                "कंपनी 12 दिसंबर तक नई सूची जारी करेगी।",
                "12 دسمبر تک نتائج شائع کیے جائیں گے۔",
                "Rozhodnutí o zákazu publikování padlo v prosinci."
            })
    void whatIsTheStorysOwn(String line) {
        assertFalse(EmbargoNotice.in(line).isPresent(), line);
    }
}
