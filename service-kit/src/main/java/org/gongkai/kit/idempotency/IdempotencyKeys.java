package org.gongkai.kit.idempotency;

import java.util.Optional;
import java.util.concurrent.Callable;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jdbi.v3.core.Jdbi;

/**
 * Does the work of a key once. The answer is kept in the transaction of the work: a key has an answer exactly when its
 * work was done, whenever the process dies.
 */
@ApplicationScoped
public class IdempotencyKeys {

    private final Jdbi jdbi;
    private final KeptAnswers answers;
    private final KeysAtWork atWork;

    IdempotencyKeys(Jdbi jdbi, KeptAnswers answers, KeysAtWork atWork) {
        this.jdbi = jdbi;
        this.answers = answers;
        this.atWork = atWork;
    }

    /** The answer that the request had before; a key that went with another request is refused. */
    public Optional<KeptAnswer> find(KeyedRequest request) {
        return jdbi.withHandle(handle -> answers.find(handle, request));
    }

    /** Does the work unless it was done, and answers what was answered the first time. */
    public KeptAnswer once(KeyedRequest request, Callable<KeptAnswer> work) {
        // No connection is held for the key: work that only computes, however long, needs none.
        return atWork.during(request.key(), () -> find(request).orElseGet(() -> firstTime(request, work)));
    }

    private KeptAnswer firstTime(KeyedRequest request, Callable<KeptAnswer> work) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            KeptAnswer answer = work.call();
            if (answer.isDone()) {
                jdbi.useHandle(handle -> answers.keep(handle, request, answer));
            }
            return answer;
        });
    }
}
