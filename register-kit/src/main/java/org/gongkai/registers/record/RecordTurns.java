package org.gongkai.registers.record;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.registers.ledger.RegisterLock;
import org.gongkai.registers.register.RecordKey;

/**
 * A use case over several records: one transaction, in which each record has its turn taken before anything is written,
 * always in the same order. Two use cases over the same records do not wait for each other in a circle then, in whichever
 * order they write; their totals are taken together at the end (see {@link org.gongkai.registers.ledger.LedgerTransactions}).
 */
@ApplicationScoped
public class RecordTurns {

    private static final Comparator<Turn> ORDER = Comparator.comparing(Turn::recordKind)
            .thenComparing(turn -> turn.key().agencyCode())
            .thenComparing(turn -> turn.key().key());

    private final Jdbi jdbi;

    RecordTurns(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A record that a use case will touch, whether it is there or not. */
    public record Turn(String recordKind, RecordKey key) {}

    /** Does the work when all of these records have their turn. */
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
