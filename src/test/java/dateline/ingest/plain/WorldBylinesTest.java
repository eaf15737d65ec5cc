package dateline.ingest.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorldBylinesTest {
    @ParameterizedTest(name = "{0}")
    @DisplayName("Bylines are known by the words of many languages, and no sentence is one")
    @CsvSource(delimiter = '|', textBlock = """
            Автор: Ада Квилл             | Ада Квилл
            Текст: Ада Квилл             | Ада Квилл
            מאת עדה קויל                 | עדה קויל
            بقلم: آدا كويل               | آدا كويل
            نویسنده: آدا کویل            | آدا کویل
            홍길동 기자                   | 홍길동
            본지 홍길동 기자가 취재했다     |
            山田太郎記者                  | 山田太郎
            本报记者 王小明                | 王小明
            作者：王小明                   | 王小明
            Tác giả: Nguyễn Văn An       | Nguyễn Văn An
            Napisała Anna Kowalska       | Anna Kowalska
            Текст нашли в архиве порта.  |
            Автор неизвестен, сказали в порту. |
            Tekst dnia                   |
            """)
    void bylines(String line, String name) {
        assertEquals(Optional.ofNullable(name), WorldBylines.name(line));
    }
}
