package dateline.ingest.mail;

import dateline.ingest.text.markup.TagLabel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The tags that the writer of a story proposes behind a label over it or under it.
 *
 * @param story without the lines that name them
 */
record ProposedTags(MailStory story, List<String> tags) {
    private static final int WITHIN = 6;
    private static final Pattern SEPARATOR = Pattern.compile("[,;\u3001\u060c\uff0c|]|\\s(?=#)");

    ProposedTags {
        tags = List.copyOf(tags);
    }

    static ProposedTags of(MailStory story) {
        List<String> lines =
                story.lines().stream().filter(line -> !line.isEmpty()).toList();
        var tags = new ArrayList<String>();
        MailStory rest = story;
        for (int i = 0; i < lines.size(); i++) {
            boolean atAnEnd = i < WITHIN || i >= lines.size() - WITHIN;
            Optional<String> told =
                    atAnEnd ? TagLabel.behind(lines.get(i)).filter(behind -> !behind.isEmpty()) : Optional.empty();
            if (told.isPresent()) {
                Arrays.stream(SEPARATOR.split(told.get()))
                        .map(tag -> tag.strip().replaceFirst("^#", ""))
                        .filter(tag -> !tag.isEmpty())
                        .forEach(tags::add);
                rest = rest.without(lines.get(i));
            }
        }
        return new ProposedTags(rest, tags);
    }
}
