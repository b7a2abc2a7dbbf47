package org.gongkai.kit.life;

import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/**
 * The lives of one kind, in the same database and transaction as the registers.
 *
 * @param <L> the aggregate
 * @param <K> its key
 */
public interface Lives<L extends Life, K> extends PanacheRepositoryBase<L, K> {

    /**
     * Writes what the transaction has changed, so that SQL sees it and what the database refuses is refused here, and
     * counts it as one change of the life, also when only something that belongs to the life has changed.
     */
    default void changed(L life) {
        long before = life.revision();
        flush();
        if (life.revision() == before) {
            getEntityManager().lock(life, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        }
    }
}
