package dateline.ingest.feed;

import java.util.Locale;
import java.util.Optional;

/** Why an entry of Atom is no article that its site has published. */
enum UnpublishedEntry {
    /** {@code app:draft} (RFC 5023 section 13.1.1). */
    DRAFT("The drafts among its entries were left out."),

    /** What readers answered, by {@code thr:in-reply-to} (RFC 4685 section 3) or by its kind. */
    COMMENT("The comments among its entries were left out."),

    /** What a backup of Blogger has beside posts and pages: its templates and settings. */
    SETTING("The settings and templates among its entries were left out.");

    private static final String KIND = "#kind";

    private final String sentence;

    UnpublishedEntry(String sentence) {
        this.sentence = sentence;
    }

    /** Tells that such entries were left out, and returns it. */
    UnpublishedEntry note(FeedRepairs feedRepairs) {
        feedRepairs.note(sentence);
        return this;
    }

    /** What this entry is; absent when it is an article. */
    static Optional<UnpublishedEntry> of(FeedNode entry) {
        boolean isDraft = entry.children().stream()
                .filter(child -> child.name().equals("control"))
                .flatMap(control -> control.children().stream())
                .anyMatch(child -> child.name().equals("draft") && child.text().equalsIgnoreCase("yes"));
        if (isDraft) {
            return Optional.of(DRAFT);
        }
        if (entry.children().stream().anyMatch(child -> child.name().equals("in-reply-to"))) {
            return Optional.of(COMMENT);
        }
        return entry.children().stream()
                .filter(UnpublishedEntry::isKind)
                .flatMap(kind -> kind.attribute("term").stream())
                .map(term -> term.substring(term.lastIndexOf('#') + 1).toLowerCase(Locale.ROOT))
                .filter(kind -> !kind.equals("post") && !kind.equals("page"))
                .map(kind -> kind.equals("comment") ? COMMENT : SETTING)
                .findFirst();
    }

    /** Whether a category says of what kind an entry is (the scheme of Google's data), and nothing of its subject. */
    static boolean isKind(FeedNode node) {
        return node.name().equals("category")
                && node.attribute("scheme")
                        .filter(scheme -> scheme.endsWith(KIND))
                        .isPresent();
    }
}
