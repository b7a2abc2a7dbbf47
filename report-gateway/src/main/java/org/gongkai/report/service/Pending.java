package org.gongkai.report.service;

import java.util.concurrent.CompletableFuture;

/** An answer that a service is asked for, while the caller does something else. */
public final class Pending<T> {

    private final CompletableFuture<SourceAnswer<T>> answer;

    Pending(CompletableFuture<SourceAnswer<T>> answer) {
        this.answer = answer;
    }

    /** Waits for the answer. */
    public SourceAnswer<T> await() {
        return answer.join();
    }
}
