package org.gongkai.kit.web.body;

import java.io.IOException;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;

import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;

/**
 * Refuses a body with a number that nobody can hold, {@code 1e99999999999}: reading it fails with another exception than
 * all that is wrong with JSON.
 */
@Provider
class JsonNumbers implements ReaderInterceptor {

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        try {
            return context.proceed();
        } catch (NumberFormatException e) {
            throw Problem.of(ProblemKind.MALFORMED_JSON, KitWords.NUMBER_OUT_OF_RANGE);
        }
    }
}
