package org.gongkai.kit.outbox;

import java.io.UncheckedIOException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Something that somebody outside must hear of.
 *
 * @param destination where it goes: one of few names, such as that of a service; what stands behind a slash tells apart
 *     receivers of one kind, of which none holds up the others and which are counted together
 * @param subject what it is about; what goes to one destination about one subject arrives in the order in which it was
 *     written, whatever its topic
 * @param body JSON; it names people and does not carry what is encrypted elsewhere
 */
public record Message(Topic topic, String destination, String subject, String body) {

    /** One whose body is what is said, as JSON. */
    public static Message of(Topic topic, String destination, String subject, Object said, ObjectMapper mapper) {
        try {
            return new Message(topic, destination, subject, mapper.writeValueAsString(said));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
