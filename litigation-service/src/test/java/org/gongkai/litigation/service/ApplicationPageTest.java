package org.gongkai.litigation.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.web.answer.AnswerMapper;

/** What the service of applications has committed as its answer is read. */
class ApplicationPageTest {

    private static final Path GOLDEN = Path.of("../request-service/contract/answers/applications.json");

    private final ObjectMapper mapper = new AnswerMapper(
                    new ObjectMapper().registerModules(new Jdk8Module(), new JavaTimeModule()))
            .getContext(Object.class);

    @Test
    void the_golden_answer_is_read() throws IOException {
        ApplicationPage page = read(Files.readString(GOLDEN));

        assertThat(page.items()).hasSize(1);
        ApplicationPage.Row application = page.items().getFirst();
        assertThat(application.id()).isNotNull();
        assertThat(application.receiptNumber()).isNotBlank();
        assertThat(application.closedOn()).isPresent();
        assertThat(application.outcome()).isPresent();
        ApplicationPage.Life life = application.life().orElseThrow();
        assertThat(life.stage()).isNotBlank();
        assertThat(life.servedOn()).isPresent();
    }

    private ApplicationPage read(String json) throws JsonProcessingException {
        return mapper.readValue(json, ApplicationPage.class);
    }
}
