package dateline.ingest.page.fields;

import dateline.ingest.text.LabelLines;
import java.util.Optional;

/** Knows the lines with which newsrooms lead to other stories on the matter of this one. */
public final class RelatedLabel {
    private static final int LONGEST = 40;

    private static final LabelLines LABELS = LabelLines.of(
            "related|related stories|related story|related articles|related article|related posts|related post|related news|related content|related links|related coverage|related reading|more on this|more on this story|more on this topic|more on the story|read more|read also|also read|also see|see also|read next|read more about this|further reading|you may also like|you might also like|you may also be interested in|more like this|more stories like this|similar stories|similar posts|similar articles",
            "mehr zum thema|zum thema|lesen sie auch|lesen sie mehr|lesen sie hierzu auch|lies auch|mehr dazu|mehr dazu lesen sie hier|auch interessant|das k\u00f6nnte sie auch interessieren|das k\u00f6nnte dich auch interessieren|verwandte artikel|verwandte themen|\u00e4hnliche artikel|\u00e4hnliche beitr\u00e4ge|weitere artikel zum thema|passend zum thema|passend dazu|weiterlesen|siehe auch|mehr lesen",
            "lire aussi|\u00e0 lire aussi|a lire aussi|\u00e0 lire \u00e9galement|lire \u00e9galement|\u00e0 lire|sur le m\u00eame sujet|sur le m\u00eame th\u00e8me|articles similaires|articles li\u00e9s|articles connexes|voir aussi|\u00e0 voir aussi|pour aller plus loin|dans le m\u00eame dossier|en savoir plus",
            "puedes ver|lea tambi\u00e9n|lee tambi\u00e9n|leer tambi\u00e9n|lea adem\u00e1s|lee adem\u00e1s|te puede interesar|le puede interesar|tambi\u00e9n te puede interesar|te podr\u00eda interesar|noticias relacionadas|noticia relacionada|art\u00edculos relacionados|notas relacionadas|m\u00e1s sobre este tema|ver tambi\u00e9n|vea tambi\u00e9n|mira tambi\u00e9n|leer m\u00e1s|m\u00e1s informaci\u00f3n",
            "leggi anche|leggi pure|articoli correlati|articolo correlato|notizie correlate|potrebbe interessarti|potrebbe interessarti anche|ti potrebbe interessare|ti potrebbe interessare anche|vedi anche|per approfondire|sullo stesso argomento|approfondimenti",
            "leia tamb\u00e9m|leia mais|not\u00edcias relacionadas|not\u00edcia relacionada|artigos relacionados|mat\u00e9rias relacionadas|veja tamb\u00e9m|saiba mais|relacionadas|leia ainda",
            "lees ook|lees meer|lees verder|gerelateerd|gerelateerde artikelen|gerelateerde berichten|meer over dit onderwerp|zie ook|verwant",
            "l\u00e4s ocks\u00e5|l\u00e4s \u00e4ven|l\u00e4s mer|relaterade artiklar|relaterat|mer om \u00e4mnet|mer i \u00e4mnet",
            "les ogs\u00e5|les mer|relaterte saker|relaterte artikler|l\u00e6s ogs\u00e5|l\u00e6s mere|relaterede artikler|relateret",
            "czytaj te\u017c|czytaj tak\u017ce|czytaj r\u00f3wnie\u017c|przeczytaj tak\u017ce|przeczytaj r\u00f3wnie\u017c|zobacz te\u017c|zobacz tak\u017ce|zobacz r\u00f3wnie\u017c|powi\u0105zane artyku\u0142y|powi\u0105zane|podobne artyku\u0142y|czytaj wi\u0119cej",
            "\u0447\u0438\u0442\u0430\u0439\u0442\u0435 \u0442\u0430\u043a\u0436\u0435|\u0447\u0438\u0442\u0430\u0439 \u0442\u0430\u043a\u0436\u0435|\u043f\u043e \u0442\u0435\u043c\u0435|\u0435\u0449\u0435 \u043f\u043e \u0442\u0435\u043c\u0435|\u043f\u043e\u0445\u043e\u0436\u0438\u0435 \u0441\u0442\u0430\u0442\u044c\u0438|\u043f\u043e\u0445\u043e\u0436\u0438\u0435 \u043c\u0430\u0442\u0435\u0440\u0438\u0430\u043b\u044b|\u043c\u0430\u0442\u0435\u0440\u0438\u0430\u043b\u044b \u043f\u043e \u0442\u0435\u043c\u0435|\u0447\u0438\u0442\u0430\u0439\u0442\u0435 \u0442\u0430\u043a\u043e\u0436|\u0441\u0445\u043e\u0436\u0456 \u0441\u0442\u0430\u0442\u0442\u0456|\u0441\u043c\u043e\u0442\u0440\u0438\u0442\u0435 \u0442\u0430\u043a\u0436\u0435",
            "lue my\u00f6s|lue lis\u00e4\u00e4|\u010dt\u011bte tak\u00e9|\u010dt\u011bte v\u00edce|souvisej\u00edc\u00ed \u010dl\u00e1nky|p\u0159e\u010dt\u011bte si tak\u00e9|olvassa el ezt is|kapcsol\u00f3d\u00f3 cikkek|citi\u021bi \u0219i|cite\u0219te \u0219i|\u03b4\u03b9\u03b1\u03b2\u03ac\u03c3\u03c4\u03b5 \u03b5\u03c0\u03af\u03c3\u03b7\u03c2|\u03c3\u03c7\u03b5\u03c4\u03b9\u03ba\u03ac \u03ac\u03c1\u03b8\u03c1\u03b1",
            "ilgili haberler|ilgili haber|ilginizi \u00e7ekebilir|bunlar da ilginizi \u00e7ekebilir|bunu da oku|baca juga|artikel terkait|berita terkait|xem th\u00eam|tin li\u00ean quan|\u0627\u0642\u0631\u0623 \u0623\u064a\u0636\u0627|\u0627\u0642\u0631\u0623 \u0623\u064a\u0636\u064b\u0627|\u0645\u0648\u0636\u0648\u0639\u0627\u062a \u0630\u0627\u062a \u0635\u0644\u0629|\u95a2\u9023\u8a18\u4e8b|\u95a2\u9023\u30cb\u30e5\u30fc\u30b9|\u3042\u308f\u305b\u3066\u8aad\u307f\u305f\u3044|\u76f8\u5173\u9605\u8bfb|\u76f8\u5173\u65b0\u95fb|\u76f8\u95dc\u65b0\u805e|\u5ef6\u4f38\u95b1\u8b80|\uad00\ub828\uae30\uc0ac|\uad00\ub828 \uae30\uc0ac");

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
