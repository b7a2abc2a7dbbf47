package org.gongkai.report.service;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** An answer that a service is asked for, while the caller does something else. */
public final class Pending<T> {

    private final CompletableFuture<SourceAnswer<T>> answer;

    Pending(CompletableFuture<SourceAnswer<T>> answer) {
        this.answer = answer;
    }

    /** The same answer with its body seen as something else. */
    public <R> Pending<R> map(Function<T, R> view) {
        return new Pending<>(answer.thenApply(given -> given.map(view)));
    }

    /** Waits for the answer. */
    public SourceAnswer<T> await() {
        return answer.join();
    }
}
