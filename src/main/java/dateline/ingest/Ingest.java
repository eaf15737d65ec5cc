package dateline.ingest;

import dateline.ingest.feed.OwnStoryCheck;
import dateline.ingest.frontmatter.YamlForm;
import dateline.ingest.model.ArticleAliases;
import dateline.ingest.model.Input;
import dateline.ingest.model.InputText;
import dateline.ingest.model.RawArticle;
import dateline.ingest.model.RawArticleBuilder;
import dateline.ingest.model.RawArticleInput;
import dateline.ingest.model.Reading;
import dateline.ingest.model.Recall;
import dateline.ingest.model.RecallInput;
import dateline.ingest.model.StreamReader;
import dateline.ingest.text.FieldText;
import dateline.ingest.text.Refusal;
import dateline.publication.Publication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Read, then normalise: the first two hops of an article. Holds no state and may be used by many threads. */
public final class Ingest {
    private static final Logger LOG = LoggerFactory.getLogger(Ingest.class);

    /** How the reason begins when a reader failed that should not. */
    static final String FAULT = "It could not be read because of a fault in Dateline.";

    private static final InstantSource END_OF_TIME = InstantSource.fixed(Instant.parse("9999-12-31T00:00:00Z"));

    private final Normaliser normaliser;
    private final String authority;
    private final BoundedReading boundedReading;

    /**
     * Believes a date of publication that lies in the future: such a story is scheduled.
     *
     * @param clock tells which update cannot have been yet
     */
    public Ingest(Publication publication, InstantSource clock) {
        this(new PublicationPlacer(publication), publication, clock);
    }

    private Ingest(SectionPlacer placer, Publication publication, InstantSource clock) {
        this(
                new Normaliser(placer, new DateRules(publication.timeZone(), clock), new EmbargoRules(clock)),
                publication);
    }

    private Ingest(Normaliser normaliser, Publication publication) {
        this.normaliser = normaliser;
        this.authority = publication.authority();
        this.boundedReading = new BoundedReading(publication.intake());
    }

    /**
     * Leaves the section as the input calls it, whether the publication has it or not; empty when the input names none.
     * It shows what an input says, where placing it would hide that; for the same reason no date lies in the future.
     */
    public static Ingest asTold(Publication publication) {
        return new Ingest(SectionPlacer.AS_TOLD, publication, END_OF_TIME);
    }

    /**
     * Hands over every article of this input, or the one reason why there is none. Never throws for bad input, whatever it
     * makes a reader throw and however long it takes; what the taker throws goes through.
     */
    public void read(Input input, Consumer<Reading> taker) {
        if (input instanceof RawArticleInput || input instanceof RecallInput) {
            readHere(input, taker);
        } else {
            boundedReading.read(input, this::readHere, taker);
        }
    }

    /** How many inputs that were given up are still being worked on. */
    public static int givenUp() {
        return BoundedReading.stillAtIt();
    }

    /** As {@link #read}, on this thread, for as long as it takes. */
    void readHere(Input input, Consumer<Reading> taker) {
        var watched = new WatchedTaker(taker);
        try {
            readInto(input, watched);
        } catch (Refusal refusal) {
            taker.accept(new Reading.Rejected(input.name(), refusal.reason()));
        } catch (IOException e) {
            taker.accept(new Reading.Rejected(input.name(), unreadable(e)));
        } catch (ReadingGivenUpException e) {
            throw e;
        } catch (RuntimeException | Error e) {
            if (watched.failed) {
                throw e;
            }
            taker.accept(faulty(input.name(), e));
        }
    }

    private void readInto(Input input, Consumer<Reading> taker) throws IOException, Refusal {
        if (input instanceof RawArticleInput ready) {
            new RawArticleTaker(input, InputText.none(input), taker).take("", ready.rawArticle());
            return;
        }
        if (input instanceof RecallInput ready) {
            taker.accept(new Reading.Recalled(input.name(), ready.aliases(), ready.recall(), ready.sender()));
            return;
        }
        Optional<StreamReader> stream = Readers.streamed(input);
        if (stream.isPresent()) {
            stream.get().read(input, new RawArticleTaker(input, InputText.none(input), taker));
            return;
        }
        var text = InputText.of(input);
        Readers.textual(text).read(text, new RawArticleTaker(input, text, taker));
    }

    /** Tells a fault of the taker, such as a store that is down, from a fault of a reader. */
    private static final class WatchedTaker implements Consumer<Reading> {
        private final Consumer<Reading> taker;
        private boolean failed;

        WatchedTaker(Consumer<Reading> taker) {
            this.taker = taker;
        }

        @Override
        public void accept(Reading reading) {
            failed = true;
            taker.accept(reading);
            failed = false;
        }
    }

    /**
     * A fault of ours costs one article and its receipt says so; the batch goes on. Neither the name of the input nor what
     * the fault says of its text belongs into a log, for the story may be under embargo.
     */
    private static Reading.Rejected faulty(String name, Throwable fault) {
        if (fault instanceof OutOfMemoryError) {
            LOG.error("Reading an input took more memory than there is. Its receipt names it.");
            return new Reading.Rejected(
                    name, "Reading it took more memory than there is. Simplify or split it, and file it again.");
        }
        LOG.error("Reading an input failed unexpectedly: {}. Its receipt names it.", place(fault));
        LOG.debug("Reading {} failed unexpectedly", name, fault);
        return new Reading.Rejected(
                name,
                FAULT + " Please report " + place(fault) + "; with DATELINE_LOG_LEVEL=DEBUG the log has the details.");
    }

    private static String place(Throwable fault) {
        return fault.getClass().getName()
                + Arrays.stream(fault.getStackTrace())
                        .findFirst()
                        .map(frame -> " at " + frame)
                        .orElse("");
    }

    private static String unreadable(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "It may not be read. Give Dateline the right to read it.";
        }
        if (e instanceof NoSuchFileException) {
            return "There is no such file.";
        }
        return "It could not be read: " + FieldText.line(String.valueOf(e.getMessage()), 200);
    }

    /** Takes raw articles from a reader, lets the side file overrule them, and has them made clean. */
    private final class RawArticleTaker implements StreamReader.Taker {
        private final Input input;
        private final InputText text;
        private final Consumer<Reading> taker;

        RawArticleTaker(Input input, InputText text, Consumer<Reading> taker) {
            this.input = input;
            this.text = text;
            this.taker = taker;
        }

        @Override
        public void take(String part, RawArticle rawArticle) {
            taker.accept(reading(part, rawArticle));
        }

        @Override
        public void refuse(String part, String reason) {
            taker.accept(new Reading.Rejected(name(part), reason));
        }

        @Override
        public void recall(String part, String sourceId, Recall recall) {
            List<String> aliases = ArticleAliases.of(input.sender(), sourceId, Optional.empty());
            taker.accept(new Reading.Recalled(name(part), aliases, recall, input.sender()));
        }

        private Reading reading(String part, RawArticle rawArticle) {
            try {
                if (OwnStoryCheck.isOurs(rawArticle, authority)) {
                    throw new Refusal(
                            "It is a story of our own that comes back through another feed. It is left as it is.");
                }
                Optional<String> alias = part.isEmpty() ? input.placeAlias() : Optional.empty();
                Reading.Clean clean = normaliser
                        .clean(overruled(rawArticle), name(part), alias, input.folderSection())
                        .sentAs(input);
                return input.keepsIds() ? clean.keepingId(rawArticle.isPermalink()) : clean;
            } catch (Refusal refusal) {
                return new Reading.Rejected(name(part), refusal.reason());
            } catch (RuntimeException | Error e) {
                return faulty(name(part), e);
            }
        }

        private RawArticle overruled(RawArticle rawArticle) throws Refusal {
            var draft = RawArticleBuilder.of(rawArticle);
            text.repairs().forEach(draft::repair);
            if (rawArticle.url().isEmpty()) {
                draft.url(text.url());
            }
            Optional<String> side = sideFile();
            if (side.isPresent()) {
                new YamlForm("the side file", side.get(), 1).apply(draft);
            }
            return SenderFields.permitted(draft.done(), input.sender());
        }

        private Optional<String> sideFile() throws Refusal {
            try {
                return input.sideFile();
            } catch (UncheckedIOException e) {
                throw new Refusal(String.valueOf(e.getMessage()) + " Give Dateline the right to read it.");
            }
        }

        private String name(String part) {
            return part.isEmpty() ? input.name() : input.name() + ", " + part;
        }
    }
}
