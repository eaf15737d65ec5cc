package dateline.ingest.frontmatter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.ingest.fields.ForeignKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Front matter without the tables that tools keep in it: terms of Zola and Grav ({@code taxonomies}), and what a site has invented
 * for its own templates ({@code extra} of Zola, {@code params} of Hugo).
 *
 * @param form what stands outside of them
 * @param inside what stands in them, of all tables in their order
 * @param names of the tables
 */
record FrontMatterTables(ObjectNode form, List<Member> inside, List<String> names) {
    private static final Set<String> OF_TERMS = Set.of("taxonomies", "taxonomy");
    private static final Set<String> OF_SITE = Set.of("extra", "params", "custom");
    private static final Set<String> TERMS =
            Set.of("tags", "tag", "categories", "category", "authors", "author", "keywords");

    /** What a template shows of a story, and front matter of other tools says outside of a table. */
    private static final Set<String> OF_STORY = Set.of(
            "authors", "author", "byline", "tags", "subtitle", "standfirst", "dek", "lead", "description", "summary");

    /**
     * A key in a table.
     *
     * @param table its name
     * @param told whether it tells of the story where nothing outside of the table does
     */
    record Member(String table, String key, JsonNode value, boolean told) {}

    FrontMatterTables {
        inside = List.copyOf(inside);
        names = List.copyOf(names);
    }

    static FrontMatterTables of(ObjectNode form) {
        ObjectNode rest = form.deepCopy();
        var inside = new ArrayList<Member>();
        var names = new ArrayList<String>();
        for (var field : form.properties()) {
            String table = ForeignKeys.plain(field.getKey());
            if (field.getValue().isObject() && (OF_TERMS.contains(table) || OF_SITE.contains(table))) {
                Set<String> told = OF_TERMS.contains(table) ? TERMS : OF_STORY;
                field.getValue()
                        .properties()
                        .forEach(member -> inside.add(new Member(
                                field.getKey(),
                                member.getKey(),
                                member.getValue(),
                                told.contains(ForeignKeys.plain(member.getKey())))));
                rest.remove(field.getKey());
                names.add(field.getKey());
            }
        }
        return new FrontMatterTables(rest, inside, names);
    }
}
