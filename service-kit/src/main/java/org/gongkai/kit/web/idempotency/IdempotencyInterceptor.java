package org.gongkai.kit.web.idempotency;

import java.util.Optional;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

import org.gongkai.kit.idempotency.IdempotencyKeys;
import org.gongkai.kit.idempotency.KeyedRequest;
import org.gongkai.kit.web.WrittenAnswers;

/** Does the work of a request with an {@code Idempotency-Key} once. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class IdempotencyInterceptor {

    private final IdempotencyKeys keys;
    private final CurrentKey current;
    private final WrittenAnswers written;

    IdempotencyInterceptor(IdempotencyKeys keys, CurrentKey current, WrittenAnswers written) {
        this.keys = keys;
        this.current = current;
        this.written = written;
    }

    @AroundInvoke
    Object once(InvocationContext invocation) throws Exception {
        Optional<KeyedRequest> keyed = current.find();
        if (keyed.isEmpty()) {
            return invocation.proceed();
        }
        throw new AnsweredOnce(keys.once(keyed.get(), () -> written.of(invocation.proceed())));
    }
}
