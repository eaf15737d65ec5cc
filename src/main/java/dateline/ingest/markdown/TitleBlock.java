package dateline.ingest.markdown;

import dateline.ingest.html.BodyMarkup;
import dateline.ingest.html.MarkdownDialects;
import dateline.ingest.model.RawArticle.Byline;
import dateline.ingest.model.RawArticle.RawDate;
import dateline.ingest.model.RawArticleBuilder;
import dateline.ingest.text.FieldText;
import dateline.ingest.text.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The head of a text of Pandoc: {@code % title}, {@code % authors}, {@code % date}, each of which an indented line goes on with.
 *
 * @param fields of title, authors and date the lines, as many of them as there are
 * @param length how many characters of the text they take
 */
record TitleBlock(List<List<String>> fields, int length) {
    private static final int FIELDS = 3;
    private static final int LINES = 30;
    private static final Pattern NOTE = Pattern.compile("\\^\\[[^\\[\\]]{0,300}]|\\[\\^[\\w-]{1,40}]");
    private static final Pattern DAY = Pattern.compile(".*\\p{Nd}.*");

    /** The head of this text, if it has one; {@code sure} when the text is known to be Markdown. */
    static Optional<TitleBlock> of(String text, boolean sure) {
        if (!text.startsWith("%")) {
            return Optional.empty();
        }
        List<List<String>> fields = new ArrayList<>();
        int at = 0;
        for (int line = 0; line < LINES && at < text.length(); line++) {
            int end = text.indexOf('\n', at);
            String words = text.substring(at, end < 0 ? text.length() : end).stripTrailing();
            if (words.startsWith("%") && !words.startsWith("%%") && fields.size() < FIELDS) {
                fields.add(new ArrayList<>(List.of(words.substring(1).strip())));
            } else if (!words.isBlank() && Character.isWhitespace(words.charAt(0)) && !fields.isEmpty()) {
                fields.get(fields.size() - 1).add(words.strip());
            } else {
                return words.isEmpty()
                        ? Optional.of(new TitleBlock(fields, at)).filter(head -> head.isOne(sure))
                        : Optional.empty();
            }
            at = end < 0 ? text.length() : end + 1;
        }
        return Optional.empty();
    }

    /** A program and a sentence may begin with the sign too. */
    private boolean isOne(boolean sure) {
        String title = field(0);
        if (title.isEmpty()) {
            return false;
        }
        return sure
                ? fields.size() > 1 || !Character.isLowerCase(title.codePointAt(0))
                : fields.size() == FIELDS && DAY.matcher(field(2)).matches();
    }

    private String field(int number) {
        return number < fields.size() ? String.join(" ", fields.get(number)).strip() : "";
    }

    void apply(RawArticleBuilder draft) throws Refusal {
        draft.title(plain(field(0))).certain("title");
        List<String> names = new ArrayList<>();
        for (String line : fields.size() > 1 ? fields.get(1) : List.<String>of()) {
            for (String name : line.split(";")) {
                names.add(plain(NOTE.matcher(name).replaceAll("")));
            }
        }
        List<String> said = names.stream().filter(name -> !name.isBlank()).toList();
        Stream<Byline> bylines = said.stream().map(name -> said.size() > 1 ? Byline.ofOne(name) : Byline.named(name));
        bylines.forEach(draft::byline);
        Optional.of(field(2)).filter(date -> !date.isEmpty()).map(RawDate::of).ifPresent(draft::published);
    }

    private static String plain(String markdown) throws Refusal {
        String common = MarkdownDialects.of(markdown).text();
        return FieldText.withoutMarkup(BodyMarkup.html(BodyMarkup.markdown(common)))
                .strip();
    }
}
