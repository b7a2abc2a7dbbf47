package org.gongkai.registers.record;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.registers.ledger.RegisterLock;
import org.gongkai.registers.problem.RegisterWords;
import org.gongkai.registers.register.RecordKey;
import org.gongkai.registers.register.Register;

/**
 * The turns of a use case over several records of a register, so that no two wait for each other in a circle: those that are there
 * are held in the order of their ids, before anything of them is read; those that it will register are in the order of their keys. The
 * totals are taken together at the end (see {@link org.gongkai.registers.ledger.LedgerTransactions}).
 */
@ApplicationScoped
public class RecordTurns {

    private static final Comparator<Turn> ORDER = Comparator.comparing(Turn::recordKind)
            .thenComparing(turn -> turn.key().agencyCode())
            .thenComparing(turn -> turn.key().key());

    /** So often somebody else is waited for, each time until they end: thereafter the caller is told. */
    private static final int ATTEMPTS = 60;

    private static final Duration LATER = Duration.ofSeconds(1);

    private final Jdbi jdbi;

    RecordTurns(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A record that a use case will register, by what nobody else may register it under. */
    public record Turn(String recordKind, RecordKey key) {}

    /**
     * Has nobody else change records that are there until the transaction ends: all of them, or none. The first is waited for;
     * where another is taken, all are let go before that one is waited for, so that whoever takes records in an order of their own, as
     * an import does in that of its file, is in no circle with this either.
     *
     * @param records ids of records; asked for again once these are held, as what belongs together may have grown meanwhile. One that
     *     is not there, or that the caller does not reach, is passed over
     * @throws Problem where others do not let go of them
     */
    public void hold(Register<?> register, Supplier<? extends Collection<UUID>> records) {
        jdbi.useHandle(handle -> {
            handle.execute("savepoint before_turns");
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                Set<UUID> asked = Set.copyOf(records.get());
                Optional<UUID> taken = findTaken(handle, register, asked);
                if (taken.isEmpty() && asked.containsAll(records.get())) {
                    handle.execute("release savepoint before_turns");
                    return;
                }
                handle.execute("rollback to savepoint before_turns");
                if (taken.isPresent()) {
                    await(handle, register, taken.get());
                    handle.execute("rollback to savepoint before_turns");
                }
            }
            throw Problem.of(ProblemKind.CONFLICT, RegisterWords.RECORDS_IN_USE).retryAfter(LATER);
        });
    }

    /** Holds the first of the records, and those of the others that are free; answers one that is not. */
    private static Optional<UUID> findTaken(Handle handle, Register<?> register, Set<UUID> asked) {
        List<UUID> there = new ArrayList<>(select(handle, register, asked, ""));
        if (!there.isEmpty()) {
            await(handle, register, there.getFirst());
            there.removeAll(select(handle, register, asked, " for update skip locked"));
        }
        return there.stream().findFirst();
    }

    private static void await(Handle handle, Register<?> register, UUID record) {
        select(handle, register, Set.of(record), " for update");
    }

    private static List<UUID> select(Handle handle, Register<?> register, Set<UUID> records, String lock) {
        return handle.createQuery("select id from " + register.table() + " where id = any(:ids) order by id" + lock)
                .bindArray("ids", UUID.class, records)
                .mapTo(UUID.class)
                .list();
    }

    /** Does work that registers these records, when all of them have their turn. */
    public <T> T over(Collection<Turn> records, Callable<T> work) {
        List<Turn> inOrder = records.stream().distinct().sorted(ORDER).toList();
        return QuarkusTransaction.joiningExisting().call(() -> {
            jdbi.useHandle(handle -> inOrder.forEach(turn -> RegisterLock.RECORD.take(
                    handle,
                    turn.recordKind() + " " + turn.key().agencyCode() + " "
                            + turn.key().key())));
            return work.call();
        });
    }
}
