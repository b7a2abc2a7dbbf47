package org.gongkai.kit.idempotency;

import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.datakey.DataKey;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;

/**
 * Answers to requests that bore an {@code Idempotency-Key}, kept in the database in the transaction of the change: a
 * key has an answer exactly when its change was made.
 */
@ApplicationScoped
public class IdempotencyKeys {

    private static final Duration KEPT = Duration.ofDays(7);

    private final Jdbi jdbi;
    private final ObjectMapper mapper;
    private final Clock clock;
    private final DataKey dataKey;

    IdempotencyKeys(Jdbi jdbi, ObjectMapper mapper, Clock clock, DataKey dataKey) {
        this.jdbi = jdbi;
        this.mapper = mapper;
        this.clock = clock;
        this.dataKey = dataKey;
    }

    /** Does the work of a key once; a repetition gets the first answer again. */
    public Answer once(String key, String requestHash, Callable<Answer> work) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            Optional<Answer> first = jdbi.withHandle(handle -> begin(handle, key, requestHash));
            if (first.isPresent()) {
                return first.get();
            }
            Answer answer = work.call();
            jdbi.useHandle(handle -> keep(handle, key, requestHash, answer));
            return answer;
        });
    }

    private Optional<Answer> begin(Handle handle, String key, String requestHash) {
        boolean mine = handle.createQuery("select pg_try_advisory_xact_lock(hashtextextended(:key, 7303014))")
                .bind("key", key)
                .mapTo(Boolean.class)
                .one();
        if (!mine) {
            throw Problem.of(ProblemKind.STILL_AT_WORK, "Try again when the first request has its answer.")
                    .retryAfter(Duration.ofSeconds(1));
        }
        Optional<Kept> kept = handle.createQuery(
                        "select request_hash, status, headers::text, body, sealed from idempotency_key where key = :key")
                .bind("key", key)
                .map((row, context) -> new Kept(
                        row.getString("request_hash"),
                        new Answer(row.getInt("status"), headers(row.getString("headers")), body(row, key))))
                .findOne();
        kept.filter(first -> !first.requestHash().equals(requestHash)).ifPresent(first -> {
            throw Problem.of(ProblemKind.KEY_REUSED, "A key goes with one request and its body.");
        });
        return kept.map(Kept::answer);
    }

    private void keep(Handle handle, String key, String requestHash, Answer answer) {
        handle.createUpdate("delete from idempotency_key where recorded_at < :before")
                .bind("before", clock.instant().minus(KEPT))
                .execute();
        handle.createUpdate("""
                        insert into idempotency_key (key, request_hash, status, headers, body, sealed, recorded_at)
                        values (:key, :hash, :status, cast(:headers as jsonb), :body, true, :at)""")
                .bind("key", key)
                .bind("hash", requestHash)
                .bind("status", answer.status())
                .bind("headers", json(answer.headers()))
                .bind("body", dataKey.seal(answer.body(), place(key)))
                .bind("at", clock.instant())
                .execute();
    }

    private String body(ResultSet row, String key) throws SQLException {
        String kept = row.getString("body");
        return row.getBoolean("sealed") ? dataKey.open(kept, place(key)) : kept;
    }

    private static String place(String key) {
        return "idempotency_key/body/" + key;
    }

    private String json(Map<String, String> headers) {
        try {
            return mapper.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> headers(String json) {
        try {
            return mapper.readValue(json, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An answer as it can be given again: status, headers and the JSON body. */
    public record Answer(int status, Map<String, String> headers, String body) {}

    private record Kept(String requestHash, Answer answer) {}
}
