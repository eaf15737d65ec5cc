package dateline.http.desk;

import static dateline.http.page.Html.all;
import static dateline.http.page.Html.each;
import static dateline.http.page.Html.maybe;
import static dateline.http.page.Html.tag;
import static dateline.http.page.Html.text;

import dateline.article.ArticleJson;
import dateline.article.Content;
import dateline.article.Image;
import dateline.http.page.Html;
import dateline.publication.Section;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The fields of a story as inputs of a form; {@link StoryForm} reads them.
 *
 * @param prefix of the ids of its inputs, so that there can be several on a page
 * @param confidence of what was found rather than told; absent where nobody judged
 * @param sent what an editor has typed already, which stands there again; empty for nothing
 */
record StoryFields(
        DeskPage page, String prefix, Content content, Optional<Map<String, Double>> confidence, DeskForm sent) {
    Html inputs() {
        return all(
                DeskPage.hidden(
                        StoryForm.REST, sent.raw(StoryForm.REST).orElseGet(() -> ArticleJson.contentJson(content)
                                .toString())),
                line("title", "Headline", Optional.of(content.title())),
                area("standfirst", "Standfirst", content.standfirst().orElse(""), 2),
                area(
                        "authors",
                        "Byline, a name on each line",
                        joined(content.authors(), StoryForm::line, "\n"),
                        Math.max(2, content.authors().size())),
                area("body", "Text, in HTML", StoryForm.shown(content.body().html()), 16),
                tag("div")
                        .with("class", "fields")
                        .of(
                                section(),
                                line(
                                        "sections",
                                        "Further sections, by comma",
                                        Optional.of(String.join(", ", content.sections()))),
                                line("tags", "Tags, by comma", Optional.of(String.join(", ", content.tags()))),
                                line("lang", "Language, such as en-GB", content.lang()),
                                line("published", "Published", content.published()),
                                line("updated", "Updated", content.updated()),
                                line("embargo", "Embargo until", content.embargo()),
                                line("expires", "Expires", content.expires())),
                picture(),
                further());
    }

    private Html picture() {
        Optional<Image> image = content.image();
        return tag("details")
                .with("open", image.map(any -> ""))
                .of(
                        tag("summary").of("Picture"),
                        line("image", "Address of the picture", image.map(Image::url)),
                        line("alt", "What the picture shows, for who cannot see it", image.flatMap(Image::alt)),
                        line("caption", "Caption", image.flatMap(Image::caption)),
                        tag("div")
                                .with("class", "fields")
                                .of(
                                        line("credit", "Credit", image.flatMap(Image::credit)),
                                        yesOrNo("syndicate", "Partners may have it", image.flatMap(Image::syndicate))));
    }

    private Html further() {
        return tag("details")
                .of(
                        tag("summary").of("Address, rights, files, related stories"),
                        line("url", "Address of the story", content.url()),
                        tag("div")
                                .with("class", "fields")
                                .of(
                                        line("rights", "Rights", content.rights()),
                                        line("siteName", "Site that it is from", content.siteName()),
                                        yesOrNo("isAccessibleForFree", "Free to read", content.isAccessibleForFree())),
                        area(
                                "enclosures",
                                "Files, each on a line: address | media type | bytes",
                                joined(content.enclosures(), StoryForm::line, "\n"),
                                2),
                        area(
                                "related",
                                "Related stories, each on a line: title | address",
                                joined(content.related(), StoryForm::line, "\n"),
                                2));
    }

    private Html yesOrNo(String name, String label, Optional<Boolean> value) {
        String chosen = sent.raw(name).orElse(value.map(Object::toString).orElse(""));
        return tag("p").of(
                        label(name, label),
                        tag("select")
                                .with("id", prefix + name)
                                .with("name", name)
                                .of(
                                        option("", "not said", chosen.isEmpty()),
                                        option("true", "yes", chosen.equals("true")),
                                        option("false", "no", chosen.equals("false"))),
                        sure(name));
    }

    private Html section() {
        List<Section> sections = page.publication().sections();
        String chosen = sent.text("section").orElse(content.section());
        boolean isKnown = sections.stream().anyMatch(one -> one.slug().equals(chosen));
        return tag("p").of(
                        label("section", "Section"),
                        tag("select")
                                .with("id", prefix + "section")
                                .with("name", "section")
                                .of(
                                        isKnown ? Html.NONE : option(chosen, chosen, true),
                                        each(
                                                sections,
                                                one -> option(
                                                        one.slug(),
                                                        one.title(),
                                                        one.slug().equals(chosen)))),
                        sure("section"));
    }

    private static Html option(String value, String label, boolean isChosen) {
        return tag("option")
                .with("value", value)
                .with("selected", isChosen ? Optional.of("") : Optional.empty())
                .of(label);
    }

    private Html line(String name, String label, Optional<?> value) {
        return tag("p").of(
                        label(name, label),
                        tag("input")
                                .with("id", prefix + name)
                                .with("name", name)
                                .with(
                                        "value",
                                        sent.raw(name)
                                                .orElse(value.map(Object::toString)
                                                        .orElse("")))
                                .with("dir", "auto")
                                .alone(),
                        sure(name));
    }

    private Html area(String name, String label, String value, int rows) {
        return tag("p").of(
                        label(name, label),
                        tag("textarea")
                                .with("class", name.equals("body") ? "code" : "")
                                .with("id", prefix + name)
                                .with("name", name)
                                .with("rows", Integer.toString(rows))
                                .with("dir", "auto")
                                // The first line break of a textarea is not part of it.
                                .of(text("\n" + sent.raw(name).orElse(value))),
                        sure(name));
    }

    private Html label(String name, String label) {
        return tag("label").with("for", prefix + name).of(label);
    }

    /** How sure it is of what it found there. */
    private Html sure(String name) {
        return maybe(confidence, all -> Optional.ofNullable(all.get(name))
                .filter(sure -> sure < 1)
                .map(sure -> tag("span")
                        .with("class", sure < 0.6 ? "sure doubt" : "sure")
                        .of("found, " + Math.round(sure * 100) + " % sure"))
                .orElse(Html.NONE));
    }

    private static <T> String joined(List<T> things, Function<T, String> words, String by) {
        return things.stream().map(words).collect(Collectors.joining(by));
    }
}
