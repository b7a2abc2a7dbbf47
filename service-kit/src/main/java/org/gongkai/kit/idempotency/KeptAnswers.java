package org.gongkai.kit.idempotency;

import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jdbi.v3.core.Handle;

import org.gongkai.kit.datakey.DataKey;
import org.gongkai.kit.datakey.SealedTable;
import org.gongkai.kit.datakey.SealedTables;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;

/** The answers behind keys, for seven days; their bodies are encrypted, for they may tell what nobody else may know. */
@ApplicationScoped
class KeptAnswers implements SealedTables {

    private static final Duration KEPT = Duration.ofDays(7);

    private final ObjectMapper mapper;
    private final Clock clock;
    private final DataKey dataKey;

    KeptAnswers(ObjectMapper mapper, Clock clock, DataKey dataKey) {
        this.mapper = mapper;
        this.clock = clock;
        this.dataKey = dataKey;
    }

    /** The answer to the request; a key that went with another request is refused. */
    Optional<KeptAnswer> find(Handle handle, KeyedRequest request) {
        Optional<Kept> kept = handle.createQuery("""
                        select request_hash, status, headers::text, body from idempotency_key
                        where key = :key and recorded_at >= :since""")
                .bind("key", request.key())
                .bind("since", oldest())
                .map((row, context) -> new Kept(row.getString("request_hash"), answer(row, request.key())))
                .findOne();
        kept.filter(first -> !first.hash().equals(hash(request))).ifPresent(first -> {
            throw Problem.of(ProblemKind.KEY_REUSED, KitWords.KEY_FOR_ONE_REQUEST);
        });
        return kept.map(Kept::answer);
    }

    /** Keeps the answer; where another process was faster, what was done for this one is taken back. */
    void keep(Handle handle, KeyedRequest request, KeptAnswer answer) {
        forgetSomeOld(handle);
        int kept = handle.createUpdate("""
                        insert into idempotency_key (key, request_hash, status, headers, body, recorded_at)
                        values (:key, :hash, :status, cast(:headers as jsonb), :body, :at)
                        on conflict (key) do update set request_hash = excluded.request_hash,
                            status = excluded.status, headers = excluded.headers, body = excluded.body,
                            recorded_at = excluded.recorded_at
                        where idempotency_key.recorded_at < :since""")
                .bind("key", request.key())
                .bind("hash", hash(request))
                .bind("status", answer.status())
                .bind("headers", json(answer.headers()))
                .bind("body", dataKey.encrypt(answer.body(), place(request.key())))
                .bind("at", clock.instant())
                .bind("since", oldest())
                .execute();
        if (kept == 0) {
            throw KeysAtWork.stillAtWork();
        }
    }

    /** A few at a time, and none that another request is about to forget: nobody waits for it. */
    private void forgetSomeOld(Handle handle) {
        handle.createUpdate("""
                        delete from idempotency_key where key in (
                            select key from idempotency_key where recorded_at < :since
                            order by recorded_at limit 100 for update skip locked)""").bind("since", oldest()).execute();
    }

    private Instant oldest() {
        return clock.instant().minus(KEPT);
    }

    /** Keyed: of a body that says little, such as the number of a document, a plain hash could be found by trying. */
    private String hash(KeyedRequest request) {
        return dataKey.index("idempotency key\n" + request.fingerprint());
    }

    private KeptAnswer answer(ResultSet row, String key) throws SQLException {
        return new KeptAnswer(
                row.getInt("status"),
                headers(row.getString("headers")),
                dataKey.decryptBytes(row.getString("body"), place(key)));
    }

    @Override
    public List<SealedTable> sealedTables() {
        return List.of(new SealedTable("idempotency_key", List.of("key"), Map.of("body", KeptAnswers::place)));
    }

    static String place(String key) {
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

    private record Kept(String hash, KeptAnswer answer) {}
}
