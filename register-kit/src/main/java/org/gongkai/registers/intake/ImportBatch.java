package org.gongkai.registers.intake;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jdbi.v3.core.Handle;

import org.gongkai.form.words.Language;
import org.gongkai.registers.audit.RegisterOperation;
import org.gongkai.registers.imports.result.ImportTally;
import org.gongkai.registers.ledger.LedgerTransaction;
import org.gongkai.registers.problem.RegisterWords;
import org.gongkai.registers.record.RecordWriter;
import org.gongkai.registers.record.Records;
import org.gongkai.registers.register.RecordKey;
import org.gongkai.registers.register.Register;
import org.gongkai.registers.register.Registered;

/** Compares rows with what is registered and writes what is new or wins. */
final class ImportBatch<E extends Record> {

    /** The audit is kept in Chinese. */
    private static final String REASON = RegisterWords.REPLACED_BY_IMPORT.in(Language.CHINESE);

    private final Register<E> register;
    private final Records<E> records;
    private final RecordWriter<E> writer;
    private final RowMatch<E> match;
    private final ImportTally tally;
    private final Handle handle;
    private final LedgerTransaction ledger;
    private final TakenRows taken;
    private final Optional<? extends FurtherRows<E, ?, ?>> further;
    private final Set<RecordKey> seen = new HashSet<>();

    ImportBatch(
            Register<E> register,
            Records<E> records,
            RecordWriter<E> writer,
            RowMatch<E> match,
            ImportTally tally,
            Handle handle,
            LedgerTransaction ledger,
            TakenRows taken,
            Optional<? extends FurtherRows<E, ?, ?>> further) {
        this.register = register;
        this.records = records;
        this.writer = writer;
        this.match = match;
        this.tally = tally;
        this.handle = handle;
        this.ledger = ledger;
        this.taken = taken;
        this.further = further;
    }

    void write(List<ParsedRow<E>> rows) throws SQLException, InterruptedException {
        if (rows.isEmpty()) {
            return;
        }
        // What the planner knows of a table lags behind while it is filled, and the look-up of keys would read all of
        // it.
        handle.execute("select analyze_when_grown(cast(? as regclass))", register.table());
        Map<RecordKey, State<E>> states = stored(rows);
        boolean tellsMore = rows.stream().anyMatch(row -> row.further().isPresent());
        Map<RecordKey, UUID> standing = ids(states);
        further.ifPresent(columns -> columns.lookUp(handle, standing));
        rows.forEach(row -> next(row, states));
        List<Registered<E>> added = new ArrayList<>();
        Map<RecordKey, UUID> ids = tellsMore ? ids(states) : Map.of();
        states.forEach((key, state) -> {
            if (state.stored().isEmpty()) {
                Registered<E> record = records.registered(state.entry(), writer.now());
                added.add(record);
                taken.created(register.agencyCode(state.entry()));
                if (tellsMore) {
                    ids.put(key, record.id());
                }
            } else if (!state.entry().equals(state.stored().get().entry())) {
                taken.replaced(register.agencyCode(state.entry()));
                writer.replace(handle, ledger, state.stored().get(), state.entry(), RegisterOperation.REPLACE, REASON);
            } else if (tellsMore
                    && further.filter(columns -> columns.tells(key)).isPresent()) {
                taken.replaced(register.agencyCode(state.entry()));
                writer.count(handle, state.stored().get());
            }
        });
        // Counting needs no database: it is done while the database takes the records.
        FutureTask<Void> counting = new FutureTask<>(() -> count(added), null);
        Thread.startVirtualThread(counting);
        writer.insert(handle, added);
        await(counting);
        if (tellsMore && further.isPresent()) {
            further.get().write(ids);
        }
        ledger.flush(handle);
    }

    private Map<RecordKey, UUID> ids(Map<RecordKey, State<E>> states) {
        Map<RecordKey, UUID> ids = new HashMap<>();
        states.forEach((key, state) -> state.stored().ifPresent(record -> ids.put(key, record.id())));
        return ids;
    }

    private void count(List<Registered<E>> added) {
        added.forEach(record -> ledger.count(writer.source(record), register.movements(record.entry())));
    }

    private static void await(FutureTask<Void> counting) throws InterruptedException {
        try {
            counting.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("counting the records of an import failed", e.getCause());
        }
    }

    private Map<RecordKey, State<E>> stored(List<ParsedRow<E>> rows) {
        List<RecordKey> keys = rows.stream()
                .flatMap(row -> Stream.concat(Stream.of(row.key()), RecordKey.rivals(register, row.entry())))
                .distinct()
                .toList();
        return records.lockByKeys(handle, keys).stream()
                .collect(Collectors.toMap(
                        record -> RecordKey.of(register, record.entry()),
                        record -> new State<>(Optional.of(record), record.entry()),
                        (one, same) -> one,
                        LinkedHashMap::new));
    }

    private void next(ParsedRow<E> row, Map<RecordKey, State<E>> states) {
        Optional<State<E>> state = Optional.ofNullable(states.get(row.key()));
        List<E> rivals = RecordKey.rivals(register, row.entry())
                .flatMap(key -> Optional.ofNullable(states.get(key)).stream())
                .map(State::entry)
                .toList();
        match.of(row, state.map(State::entry), rivals, !seen.add(row.key()))
                .ifPresent(entry -> states.put(row.key(), new State<>(state.flatMap(State::stored), entry)));
    }

    /** A record as it will stand after the rows so far. */
    private record State<E extends Record>(Optional<Registered<E>> stored, E entry) {}
}
