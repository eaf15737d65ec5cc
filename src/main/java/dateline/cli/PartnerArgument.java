package dateline.cli;

import dateline.partner.Partner;
import dateline.publication.PartnerTerms;
import java.util.List;
import java.util.Optional;

/** The feed of a partner where a command takes the address of a feed: {@code partners/msn.rss}. */
final class PartnerArgument {
    private static final String FOLDER = "partners/";

    private PartnerArgument() {}

    static boolean isOne(String feed) {
        return withoutSlash(feed).startsWith(FOLDER);
    }

    private static String withoutSlash(String feed) {
        return feed.replaceFirst("^/", "");
    }

    /** The partner that this names, with or without an extension; with one, as it reads that file. */
    static Optional<Partner> of(String feed, List<PartnerTerms> partners) {
        String file = withoutSlash(feed).substring(FOLDER.length());
        int dot = file.lastIndexOf('.');
        String name = dot < 0 ? file : file.substring(0, dot);
        return partners.stream()
                .filter(terms -> terms.slug().equals(name))
                .findFirst()
                .flatMap(Partner::of)
                .flatMap(partner -> dot < 0 ? Optional.of(partner) : partner.at(file));
    }
}
