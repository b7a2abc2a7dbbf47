package org.gongkai.kit.web.idempotency;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.interceptor.InterceptorBinding;

/** An operation that honours {@code Idempotency-Key}. {@link EveryPost} binds all that are POSTs; nobody writes it. */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {

    /**
     * The extension of the API description by which a POST says that it takes no key, and why: its answer is a
     * credential, and those are stored nowhere.
     */
    String NO_KEY = "x-no-idempotency-key";
}
