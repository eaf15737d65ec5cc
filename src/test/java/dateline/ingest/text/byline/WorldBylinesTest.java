package dateline.ingest.text.byline;

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
            Της Ελένης Μαρκάκη           | Ελένης Μαρκάκη
            Na Zuhura Mkambi             | Zuhura Mkambi
            Bài và ảnh: Trần Thị Lan     | Trần Thị Lan
            Text och foto: Ida Lund      | Ida Lund
            Text: Ida Lund, Foto: Per Ek | Ida Lund
            Teksti ja kuvat: Aino Salo   | Aino Salo
            Tekst i zdjęcia: Jan Nowak   | Jan Nowak
            Szöveg és fotó: Kiss Anna    | Kiss Anna
            Текст и фото: Ада Квилл      | Ада Квилл
            Texto y fotos: Luz Ferrán    | Luz Ferrán
            Testo e foto: Marta Bellandi | Marta Bellandi
            Piše: Ana Kovač              | Ana Kovač
            Napísala Eva Horváthová      | Eva Horváthová
            Nga Arben Hoxha              | Arben Hoxha
            Eftir Jón Sigurðsson         | Jón Sigurðsson
            Oleh Siti Rahma              | Siti Rahma
            文／王小明                     | 王小明
            文・高月涼介、新庄まどか          | 高月涼介、新庄まどか
            取材・文＝山田太郎              | 山田太郎
            写真・文 山田太郎               | 山田太郎
            文＝山田太郎　写真＝鈴木一郎      | 山田太郎
            （文・高月涼介、写真・瀬尾祐一）   | 高月涼介
            文・写真：林 修一                | 林 修一
            聞き手・高月涼介                | 高月涼介
            写真・瀬尾祐一                  |
            文化・スポーツ                  |
            文・理系                      |
            文は人なりという言葉がある        |
            撰文：王小明                   | 王小明
            โดย: สมชาย ใจดี               | สมชาย ใจดี
            Imeandikwa na Juma Ali       | Juma Ali
            Autorius: Jonas Petraitis    | Jonas Petraitis
            Na mwisho wa mwaka kazi ilikamilika |
            Of all the towns             |
            Oleh karena hujan deras      |
            Текст нашли в архиве порта.  |
            Автор неизвестен, сказали в порту. |
            Tekst dnia                   |
            """)
    void bylines(String line, String name) {
        assertEquals(Optional.ofNullable(name), WorldBylines.name(line));
    }
}
