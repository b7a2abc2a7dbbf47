package org.gongkai.kit.web.idempotency;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

import org.gongkai.kit.idempotency.KeptAnswer;

/**
 * Leaves a resource method with an answer that is complete. A method can give nothing but its own type, an answer with
 * a key is the same for every type, and the first one goes out as its repetitions do.
 */
final class AnsweredOnce extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient KeptAnswer answer;

    AnsweredOnce(KeptAnswer answer) {
        super("answered", null, false, false);
        this.answer = answer;
    }

    static Response response(KeptAnswer answer) {
        Response.ResponseBuilder builder = Response.status(answer.status());
        answer.headers().forEach(builder::header);
        return (answer.body().length == 0 ? builder : builder.entity(answer.body())).build();
    }

    /** Gives the answer. */
    @Provider
    static class Mapper implements ExceptionMapper<AnsweredOnce> {

        @Override
        public Response toResponse(AnsweredOnce answered) {
            return response(answered.answer);
        }
    }
}
