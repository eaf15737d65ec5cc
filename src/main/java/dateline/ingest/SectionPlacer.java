package dateline.ingest;

import dateline.article.Slug;
import java.util.Optional;

/** Finds the section of an article. */
interface SectionPlacer {
    /** The section that this text names: a slug, a title, a former slug. */
    Optional<String> named(String text);

    /** The section that the words of an article speak for. */
    Optional<String> matching(String title, String text);

    /** Slug of the section where everything else goes; empty when there is none. */
    String otherwise();

    /** Takes every section for what the input calls it, and knows none otherwise. */
    SectionPlacer AS_TOLD = new SectionPlacer() {
        @Override
        public Optional<String> named(String text) {
            return Optional.of(Slug.of(text)).filter(slug -> !slug.isEmpty());
        }

        @Override
        public Optional<String> matching(String title, String text) {
            return Optional.empty();
        }

        @Override
        public String otherwise() {
            return "";
        }
    };
}
