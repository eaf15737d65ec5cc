package dateline.store.sql;

import dateline.store.IdempotentResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Answers to requests that may be sent twice, for two days. */
record IdempotentResponseTable(Handle handle) {
    private static final Duration KEPT = Duration.ofDays(2);

    Optional<IdempotentResponse> find(String accessKey, String idempotencyKey) {
        return handle.createQuery("""
                        SELECT access_key, idempotency_key, request, status, location, body FROM kept_answer
                        WHERE access_key = :accessKey AND idempotency_key = :idempotencyKey
                        """)
                .bind("accessKey", accessKey)
                .bind("idempotencyKey", idempotencyKey)
                .map((row, context) -> new IdempotentResponse(
                        row.getString("access_key"),
                        row.getString("idempotency_key"),
                        row.getString("request"),
                        row.getInt("status"),
                        row.getString("location"),
                        row.getString("body")))
                .findOne();
    }

    void keep(IdempotentResponse answer, Instant now) {
        handle.createUpdate("DELETE FROM kept_answer WHERE at < :end")
                .bind("end", now.minus(KEPT).getEpochSecond())
                .execute();
        handle.createUpdate("""
                        INSERT INTO kept_answer (access_key, idempotency_key, request, at, status, location, body)
                        VALUES (:accessKey, :idempotencyKey, :request, :at, :status, :location, :body)
                        ON CONFLICT (access_key, idempotency_key) DO NOTHING
                        """)
                .bind("accessKey", answer.accessKey())
                .bind("idempotencyKey", answer.idempotencyKey())
                .bind("request", answer.request())
                .bind("status", answer.status())
                .bind("location", answer.location())
                .bind("body", answer.body())
                .bind("at", now.getEpochSecond())
                .execute();
    }
}
