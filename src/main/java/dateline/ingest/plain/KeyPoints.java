package dateline.ingest.plain;

import dateline.ingest.text.LabelLines;
import java.util.List;

/** The box between a headline and the story that sums it up in a few lines, under a label that says so. */
final class KeyPoints {
    private static final int FEWEST = 2;
    private static final int MOST = 8;
    private static final int LONGEST = 320;
    private static final int LEAST_WORDS = 4;
    private static final int UNSPACED = 24;

    /** Pictures and their captions may stand between the box and the story. */
    private static final int NEAR = 14;

    private static final LabelLines LABELS = LabelLines.of(
            "key points|key takeaways|key takeaway|takeaways|the takeaways|main takeaways|key facts|key findings|main points|the main points|the key points|at a glance|in brief|in short|in summary|summary|quick summary|article summary|highlights|story highlights|key highlights|the essentials|the gist|quick read|quick take|need to know|what you need to know|what we know|what to know|things to know|the bottom line|tl;dr|tldr",
            "das wichtigste in kürze|das wichtigste in kuerze|das wichtigste|in kürze|kurz zusammengefasst|auf einen blick|darum geht es|darum geht’s|darum geht's|worum es geht|zusammenfassung|die wichtigsten punkte|das wichtigste im überblick|die wichtigsten fakten|kurzfassung|kernaussagen|kurz & knapp|kurz und knapp|das steckt dahinter",
            "l’essentiel|l'essentiel|en bref|en résumé|résumé|les points clés|points clés|ce qu’il faut retenir|ce qu'il faut retenir|à retenir|ce qu’il faut savoir|ce qu'il faut savoir|les faits|en deux mots|pour résumer|le résumé",
            "puntos clave|claves|las claves|en resumen|lo esencial|lo más importante|resumen|en breve|los puntos clave|lo que debe saber|lo que hay que saber|puntos principales|destacados|ideas clave|punts clau|en resum|les claus",
            "pontos-chave|pontos chave|pontos principais|em resumo|resumo|em síntese|em poucas palavras|o essencial|o que saber|o que você precisa saber|destaques|resumo da notícia|em destaque|os pontos principais",
            "in breve|in sintesi|punti chiave|i punti chiave|in pillole|l’essenziale|l'essenziale|ascolta la sintesi|riassunto|cosa sapere|i punti principali|il riassunto",
            "in het kort|samengevat|kort samengevat|samenvatting|de kern|het belangrijkste|belangrijkste punten|hoofdpunten|in 't kort|op een rij|kernpunten|dit moet je weten",
            "kort fortalt|kortversjonen|oppsummert|oppsummering|saken kort oppsummert|kort sagt|det viktigste|hovedpunkter|kortversionen|opsummering|resumé|overblik|det vigtigste|i korthet|sammanfattning|kort om artikeln|i korte træk|i korte trekk|det här har hänt|det viktigaste|huvudpunkter|snabbversionen|artikeln i korthet",
            "lyhyesti|tiivistelmä|pääkohdat|jutun tiivistelmä|näin tiivistettynä|artikkelin tiivistelmä|lühidalt|kokkuvõte|peamised punktid|lüidalt|olulisim|īsumā|galvenais|kopsavilkums|trumpai|svarbiausia|santrauka|í stuttu máli|aðalatriði|samantekt",
            "w skrócie|najważniejsze informacje|najważniejsze|podsumowanie|w pigułce|najważniejsze punkty|kluczowe punkty|kluczowe fakty|streszczenie|ve zkratce|ve stručnosti|shrnutí|hlavní body|to nejdůležitější|stručně|v skratke|zhrnutie|hlavné body|najdôležitejšie|stručne",
            "röviden|összefoglaló|a lényeg|főbb pontok|kulcsmondatok|a legfontosabbak|dióhéjban|pe scurt|în rezumat|rezumat|puncte cheie|ideile principale|pe puncte|esențialul|ukratko|u kratkim crtama|sažetak|ključne točke|glavne točke|ključne tačke|najvažnije|na kratko|povzetek|ključne informacije|bistveno|shkurtimisht|pikat kryesore",
            "главное|коротко|кратко|вкратце|о главном|самое главное|ключевые моменты|главное за минуту|что нужно знать|основные тезисы|тезисы|резюме|головне|коротко про головне|стисло|найголовніше|ключові моменти|основні тези|що потрібно знати|накратко|накратко:|най-важното|основното|ключови моменти|укратко|најважније|сажетак|кључне тачке|галоўнае|коротко о главном",
            "με λίγα λόγια|εν συντομία|τα βασικά σημεία|βασικά σημεία|συνοπτικά|περίληψη|τα κυριότερα σημεία|κύρια σημεία",
            "özet|özetle|kısaca|öne çıkanlar|önemli noktalar|ana noktalar|haberin özeti|xülasə|qısaca|ringkasan|intisari|poin penting|poin-poin penting|inti berita|ringkasan berita|sekilas|tóm tắt|điểm chính|ý chính|những điểm chính|tóm tắt nội dung|nội dung chính|muhtasari|mambo muhimu|kwa ufupi|sa madaling salita|buod",
            "この記事のポイント|ポイント|要点|記事のポイント|記事の要点|まとめ|3行まとめ|三行まとめ|この記事の要約|要約|概要|本文要点|核心要点|要点速览|摘要|核心提示|内容提要|導讀|导读|新闻摘要|重點|本文重點|重點摘要|新聞重點|文章摘要|懶人包|요약|핵심 요약|세 줄 요약|3줄 요약|한눈에 보기|핵심 포인트|주요 내용|기사 요약|ai 요약",
            "أبرز النقاط|النقاط الرئيسية|باختصار|الخلاصة|ملخص|أهم النقاط|في سطور|موجز|בקצרה|עיקרי הדברים|תקציר|נקודות עיקריות|על רגל אחת|خلاصه|به طور خلاصه|نکات کلیدی|خلاصہ|اہم نکات",
            "मुख्य बातें|मुख्य बिंदु|संक्षेप में|सारांश|प्रमुख बातें|हाइलाइट्स|थोडक्यात|ठळक मुद्दे|সংক্ষেপে|মূল বিষয়|সারাংশ|முக்கிய அம்சங்கள்|சுருக்கம்|సారాంశం|ముఖ్యాంశాలు|สรุป|สรุปประเด็น|ประเด็นสำคัญ|สรุปข่าว");

    private final List<AnalyzedLine> lines;

    KeyPoints(List<AnalyzedLine> lines) {
        this.lines = lines;
    }

    /**
     * Where the box stands that was not found to be the story's, or its label alone.
     *
     * @param headline above it
     * @param first line that was found to be the story's
     * @return an empty range if there is none
     */
    StoryRange between(int headline, int first) {
        for (int at = Math.max(headline + 1, first - NEAR); headline >= 0 && at < first; at++) {
            boolean found = at + 1 == first;
            int to = isLabel(at) ? pointsFrom(at + 1, found ? lines.size() : first) : at;
            if (to > at + FEWEST && !(found && isStory(at + 1, to))) {
                return new StoryRange(at, Math.min(to, first));
            }
        }
        return new StoryRange(first, first);
    }

    /** Whether a line is the label of such a box. */
    static boolean isLabel(String line) {
        return LABELS.has(line);
    }

    private boolean isLabel(int at) {
        return isLabel(lines.get(at).text());
    }

    /** Paragraphs go on in the same way behind the first of them; points stand in a block of their own. */
    private boolean isStory(int from, int to) {
        LogicalLine first = lines.get(from).line();
        boolean goesOn = to < lines.size() && lines.get(to).line().block() == first.block();
        return !first.item() && (first.alone() || goesOn);
    }

    /** The place behind the last point; they are alike in how they end, and stand in one block or each in its own. */
    private int pointsFrom(int from, int first) {
        int at = from;
        while (at < Math.min(first, from + MOST)
                && isPoint(at)
                && (isSameKind(from, at) || lines.get(at).line().item())) {
            at++;
        }
        return at;
    }

    private boolean isSameKind(int one, int other) {
        boolean stopped = lines.get(one).isStopped();
        return lines.get(other).isStopped() == stopped
                && (lines.get(one).line().block() == lines.get(other).line().block()
                        || lines.get(one).line().alone());
    }

    private boolean isPoint(int at) {
        AnalyzedLine line = lines.get(at);
        return line.chars() <= LONGEST
                && (line.words().count() >= LEAST_WORDS || line.weight() >= UNSPACED)
                && !line.byline()
                && !line.isAppeal()
                && !isLabel(at)
                && !CallToAction.begins(line.text())
                && !TextMeta.isDate(line.text())
                && Boilerplate.readingTime(line.text()).isEmpty()
                && Boilerplate.relatedTitle(line.text()).isEmpty()
                && CaptionLine.of(line.text()).isEmpty();
    }
}
