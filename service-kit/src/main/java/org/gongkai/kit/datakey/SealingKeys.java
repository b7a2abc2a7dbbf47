package org.gongkai.kit.datakey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

import org.gongkai.kit.problem.Problem;

/**
 * The keys of records. Each lies in the database sealed with the key of the service; to erase a record is to erase its key. They
 * are never kept longer than the question at hand takes.
 */
@Singleton
public class SealingKeys {

    /** SQL that answers the key of a record as it lies there; {@code %s} is the id of the record. */
    public static final String WRAPPED_SQL =
            "(select sealing_key.wrapped from sealing_key where sealing_key.record_id = %s)";

    private final DataKey key;

    SealingKeys(DataKey key) {
        this.key = key;
    }

    /**
     * The key of a record.
     *
     * @param wrapped as it lies in the database; empty where there is none
     * @throws Problem where it does not open or is not there
     */
    public SealingKey open(UUID record, Optional<String> wrapped) {
        return wrapped.map(kept -> new SealingKey(key.decryptBytes(kept, place(record.toString()))))
                .orElseThrow(() -> UnreadableValue.at(place(record.toString()), new IllegalStateException()));
    }

    /** The keys of those of some records that have one. */
    public Map<UUID, SealingKey> find(Handle handle, Collection<UUID> records) {
        return opened(wrapped(handle, records));
    }

    /** The same, which nobody seals with or replaces until the transaction ends. */
    Map<UUID, SealingKey> findLocked(Handle handle, Collection<UUID> records) {
        return opened(wrapped(handle, records, " order by record_id for update"));
    }

    /** The same as they lie in the database. */
    Map<UUID, Optional<String>> wrapped(Handle handle, Collection<UUID> records) {
        return wrapped(handle, records, "");
    }

    private static Map<UUID, Optional<String>> wrapped(Handle handle, Collection<UUID> records, String locked) {
        Map<UUID, Optional<String>> found = new HashMap<>();
        handle.createQuery("select record_id, wrapped from sealing_key where record_id = any(:records)" + locked)
                .bindArray("records", UUID.class, records)
                .map((row, context) ->
                        Map.entry(row.getObject("record_id", UUID.class), Optional.of(row.getString("wrapped"))))
                .forEach(one -> found.put(one.getKey(), one.getValue()));
        return found;
    }

    private Map<UUID, SealingKey> opened(Map<UUID, Optional<String>> wrapped) {
        Map<UUID, SealingKey> opened = new HashMap<>();
        wrapped.forEach((record, kept) -> opened.put(record, open(record, kept)));
        return opened;
    }

    /** The keys of some records, each of a body; those that have none get one. */
    Map<UUID, SealingKey> findOrMake(Handle handle, Map<UUID, String> bodies) {
        Map<UUID, SealingKey> found = find(handle, bodies.keySet());
        Map<UUID, String> without = new HashMap<>(bodies);
        without.keySet().removeAll(found.keySet());
        found.putAll(make(handle, without));
        return found;
    }

    /** The same as {@link #of}, and nobody takes it away until the transaction ends. */
    SealingKey held(Handle handle, UUID record, String agencyCode) {
        return of(handle, record, agencyCode, " for share");
    }

    /** The key that a record of a body has, or gets; it is in the reach of whoever reaches the body. */
    public SealingKey of(Handle handle, UUID record, String agencyCode) {
        return of(handle, record, agencyCode, "");
    }

    private SealingKey of(Handle handle, UUID record, String agencyCode, String locked) {
        Optional<Kept> kept = handle.createQuery(
                        "select agency_code, wrapped from sealing_key where record_id = :record" + locked)
                .bind("record", record)
                .map((row, context) -> new Kept(row.getString("agency_code"), row.getString("wrapped")))
                .findOne();
        if (kept.isEmpty()) {
            return make(handle, Map.of(record, agencyCode)).get(record);
        }
        if (!kept.get().agencyCode().equals(agencyCode)) {
            handle.createUpdate("update sealing_key set agency_code = :agency where record_id = :record")
                    .bind("record", record)
                    .bind("agency", agencyCode)
                    .execute();
        }
        return open(record, kept.map(Kept::wrapped));
    }

    private record Kept(String agencyCode, String wrapped) {}

    /** Makes the keys of records that have none, each of a body. */
    public Map<UUID, SealingKey> make(Handle handle, Map<UUID, String> bodies) {
        Map<UUID, SealingKey> made = new HashMap<>();
        if (bodies.isEmpty()) {
            return made;
        }
        List<String> wrapped = new ArrayList<>();
        bodies.keySet().forEach(record -> {
            SealingKey one = SealingKey.make();
            made.put(record, one);
            wrapped.add(wrap(record, one));
        });
        int inserted = handle.createUpdate("insert into sealing_key (record_id, agency_code, wrapped) select * from"
                        + " unnest(cast(:records as uuid[]), cast(:bodies as text[]), cast(:wrapped as text[]))"
                        + " on conflict (record_id) do nothing")
                .bindArray("records", UUID.class, bodies.keySet())
                .bindArray("bodies", String.class, bodies.values())
                .bindArray("wrapped", String.class, wrapped)
                .execute();
        return inserted == bodies.size() ? made : ofAll(handle, bodies.keySet());
    }

    /** The keys of records, some of which somebody else has just made: none that is not kept may seal anything. */
    private Map<UUID, SealingKey> ofAll(Handle handle, Collection<UUID> records) {
        Map<UUID, SealingKey> kept = find(handle, records);
        if (kept.size() < records.size()) {
            throw new IllegalStateException("keys of records are out of reach");
        }
        return kept;
    }

    /** Puts others in the place of keys that records have. */
    void replace(Handle handle, Map<UUID, SealingKey> others) {
        PreparedBatch batch =
                handle.prepareBatch("update sealing_key set wrapped = :wrapped where record_id = :record");
        others.forEach((record, other) -> batch.bind("record", record)
                .bind("wrapped", wrap(record, other))
                .add());
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    void delete(Handle handle, Collection<UUID> records) {
        handle.createUpdate("delete from sealing_key where record_id = any(:records)")
                .bindArray("records", UUID.class, records)
                .execute();
    }

    private String wrap(UUID record, SealingKey made) {
        return key.encrypt(made.bytes(), place(record.toString()));
    }

    /** Where they lie, for a new key of the service. */
    public static SealedTable table() {
        return new SealedTable("sealing_key", List.of("record_id"), Map.of("wrapped", SealingKeys::place));
    }

    private static String place(String record) {
        return "sealing_key/" + record;
    }
}
