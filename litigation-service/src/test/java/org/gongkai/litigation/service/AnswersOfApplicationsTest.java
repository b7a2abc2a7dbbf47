package org.gongkai.litigation.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.testing.AnswerMembers;
import org.gongkai.litigation.telling.CaseNews;

/** What the service of applications has committed as its answers is read, and nothing of it under another name. */
class AnswersOfApplicationsTest {

    private static final Path CONTRACT = Path.of("../request-service/contract");

    private static final Map<String, Class<?>> ANSWERS =
            Map.of("applications.json", ApplicationPage.class, "told-case.json", HeardOfCase.class);

    private final AnswerMembers members = AnswerMembers.of(ANSWERS.values().stream());

    @Test
    void a_member_that_bears_another_name_is_no_answer() throws IOException {
        members.areAllThatIsReadBeside(ApplicationsService.class);
        for (Map.Entry<String, Class<?>> answer : ANSWERS.entrySet()) {
            members.mustBeThere(
                    new ObjectMapper()
                            .readTree(CONTRACT.resolve("answers")
                                    .resolve(answer.getKey())
                                    .toFile()),
                    answer.getValue());
        }
    }

    @Test
    void what_it_is_told_bears_the_names_that_it_takes() throws IOException {
        JsonNode schemas = new YAMLMapper()
                .readTree(CONTRACT.resolve("openapi.yaml").toFile())
                .at("/components/schemas");

        assertThat(Arrays.stream(ToldOfCase.class.getRecordComponents()).map(part -> part.getName()))
                .containsExactlyInAnyOrderElementsOf(names(schemas.at("/ToldOfCase/properties")));
        assertThat(values(schemas.at("/ToldOfCaseKind/enum")))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(CaseNews.Kind.values()).map(Enum::name).toList());
        assertThat(Stream.of(HeardOfCase.Outcome.values()).map(Enum::name))
                .containsExactlyInAnyOrderElementsOf(values(schemas.at("/HeardOfCaseOutcome/enum")));
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    private static List<String> values(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).toList();
    }
}
