package dateline.ingest.page.fields;

import dateline.ingest.text.LabelLines;
import java.util.Optional;

/** Knows the lines with which newsrooms lead to other stories on the matter of this one. */
public final class RelatedLabel {
    private static final int LONGEST = 40;

    private static final LabelLines LABELS = LabelLines.of(
            "related|related stories|related story|related articles|related article|related posts|related post|related news|related content|related links|related coverage|related reading|more on this|more on this story|more on this topic|more on the story|read more|read also|also read|also see|see also|read next|read more about this|further reading|you may also like|you might also like|you may also be interested in|more like this|more stories like this|similar stories|similar posts|similar articles",
            "mehr zum thema|zum thema|lesen sie auch|lesen sie mehr|lesen sie hierzu auch|lies auch|mehr dazu|mehr dazu lesen sie hier|auch interessant|das könnte sie auch interessieren|das könnte dich auch interessieren|verwandte artikel|verwandte themen|ähnliche artikel|ähnliche beiträge|weitere artikel zum thema|passend zum thema|passend dazu|weiterlesen|siehe auch|mehr lesen",
            "lire aussi|à lire aussi|a lire aussi|à lire également|lire également|à lire|sur le même sujet|sur le même thème|articles similaires|articles liés|articles connexes|voir aussi|à voir aussi|pour aller plus loin|dans le même dossier|en savoir plus",
            "puedes ver|lea también|lee también|leer también|lea además|lee además|te puede interesar|le puede interesar|también te puede interesar|te podría interesar|noticias relacionadas|noticia relacionada|artículos relacionados|notas relacionadas|más sobre este tema|ver también|vea también|mira también|leer más|más información",
            "leggi anche|leggi pure|articoli correlati|articolo correlato|notizie correlate|potrebbe interessarti|potrebbe interessarti anche|ti potrebbe interessare|ti potrebbe interessare anche|vedi anche|per approfondire|sullo stesso argomento|approfondimenti",
            "leia também|leia mais|notícias relacionadas|notícia relacionada|artigos relacionados|matérias relacionadas|veja também|saiba mais|relacionadas|leia ainda",
            "lees ook|lees meer|lees verder|gerelateerd|gerelateerde artikelen|gerelateerde berichten|meer over dit onderwerp|zie ook|verwant",
            "läs också|läs även|läs mer|relaterade artiklar|relaterat|mer om ämnet|mer i ämnet",
            "les også|les mer|relaterte saker|relaterte artikler|læs også|læs mere|relaterede artikler|relateret",
            "czytaj też|czytaj także|czytaj również|przeczytaj także|przeczytaj również|zobacz też|zobacz także|zobacz również|powiązane artykuły|powiązane|podobne artykuły|czytaj więcej",
            "читайте также|читай также|по теме|еще по теме|похожие статьи|похожие материалы|материалы по теме|читайте також|схожі статті|смотрите также",
            "lue myös|lue lisää|čtěte také|čtěte více|související články|přečtěte si také|olvassa el ezt is|kapcsolódó cikkek|citiți și|citește și|διαβάστε επίσης|σχετικά άρθρα",
            "ilgili haberler|ilgili haber|ilginizi çekebilir|bunlar da ilginizi çekebilir|bunu da oku|baca juga|artikel terkait|berita terkait|xem thêm|tin liên quan|اقرأ أيضا|اقرأ أيضًا|موضوعات ذات صلة|関連記事|関連ニュ\u30fcス|あわせて読みたい|相关阅读|相关新闻|相關新聞|延伸閱讀|관련기사|관련 기사");

    private RelatedLabel() {}

    /** Whether the line may begin with such words. */
    static boolean mayBegin(String line) {
        return LABELS.mayBegin(line);
    }

    /** Whether the line says that and nothing else. */
    public static boolean is(String line) {
        return LABELS.has(line);
    }

    /** What stands behind such words and a mark that parts them from it, in a line such as {@code Lire aussi : La pêche reprend}. */
    public static Optional<String> behind(String line) {
        int from = 0;
        while (from < line.length() && !Character.isLetterOrDigit(line.charAt(from))) {
            from++;
        }
        for (int i = from; i < Math.min(line.length(), from + LONGEST); i++) {
            char c = line.charAt(i);
            boolean parts = c == ':' || c == '\uff1a' || c == '|' || c == '\u2013' || c == '\u2014';
            if (parts && is(line.substring(from, i))) {
                return Optional.of(line.substring(i + 1).strip()).filter(rest -> !rest.isEmpty());
            }
        }
        return Optional.empty();
    }
}
