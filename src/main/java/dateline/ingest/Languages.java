package dateline.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/** Language tags: those that are told, in the canonical form of BCP 47, and those that a text shows. */
final class Languages {
    private static final int LETTERS = 200;
    private static final int SAMPLE = 600;
    private static final double LEAST = 0.1;
    private static final double LEAD = 3;
    private static final Map<String, String> SHORT_CODES = Stream.of(Locale.getISOLanguages())
            .collect(Collectors.toUnmodifiableMap(Languages::longCode, code -> code, (first, second) -> first));

    /** A language and how sure it is. */
    record Guess(String tag, double confidence) {}

    private Languages() {}

    /** The tag that is meant: {@code en_GB} is {@code en-GB}; nothing if there is none. */
    static Optional<String> told(String text) {
        String tag = text.strip().replace('_', '-');
        try {
            String canonical = new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
            boolean coded = canonical.matches("[a-z]{2,3}(?:-.*)?") && !canonical.equals("und");
            return coded ? Optional.of(shortened(canonical)) : ofName(tag);
        } catch (IllformedLocaleException e) {
            return ofName(tag);
        }
    }

    private static Optional<String> ofName(String name) {
        return Stream.of(Locale.getISOLanguages())
                .filter(code -> named(code, Locale.ENGLISH, name) || named(code, Locale.forLanguageTag(code), name))
                .findFirst();
    }

    /** The language of a text that is long enough to tell. */
    static Optional<Guess> detected(String text) {
        if (text.codePoints().filter(Character::isLetter).limit(LETTERS).count() < LETTERS) {
            return Optional.empty();
        }
        int end = text.offsetByCodePoints(0, Math.min(SAMPLE, text.codePointCount(0, text.length())));
        var best = new LanguageDetectorME(Model.LOADED).predictLanguages(text.substring(0, end));
        if (best.length < 2 || best[0].getConfidence() < LEAST) {
            return Optional.empty();
        }
        double lead = best[0].getConfidence() / best[1].getConfidence();
        String code = best[0].getLang();
        return lead < LEAD
                ? Optional.empty()
                : Optional.of(new Guess(individual(code), Math.round((1 - 1 / lead) * 100) / 100.0));
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
        return SHORT_CODES.getOrDefault(named, named);
    }

    private static String shortened(String tag) {
        String[] parts = tag.split("-", 2);
        String code = SHORT_CODES.getOrDefault(parts[0], parts[0]);
        return parts.length == 1 ? code : code + "-" + parts[1];
    }

    private static boolean named(String code, Locale in, String text) {
        return Locale.forLanguageTag(code).getDisplayLanguage(in).equalsIgnoreCase(text);
    }

    private static String longCode(String code) {
        try {
            return Locale.forLanguageTag(code).getISO3Language();
        } catch (MissingResourceException e) {
            return code;
        }
    }

    /** Loaded when the first text of an unknown language comes. */
    private static final class Model {
        private static final LanguageDetectorModel LOADED = load();

        private static LanguageDetectorModel load() {
            try (InputStream stream = Languages.class.getResourceAsStream("/langdetect-183.bin")) {
                if (stream == null) {
                    throw new IllegalStateException("The language model is not on the class path.");
                }
                return new LanguageDetectorModel(stream);
            } catch (IOException e) {
                throw new UncheckedIOException("reading the language model", e);
            }
        }
    }
}
