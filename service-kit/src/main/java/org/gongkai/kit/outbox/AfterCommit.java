package org.gongkai.kit.outbox;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;

/** Does something when the transaction at hand has been committed, and nothing when it has not. */
record AfterCommit(Runnable work) implements Synchronization {

    @Override
    public void beforeCompletion() {
        // Nothing is to be done before.
    }

    @Override
    public void afterCompletion(int status) {
        if (status == Status.STATUS_COMMITTED) {
            work.run();
        }
    }
}
