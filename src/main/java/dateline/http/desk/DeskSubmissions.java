package dateline.http.desk;

import static dateline.http.page.Html.each;
import static dateline.http.page.Html.maybe;
import static dateline.http.page.Html.tag;
import static dateline.http.page.Html.text;

import dateline.Newsroom;
import dateline.article.Content;
import dateline.http.page.Html;
import dateline.ingest.model.BytesInput;
import dateline.ingest.model.Input;
import dateline.ingest.model.Reading;
import dateline.ingest.model.Receipt;
import dateline.ingest.model.Sender;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes a text, an address or a file, shows what would become of it, and files it as the editor has mended it. */
final class DeskSubmissions {
    /** So many stories of one input are shown; an export goes through the inbox. */
    private static final int MOST_SHOWN = 10;

    private static final int LONGEST_SHOWN = 20_000;

    private final Newsroom newsroom;
    private final DeskEnvironment environment;

    DeskSubmissions(Newsroom newsroom, DeskEnvironment environment) {
        this.newsroom = newsroom;
        this.environment = environment;
    }

    DeskResponse page(DeskRequest request) {
        DeskPage page = request.page();
        return page.answer(
                "New story",
                tag("p").of("Nothing is filed before you have seen what it becomes."),
                textSection(page),
                addressSection(page),
                fileSection(page));
    }

    private static Html textSection(DeskPage page) {
        return tag("section")
                .of(
                        tag("h2").of("Paste a text"),
                        page.form(
                                "/new/preview",
                                tag("p").of(
                                                tag("label")
                                                        .with("for", "text")
                                                        .of("Text, HTML or whatever the mail said"),
                                                tag("textarea")
                                                        .with("id", "text")
                                                        .with("name", "text")
                                                        .with("rows", "12")
                                                        .with("dir", "auto")
                                                        .with("required", "")
                                                        .of("")),
                                DeskPage.button("Preview the text")));
    }

    private static Html addressSection(DeskPage page) {
        return tag("section")
                .of(
                        tag("h2").of("Give an address"),
                        page.form(
                                "/new/preview",
                                tag("p").of(
                                                tag("label")
                                                        .with("for", "address")
                                                        .of("Address of a page or a feed"),
                                                tag("input")
                                                        .with("id", "address")
                                                        .with("name", "address")
                                                        .with("type", "url")
                                                        .with("required", "")
                                                        .alone()),
                                DeskPage.button("Preview the address")));
    }

    private static Html fileSection(DeskPage page) {
        return tag("section")
                .with("class", "drop")
                .of(
                        tag("h2").of("Give files"),
                        page.fileForm(
                                "/new/preview",
                                tag("p").of(
                                                tag("label")
                                                        .with("for", "file")
                                                        .of("Word, HTML, Markdown, mail, wire or feed; several"
                                                                + " at once, and you can drop them here"),
                                                tag("input")
                                                        .with("id", "file")
                                                        .with("name", "file")
                                                        .with("type", "file")
                                                        .with("multiple", "")
                                                        .with("required", "")
                                                        .alone()),
                                DeskPage.button("Preview the files")));
    }

    DeskResponse preview(DeskRequest request) {
        Optional<String> address = request.form().text("address");
        if (address.isPresent()) {
            DeskEnvironment.Fetched fetched = environment.fetch(address.get());
            return preview(request, fetched.inputs(), fetched.sentence());
        }
        List<Input> files = request.form().uploads("file").stream()
                .<Input>map(upload -> BytesInput.of(upload.name(), upload.bytes()))
                .toList();
        Optional<Input> pasted = request.form().raw("text").map(words -> BytesInput.of("pasted text", words));
        List<Input> given = files.isEmpty() ? pasted.stream().toList() : files;
        return given.isEmpty() ? DeskResponse.seeOther(request.page().path("/new")) : preview(request, given, "");
    }

    private DeskResponse preview(DeskRequest request, List<Input> inputs, String sentence) {
        var readings = new ArrayList<Reading>();
        for (Input input : inputs) {
            if (readings.size() < MOST_SHOWN) {
                readings.addAll(newsroom.preview(input));
            }
        }
        List<Reading> shown = readings.subList(0, Math.min(readings.size(), MOST_SHOWN));
        var number = new int[1];
        return request.page()
                .answer(
                        "Preview",
                        sentence.isEmpty() ? Html.NONE : DeskPage.notice(sentence),
                        readings.size() > shown.size() || inputs.size() > MOST_SHOWN
                                ? DeskPage.notice("These are the first " + MOST_SHOWN
                                        + " stories of it. Put the file into the inbox to file all of them.")
                                : Html.NONE,
                        shown.isEmpty() ? tag("p").of("There is no story in it.") : Html.NONE,
                        each(shown, reading -> reading(request, reading, "r" + ++number[0] + "-")));
    }

    private Html reading(DeskRequest request, Reading reading, String prefix) {
        if (!(reading instanceof Reading.Clean clean)) {
            return tag("section")
                    .of(
                            tag("h2").of(DeskPage.words(reading.input())),
                            DeskPage.problem(reading.reasonAgainst().orElse("It cannot be a story.")),
                            given(request));
        }
        return tag("div")
                .with("class", "beside")
                .of(
                        tag("section")
                                .of(
                                        tag("h2").of("What it becomes; mend whatever is wrong"),
                                        request.page()
                                                .form(
                                                        "/new/file",
                                                        new StoryFields(
                                                                        request.page(),
                                                                        prefix,
                                                                        clean.content(),
                                                                        Optional.of(clean.confidence()),
                                                                        DeskForm.EMPTY)
                                                                .inputs(),
                                                        DeskPage.button("Accept and file"))),
                        tag("div").of(shown(clean.content()), repairs(clean.repairs()), given(request)));
    }

    private static Html shown(Content content) {
        return tag("section")
                .of(
                        tag("h2").of("As readers would see it"),
                        tag("div")
                                .with("class", "story-body")
                                .with("lang", content.lang())
                                .with("dir", "auto")
                                .of(
                                        tag("h3").of(content.title()),
                                        maybe(content.standfirst(), words -> tag("p").of(
                                                        tag("em").of(words))),
                                        Html.body(content.body().html())));
    }

    /** What was pasted; a file is on the editor's own disk. */
    private static Html given(DeskRequest request) {
        return maybe(request.form().raw("text"), words -> tag("section")
                .of(
                        tag("h2").of("What came in"),
                        tag("pre")
                                .with("dir", "auto")
                                .with("tabindex", "0")
                                .of(words.substring(0, Math.min(words.length(), LONGEST_SHOWN)))));
    }

    private static Html repairs(List<String> repairs) {
        return repairs.isEmpty()
                ? Html.NONE
                : tag("section")
                        .of(
                                tag("h2").of("What was put right"),
                                tag("ul").with("class", "repairs").of(each(repairs, repair -> tag("li")
                                        .of(text(repair)))));
    }

    /** Files the story; what cannot be one is shown again as the editor has filled it in. */
    DeskResponse file(DeskRequest request) {
        Input input = BytesInput.of("story from the desk", StoryForm.of(request.form()))
                .by(new Sender.Editor(request.signedIn().name()));
        List<String> obstacles = newsroom.preview(input).stream()
                .flatMap(reading -> reading.reasonAgainst().stream())
                .toList();
        List<Receipt> receipts = obstacles.isEmpty() ? newsroom.file(input) : List.of();
        return request.page()
                .filed(receipts)
                .orElseGet(() -> refused(
                        request,
                        Stream.concat(
                                        obstacles.stream(),
                                        receipts.stream().flatMap(receipt -> receipt.reason().stream()))
                                .toList()));
    }

    private DeskResponse refused(DeskRequest request, List<String> reasons) {
        return request.page()
                .answer(
                        422,
                        "This was not accepted",
                        each(reasons, DeskPage::problem),
                        request.page()
                                .form(
                                        "/new/file",
                                        new StoryFields(
                                                        request.page(),
                                                        "",
                                                        StoryForm.before(request.form()),
                                                        Optional.empty(),
                                                        request.form())
                                                .inputs(),
                                        DeskPage.button("Accept and file")));
    }
}
