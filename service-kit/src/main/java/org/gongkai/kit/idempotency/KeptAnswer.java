package org.gongkai.kit.idempotency;

import java.util.Map;

/** An answer as it goes to the client, and can go again: status, headers and the bytes of the body. */
public record KeptAnswer(int status, Map<String, String> headers, byte[] body) {

    private static final int FIRST_REFUSAL = 400;

    public KeptAnswer {
        headers = Map.copyOf(headers);
    }

    /** Whether the work was done; a refusal leaves its key free for another attempt. */
    boolean isDone() {
        return status < FIRST_REFUSAL;
    }
}
