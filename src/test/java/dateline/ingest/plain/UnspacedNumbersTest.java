package dateline.ingest.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers before the items of a list without a space, and figures that look alike. */
class UnspacedNumbersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1、船票可以退；|2、行李不退；|3、自行车免费。",
                "　　1、船票可以退；|　　2、行李不退；|　　3、自行车免费。",
                "1.船票可以退|2.行李不退|3.自行车免费",
                "1．乗船券は払い戻せる|2．荷物は払い戻せない|3．自転車は無料",
                "１、乗船券は払い戻せる|２、荷物は払い戻せない|３、自転車は無料",
                "（1）船票可以退|（2）行李不退|（3）自行车免费",
                "（１）乗船券は払い戻せる|（２）荷物は払い戻せない|（３）自転車は無料",
                "(1)배표는 환불된다|(2)짐은 환불되지 않는다|(3)자전거는 무료다",
                "1)배표는 환불된다|2)짐은 환불되지 않는다|3)자전거는 무료다",
                "①乗船券は払い戻せる|②荷物は払い戻せない|③自転車は無料",
                "❶ 乗船券は払い戻せる|❷ 荷物は払い戻せない|❸ 自転車は無料",
                "١- تذكرة العبّارة تُستردّ|٢- الأمتعة لا تُستردّ|٣- الدراجات مجانية",
                "۱. بلیت قایق پس گرفته می‌شود|۲. بار پس گرفته نمی‌شود|۳. دوچرخه رایگان است",
                "१. टिकट वापस होगा|२. सामान वापस नहीं होगा|३. साइकिल मुफ़्त है",
                "๑. ตั๋วเรือคืนได้|๒. สัมภาระคืนไม่ได้|๓. จักรยานฟรี",
            })
    void theyAreItems(String block) {
        List<String> lines = List.of(block.split("\\|"));

        List<LogicalLine> units = LogicalLine.of(String.join("\n", lines));

        assertEquals(List.of(1, 2, 3), units.stream().map(LogicalLine::number).toList());
        assertEquals(3, units.stream().filter(LogicalLine::item).count());
        units.forEach(unit -> assertEquals(true, Character.isLetter(unit.text().codePointAt(0)), unit.text()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2、3年後にまた来るという。|3、4人が手を挙げた。",
                "1.5倍になったという。|2.5倍になった年もある。",
                "2、船は三時に出る。|5、船は六時に着く。",
                "1、船は三時に出る。|港には人がいない。",
                "12、行李不退；|13、自行车免费。",
                "2024年、港は閉じた。|2025年、港は開いた。",
                "1月2日、船は出た。|2月3日、船は着いた。",
            })
    void theyAreNone(String block) {
        List<String> lines = List.of(block.split("\\|"));

        List<LogicalLine> units = LogicalLine.of(String.join("\n", lines));

        assertEquals(lines, units.stream().map(LogicalLine::text).toList());
    }
}
