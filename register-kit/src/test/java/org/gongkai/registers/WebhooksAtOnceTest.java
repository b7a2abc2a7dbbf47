package org.gongkai.registers;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;
import org.gongkai.registers.testing.HeardForTests;

/** Administrators of one body who do the same with its webhooks at the same time. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(HeardForTests.class)
class WebhooksAtOnceTest {

    private static final int MOST = 50;
    private static final int AT_ONCE = 12;

    private String agency;

    @BeforeEach
    void anAgency() {
        agency = Api.agency("230505");
    }

    @Test
    void so_many_as_a_body_may_have_are_made_and_none_besides() throws Exception {
        for (int made = 0; made < MOST - 2; made++) {
            assertThat(create().statusCode()).isEqualTo(201);
        }

        List<Integer> statuses =
                atOnce(this::create).stream().map(Response::statusCode).toList();

        assertThat(Collections.frequency(statuses, 201)).isEqualTo(2);
        assertThat(Collections.frequency(statuses, 409)).isEqualTo(AT_ONCE - 2);
    }

    @Test
    void one_of_those_who_read_the_same_version_gets_the_next_secret() throws Exception {
        String id = create().path("webhook.id");
        assertThat(rotate(id, null).statusCode()).isEqualTo(428);

        List<Response> answers = atOnce(() -> rotate(id, "\"1\""));

        List<Response> given =
                answers.stream().filter(answer -> answer.statusCode() == 200).toList();
        assertThat(given).hasSize(1);
        assertThat(given.getFirst().header("ETag")).isEqualTo("\"2\"");
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 412))
                .hasSize(AT_ONCE - 1);
        assertThat(rotate(id, "\"2\"").statusCode()).isEqualTo(200);
    }

    private static List<Response> atOnce(Callable<Response> request) throws Exception {
        List<Response> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Future<Response> done : threads.invokeAll(Collections.nCopies(AT_ONCE, request))) {
                answers.add(done.get());
            }
        }
        return answers;
    }

    private Response create() {
        return admin().body(Map.of("agencyCode", agency, "url", "http://127.0.0.1:9/hooks"))
                .post("/api/v1/letter-webhooks");
    }

    private Response rotate(String id, String ifMatch) {
        RequestSpecification request = admin();
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.post("/api/v1/letter-webhooks/{id}/secret-rotations", id);
    }

    private RequestSpecification admin() {
        return given().noFilters()
                .header("Authorization", "Bearer " + IssuerForTests.tokenOfAgency(Role.ADMIN, agency))
                .contentType("application/json");
    }
}
