package dateline.ingest.mail;

import dateline.ingest.text.DividerLine;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the story of a mail ends: before the signature of its sender, and before what is told of pictures under it.
 *
 * @param end how many lines are the story's
 * @param repairs what stands behind them
 */
record StoryEnd(int end, List<String> repairs) {
    StoryEnd {
        repairs = List.copyOf(repairs);
    }

    /** The end of these lines of this sender. */
    static StoryEnd of(List<String> lines, List<String> sender) {
        var repairs = new ArrayList<String>();
        int end = MailSignature.of(lines, sender);
        if (lines.stream().skip(end).anyMatch(line -> !line.isBlank())) {
            repairs.add(MailQuotes.SIGNATURE_LEFT_OUT);
        }
        var captions = new ArrayList<String>();
        int story = StoryLabels.withoutCaptions(lines.subList(0, end), captions);
        captions.forEach(caption -> repairs.add(StoryLabels.LEFT_OUT.formatted(caption)));
        int last = captions.isEmpty() ? story : MailSignature.of(lines.subList(0, story), sender);
        return new StoryEnd(repairs.isEmpty() ? last : DividerLine.over(lines, last), repairs);
    }
}
