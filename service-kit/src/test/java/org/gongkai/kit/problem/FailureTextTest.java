package org.gongkai.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.nio.channels.ClosedChannelException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;

import jakarta.ws.rs.ProcessingException;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

/** What failed is told by its sentence, and without the class that it is of. */
class FailureTextTest {

    private record Counted(@JsonProperty(required = true) int records) {}

    @Test
    void the_sentence_is_told_without_the_classes_of_what_it_quotes() {
        assertThat(FailureText.of(
                        new ProcessingException(new ConnectException("Connection refused: localhost/127.0.0.1:1"))))
                .isEqualTo("Connection refused: localhost/127.0.0.1:1");
        assertThat(FailureText.of(new CompletionException(new ProcessingException(new ConnectException("no route")))))
                .isEqualTo("no route");
        assertThat(FailureText.of(new IllegalStateException("a " + Counted.class.getName() + " of 3 is none")))
                .isEqualTo("a … of 3 is none");
    }

    @Test
    void what_has_no_sentence_is_told_by_what_it_is() {
        assertThat(FailureText.of(new ClosedChannelException())).isEqualTo("closed channel");
        assertThat(FailureText.of(new ProcessingException(new ClosedChannelException())))
                .isEqualTo("closed channel");
        assertThat(FailureText.of(new IllegalStateException("", new TimeoutException())))
                .isEqualTo("timeout");
        assertThat(FailureText.of(new Exception())).isEqualTo("failure");
        assertThat(FailureText.kind(new TimeoutException("of 张三"))).isEqualTo("timeout");
    }

    @Test
    void an_answer_that_cannot_be_read_names_nothing_that_it_was_to_become() {
        assertThat(unread("{\"records\": \"many\"}")).contains("many").doesNotContain("gongkai", "java", "Counted");
        assertThat(unread("{}")).contains("records").doesNotContain("gongkai", "java", "Counted");
        assertThat(unread("[]")).doesNotContain("gongkai", "java", "Counted");
    }

    private static String unread(String json) {
        try {
            return new ObjectMapper().readValue(json, Counted.class).toString();
        } catch (Exception e) {
            return FailureText.of(new ProcessingException(e));
        }
    }
}
