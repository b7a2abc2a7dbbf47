package org.gongkai.kit.web.answer;

import java.io.IOException;

import jakarta.ws.rs.ProcessingException;

import com.fasterxml.jackson.core.JsonProcessingException;

/**
 * A connection to another service that could not be used to its end. One that was kept may have ended with a service that is there
 * again, so that whoever may ask twice asks once more; an answer that came and cannot be read is none of these.
 */
public final class BrokenConnection {

    private BrokenConnection() {}

    /** Whether a call has failed for one. */
    public static boolean isBehind(Throwable failure) {
        return failure instanceof ProcessingException
                && failure.getCause() instanceof IOException
                && !(failure.getCause() instanceof JsonProcessingException);
    }
}
