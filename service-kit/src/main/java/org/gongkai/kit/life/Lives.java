package org.gongkai.kit.life;

import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;

/**
 * The lives of one kind, in the same database and transaction as the registers.
 *
 * @param <L> the aggregate
 * @param <K> its key
 */
public interface Lives<L extends Life, K> extends PanacheRepositoryBase<L, K> {

    /**
     * Writes what the transaction has changed, so that SQL sees it and what the database refuses is refused here, and
     * counts it as one change of the life, also when only something that belongs to the life has changed. A life that
     * somebody else has changed meanwhile is refused as stale.
     */
    default void changed(L life) {
        long before = life.revision();
        try {
            flush();
            if (life.revision() == before) {
                getEntityManager().lock(life, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
            }
        } catch (OptimisticLockException e) {
            throw Problem.of(ProblemKind.STALE, KitWords.CHANGED_MEANWHILE);
        }
    }
}
