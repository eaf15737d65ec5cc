package dateline.publication;

import java.nio.file.Path;

/**
 * A mistake in the newsroom's folder, told so that an editor can mend it.
 *
 * @param file where
 * @param line 1 is the first; 0 when the file as a whole is meant
 * @param field dotted path of the key, such as {@code sections.world.window}; empty when none is meant
 * @param problem what is wrong
 * @param advice what to write instead
 */
public record Problem(Path file, int line, String field, String problem, String advice) {
    /** One line for people: {@code feeds/publication.yaml, line 4: ... Write ... instead.} */
    public String sentence() {
        String place = line > 0 ? file + ", line " + line : file.toString();
        return place + ": " + what() + " " + advice;
    }

    /** The problem with its field: {@code sections.world.titel: there is no key “titel” here.} */
    public String what() {
        return field.isEmpty() ? problem : field + ": " + problem;
    }
}
