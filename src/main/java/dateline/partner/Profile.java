package dateline.partner;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The dialect of a platform: its elements, its list of HTML, what it demands of a story, and its word for a story that it
 * has to take down. A new one is a class and its word in {@link #ALL}.
 */
public interface Profile {
    /** Every dialect. */
    List<Profile> ALL = List.of(
            new MsnProfile(), new SmartNewsProfile(), new GunosyProfile(), new LineProfile(), new NinjsProfile());

    /** The profile of this name in {@code feeds/partners.yaml}. */
    static Optional<Profile> named(String name) {
        return ALL.stream().filter(profile -> profile.name().equals(name)).findFirst();
    }

    /** For who reads {@code feeds/partners.yaml}: the names, each with the keys that it cannot do without. */
    static Map<String, Set<String>> demands() {
        return ALL.stream().collect(Collectors.toUnmodifiableMap(Profile::name, Profile::keys));
    }

    /** As it is written in {@code feeds/partners.yaml}. */
    String name();

    /** Of the file, without the dot. */
    String extension();

    /** The value of Content-Type. */
    String contentType();

    /** Further keys of {@code feeds/partners.yaml} that it cannot do without. */
    Set<String> keys();

    /** What the text of a story may have. */
    HtmlList html();

    /** A story that does not meet these is left out, for the platform would refuse it. */
    List<Requirement> requirements();

    /** A story that does not meet these stands there all the same; the newsroom is told. */
    List<Requirement> wishes();

    /** The bytes of the document, in UTF-8; the same document always gives the same bytes. */
    byte[] render(PartnerDocument document);
}
