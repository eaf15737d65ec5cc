package dateline.feed.publish;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All that a record says, as text: equal records give the same text in every run of the program, which {@code toString} does
 * not promise of a set. It is also there sooner: the JVM makes a method of its own for the {@code toString} of each record.
 */
final class RecordText {
    private RecordText() {}

    static String of(Object value) {
        var text = new StringBuilder();
        write(value, text);
        return text.toString();
    }

    private static void write(Object value, StringBuilder to) {
        if (value instanceof Record said) {
            write(said, to);
        } else if (value instanceof Optional<?> present) {
            writeAll(present.map(List::<Object>of).orElseGet(List::of), to);
        } else if (value instanceof Set<?> unordered) {
            List<String> texts = new ArrayList<>();
            unordered.forEach(one -> texts.add(of(one)));
            Collections.sort(texts);
            writeAll(texts, to);
        } else if (value instanceof Collection<?> ordered) {
            writeAll(ordered, to);
        } else {
            String text = String.valueOf(value);
            to.append(text.length()).append(':').append(text);
        }
    }

    private static void writeAll(Collection<?> values, StringBuilder to) {
        to.append('[');
        values.forEach(one -> write(one, to));
        to.append(']');
    }

    private static void write(Record said, StringBuilder to) {
        to.append(said.getClass().getSimpleName()).append('{');
        try {
            for (RecordComponent component : said.getClass().getRecordComponents()) {
                to.append(component.getName()).append('=');
                write(component.getAccessor().invoke(said), to);
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("Only a public record can be told of.", e);
        }
        to.append('}');
    }
}
