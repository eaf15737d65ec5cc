package dateline.store.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.article.ArticleId;
import dateline.article.ArticleJson;
import dateline.article.Content;
import dateline.article.Term;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** How values stand in columns: moments as seconds, dates with a zone and content as text. */
final class ColumnValues {
    /** Loaded when the content of a story is read first: a restart reads everything else before. */
    private static final class Contents {
        private static final ObjectMapper JSON = new ObjectMapper();
    }

    private ColumnValues() {}

    static void loadLibraries() {
        try {
            Objects.requireNonNull(Contents.JSON.readTree("{}"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static ArticleId id(ResultSet row, String column) throws SQLException {
        return new ArticleId(row.getString(column));
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        return Instant.ofEpochSecond(row.getLong(column));
    }

    static Optional<Instant> optionalMoment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column))
                .map(seconds -> Instant.ofEpochSecond(((Number) seconds).longValue()));
    }

    static OffsetDateTime date(ResultSet row, String column) throws SQLException {
        return OffsetDateTime.parse(row.getString(column));
    }

    static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    static Term term(String text) {
        int colon = text.indexOf(':');
        return new Term(
                Term.Kind.valueOf(text.substring(0, colon).toUpperCase(Locale.ROOT)), text.substring(colon + 1));
    }

    static Content content(ResultSet row, String column) throws SQLException {
        return content(row.getString(column));
    }

    static Content content(String stored) {
        try {
            return ArticleJson.readContent(Contents.JSON.readTree(stored));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The store holds only content that it wrote.", e);
        }
    }

    static String of(OffsetDateTime date) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(date);
    }

    static String of(Content content) {
        return ArticleJson.storedJson(content).toString();
    }
}
