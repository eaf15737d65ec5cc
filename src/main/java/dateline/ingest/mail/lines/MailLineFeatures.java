package dateline.ingest.mail.lines;

import dateline.ingest.text.HashedNgrams;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the model judges a line of a mail by, as numbers: its form, its place and its neighbours', and its words.
 *
 * @param form numbers from 0 to less than {@link #FORMS}
 * @param words numbers from {@link #FORMS} to less than {@link #COUNT}
 */
@SuppressWarnings("ArrayRecordComponent") // looked at and never compared
public record MailLineFeatures(int[] form, int[] words) {
    private static final int BITS = 15;

    /** How many numbers there are for what the form of lines is. */
    public static final int FORMS = 1 << BITS;

    /** How many numbers there are. */
    public static final int COUNT = FORMS + (1 << BITS);

    private static final int SPREAD = 0x9E3779B1;

    /** What stands in the middle of a long paragraph tells nothing of what it is. */
    private static final int BEGINNING = 200;

    private static final int END = 60;
    private static final String SORTS_OF_NEIGHBOURS = "nebCTMULQRS";
    private static final double ALIKE = 0.34;

    /** The lines of a mail with what is known of it. */
    private static final class Mail {
        private final List<String> lines;
        private final List<Integer> places = new ArrayList<>();
        private final List<LineForm> forms = new ArrayList<>();
        private final List<Set<String>> features = new ArrayList<>();
        private final List<Double> likeness = new ArrayList<>();
        private final Set<String> sender;
        private final Set<String> subject;

        Mail(List<String> lines, String sender, String subject) {
            this.lines = lines;
            this.sender = LineForm.wordsOf(sender).stream()
                    .filter(word -> word.length() > 1)
                    .collect(Collectors.toSet());
            this.subject = Set.copyOf(LineForm.wordsOf(subject));
            for (int i = 0; i < lines.size(); i++) {
                if (!lines.get(i).isBlank()) {
                    places.add(i);
                    forms.add(LineForm.of(lines.get(i).strip()));
                }
            }
            forms.forEach(form -> features.add(named(form)));
        }

        /** The form of a line, and what it has in common with the sender and the subject. */
        private Set<String> named(LineForm form) {
            Set<String> named = form.features();
            var words = Set.copyOf(form.words());
            int names = Math.min(2, common(sender, words));
            if (names > 0) {
                named.add("NAME" + names);
                named.add("NAMED" + names + "-"
                        + Math.min(LineForm.size(form.words().size()), 8));
            }
            int shared = common(subject, words);
            double like = words.isEmpty() || subject.isEmpty()
                    ? 0
                    : (double) shared / (words.size() + subject.size() - shared);
            likeness.add(like);
            if (!subject.isEmpty() && !words.isEmpty()) {
                named.add("SUBJECT" + (int) (like * 4.99));
                if (form.words().size() > 2) {
                    named.add("SUBJECTS" + (int) ((double) shared / words.size() * 3.99));
                }
            }
            return named;
        }

        private static int common(Set<String> some, Set<String> others) {
            return (int) some.stream().filter(others::contains).count();
        }

        boolean blank(int line) {
            return line < 0 || line >= lines.size() || lines.get(line).isBlank();
        }

        boolean prose(int at) {
            return at >= 0 && at < forms.size() && forms.get(at).isProse();
        }
    }

    /**
     * Those of each line that is not blank.
     *
     * @param sender name of who sent the mail
     * @param subject of the mail, without what programs put before it
     */
    public static List<MailLineFeatures> of(List<String> lines, String sender, String subject) {
        var mail = new Mail(lines, sender, subject);
        double best = mail.likeness.stream().mapToDouble(like -> like).max().orElse(0);
        int count = mail.forms.size();
        int[] proseBefore = new int[count + 1];
        for (int i = 0; i < count; i++) {
            proseBefore[i + 1] = proseBefore[i] + (mail.prose(i) ? 1 : 0);
        }
        var all = new ArrayList<MailLineFeatures>();
        for (int at = 0; at < count; at++) {
            Set<String> features = new HashSet<>(mail.features.get(at));
            place(features, mail, at, proseBefore[at], proseBefore[count] - proseBefore[at + 1]);
            if (mail.likeness.get(at) > ALIKE && mail.likeness.get(at) == best) {
                features.add("BEST");
            }
            neighbours(features, mail, at);
            all.add(new MailLineFeatures(
                    numbers(features), words(mail.forms.get(at).text())));
        }
        return all;
    }

    private static void place(Set<String> features, Mail mail, int at, int proseAbove, int proseBelow) {
        LineForm form = mail.forms.get(at);
        int count = mail.forms.size();
        int place = mail.places.get(at);
        int below = count - 1 - at;
        int size = Math.min(LineForm.size(form.weight() / 8), 9);
        char end = form.ending();
        String gaps = "g" + (mail.blank(place - 1) ? 1 : 0) + (mail.blank(place + 1) ? 1 : 0);
        String prose = "";
        for (int step : new int[] {-2, -1, 1, 2, 3}) {
            prose += mail.prose(at + step) ? '1' : '0';
        }
        features.add(gaps);
        features.add("p" + Math.min(at, 9));
        features.add("q" + Math.min(below, 9));
        features.add("r" + 10 * at / count);
        features.add("pb" + Math.min(proseAbove, 4));
        features.add("pa" + Math.min(proseBelow, 4));
        features.add("pp" + mail.prose(at) + Math.min(proseAbove, 2) + Math.min(proseBelow, 2));
        features.add("x" + prose);
        features.add("x2" + prose.substring(1, 3) + size + end);
        features.add("pl" + Math.min(at, 4) + "-" + size + end);
        features.add("ql" + Math.min(below, 4) + "-" + size + end);
        features.add(gaps + size + end);
        features.add(gaps + prose.substring(1, 4));
        features.add("gb" + gaps.charAt(1) + Math.min(at, 3) + "-" + size);
    }

    private static void neighbours(Set<String> features, Mail mail, int at) {
        for (int step : new int[] {-2, -1, 1, 2}) {
            String side = "<" + step;
            int other = at + step;
            if (other < 0 || other >= mail.forms.size()) {
                features.add(side + "none");
                continue;
            }
            mail.features.get(other).stream()
                    .filter(name -> SORTS_OF_NEIGHBOURS.indexOf(name.charAt(0)) >= 0)
                    .forEach(name -> features.add(side + name));
            if (Math.abs(step) == 1) {
                mail.forms.get(other).words().stream().limit(3).forEach(word -> features.add(side + "w" + word));
            }
        }
    }

    private static int[] numbers(Set<String> features) {
        return features.stream()
                .mapToInt(name -> (name.hashCode() * SPREAD) >>> (Integer.SIZE - BITS))
                .distinct()
                .toArray();
    }

    private static int[] words(String text) {
        String told = text.length() <= BEGINNING + END
                ? text
                : text.substring(0, BEGINNING) + " " + text.substring(text.length() - END);
        var numbers = new TreeSet<Integer>();
        for (int number : HashedNgrams.of(told)) {
            numbers.add(FORMS + (int) ((long) number * FORMS / HashedNgrams.COUNT));
        }
        return numbers.stream().mapToInt(number -> number).toArray();
    }
}
