package dateline.source;

import dateline.ingest.Manuscript;
import dateline.ingest.ManuscriptDraft;
import dateline.ingest.SourcePage;
import dateline.outbound.Answer;
import dateline.publication.SourceTerms;
import java.util.Optional;

/** Completes the item of a feed from its page: the text, and what the feed does not say. */
final class FullText {
    private final Fetcher fetcher;
    private final Pause pause;

    FullText(Fetcher fetcher, Pause pause) {
        this.fetcher = fetcher;
        this.pause = pause;
    }

    /** @param isFinal whether trying again would give nothing else */
    record Completed(Manuscript manuscript, boolean isFinal) {}

    Completed complete(SourceTerms terms, Manuscript item) {
        String address = item.url().orElseThrow();
        pause.of(fetcher.gap(terms, address));
        Fetched fetched = fetcher.fetch(terms, address, Optional.empty(), PageOrigin.ACCEPTED);
        if (fetched instanceof Fetched.Fresh fresh) {
            return new Completed(
                    page(terms, fresh.answer())
                            .map(page -> together(item, page))
                            .orElseGet(() -> noted(item, "No story was found on its page.")),
                    true);
        }
        boolean mayPass = fetched instanceof Fetched.Failed failed && failed.mayPass();
        String why = fetched instanceof Fetched.Failed failed ? failed.why() : "";
        return new Completed(noted(item, "Its page could not be had: " + why), !mayPass);
    }

    private static Optional<Manuscript> page(SourceTerms terms, Answer answer) {
        return SourcePage.read(answer.body(), answer.charset(), answer.target().toString(), terms.selectors())
                .filter(page -> page.body().isPresent());
    }

    /** The feed's word counts; the page has the longer text. */
    private static Manuscript together(Manuscript item, Manuscript page) {
        ManuscriptDraft draft = ManuscriptDraft.of(item);
        page.body().ifPresent(body -> draft.body(body.markup(), body.text()));
        page.baseUrl().or(page::url).ifPresent(draft::baseUrl);
        if (item.standfirst().isEmpty()) {
            page.standfirst().ifPresent(draft::standfirst);
        }
        if (item.bylines().isEmpty()) {
            draft.bylines(page.bylines());
        }
        if (item.image().isEmpty()) {
            page.image().ifPresent(draft::image);
        }
        if (item.published().isEmpty()) {
            page.published().ifPresent(draft::published);
        }
        if (item.lang().isEmpty()) {
            page.lang().ifPresent(draft::lang);
        }
        return draft.done();
    }

    private static Manuscript noted(Manuscript item, String sentence) {
        return ManuscriptDraft.of(item)
                .repair(sentence + " The feed's own text was taken.")
                .done();
    }
}
