package dateline.ingest.docx;

import dateline.ingest.text.xml.XmlElement;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The lists of a Word document (ISO/IEC 29500-1 section 17.9). Their numbers stand nowhere: they are counted over all of the
 * document, so that each paragraph is to be asked once, in order.
 */
final class DocxNumbering {
    private static final int LEVELS = 9;
    private static final int NOT_YET = Integer.MIN_VALUE;
    private static final int LINKS = 10;
    private static final int LONGEST_NUMBER = 5;

    private final DocxStyles styles;
    private final Map<String, XmlElement> definitions = new HashMap<>();
    private final Map<String, XmlElement> instances = new HashMap<>();
    private final Map<String, int[]> counts = new HashMap<>();
    private final Set<String> restarted = new HashSet<>();

    private DocxNumbering(DocxStyles styles) {
        this.styles = styles;
    }

    static DocxNumbering of(DocxParts parts, DocxStyles styles) throws IOException {
        var numbering = new DocxNumbering(styles);
        parts.related("numbering").ifPresent(root -> {
            root.children("abstractNum")
                    .forEach(list -> numbering.definitions.put(
                            list.attribute("abstractNumId").orElse(""), list));
            root.children("num")
                    .forEach(list ->
                            numbering.instances.put(list.attribute("numId").orElse(""), list));
        });
        return numbering;
    }

    /** The item that this paragraph is, by itself or by its style; it is counted. */
    Optional<DocxListItem> next(XmlElement paragraph) {
        Optional<XmlElement> properties = paragraph.first("pPr");
        Optional<XmlElement> own = properties.flatMap(p -> p.first("numPr"));
        Optional<String> style = properties.flatMap(p -> DocxStyles.value(p, "pStyle"));
        Optional<XmlElement> styled = styles.list(style);
        String number = own.flatMap(list -> DocxStyles.value(list, "numId"))
                .or(() -> styled.flatMap(list -> DocxStyles.value(list, "numId")))
                .orElse("0");
        if (number.equals("0")) {
            return Optional.empty();
        }
        String definition = definition(number);
        int level = own.flatMap(list -> DocxStyles.value(list, "ilvl"))
                .or(() -> styled.flatMap(list -> DocxStyles.value(list, "ilvl")))
                .or(() -> style.flatMap(name -> levelOf(definition, name)))
                .map(digits -> Math.min(natural(digits, 0), LEVELS - 1))
                .orElse(0);
        int count = count(number, definition, level);
        return Optional.of(new DocxListItem(level, type(number, definition, level), count));
    }

    /** The id of the definition of a list, which may be told by a style. */
    private String definition(String number) {
        String at = number;
        for (int i = 0; i < LINKS; i++) {
            String id = Optional.ofNullable(instances.get(at))
                    .flatMap(list -> DocxStyles.value(list, "abstractNumId"))
                    .orElse("");
            Optional<String> linked = Optional.ofNullable(definitions.get(id))
                    .flatMap(list -> DocxStyles.value(list, "numStyleLink"))
                    .flatMap(style -> styles.list(Optional.of(style)))
                    .flatMap(list -> DocxStyles.value(list, "numId"));
            if (linked.isEmpty()) {
                return id;
            }
            at = linked.get();
        }
        return "";
    }

    private int count(String number, String definition, int level) {
        int[] all = counts.computeIfAbsent(definition, none -> {
            int[] fresh = new int[LEVELS];
            Arrays.fill(fresh, NOT_YET);
            return fresh;
        });
        Optional<Integer> override = override(number, level)
                .flatMap(o -> DocxStyles.value(o, "startOverride"))
                .map(digits -> natural(digits, 1));
        boolean restarts = override.isPresent() && restarted.add(number + " " + level);
        all[level] = restarts || all[level] == NOT_YET
                ? override.orElseGet(() -> start(number, definition, level))
                : all[level] + 1;
        for (int deeper = level + 1; deeper < LEVELS; deeper++) {
            if (restartsAfter(level, levelAt(number, definition, deeper))) {
                all[deeper] = NOT_YET;
            }
        }
        return all[level];
    }

    private int start(String number, String definition, int level) {
        return levelAt(number, definition, level)
                .flatMap(found -> DocxStyles.value(found, "start"))
                .map(digits -> natural(digits, 1))
                .orElse(1);
    }

    /** Every outer item lets a level begin anew, unless it names the one that does, or 0 for none. */
    private static boolean restartsAfter(int outer, Optional<XmlElement> level) {
        return level.flatMap(found -> DocxStyles.value(found, "lvlRestart"))
                .map(digits -> outer < natural(digits, LEVELS))
                .orElse(true);
    }

    private String type(String number, String definition, int level) {
        String format = levelAt(number, definition, level)
                .flatMap(found -> DocxStyles.value(found, "numFmt"))
                .orElse("bullet");
        return switch (format) {
            case "bullet", "none" -> "";
            case "lowerLetter" -> "a";
            case "upperLetter" -> "A";
            case "lowerRoman" -> "i";
            case "upperRoman" -> "I";
            default -> "1";
        };
    }

    private Optional<XmlElement> levelAt(String number, String definition, int level) {
        return override(number, level)
                .flatMap(override -> override.first("lvl"))
                .or(() -> levels(definition).filter(found -> isAt(found, level)).findFirst());
    }

    private Optional<XmlElement> override(String number, int level) {
        return Optional.ofNullable(instances.get(number)).stream()
                .flatMap(list -> list.children("lvlOverride"))
                .filter(override -> isAt(override, level))
                .findFirst();
    }

    private Optional<String> levelOf(String definition, String style) {
        return levels(definition)
                .filter(level ->
                        DocxStyles.value(level, "pStyle").filter(style::equals).isPresent())
                .flatMap(level -> level.attribute("ilvl").stream())
                .findFirst();
    }

    private Stream<XmlElement> levels(String definition) {
        return Optional.ofNullable(definitions.get(definition)).stream().flatMap(list -> list.children("lvl"));
    }

    private static boolean isAt(XmlElement element, int level) {
        return element.attribute("ilvl").orElse("").equals(String.valueOf(level));
    }

    private static int natural(String digits, int otherwise) {
        return digits.matches("\\d{1," + LONGEST_NUMBER + "}") ? Integer.parseInt(digits) : otherwise;
    }
}
