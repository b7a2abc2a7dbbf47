package org.gongkai.kit.datakey;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What stands beside a record and is personal, such as the words of its steps, sealed and opened with the key of the record. */
@Singleton
public class RecordSealing {

    private final DataKey service;
    private final SealingKeys keys;
    private final Jdbi jdbi;

    RecordSealing(DataKey service, SealingKeys keys, Jdbi jdbi) {
        this.service = service;
        this.keys = keys;
        this.jdbi = jdbi;
    }

    /** The key of a record of a body, which gets one where it has none. Nobody takes it away until the transaction ends. */
    public SealingKey key(UUID record, String agencyCode) {
        return jdbi.withHandle(handle -> keys.held(handle, record, agencyCode));
    }

    /** Those of many, each with the code of its body; who asks holds the records. */
    public Map<UUID, SealingKey> keys(Handle handle, Map<UUID, String> bodies) {
        return keys.findOrMake(handle, bodies);
    }

    /** What opens the values of a record. */
    public RecordOpening opening(UUID record) {
        return openings(List.of(record)).apply(record);
    }

    /** What opens those of a record whose key was read with them, by {@link SealingKeys#WRAPPED_SQL}. */
    public RecordOpening opening(UUID record, Optional<String> wrapped) {
        return new RecordOpening(service, () -> keys.open(record, wrapped));
    }

    /** What opens those of any of several: their keys are read together, when the first is needed. */
    public Function<UUID, RecordOpening> openings(Collection<UUID> records) {
        Map<UUID, Optional<String>> wrapped = new HashMap<>();
        return record -> new RecordOpening(service, () -> {
            if (wrapped.isEmpty()) {
                records.forEach(one -> wrapped.put(one, Optional.empty()));
                wrapped.putAll(jdbi.withHandle(handle -> keys.wrapped(handle, records)));
            }
            return keys.open(record, wrapped.getOrDefault(record, Optional.empty()));
        });
    }
}
