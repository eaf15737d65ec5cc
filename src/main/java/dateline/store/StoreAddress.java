package dateline.store;

import dateline.article.PercentEncoding;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
     * @param parameters what else the driver is told, as it stands behind the question mark; empty for nothing
     */
    record Postgresql(
            String hosts, String database, Optional<String> user, Optional<String> password, String parameters)
            implements StoreAddress {
        private static final Pattern ADDRESS =
                Pattern.compile("(?:(?<user>[^:]*)(?::(?<password>.*))?@)?(?<hosts>[^@/?]*)(?:/(?<database>[^@/?]*))?"
                        + "(?:[?](?<parameters>\\w+=.*)?)?");
        private static final Pattern HOSTS = Pattern.compile("[\\w.-]*(?::\\d{1,5})?|\\[[0-9A-Fa-f:.]+](?::\\d{1,5})?");

        private static Optional<StoreAddress> read(String text) {
            return Optional.of(ADDRESS.matcher(text))
                    .filter(Matcher::matches)
                    .filter(address -> Stream.of(address.group("hosts").split(",", -1))
                            .allMatch(host -> HOSTS.matcher(host).matches()))
                    .map(Postgresql::of);
        }

        private static StoreAddress of(Matcher address) {
            List<String> parameters = Optional.ofNullable(address.group("parameters"))
                    .map(all -> List.of(all.split("&")))
                    .orElse(List.of());
            return new Postgresql(
                    address.group("hosts"),
                    Optional.ofNullable(address.group("database")).orElse(""),
                    told(address.group("user")).or(() -> parameter(parameters, "user=")),
                    told(address.group("password")).or(() -> parameter(parameters, "password=")),
                    parameters.stream()
                            .filter(one -> !one.startsWith("user=") && !one.startsWith("password="))
                            .collect(Collectors.joining("&")));
        }

        private static Optional<String> told(@Nullable String text) {
            return Optional.ofNullable(text).filter(some -> !some.isEmpty()).map(Postgresql::decoded);
        }

        private static Optional<String> parameter(List<String> parameters, String name) {
            return parameters.stream()
                    .filter(one -> one.startsWith(name))
                    .findFirst()
                    .flatMap(one -> told(one.substring(name.length())));
        }

        /** A percent sign may stand for itself. */
        private static String decoded(String text) {
            return PercentEncoding.decoded(text).orElse(text);
        }

        /** For the driver; without the login, which it takes by itself. */
        public String url() {
            return "jdbc:postgresql://" + hosts + "/" + database + (parameters.isEmpty() ? "" : "?" + parameters);
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
            if (text.contains("://") || text.strip().startsWith("jdbc:")) {
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
