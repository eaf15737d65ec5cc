package dateline.store;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a store is: in a folder of this machine, or in a PostgreSQL. */
public sealed interface StoreAddress {
    /** How it is told to people; never with a password. */
    String name();

    /** The SQLite store in this folder. */
    record Folder(Path path) implements StoreAddress {
        @Override
        public String name() {
            return path.toString();
        }
    }

    /**
     * The store in this database.
     *
     * @param hosts one, or several with commas between, each with its port where it has one
     * @param database empty for the one that is named like the user
     * @param user empty for the one that the driver takes
     * @param parameters what stands behind the question mark, for the driver
     */
    record Postgresql(
            String hosts, String database, Optional<String> user, Optional<String> password, Optional<String> parameters)
            implements StoreAddress {
        private static final Pattern ADDRESS = Pattern.compile("(?:(?<login>.*)@)?(?<hosts>[^@/]*)(?:/(?<database>[^@/]*))?");
        private static final Pattern HOSTS = Pattern.compile("(?:[\\w.-]*|\\[[0-9A-Fa-f:.]+])(?::\\d{1,5})?");

        private static Optional<StoreAddress> read(String text) {
            int question = text.indexOf('?', text.lastIndexOf('@', endOfPath(text)) + 1);
            Matcher address = ADDRESS.matcher(question < 0 ? text : text.substring(0, question));
            if (!address.matches() || !hasHosts(address.group("hosts"))) {
                return Optional.empty();
            }
            String[] login = Optional.ofNullable(address.group("login")).orElse("").split(":", 2);
            return Optional.of(new Postgresql(
                    address.group("hosts"),
                    Optional.ofNullable(address.group("database")).orElse(""),
                    Optional.of(decoded(login[0])).filter(user -> !user.isEmpty()),
                    login.length > 1 ? Optional.of(decoded(login[1])) : Optional.empty(),
                    question < 0 ? Optional.empty() : Optional.of(text.substring(question + 1))));
        }

        /** An at sign behind this belongs to a parameter. */
        private static int endOfPath(String text) {
            Matcher parameters = Pattern.compile("\\?\\w+=").matcher(text);
            return parameters.find() ? parameters.start() : text.length();
        }

        private static boolean hasHosts(String hosts) {
            for (String host : hosts.split(",", -1)) {
                if (!HOSTS.matcher(host).matches()) {
                    return false;
                }
            }
            return true;
        }

        private static String decoded(String text) {
            try {
                return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException e) {
                // A percent sign that stands for itself.
                return text;
            }
        }

        /** For the driver; without the login, which it takes by itself. */
        public String url() {
            return "jdbc:postgresql://" + hosts + "/" + database + parameters.map(some -> "?" + some).orElse("");
        }

        @Override
        public String name() {
            return "postgresql://" + user.map(name -> name + "@").orElse("") + hosts + "/" + database;
        }

        @Override
        public String toString() {
            return name();
        }
    }

    /**
     * The address that this text is: {@code jdbc:postgresql://user:password@host/database}, {@code jdbc:sqlite:FILE}, or a
     * folder.
     *
     * @throws IllegalArgumentException with a sentence for people that repeats nothing of the text
     */
    static StoreAddress read(String text) {
        Matcher known = Pattern.compile("(?:jdbc:)?postgres(?:ql)?://(?<postgresql>.*)|jdbc:sqlite:(?<sqlite>.+)")
                .matcher(text.strip());
        if (!known.matches()) {
            if (text.contains("://") || text.startsWith("jdbc:")) {
                throw new IllegalArgumentException(notUnderstood());
            }
            return new Folder(Path.of(text));
        }
        return known.group("sqlite") == null
                ? Postgresql.read(known.group("postgresql"))
                        .orElseThrow(() -> new IllegalArgumentException(notUnderstood()))
                : new Folder(folderOf(Path.of(known.group("sqlite"))));
    }

    private static Path folderOf(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return file.endsWith("dateline.db") && folder != null ? folder : file;
    }

    private static String notUnderstood() {
        return "The address of the store is not understood. It is jdbc:postgresql://user:password@host/database, with"
                + " %40 for an at sign in the password, or a folder.";
    }
}
