package dateline.bench;

import dateline.ingest.plain.AnalyzedText;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How well was read what stands beside the stories of texts: the words under the lead picture, and tags. */
final class SurroundingsScore {
    private int captions;
    private int captionsRight;
    private int captionsFound;
    private int standfirsts;
    private int standfirstsRight;
    private int standfirstsFound;
    private int tags;
    private int tagsFound;
    private int tagsRight;

    void add(TextLesson lesson, AnalyzedText text) {
        String caption = Wordings.folded(lesson.told().path("caption").asText(""));
        String found = Wordings.folded(text.caption());
        captions += caption.isEmpty() ? 0 : 1;
        captionsFound += found.isEmpty() ? 0 : 1;
        captionsRight += !found.isEmpty() && found.equals(caption) ? 1 : 0;
        String standfirst = Wordings.folded(lesson.told().path("standfirst").asText(""));
        String sum = Wordings.folded(text.standfirst());
        standfirsts += standfirst.isEmpty() ? 0 : 1;
        standfirstsFound += sum.isEmpty() ? 0 : 1;
        standfirstsRight += !sum.isEmpty() && sum.equals(standfirst) ? 1 : 0;
        Set<String> told = folded(TextLesson.texts(lesson.told().path("tags")));
        Set<String> got = folded(text.tags());
        tags += told.size();
        tagsFound += got.size();
        got.retainAll(told);
        tagsRight += got.size();
    }

    private static Set<String> folded(List<String> texts) {
        Set<String> folded = new HashSet<>();
        texts.forEach(text -> folded.add(Wordings.folded(text)));
        return folded;
    }

    List<String> table() {
        return List.of(
                "held out, pasted texts: caption P | R | tags P | R | standfirst P | R",
                String.format(
                        Locale.ROOT,
                        "%.3f | %.3f | %.3f | %.3f | %.3f | %.3f",
                        share(captionsRight, captionsFound),
                        share(captionsRight, captions),
                        share(tagsRight, tagsFound),
                        share(tagsRight, tags),
                        share(standfirstsRight, standfirstsFound),
                        share(standfirstsRight, standfirsts)));
    }

    private static double share(int of, int all) {
        return (double) of / Math.max(1, all);
    }
}
