package dateline.ingest.feed;

import dateline.ingest.model.RawArticle.Byline;
import dateline.ingest.text.FieldText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The people of a feed: {@code mail (Name)} as RSS 2.0 has it, {@code Name <mail>}, a name alone, or Atom's elements. */
final class FeedPersons {
    private static final int LONGEST = 1_000;
    private static final Pattern MAIL = Pattern.compile("[^\\s<>()@,;:\"]{1,64}@[^\\s<>()@,;:\"]{1,200}");
    private static final String AROUND = " \t\n\u000B\f\r<>()\"'[],;:-";

    private FeedPersons() {}

    /** From text; absent when it names nobody. */
    static Optional<Byline> of(String text) {
        String plain = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        var matcher = MAIL.matcher(plain);
        if (!matcher.find()) {
            return named(PlainTitle.of(plain), Optional.empty(), Optional.empty());
        }
        String mail = matcher.group();
        String rest = plain.substring(0, matcher.start()) + " " + plain.substring(matcher.end());
        String name = FieldText.trimmed(PlainTitle.of(rest), FeedPersons::isAround, FeedPersons::isAround);
        return named(
                name.isEmpty() || name.equalsIgnoreCase("mailto") ? mail : name, Optional.empty(), Optional.of(mail));
    }

    /** From an Atom person (RFC 4287 section 3.2), or from what stands where one should. */
    static Optional<Byline> of(FeedNode person, FeedLinkResolver links) {
        if (!person.hasElements()) {
            return of(person.text());
        }
        Optional<String> mail =
                text(person, "email").filter(m -> MAIL.matcher(m).matches());
        Optional<String> uri = text(person, "uri")
                .or(() -> text(person, "url"))
                .or(() -> text(person, "homepage"))
                .flatMap(address -> links.resolved(address, person.element()));
        String name = text(person, "name").map(PlainTitle::of).orElse("");
        return named(name.isEmpty() ? mail.orElse("") : name, uri, mail)
                .map(byline -> new Byline(byline.name(), uri, mail, !name.isEmpty()));
    }

    /** People named one by one: each element of several holds one author, however the name reads. */
    static List<Byline> all(Stream<FeedNode> elements, FeedLinkResolver links) {
        List<Byline> people =
                elements.flatMap(node -> of(node, links).stream()).distinct().toList();
        return people.size() < 2
                ? people
                : people.stream()
                        .map(one -> new Byline(one.name(), one.uri(), one.email(), true))
                        .toList();
    }

    private static boolean isAround(int c) {
        return AROUND.indexOf(c) >= 0;
    }

    private static Optional<Byline> named(String name, Optional<String> uri, Optional<String> mail) {
        return name.isBlank() ? Optional.empty() : Optional.of(new Byline(name, uri, mail));
    }

    private static Optional<String> text(FeedNode person, String name) {
        return person.children().stream()
                .filter(child -> child.name().equals(name))
                .map(FeedNode::text)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }
}
