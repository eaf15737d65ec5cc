package dateline.ingest.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who made a picture, in scripts without capitals. */
class UncasedCreditTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            放映師郭金土在機房檢查膠卷。記者陳柏睿／攝影 | 放映師郭金土在機房檢查膠卷。 | 陳柏睿
            放映師郭金土在機房檢查膠卷。記者陳柏睿攝     | 放映師郭金土在機房檢查膠卷。 | 陳柏睿
            放映師郭金土在機房檢查膠卷。圖／陳柏睿攝     | 放映師郭金土在機房檢查膠卷。 | 陳柏睿
            渔民在码头修补渔网。本报记者王小明摄         | 渔民在码头修补渔网。         | 王小明
            아이가 급식실에서 점심을 먹고 있다. 김하늘 기자 | 아이가 급식실에서 점심을 먹고 있다. | 김하늘
            아이가 급식실에서 점심을 먹고 있다. 김하늘 선임기자 | 아이가 급식실에서 점심을 먹고 있다. | 김하늘
            """)
    void itStandsBehindWhatIsSeen(String line, String seen, String maker) {
        Optional<CaptionLine> told = UncasedCredit.behind(line);
        assertEquals(Optional.of(seen), told.flatMap(CaptionLine::caption));
        assertEquals(Optional.of(maker), told.flatMap(CaptionLine::credit));
    }

    @ParameterizedTest
    @ValueSource(strings = {"放映師郭金土在機房檢查膠卷。", "他二十歲開始學習攝影", "기자들이 시청 앞에 모여 있다.", "그의 직업은 기자"})
    void noneIsToldWhereNobodyIsNamed(String line) {
        assertEquals(Optional.empty(), UncasedCredit.behind(line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"سامر عطوي", "دانا أبو عودة", "יעל כהן", "राकेश नेगी", "ნინო ბერიძე"})
    void twoOrMoreWordsInBracketsAreAName(String told) {
        assertTrue(UncasedCredit.isName(told));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"يسار", "من اليمين", "صورة أرشيفية", "2021", "מימין לשמאל", "बाएं से", "يسار الصورة", "Ann Lee"})
    void whereSomebodyStandsIsNone(String told) {
        assertFalse(UncasedCredit.isName(told));
    }
}
