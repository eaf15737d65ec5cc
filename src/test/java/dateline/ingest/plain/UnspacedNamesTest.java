package dateline.ingest.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names between which only a space stands, in languages that put none within others. */
class UnspacedNamesTest {
    @ParameterizedTest
    @CsvSource({
        "陈一舟 林芷,false,陈一舟|林芷",
        "陳柏睿　林芷筠　吳安,false,陳柏睿|林芷筠|吳安",
        "李明 王芳,false,李明|王芳",
        "欧阳文博 周宁,false,欧阳文博|周宁",
        "王 芳,false,王 芳",
        "南浜 遥,true,南浜 遥",
        "佐々木 さやか,true,佐々木 さやか",
        "長谷川 誠一郎,true,長谷川 誠一郎",
        "南浜遥子 大森さやか,true,南浜遥子|大森さやか",
        "南浜遥 大森薫子 西田健,true,南浜遥|大森薫子|西田健",
        "南浜 遥 大森 薫,true,南浜 遥|大森 薫",
        "Anna Berg,false,Anna Berg",
        "김하늘 이도윤,false,김하늘 이도윤",
    })
    void theyAreParted(String name, boolean isJapanese, String parted) {
        assertEquals(List.of(parted.split("\\|")), UnspacedNames.parted(name, isJapanese, part -> false));
    }

    @ParameterizedTest
    @CsvSource({"南浜遥 大森薫,南浜遥|大森薫", "佐々木 薫,佐々木 薫"})
    void ofJapanTheyArePartedWhereEachStandsAloneElsewhere(String name, String parted) {
        assertEquals(List.of(parted.split("\\|")), UnspacedNames.parted(name, true, part -> true));
    }
}
