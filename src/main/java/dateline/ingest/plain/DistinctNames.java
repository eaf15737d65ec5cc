package dateline.ingest.plain;

import dateline.ingest.text.byline.BylineNames;
import java.util.List;
import java.util.Set;

/** The people among names that were found in several lines, each by its longest form. */
final class DistinctNames {
    private DistinctNames() {}

    /** Those of these names, in their order; all of them where none is a person's. */
    static List<String> of(Set<String> names) {
        List<String> parted = names.stream()
                .filter(name -> names.stream().noneMatch(other -> isGluedTo(other, name)))
                .toList();
        boolean persons = parted.stream().anyMatch(DistinctNames::isPerson);
        return parted.stream()
                .filter(name -> !persons || isPerson(name))
                .filter(name -> parted.stream().noneMatch(other -> isPartOf(name, other)))
                .toList();
    }

    private static boolean isPerson(String name) {
        return BylineNames.isPerson(name) && !BylineNames.isRole(name);
    }

    /** {@code Hattie BrandrethRail}, where the name stands by itself in another line. */
    private static boolean isGluedTo(String name, String glued) {
        return name.indexOf(' ') > 0
                && glued.length() > name.length()
                && glued.startsWith(name)
                && Character.isUpperCase(glued.charAt(name.length()));
    }

    private static boolean isPartOf(String name, String other) {
        boolean part = other.endsWith(" " + name) || other.startsWith(name + " ");
        return other.length() > name.length() && (part || isInitialOf(name, other));
    }

    /** {@code N. Cabezas} is {@code Nuria Cabezas}. */
    private static boolean isInitialOf(String name, String other) {
        return name.length() > 3
                && name.startsWith(". ", 1)
                && other.charAt(0) == name.charAt(0)
                && other.charAt(1) != '.'
                && other.endsWith(name.substring(2));
    }
}
