package org.gongkai.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.form.edition.Editions;
import org.gongkai.kit.access.AccessRow;
import org.gongkai.kit.access.AccessTable;
import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.kit.testing.ProblemTable;

/** The one description of everything below the gateway's origin. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class MergedContractTest {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    @Inject
    AccessTable rights;

    private JsonNode document;

    @BeforeEach
    void readIt() {
        document = json();
    }

    @Test
    void it_is_openapi_3_1_in_json_and_yaml() throws Exception {
        String yaml =
                given().get("/openapi.yaml").then().statusCode(200).extract().asString();

        assertThat(document.path("openapi").textValue()).startsWith("3.1");
        assertThat(new YAMLMapper().readTree(yaml)).isEqualTo(document);
    }

    @Test
    void it_describes_what_the_services_and_the_gateway_answer_and_nothing_internal() {
        List<String> paths = new ArrayList<>();
        document.path("paths").fieldNames().forEachRemaining(paths::add);

        assertThat(paths)
                .contains(
                        "/api/v1/applications",
                        "/api/v1/disclosures/imports",
                        "/api/v1/normative-documents/{id}",
                        "/api/v1/administrative-actions",
                        "/api/v1/cases/{id}/voidings",
                        "/api/v1/statistics/{year}",
                        "/api/v1/statistics/{year}/cells/{cellId}/entries",
                        "/api/v1/statistics/{year}/disclosures",
                        "/api/v1/statistics/verification",
                        "/api/v1/agencies/{code}",
                        "/api/v1/annual-reports/{agencyCode}/{year}",
                        "/api/v1/forms/{edition}")
                .noneMatch(path -> path.contains("agency-replicas"));
    }

    @Test
    void every_operation_has_an_id_of_its_own_a_good_answer_with_a_schema_and_its_problems() {
        List<String> ids = new ArrayList<>();
        for (JsonNode item : document.path("paths")) {
            item.properties().stream()
                    .filter(method -> METHODS.contains(method.getKey()))
                    .map(java.util.Map.Entry::getValue)
                    .forEach(operation -> {
                        String id = operation.path("operationId").asText();
                        ids.add(id);
                        assertThat(operation.path("summary").asText()).as(id).isNotBlank();
                        assertThat(operation
                                        .path("responses")
                                        .path("400")
                                        .path("$ref")
                                        .asText())
                                .as(id)
                                .isEqualTo("#/components/responses/Problem400");
                        JsonNode good = Stream.of("201", "200", "202")
                                .map(operation.path("responses")::path)
                                .filter(answer -> !answer.isMissingNode())
                                .findFirst()
                                .orElse(MissingNode.getInstance());
                        boolean wordless = operation.path("responses").has("204");
                        assertThat(good.path("content").findPath("schema").isEmpty())
                                .as(id)
                                .isEqualTo(wordless);
                        operation
                                .path("parameters")
                                .forEach(parameter -> assertThat(parameter.path("schema"))
                                        .as(id + " " + parameter.path("name"))
                                        .isNotEmpty());
                    });
        }
        assertThat(ids).hasSizeGreaterThan(30).doesNotHaveDuplicates().allMatch(id -> !id.isBlank());
    }

    /** Members of schemas are named as the law and the form name them; where a name does not say it all, words stand beside it. */
    @Test
    void every_operation_parameter_and_group_is_told_in_words() {
        List<String> wordless = new ArrayList<>();
        document.path("tags").forEach(group -> tell(group, "group " + group.path("name"), wordless));
        Set<String> groups = Set.copyOf(document.path("tags").findValuesAsText("name"));
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .forEach(method -> {
                            String operation = method.getKey() + " " + path.getKey();
                            JsonNode said = method.getValue();
                            tell(said, operation, wordless);
                            if (!groups.contains(said.path("tags").path(0).asText())) {
                                wordless.add(operation + " stands in no group");
                            }
                            said.path("parameters")
                                    .forEach(parameter ->
                                            tell(parameter, operation + " " + parameter.path("name"), wordless));
                            said.path("responses")
                                    .properties()
                                    .forEach(answer -> tell(
                                            answer.getValue().has("$ref")
                                                    ? document.at(answer.getValue()
                                                            .path("$ref")
                                                            .textValue()
                                                            .substring(1))
                                                    : answer.getValue(),
                                            operation + " " + answer.getKey(),
                                            wordless));
                        }));

        assertThat(wordless).isEmpty();
    }

    private static void tell(JsonNode described, String what, List<String> wordless) {
        if (described.path("description").asText().isBlank()) {
            wordless.add(what);
        }
    }

    @Test
    void every_reference_leads_somewhere() {
        for (JsonNode reference : document.findValues("$ref")) {
            assertThat(document.at(reference.textValue().substring(1)).isMissingNode())
                    .as(reference.textValue())
                    .isFalse();
        }
    }

    @Test
    void the_schema_of_figures_has_every_cell_of_every_form() {
        JsonNode figures = document.at("/components/schemas/Figures");

        Editions.shipped().all().stream()
                .flatMap(form -> form.cells().keySet().stream())
                .forEach(cell -> assertThat(figures.at("/properties/" + cell.table() + "/properties/" + cell.row()
                                        + "/properties/" + cell.column())
                                .isMissingNode())
                        .as(cell.toString())
                        .isFalse());
        // 19 of the form of 2019 that the form of 2021 has no more.
        assertThat(document.at("/components/schemas/Cells/properties")).hasSize(200 + 19);
        assertThat(document.at("/components/schemas/Cells/properties/T2.LICENSING.CHANGE/minimum")
                        .isMissingNode())
                .isTrue();
        assertThat(document.at("/components/schemas/ApplicationRecord/examples/0/receiptNumber")
                        .textValue())
                .isEqualTo("SFT-2021-00001");
        assertThat(document.at("/components/schemas/ApplicationRecord/properties/outcome/anyOf/0/enum"))
                .hasSize(21);
    }

    @Test
    void it_lists_the_problems_and_the_verbs_of_every_service() {
        JsonNode problem = document.at("/components/schemas/Problem");
        List<String> types = new ArrayList<>();
        problem.path("x-problem-types")
                .forEach(type -> types.add(type.path("type").textValue().substring("/problems/".length()) + " "
                        + type.path("status").intValue()));

        assertThat(types)
                .contains("not-found 404", "import-rejected 422", "own-draft 403")
                .containsExactlyInAnyOrderElementsOf(Stream.of(
                                "README.md",
                                "../service-kit/README.md",
                                "../register-kit/README.md",
                                "../request-service/README.md",
                                "../disclosure-service/README.md")
                        .flatMap(readme -> ProblemTable.rows(Path.of(readme)).stream())
                        // A type that two services answer with means the same in both.
                        .distinct()
                        .toList());
        assertThat(problem.path("description").textValue()).contains("own-draft", "import-rejected");
        assertThat(document.at("/components/responses/Problem422/description").textValue())
                .contains("The import has rows that cannot be accepted", "The report has errors");
        assertThat(document.at("/components/schemas/AuditEntry/properties/operation/enum"))
                .extracting(JsonNode::textValue)
                .contains("ROTATE_DATA_KEY", "REGISTER", "ERASE", "PUBLISH_REPORT")
                .doesNotHaveDuplicates();
    }

    /** Each service holds itself to rights of its own; what the gateway lets through is what the service has said of it. */
    @Test
    void the_gateway_lets_through_whom_the_contract_of_the_service_names() {
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .forEach(method -> {
                            AccessRow row = AccessTable.of(
                                            method.getKey().toUpperCase(Locale.ROOT), rights.at(path.getKey()))
                                    .orElseThrow();
                            List<String> roles = new ArrayList<>();
                            method.getValue()
                                    .path("x-roles")
                                    .forEach(role -> roles.add(role.textValue().replaceFirst(" .*", "")));
                            assertThat(row.roles().keySet())
                                    .as(method.getKey() + " " + path.getKey())
                                    .extracting(Role::name)
                                    .containsExactlyInAnyOrderElementsOf(roles);
                            assertThat(row.anyone())
                                    .isEqualTo(
                                            method.getValue().path("security").isEmpty());
                        }));
    }

    @Test
    void the_api_page_shows_it() {
        String page =
                given().get("/swagger-ui/").then().statusCode(200).extract().asString();

        assertThat(page).contains("/openapi.json");
    }

    /** The tests of the whole lint it, and compile clients and schemas: they stand behind this module and have no server. */
    @Test
    void it_is_laid_down_with_the_schemas_that_are_published_for_those_who_read_it_with_tools() throws Exception {
        Path folder = Path.of("target", "contract");
        Files.createDirectories(folder.resolve("schemas"));
        Files.write(
                folder.resolve("schemas").resolve("annual-report.json"),
                given().get("/api/v1/schemas/annual-report.json")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray());
        for (String service : List.of("request-service", "disclosure-service", "litigation-service")) {
            JsonNode events = new YAMLMapper()
                    .readTree(
                            Path.of("..", service, "contract", "asyncapi.yaml").toFile());
            Files.writeString(folder.resolve("schemas").resolve(service + ".json"), events.toString());
        }
        Files.writeString(folder.resolve("openapi.json"), document.toString());

        assertThat(document.path("servers").path(0).path("url").textValue()).isEqualTo("/");
    }

    private static JsonNode json() {
        try {
            return new ObjectMapper()
                    .readTree(given().get("/openapi.json")
                            .then()
                            .statusCode(200)
                            .extract()
                            .asString());
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
