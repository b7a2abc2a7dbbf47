package org.gongkai.kit.outbox;

import java.io.UncheckedIOException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A message on its way.
 *
 * @param id the same whenever it is delivered again, so that a receiver can tell
 * @param attempt how often delivery was begun, this time included
 * @param requestId the request that it was written in; empty where there was none
 */
public record Letter(
        long id, String topic, String destination, String subject, String body, int attempt, String requestId) {

    /**
     * What its body says, as {@link Message#of} has written it.
     *
     * @throws UncheckedIOException where it says something else: a failure of ours, and tried again
     */
    public <T> T read(ObjectMapper mapper, Class<T> type) {
        try {
            return mapper.readValue(body, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
