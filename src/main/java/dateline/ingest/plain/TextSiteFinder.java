package dateline.ingest.plain;

import dateline.article.Slug;
import java.util.List;
import java.util.Optional;

/** Finds out whose page a text was taken from. */
final class TextSiteFinder {
    private static final int LAST = 12;
    private static final int NAME = 60;
    private static final int LEAST = 5;
    private static final int RIGHTS = 200;
    private static final int TOP = 12;

    /**
     * A site as a text shows it.
     *
     * @param rights the line that claims them
     */
    record Found(Optional<String> name, Optional<String> rights) {}

    private TextSiteFinder() {}

    static Found of(List<LogicalLine> units) {
        List<LogicalLine> end = units.subList(Math.max(0, units.size() - LAST), units.size());
        Optional<String> rights = end.stream()
                .map(LogicalLine::text)
                .filter(TextSiteFinder::isCopyright)
                .reduce((first, second) -> second);
        Optional<String> name = domain(end)
                .flatMap(domain -> named(units, domain))
                .or(() -> rights.flatMap(TextSiteFinder::holder))
                .or(() -> ownerNamedAtTop(units, end))
                .or(() -> units.stream()
                        .flatMap(unit -> AgencyMarks.agency(unit.text()).stream())
                        .findFirst());
        return new Found(name, rights);
    }

    /** A short line among the first that what claims the rights at the end names, too. */
    private static Optional<String> ownerNamedAtTop(List<LogicalLine> units, List<LogicalLine> end) {
        List<String> claims = end.stream()
                .map(LogicalLine::text)
                .filter(text -> text.length() < RIGHTS && (text.indexOf('\u00a9') >= 0 || text.startsWith("Copyright")))
                .map(Slug::of)
                .toList();
        return units.stream()
                .limit(TOP)
                .map(LogicalLine::text)
                .filter(text -> text.length() <= NAME && text.length() >= LEAST)
                .filter(text -> {
                    String slug = Slug.of(text);
                    return slug.length() >= LEAST
                            && claims.stream().anyMatch(claim -> ("-" + claim + "-").contains("-" + slug + "-"));
                })
                .findFirst();
    }

    /** A line that is only the address of a site, or claims its rights. */
    static boolean isTrailer(String line) {
        return Boilerplate.isDomain(line) || isCopyright(line);
    }

    private static boolean isCopyright(String line) {
        var matcher = Boilerplate.COPYRIGHT.matcher(line);
        return line.length() < 200 && matcher.matches() && line.matches("(?s).*(?:\\d{4}|(?i:rights|rechte|droits)).*");
    }

    private static Optional<String> domain(List<LogicalLine> end) {
        return end.stream()
                .filter(unit -> Boilerplate.isDomain(unit.text()))
                .map(unit -> Boilerplate.DOMAIN.matcher(unit.text()))
                .filter(matcher -> matcher.matches())
                .map(matcher -> matcher.group(1))
                .reduce((first, second) -> second);
    }

    /** The line that, written together, is the domain; a leading article may be missing in it. */
    private static Optional<String> named(List<LogicalLine> units, String domain) {
        String bare = domain.replace("-", "").toLowerCase(java.util.Locale.ROOT);
        return units.stream()
                .map(LogicalLine::text)
                .filter(text -> text.length() <= NAME && text.indexOf('.') < 0)
                .filter(text -> {
                    String slug = Slug.of(text).replace("-", "");
                    return slug.length() > 2
                            && (slug.equals(bare) || slug.equals("the" + bare) || bare.equals("the" + slug));
                })
                .findFirst();
    }

    private static Optional<String> holder(String rights) {
        var matcher = Boilerplate.COPYRIGHT.matcher(rights);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String name = matcher.group(1)
                .split(
                        "(?iu)\\s*[.,|–—-]\\s*(?=all rights|alle rechte|tous droits|todos|tutti|wszelkie|все права|$)|\\s+(?:all rights|alle rechte|tous droits|(?:19|20)\\d{2}$)")[
                0]
                .strip();
        return name.isEmpty() || name.length() > NAME ? Optional.empty() : Optional.of(name.replaceFirst("\\.$", ""));
    }
}
