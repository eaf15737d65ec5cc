package dateline.ingest.mail;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the story of a mail ends: before the signature of its sender, and before what is told of pictures under it.
 *
 * @param end how many lines are the story's
 * @param repairs what stands behind them
 */
record MailTail(int end, List<String> repairs) {
    MailTail {
        repairs = List.copyOf(repairs);
    }

    /** The end of these lines of this sender. */
    static MailTail of(List<String> lines, List<String> sender) {
        var repairs = new ArrayList<String>();
        int end = MailEnd.of(lines, sender);
        if (lines.stream().skip(end).anyMatch(line -> !line.isBlank())) {
            repairs.add(MailQuotes.SIGNATURE_LEFT_OUT);
        }
        var captions = new ArrayList<String>();
        int story = StoryLabels.withoutCaptions(lines.subList(0, end), captions);
        captions.forEach(caption -> repairs.add(StoryLabels.LEFT_OUT.formatted(caption)));
        return new MailTail(captions.isEmpty() ? story : MailEnd.of(lines.subList(0, story), sender), repairs);
    }
}
