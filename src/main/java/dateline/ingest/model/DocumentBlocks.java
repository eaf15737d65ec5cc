package dateline.ingest.model;

import dateline.ingest.model.RawArticle.Byline;
import dateline.ingest.text.byline.LeadingByline;
import dateline.ingest.text.embargo.DeskNotes;
import dateline.ingest.text.embargo.EmbargoLines;
import dateline.ingest.text.embargo.EmbargoNotice;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The paragraphs of a document from a word processor, in their order, whatever the format has them as: what is said in them
 * to the desk goes to its field, and is taken out of the story.
 *
 * @param blocks the caller's own list; what is not the story's leaves it
 * @param removal is told of each that leaves it
 */
public record DocumentBlocks<B>(
        List<B> blocks, Function<B, String> words, Consumer<B> removal, RawArticleBuilder draft) {
    /** Takes the notices of an embargo out of the first so many. */
    public void takeNotices(int first) {
        for (B block : blocks.stream().limit(first).toList()) {
            String text = words.apply(block);
            if (EmbargoNotice.isWhole(text)) {
                draft.notice(text);
                remove(block);
            }
        }
    }

    /** Takes out what says, among the first so many, that it is a press release. */
    public void takeLabels(int first) {
        for (B block : blocks.stream().limit(first).toList()) {
            String label = words.apply(block);
            if (DeskNotes.isLabel(label)) {
                remove(block);
                draft.repair("What says over it that it is a press release was left out: \"" + label.strip() + "\".");
            }
        }
    }

    /** Takes out the first byline among these paragraphs; gives whether there was one. */
    public boolean takeByline(int first, Predicate<B> mayBe) {
        for (B block : blocks.stream().limit(first).filter(mayBe).toList()) {
            Optional<String> names = LeadingByline.names(words.apply(block));
            if (names.isPresent()) {
                draft.bylines(List.of(Byline.named(names.get())));
                remove(block);
                return true;
            }
        }
        return false;
    }

    /** Takes out what stands behind the end for the desk. */
    public void takeEnd() {
        List<String> said = blocks.stream().map(words).toList();
        int end = DeskNotes.endOf(said);
        if (end < blocks.size()) {
            List<B> behind = blocks.subList(end, blocks.size());
            behind.forEach(
                    block -> EmbargoLines.of(words.apply(block)).notices().forEach(draft::notice));
            behind.forEach(removal);
            behind.clear();
            DeskNotes.leftOut(said, end).ifPresent(draft::repair);
        }
    }

    private void remove(B block) {
        blocks.remove(block);
        removal.accept(block);
    }
}
