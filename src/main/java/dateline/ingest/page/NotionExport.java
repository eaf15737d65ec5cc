package dateline.ingest.page;

import dateline.ingest.model.RawArticle.Byline;
import dateline.ingest.model.RawArticle.Markup;
import dateline.ingest.model.RawArticle.RawDate;
import dateline.ingest.model.RawArticleBuilder;
import dateline.ingest.text.FieldText;
import dateline.ingest.text.IngestLimits;
import dateline.ingest.text.date.DateInText;
import dateline.ingest.text.date.DayMonthOrder;
import dateline.ingest.text.embargo.EmbargoRow;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A page that Notion exported as HTML: its headline, description and text are named, and what it knows of the text stands in a table
 * of properties, which its author has named himself.
 */
final class NotionExport {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final double TOLD = 0.95;
    private static final Pattern STATUS = Pattern.compile(
            "(?:publication |publishing |editorial )?(?:status|state|stage|estado|stato|statut|stand|état|tila|stav|állapot|статус|durum|ステータス|状态|상태)",
            FLAGS);
    private static final Pattern UNFINISHED = Pattern.compile(
            "(?:first |rough )?draft(?:ing)?|in progress|not started|to.?do|idea|pitch|writing|(?:in |under |needs )?(?:review|editing|edits?|legal)|on hold|blocked|private|unpublished"
                    + "|entwurf|in arbeit|in bearbeitung|nicht begonnen|offen|idee|brouillon|en cours|non commencée?|à faire|borrador|en (?:curso|progreso)|sin empezar|rascunho|em andamento|não iniciad[oa]"
                    + "|bozza|in corso|non iniziat[oa]|concept|bezig|niet gestart|utkast|pågår|ej påbörjad|udkast|i gang|ikke startet|luonnos|kesken|szkic|w toku|koncept|rozpracováno|vázlat|черновик|в работе|не начат[оа]|чернетка|taslak|devam ediyor"
                    + "|下書き|未着手|進行中|草稿|进行中|未开始|초안|시작 전|진행 중",
            FLAGS);
    private static final Pattern AUTHOR = Pattern.compile(
            "(?:written )?by|authors?|writers?|byline|reporters?|autor(?:in|en|es|a|as)?|verfasser(?:in)?|von|auteure?s?|par|redactor[ae]?s?|por|autori|autore|di|skribent|författare|forfatter|kirjoittaja|автор|yazar|著者|執筆者|作者|저자|글",
            FLAGS);
    private static final Pattern PUBLISHED = Pattern.compile(
            "(?:date )?publi(?:shed|sh|cation)(?: date| on| day)?|date|release(?: date)?|veröffentlich(?:t|ung)(?:sdatum| am)?|datum|date de publication|publiée? le|fecha(?: de publicación)?|publicado|data(?: di pubblicazione| de publicação)?|pubblicat[oa]|publicatiedatum|dato|publiceringsdatum|päivämäärä|дата(?: публикации)?|tarih|日付|公開日|日期|发布日期|날짜",
            FLAGS);
    private static final Pattern TAGS = Pattern.compile(
            "tags?|keywords?|topics?|labels?|schlagw[oö]rte?r?|themen?|stichw[oö]rter?|mots[- ]clés|étiquettes|sujets|etiquetas|temas|palabras clave|tag|parole chiave|palavras-chave|trefwoorden|nyckelord|emneord|avainsanat|tagi|štítky|címkék|теги|etiketler|タグ|标签|標籤|태그",
            FLAGS);

    private final Element header;
    private final Element content;

    private NotionExport(Element header, Element content) {
        this.header = header;
        this.content = content;
    }

    /** The document of a page that is one. It is a copy, for who reads the page otherwise takes it apart. */
    static Optional<NotionExport> of(Document page) {
        Element article = page.selectFirst("body > article.page");
        Element header = article == null ? null : article.selectFirst("> header:has(> .page-title)");
        Element content = article == null ? null : article.selectFirst("> .page-body");
        return header == null || content == null || content.text().isBlank()
                ? Optional.empty()
                : Optional.of(new NotionExport(header.clone(), content.clone()));
    }

    /** Whether it says that its text is not finished. */
    static boolean isUnfinished(String html) {
        return html.contains("page-body")
                && html.contains("property-row")
                && of(Jsoup.parse(html)).filter(NotionExport::isUnfinished).isPresent();
    }

    private boolean isUnfinished() {
        return rows().filter(row -> row.hasClass("property-row-status") || isNamed(row, STATUS))
                .anyMatch(row -> UNFINISHED.matcher(value(row)).matches());
    }

    /** Writes what it says over what was found. */
    void tell(RawArticleBuilder draft) {
        Optional.ofNullable(header.selectFirst("> .page-title"))
                .map(Element::text)
                .filter(title -> !title.isBlank())
                .ifPresent(title -> draft.title(line(title)).certain("title"));
        Optional.ofNullable(header.selectFirst("> .page-description"))
                .map(Element::text)
                .filter(text -> !text.isBlank())
                .ifPresentOrElse(text -> draft.standfirst(line(text)).certain("standfirst"), draft::withoutStandfirst);
        List<Byline> authors = rows().filter(row -> isNamed(row, AUTHOR))
                .flatMap(row -> values(row, ".user").map(Byline::ofOne))
                .toList();
        if (!authors.isEmpty()) {
            draft.bylines(authors).certain("authors");
        }
        rows().filter(row -> isNamed(row, PUBLISHED))
                .flatMap(row -> DateInText.in(value(row).replace("@", ""), DayMonthOrder.UNCLEAR).stream())
                .findFirst()
                .ifPresent(date -> draft.published(RawDate.of(date)).certain("published"));
        List<String> tags = rows().filter(row -> isNamed(row, TAGS))
                .flatMap(row -> values(row, ".selected-value"))
                .toList();
        if (!tags.isEmpty()) {
            draft.tags(tags);
        }
        rows().filter(row -> EmbargoRow.of(label(row), value(row)).isPresent())
                .forEach(row -> draft.notice(label(row) + ": " + value(row)));
        content.select(".table_of_contents").remove();
        draft.body(Markup.HTML, content.html()).confidence("body", TOLD);
    }

    private Stream<Element> rows() {
        return header.select("tr.property-row").stream();
    }

    private static boolean isNamed(Element row, Pattern names) {
        return names.matcher(label(row)).matches();
    }

    private static String label(Element row) {
        Element label = row.selectFirst("th");
        return label == null ? "" : label.text().strip();
    }

    private static String value(Element row) {
        Element value = row.selectFirst("td");
        return value == null ? "" : value.text().strip();
    }

    /** Each by itself, where Notion parts them; all of the cell when it is text. */
    private static Stream<String> values(Element row, String parts) {
        List<String> told = row.select("td " + parts).eachText();
        return (told.isEmpty() ? List.of(value(row).split("\\s*[,;]\\s+")) : told)
                .stream().filter(value -> !value.isBlank());
    }

    private static String line(String text) {
        return FieldText.line(text, IngestLimits.STANDFIRST);
    }
}
