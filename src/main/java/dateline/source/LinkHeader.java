package dateline.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Links in the header of an answer (RFC 8288 section 3).
 *
 * @param links in their order
 */
record LinkHeader(List<Link> links) {
    private static final int LONGEST = 16_384;
    private static final Pattern TARGET = Pattern.compile("<([^<>]*)>");
    private static final Pattern RELATION =
            Pattern.compile(";\\s*rel\\s*=\\s*(?:\"([^\"]*)\"|([^\\s;,\"]+))", Pattern.CASE_INSENSITIVE);

    LinkHeader {
        links = List.copyOf(links);
    }

    /** @param relations in lower case */
    record Link(String target, List<String> relations) {}

    /** The links in the value of the field; of several fields, in their values joined by commas. */
    static LinkHeader of(String value) {
        String text = value.length() > LONGEST ? value.substring(0, LONGEST) : value;
        var links = new ArrayList<Link>();
        Matcher target = TARGET.matcher(text);
        boolean found = target.find();
        while (found) {
            String address = target.group(1).strip();
            int from = target.end();
            found = target.find();
            Matcher relation = RELATION.matcher(text.substring(from, found ? target.start() : text.length()));
            if (relation.find()) {
                String named = relation.group(1) == null ? relation.group(2) : relation.group(1);
                links.add(new Link(
                        address, List.of(named.strip().toLowerCase(Locale.ROOT).split("\\s+"))));
            }
        }
        return new LinkHeader(links);
    }

    /** The targets of the links with this relation. */
    List<String> targets(String relation) {
        return links.stream()
                .filter(link -> link.relations().contains(relation))
                .map(Link::target)
                .toList();
    }
}
