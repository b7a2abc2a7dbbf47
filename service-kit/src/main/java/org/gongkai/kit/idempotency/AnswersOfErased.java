package org.gongkai.kit.idempotency;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;

import org.gongkai.kit.datakey.DataKey;
import org.gongkai.kit.problem.Problem;

/** Answers that are kept for whoever asks again: those that tell of records of which something was erased are forgotten with it. */
@ApplicationScoped
public class AnswersOfErased {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private static final int AT_ONCE = 200;

    private final DataKey key;

    AnswersOfErased(DataKey key) {
        this.key = key;
    }

    /** Forgets, in the transaction of the erasure, every answer that names one of these records; each is opened for it. */
    public void forget(Handle handle, Collection<UUID> records) {
        Set<String> ids = records.stream().map(UUID::toString).collect(Collectors.toSet());
        List<String> telling = new ArrayList<>();
        try (ResultIterator<String> all = handle.createQuery("select key, body from idempotency_key")
                .setFetchSize(AT_ONCE)
                .map((row, context) ->
                        tells(row.getString("key"), row.getString("body"), ids) ? row.getString("key") : "")
                .iterator()) {
            while (all.hasNext()) {
                String one = all.next();
                if (!one.isEmpty()) {
                    telling.add(one);
                }
            }
        }
        handle.createUpdate("delete from idempotency_key where key = any(:keys)")
                .bindArray("keys", String.class, telling)
                .execute();
    }

    /** What does not open answers nobody any more. */
    private boolean tells(String answer, String body, Set<String> ids) {
        try {
            String text = new String(key.decryptBytes(body, KeptAnswers.place(answer)), StandardCharsets.UTF_8);
            return ID.matcher(text).results().anyMatch(id -> ids.contains(id.group()));
        } catch (Problem unreadable) {
            return true;
        }
    }
}
