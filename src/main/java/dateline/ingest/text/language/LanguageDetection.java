package dateline.ingest.text.language;

import dateline.article.LanguageTag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Tells the language of a text from its words. */
public final class LanguageDetection {
    private static final int LETTERS = 200;
    private static final int SAMPLE = 400;
    private static final double LEAST = 0.1;
    private static final double LEAD = 3;
    private static final int FIRST_SYLLABIC = 0x3040;
    private static final int LAST_SYLLABIC = 0xD7A3;
    /** How sure it is of a language that is told from its sisters by its words. */
    private static final double BY_WORDS = 0.9;

    /** A language and how sure it is. */
    public record Guess(String tag, double confidence) {}

    private LanguageDetection() {}

    /** The language of a text that is long enough to tell. */
    public static Optional<Guess> detected(String text) {
        if (!hasLetters(text)) {
            return Optional.empty();
        }
        int from = Math.min(text.length(), 2 * SAMPLE);
        int end = text.offsetByCodePoints(0, Math.min(SAMPLE, text.codePointCount(0, from)));
        String sample = text.substring(0, end);
        LanguageModel.Likeliest best = Model.LOADED.likeliest(sample);
        if (best.probability() < LEAST) {
            return Optional.empty();
        }
        String code = best.language();
        double lead = best.probability() / best.next();
        double sure = lead < LEAD ? BY_WORDS : Math.round((1 - 1 / lead) * 100) / 100.0;
        Optional<Guess> close = CloseLanguages.isDoubtful(code, best.second())
                ? CloseLanguages.among(code, sample).map(named -> new Guess(individual(named), sure))
                : Optional.empty();
        boolean certain = lead >= LEAD || individual(code).equals(individual(best.second()));
        return close.or(() -> certain ? Optional.of(new Guess(individual(code), sure)) : Optional.empty());
    }

    private static boolean hasLetters(String text) {
        int letters = 0;
        for (int at = 0; at < text.length() && letters < LETTERS; ) {
            int c = text.codePointAt(at);
            letters += Character.isLetter(c) ? weight(c) : 0;
            at += Character.charCount(c);
        }
        return letters >= LETTERS;
    }

    /** A sign of Chinese, Japanese or Korean says what takes an alphabet two or three. */
    private static int weight(int letter) {
        return letter >= FIRST_SYLLABIC && letter <= LAST_SYLLABIC ? 2 : 1;
    }

    private static String individual(String code) {
        String named =
                switch (code) {
                    case "cmn" -> "zho";
                    case "pes" -> "fas";
                    case "lvs" -> "lav";
                    case "ekk" -> "est";
                    case "zlm" -> "msa";
                    default -> code;
                };
        return LanguageTag.shortened(named).tag();
    }

    /** Loaded when the first text of an unknown language comes. */
    private static final class Model {
        private static final LanguageModel LOADED = load();

        private static LanguageModel load() {
            try (InputStream stream = LanguageDetection.class.getResourceAsStream("/langdetect-183.bin")) {
                if (stream == null) {
                    throw new IllegalStateException("The language model is not on the class path.");
                }
                return LanguageModel.read(stream);
            } catch (IOException e) {
                throw new UncheckedIOException("reading the language model", e);
            }
        }
    }
}
