package org.gongkai.kit.datakey;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.All;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;

import org.gongkai.kit.problem.Problem;

/**
 * Seals values with the keys of their records: those that were written before there were such keys, a few at a time, and what is
 * left of a record of which something was erased, with another key.
 */
@ApplicationScoped
public class OwnValuesSealing {

    private static final Logger LOG = Logger.getLogger(OwnValuesSealing.class);

    private final DataKey service;
    private final SealingKeys keys;
    private final List<OwnValuesTables> tables;

    OwnValuesSealing(DataKey service, SealingKeys keys, @All List<OwnValuesTables> tables) {
        this.service = service;
        this.keys = keys;
        this.tables = tables;
    }

    private List<OwnValues> all() {
        return tables.stream().flatMap(some -> some.ownValues().stream()).toList();
    }

    /** Seals so many rows at most of each table that are not sealed with the keys of their records; answers how many. */
    public int sealSome(Handle handle, int most) {
        int sealed = 0;
        for (OwnValues values : all()) {
            OwnValueRows table = new OwnValueRows(values, handle);
            List<OwnValueRows.Row> rows = table.unsealed(most);
            Map<UUID, SealingKey> found = keys(handle, rows);
            Map<OwnValueRows.Row, List<byte[]>> opened = opened(values, rows, found);
            table.write(opened, row -> found.get(row.record()));
            sealed += opened.size();
        }
        return sealed;
    }

    private Map<UUID, SealingKey> keys(Handle handle, List<OwnValueRows.Row> rows) {
        Map<UUID, String> bodies = new LinkedHashMap<>();
        rows.forEach(row -> bodies.put(row.record(), row.agencyCode()));
        return keys.findOrMake(handle, bodies);
    }

    /**
     * Takes their keys from records of which something was erased. What is left of them is sealed with others; those of which
     * nothing is left have none.
     */
    public void destroyKeys(Handle handle, Collection<UUID> records) {
        Map<UUID, SealingKey> before = keys.findLocked(handle, records);
        List<UUID> sealed = List.copyOf(before.keySet());
        Map<UUID, SealingKey> after = new HashMap<>();
        for (OwnValues values : all()) {
            OwnValueRows table = new OwnValueRows(values, handle);
            List<OwnValueRows.Row> rows = table.of(sealed);
            rows.forEach(row -> after.computeIfAbsent(row.record(), record -> SealingKey.make()));
            table.write(opened(values, rows, before), row -> after.get(row.record()));
        }
        keys.replace(handle, after);
        Set<UUID> nothingLeft = new HashSet<>(sealed);
        nothingLeft.removeAll(after.keySet());
        keys.delete(handle, nothingLeft);
    }

    /** What rows have. One of which something does not open stays as it is: the alarm is raised, and nothing can be done with it. */
    private Map<OwnValueRows.Row, List<byte[]>> opened(
            OwnValues values, List<OwnValueRows.Row> rows, Map<UUID, SealingKey> own) {
        Map<OwnValueRows.Row, List<byte[]>> opened = new LinkedHashMap<>();
        for (OwnValueRows.Row row : rows) {
            try {
                opened.put(row, opened(values, row, own.get(row.record())));
            } catch (Problem unreadable) {
                LOG.warnf("left as it is: %s", unreadable.getMessage());
            }
        }
        return opened;
    }

    private List<byte[]> opened(OwnValues values, OwnValueRows.Row row, SealingKey own) {
        List<byte[]> contents = new ArrayList<>();
        for (int i = 0; i < values.columns().size(); i++) {
            OwnValues.Column column = values.columns().get(i);
            String stored = row.stored().get(i);
            contents.add(stored == null ? null : opened(stored, column, row.joinedKey(), own));
        }
        return contents;
    }

    private byte[] opened(String stored, OwnValues.Column column, String key, SealingKey own) {
        String place = column.place().apply(key);
        if (SealingKey.hasSealed(stored)) {
            return own.openBytes(stored, place);
        }
        return column.onceOpen() ? stored.getBytes(StandardCharsets.UTF_8) : service.decryptBytes(stored, place);
    }
}
