package org.gongkai.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import org.gongkai.deploy.accounts.Demo;

/**
 * Walks every POST of the merged description: twice the same is one effect and one answer, another body is refused. It is the
 * longest on the shared stack, and the last class is the one that JUnit begins with on the thread that hands out the others.
 */
@SharedAtOnce
@Order(Integer.MAX_VALUE)
class IdempotencyIT {

    private static JsonNode document;
    private static KeyedPosts posts;

    @BeforeAll
    static void readTheDescription() throws IOException {
        document = new ObjectMapper()
                .readTree(Gateway.anonymous()
                        .get("/openapi.json")
                        .then()
                        .extract()
                        .asString());
        posts = new KeyedPosts(document);
    }

    @TestFactory
    Stream<DynamicTest> a_repetition_is_one_effect_and_one_answer() {
        return everyPost()
                .filter(operation -> !KeyedPosts.withoutKeys().contains(operation.path()))
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> {
                    assertThat(operation.takes("Idempotency-Key"))
                            .as("the description promises it")
                            .isTrue();
                    List<KeyedPost> prepared = posts.of(operation).toList();
                    assertThat(prepared)
                            .as("the walk knows how to do %s", operation)
                            .isNotEmpty();
                    for (KeyedPost post : prepared) {
                        walk(post);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> what_answers_credentials_promises_nothing_and_says_why() {
        return everyPost()
                .filter(operation -> KeyedPosts.withoutKeys().contains(operation.path()))
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> {
                    assertThat(operation.takes("Idempotency-Key")).isFalse();
                    assertThat(operation.node().path("x-no-idempotency-key").asText())
                            .isNotBlank();
                }));
    }

    @Test
    void credentials_are_made_anew_every_time() {
        String key = UUID.randomUUID().toString();

        assertThat(signIn(key)).isNotEqualTo(signIn(key));
    }

    private static Stream<ApiOperation> everyPost() {
        return ApiOperation.all(document).stream()
                .filter(operation -> operation.method().equals("post"));
    }

    private static void walk(KeyedPost post) throws IOException, InterruptedException {
        String key = "walk-" + UUID.randomUUID();
        int before = post.effects();
        HttpResponse<byte[]> first = post.send(key);
        int effects = post.effects() - before;
        HttpResponse<byte[]> again = post.send(key);
        HttpResponse<byte[]> other = post.sendOther(key);

        assertThat(first.statusCode()).as(text(first)).isBetween(200, 299);
        assertThat(again.statusCode()).as(text(again)).isEqualTo(first.statusCode());
        assertThat(text(again)).isEqualTo(text(first));
        for (String header : List.of("Location", "ETag", "Content-Type", "Cache-Control")) {
            assertThat(again.headers().allValues(header))
                    .as(header)
                    .isEqualTo(first.headers().allValues(header));
        }
        assertThat(other.statusCode()).as(text(other)).isEqualTo(422);
        assertThat(text(other)).contains("/problems/idempotency-key-reused");
        assertThat(effects).as("effects of the first").isEqualTo(post.audit().isPresent() ? 1 : 0);
        assertThat(post.effects() - before).as("effects of all").isEqualTo(effects);
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static String signIn(String key) {
        String password = RunningStack.stack().accounts().password(Demo.ADMIN);
        return Gateway.anonymous()
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body("{\"account\": \"admin\", \"password\": \"" + password + "\"}")
                .post("/api/v1/tokens")
                .then()
                .statusCode(200)
                .extract()
                .path("refreshToken");
    }
}
