package dateline.ingest.mail;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The texts of a message in the order of its parts (RFC 2046): one of the parts of {@code multipart/alternative}, the first of
 * {@code multipart/related}, all of any other. Used by one thread.
 */
final class MailParts {
    private record Multipart(String subtype, List<List<MailText>> parts) {}

    private final Deque<Multipart> open = new ArrayDeque<>();

    MailParts() {
        open.push(new Multipart("mixed", new ArrayList<>()));
    }

    void begin(String mimeType) {
        open.push(new Multipart(mimeType.substring(mimeType.indexOf('/') + 1), new ArrayList<>()));
    }

    void end() {
        if (open.size() > 1) {
            List<MailText> texts = texts(open.pop());
            open.getFirst().parts().add(texts);
        }
    }

    void text(MailText text) {
        open.getFirst().parts().add(List.of(text));
    }

    /** All of them, once the message has ended; what was left open ends too. */
    List<MailText> texts() {
        while (open.size() > 1) {
            end();
        }
        return texts(open.getFirst());
    }

    private static List<MailText> texts(Multipart multipart) {
        List<List<MailText>> parts = multipart.parts().stream()
                .map(part -> part.stream().filter(text -> !text.isBlank()).toList())
                .filter(part -> !part.isEmpty())
                .toList();
        if (multipart.subtype().equals("alternative")) {
            List<MailText> chosen = parts.stream()
                    .filter(part -> part.stream().anyMatch(MailText::html))
                    .reduce((earlier, later) -> later)
                    .or(() -> parts.stream().reduce((earlier, later) -> later))
                    .orElse(List.of());
            return besideOthers(chosen, parts);
        }
        if (multipart.subtype().equals("related")) {
            return parts.stream().findFirst().orElse(List.of());
        }
        return parts.stream().flatMap(List::stream).toList();
    }

    private static List<MailText> besideOthers(List<MailText> chosen, List<List<MailText>> parts) {
        List<MailText> others = parts.stream()
                .filter(part -> part != chosen)
                .flatMap(List::stream)
                .toList();
        if (chosen.size() != 1 || others.isEmpty()) {
            return chosen;
        }
        MailText text = chosen.get(0);
        for (MailText other : others) {
            text = text.beside(other);
        }
        return List.of(text);
    }
}
