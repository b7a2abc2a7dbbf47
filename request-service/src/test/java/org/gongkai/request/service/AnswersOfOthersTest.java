package org.gongkai.request.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.gongkai.kit.testing.AnswerMembers;
import org.gongkai.registers.calendar.ReplicatedCalendar;
import org.gongkai.registers.calendar.ReplicatedLength;

/** What the other services have committed as their answers is read, and nothing of it under another name. */
class AnswersOfOthersTest {

    private final AnswerMembers members =
            AnswerMembers.of(Stream.of(Answer.values()).map(answer -> answer.type));

    @ParameterizedTest
    @CsvSource({
        "litigation-service, calendar-replica.json, CALENDAR",
        "disclosure-service, calendar-replica.json, CALENDAR",
        "litigation-service, term-length-replica.json, LENGTH",
        "litigation-service, told-redecision.json, REDECISION"
    })
    void a_member_that_bears_another_name_is_no_answer(String service, String file, Answer answer) throws IOException {
        members.mustBeThere(
                new ObjectMapper()
                        .readTree(contract(service).resolve("answers/" + file).toFile()),
                answer.type);
    }

    @Test
    void no_answer_is_read_that_is_not_walked_here() {
        members.areAllThatIsReadBeside(CalendarService.class);
    }

    @Test
    void what_is_told_of_a_further_decision_bears_the_names_that_are_taken() throws IOException {
        JsonNode taken = new YAMLMapper()
                .readTree(contract("litigation-service").resolve("openapi.yaml").toFile())
                .at("/components/schemas/ToldRedecision/properties");

        assertThat(Arrays.stream(ToldRedecision.class.getRecordComponents()).map(part -> part.getName()))
                .containsExactlyInAnyOrderElementsOf(
                        taken.properties().stream().map(Map.Entry::getKey).toList());
    }

    /** What a golden answer is read as. */
    enum Answer {
        CALENDAR(ReplicatedCalendar.class),
        LENGTH(ReplicatedLength.class),
        REDECISION(HeardOfRedecision.class);

        private final Class<?> type;

        Answer(Class<?> type) {
            this.type = type;
        }
    }

    private static Path contract(String service) {
        return Path.of("..", service, "contract");
    }
}
