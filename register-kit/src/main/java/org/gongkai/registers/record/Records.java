package org.gongkai.registers.record;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import org.jdbi.v3.core.Handle;

import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.datakey.OwnValues;
import org.gongkai.kit.datakey.SealedTable;
import org.gongkai.kit.paging.Cursor;
import org.gongkai.kit.paging.Page;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.registers.field.Field;
import org.gongkai.registers.field.Fields;
import org.gongkai.registers.field.Filter;
import org.gongkai.registers.register.RecordKey;
import org.gongkai.registers.register.Register;
import org.gongkai.registers.register.Registered;

/** The stored records of one register. */
public final class Records<E extends Record> {

    private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();

    private final Register<E> register;
    private final Fields<E> fields;
    private final EncryptedFields<E> encrypted;
    private final StoredRecords<E> stored;
    private final RecordRows<E> rows;
    private final CurrentCaller caller;
    private final Clock clock;

    public Records(
            Register<E> register, Fields<E> fields, EncryptedFields<E> encrypted, CurrentCaller caller, Clock clock) {
        this.register = register;
        this.fields = fields;
        this.encrypted = encrypted;
        this.stored = new StoredRecords<>(fields, encrypted);
        this.rows = new RecordRows<>(register, fields, encrypted);
        this.caller = caller;
        this.clock = clock;
    }

    Optional<Registered<E>> find(Handle handle, UUID id) {
        return handle.createQuery(select("id = :id")).bind("id", id).map(stored).findOne();
    }

    /** Those of the records with these ids that the caller reaches, voided or not. */
    List<Registered<E>> find(Handle handle, Collection<UUID> ids) {
        return handle.createQuery(select("id = any(:ids)"))
                .bindArray("ids", UUID.class, ids)
                .map(stored)
                .list();
    }

    /** The record with this id, which nobody else changes until the transaction ends. */
    Optional<Registered<E>> lock(Handle handle, UUID id) {
        return handle.createQuery(select("id = :id") + " for update")
                .bind("id", id)
                .map(stored)
                .findOne();
    }

    /** One record more than the page holds, in order of registration. */
    List<Registered<E>> list(Handle handle, Filter filter, PageRequest page) {
        RecordList.Query query = query(filter);
        return handle.createQuery(query.sql())
                .bind("after", Cursor.readId(page.after()).orElse(new UUID(0, 0)))
                .bind("last", RecordList.LAST)
                .bind("limitRows", page.limit() + 1)
                .bindMap(query.values())
                .map(stored)
                .list();
    }

    /** What a desk asks for, in any order. */
    Page<Registered<E>> page(Handle handle, DeskQuestion asked, PageRequest page) {
        return rows(asked).page(handle, stored, page);
    }

    /** The same, to be counted. */
    DeskRows<E> rows(DeskQuestion asked) {
        return new DeskRows<>(
                register, fields, encrypted.exact(), asked, caller.get().scope());
    }

    private RecordList.Query query(Filter filter) {
        return RecordList.of(
                register,
                fields,
                encrypted.exact(),
                stored.columns(),
                filter,
                caller.get().scope(),
                LocalDate.now(clock));
    }

    /** The records, voided or not, whose indexed field has this value; the newest first, so many at most. */
    List<Registered<E>> findByIndex(Handle handle, Field field, String value, int limit) {
        return handle.createQuery(
                        select(field.indexColumn().orElseThrow() + " = :value") + " order by id desc limit :limitRows")
                .bind("value", encrypted.exact().of(field, value))
                .bind("limitRows", limit)
                .map(stored)
                .list();
    }

    /** The table, where it holds anything that the key of the service has sealed. */
    Optional<SealedTable> sealedTable() {
        return encrypted.table();
    }

    /** What it holds sealed with the keys of its records. */
    Optional<OwnValues> ownValues() {
        return encrypted.values();
    }

    /** The records behind an id, voided or not, in order of registration, so many at most. */
    List<Registered<E>> lockBehind(Handle handle, UUID after, int limit) {
        return handle.createQuery(select("id > :afterId") + " order by id limit :limitRows for update")
                .bind("afterId", after)
                .bind("limitRows", limit)
                .map(stored)
                .list();
    }

    /** The keys that records are stored under. */
    Map<UUID, String> keys(Handle handle, List<UUID> ids) {
        return handle.createQuery("select id, record_key from " + register.table() + " where id = any(:ids)")
                .bindArray("ids", UUID.class, ids)
                .map((row, context) -> Map.entry(row.getObject("id", UUID.class), row.getString("record_key")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Those of the keys that are registered and not voided, which nobody else changes until the transaction ends. */
    public List<Registered<E>> lockByKeys(Handle handle, Collection<RecordKey> keys) {
        return handle.createQuery(select("(agency_code, record_key) in (select * from unnest(:agencies, :keys))"
                                + " and voided_at is null")
                        + " order by id for update")
                .bindArray(
                        "agencies",
                        String.class,
                        keys.stream().map(RecordKey::agencyCode).toList())
                .bindArray(
                        "keys", String.class, keys.stream().map(RecordKey::key).toList())
                .map(stored)
                .list();
    }

    /** Stores new records. */
    public void insert(Handle handle, List<Registered<E>> records) throws SQLException {
        rows.insert(handle, records);
    }

    /** Stores the next state of a record. */
    void update(Handle handle, Registered<E> changed) {
        rows.update(handle, changed);
    }

    /** A record that is registered now. */
    public Registered<E> registered(E entry, Instant now) {
        return new Registered<>(IDS.generate(), 1, now, now, Optional.empty(), entry);
    }

    /** What of a row in a query of its own holds the values of these fields, to be read with {@link SealedTexts}. */
    SealedTexts<E> texts(List<String> names) {
        return new SealedTexts<>(
                encrypted,
                names.stream().map(name -> fields.find(name).orElseThrow()).toList());
    }

    private String select(String condition) {
        return "select " + stored.columns() + " from " + register.table() + " where " + condition;
    }
}
