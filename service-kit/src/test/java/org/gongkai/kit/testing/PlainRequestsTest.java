package org.gongkai.kit.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;

import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.http.ContentType;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.apache.http.client.CircularRedirectException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is asked and read in Java goes out and comes back as rest-assured has it, to the letter. */
class PlainRequestsTest {

    private static final byte[] JSON = "{\"a\": 1, \"b\": [{\"c\": \"中\"}]}".getBytes(StandardCharsets.UTF_8);

    private static final Map<String, Function<RequestSpecification, Response>> REQUESTS = new LinkedHashMap<>();

    private static RecordingServer server;

    static {
        REQUESTS.put("get", request -> request.get("/x"));
        REQUESTS.put("nothing but the root", request -> request.get("/"));
        REQUESTS.put("no path", request -> request.get());
        REQUESTS.put("a slash at the end", request -> request.get("/x/"));
        REQUESTS.put("two slashes", request -> request.get("/x//y"));
        REQUESTS.put("points", request -> request.get("/x/../y/./z"));
        REQUESTS.put("query", request -> request.get("/x?a=1&b=&c&a=2&d==&e=f=g"));
        REQUESTS.put("query of other letters", request -> request.get("/中/路 x?键=值 1+1&p=a%20b&q=[1]&r=\"'<>|"));
        REQUESTS.put(
                "encoded already",
                request -> request.urlEncodingEnabled(false).get("/x%2Fy/%E4%B8%AD?a=%E4%B8%AD+b%20c&d=%00&e=1:2"));
        REQUESTS.put(
                "query of its own",
                request -> request.queryParam("a", "1", "2 3").queryParam("b").get("/x?c=4&a=5"));
        REQUESTS.put("places in the path", request -> request.get("/x/{one}/y/{two}?z={three}", "a/b", "c d", "中"));
        REQUESTS.put("named places", request -> request.pathParam("one", "ä").get("/x/{one}"));
        REQUESTS.put("a base path", request -> request.basePath("/base").get("y"));
        REQUESTS.put("head", request -> request.head("/x"));
        REQUESTS.put("delete", request -> request.delete("/x/1?a=b"));
        REQUESTS.put("delete with a body", request -> request.body("x").delete("/x"));
        REQUESTS.put("options", request -> request.options("/x"));
        REQUESTS.put("post nothing", request -> request.post("/x"));
        REQUESTS.put(
                "post nothing as JSON",
                request -> request.contentType(ContentType.JSON).post("/x?y=z"));
        REQUESTS.put("put nothing", request -> request.put("/x"));
        REQUESTS.put("patch nothing", request -> request.patch("/x"));
        REQUESTS.put("a text", request -> request.body("中 text").post("/x"));
        REQUESTS.put(
                "an empty text",
                request -> request.contentType(ContentType.JSON).body("").put("/x"));
        REQUESTS.put("bytes", request -> request.body(new byte[] {0, 1, -1}).post("/x"));
        REQUESTS.put(
                "bytes of a type",
                request -> request.contentType("application/pdf")
                        .body(new byte[] {0, 1, -1})
                        .put("/x"));
        REQUESTS.put(
                "JSON",
                request -> request.contentType(ContentType.JSON)
                        .body(Map.of("名", "值"))
                        .post("/x"));
        REQUESTS.put(
                "JSON in another type",
                request -> request.contentType("application/merge-patch+json")
                        .body("{\"a\": \"中\"}")
                        .patch("/x"));
        REQUESTS.put(
                "CSV in another charset",
                request -> request.contentType("text/csv; charset=GB18030")
                        .body("登记编号,x\n")
                        .post("/x?dryRun=true"));
        REQUESTS.put(
                "CSV without",
                request -> request.contentType("text/csv").body("登记编号,x\n").post("/x"));
        REQUESTS.put(
                "a form",
                request ->
                        request.formParam("a", "中 +&").formParam("b", "1", "2").post("/x"));
        REQUESTS.put("parameters", request -> request.param("a", "1").get("/x"));
        REQUESTS.put(
                "cookies",
                request -> request.cookie("a", "1").cookie("b", "2; 3").get("/x"));
        REQUESTS.put(
                "headers",
                request -> request.header("X-One", "1", "2")
                        .header("x-two", "a")
                        .header("X-Two", "b")
                        .header("If-Match", "\"1\", W/\"2\"")
                        .header("Empty", "")
                        .header("Authorization", "Bearer abc")
                        .get("/x"));
        REQUESTS.put("what it would take", request -> request.accept("text/csv").get("/x"));
        REQUESTS.put(
                "types of its own",
                request -> request.header("Content-Type", "application/json;v=1")
                        .header("Accept", "*/*, x/y")
                        .body("{}")
                        .post("/x"));
        REQUESTS.put(
                "encodings of its own",
                request -> request.header("Accept-Encoding", "identity").get("/x"));
        REQUESTS.put(
                "another host",
                request -> request.header("Host", "other.example").get("/x"));
        REQUESTS.put(
                "basic", request -> request.auth().preemptive().basic("a", "b").get("/x"));
        REQUESTS.put(
                "a filter's header",
                request -> request.filter(named("X-Late", "1"))
                        .filter(named("Accept", "text/html"))
                        .get("/x?y=1"));
        REQUESTS.put(
                "a filter's parameter",
                request -> request.filter((one, answer, context) -> {
                            one.queryParam("late", "1");
                            return context.next(one, answer);
                        })
                        .get("/x?y=1"));
    }

    @BeforeAll
    static void listen() throws IOException {
        server = new RecordingServer();
    }

    @AfterAll
    static void leaveInstalled() throws IOException {
        QuickRequests.install();
        server.close();
    }

    @Test
    void the_same_goes_out() {
        server.answers("HTTP/1.1 200 OK\nContent-Length: 0", new byte[0]);
        REQUESTS.forEach((what, request) -> {
            PlainRequests.remove();
            Object asEver = sent(request);
            PlainRequests.install();

            assertThat(sent(request)).as(what).isEqualTo(asEver);
        });
    }

    private static Object sent(Function<RequestSpecification, Response> request) {
        server.asked();
        try {
            request.apply(fresh());
        } catch (IllegalArgumentException refused) {
            return refused.getClass();
        }
        List<RecordingServer.Asked> asked = server.asked();
        assertThat(asked).hasSize(1);
        return asked;
    }

    @Test
    void most_are_asked_in_java() {
        server.answers("HTTP/1.1 200 OK\nContent-Length: 0", new byte[0]);
        PlainRequests.install();
        fresh().get("/x");
        int connections = server.connections();

        // In Groovy each has a connection of its own.
        fresh().get("/x?y=z");
        fresh().contentType(ContentType.JSON).body(Map.of("a", 1)).post("/x");
        fresh().delete("/x");

        assertThat(server.connections()).isEqualTo(connections);
    }

    @Test
    void an_answer_is_seen_whatever_its_request_goes_past_and_whoever_sends_it() {
        server.answers("HTTP/1.1 200 OK\nContent-Length: 0", new byte[0]);
        PlainRequests.install();
        List<String> seen = new ArrayList<>();
        PlainRequests.watch((method, address, answer) ->
                seen.add(method + " " + URI.create(address).getPath() + " " + answer.statusCode()));
        try {
            fresh().get("/in-java?y=z");
            fresh().formParam("a", "b").post("/in-groovy");
            fresh().filter((request, answer, context) -> context.next(request, answer))
                    .delete("/past-another");
        } finally {
            PlainRequests.watch((method, address, answer) -> {});
        }

        assertThat(seen).containsExactly("GET /in-java 200", "POST /in-groovy 200", "DELETE /past-another 200");
    }

    @Test
    void an_answer_that_must_not_be_fails_as_it_does() {
        server.answers("HTTP/1.1 200 OK\nContent-Length: 0", new byte[0]);
        PlainRequests.install();
        PlainRequests.watch((method, address, answer) -> {
            throw new AssertionError("must not be");
        });
        try {
            assertThatThrownBy(() -> fresh().get("/x")).isExactlyInstanceOf(AssertionError.class);
        } finally {
            PlainRequests.watch((method, address, answer) -> {});
        }
    }

    @Test
    void the_same_comes_back() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(JSON);
        }
        Map<String, byte[]> answers = new LinkedHashMap<>();
        String json = "Content-Type: application/json;charset=UTF-8\n";
        answers.put(
                "HTTP/1.1 200 OK\n" + json + "X-A: 1\nX-A: 2\nSet-Cookie: a=b; Path=/; HttpOnly\n" + length(JSON),
                JSON);
        answers.put("HTTP/1.1 404 Not Found\nContent-Type: application/problem+json\n" + length(JSON), JSON);
        answers.put(
                "HTTP/1.1 200 OK\n" + json + "Content-Encoding: gzip\n" + length(packed.toByteArray()),
                packed.toByteArray());
        answers.put("HTTP/1.1 204 No Content", new byte[0]);
        answers.put("HTTP/1.1 500 \n" + json + "Content-Length: 0", new byte[0]);
        answers.put("HTTP/1.1 200 OK\n" + length(JSON), JSON);
        answers.put(
                "HTTP/1.1 200 OK\nContent-Type: text/plain; charset=GB18030\nContent-Length: 2", new byte[] {-42, -48});
        answers.put("HTTP/1.1 200 OK\n" + json + "Transfer-Encoding: chunked", chunked());
        answers.forEach((head, body) -> {
            server.answers(head, body);
            for (Function<RequestSpecification, Response> ask : List.<Function<RequestSpecification, Response>>of(
                    request -> request.get("/x"), request -> request.body("a").post("/x"))) {
                PlainRequests.remove();
                List<Object> asEver = told(ask.apply(fresh()));
                PlainRequests.install();

                assertThat(told(ask.apply(fresh()))).as(head).isEqualTo(asEver);
            }
        });
    }

    @Test
    void a_redirection_is_followed_unless_it_is_not_to_be() {
        server.answers("HTTP/1.1 302 Found\nLocation: /y\nContent-Length: 0", new byte[0]);
        for (Runnable way : List.<Runnable>of(PlainRequests::remove, PlainRequests::install)) {
            way.run();
            fresh().redirects().follow(false).get("/x").then().statusCode(302);
            assertThat(server.asked()).hasSize(1);

            assertThatThrownBy(() -> fresh().get("/x")).rootCause().isInstanceOf(CircularRedirectException.class);
            assertThat(server.asked().stream().map(asked -> asked.head().getFirst()))
                    .containsExactly("GET /x HTTP/1.1", "GET /y HTTP/1.1");
        }
    }

    @Test
    void nobody_who_listens_and_a_wrong_place_are_told_as_ever() throws IOException {
        int nobodys;
        try (ServerSocket socket = new ServerSocket(0)) {
            nobodys = socket.getLocalPort();
        }
        for (Runnable way : List.<Runnable>of(PlainRequests::remove, PlainRequests::install)) {
            way.run();
            assertThatThrownBy(
                            () -> fresh().baseUri("http://localhost:" + nobodys).get("/x"))
                    .isInstanceOf(ConnectException.class);
            assertThatThrownBy(() -> fresh().get("/x/{one}", "a", "b")).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> fresh().get("/x/{one}")).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void paths_lead_to_the_same() {
        String text = """
                {"items": [{"id": 1, "name": "a", "in": {"x": [1, 2.5, null]}}, {"id": 2, "name": null}],
                 "empty": [], "size": 7, "class": "k", "nothing": null, "text": "t", "mixed": [{"a": 1}, null, 3]}""";
        for (String path : List.of(
                "items",
                "items.id",
                "items[0].name",
                "items[1].name",
                "items[2].name",
                "items.in",
                "items[0].in.x[1]",
                "items[0].in.x[2].y",
                "items.size()",
                "empty",
                "size",
                "class",
                "nothing",
                "nothing.more",
                "nothing[0]",
                "none",
                "none.more",
                "text.size()",
                "text.none",
                "mixed.a",
                "mixed[0].a",
                "size.none",
                "items[0][0]",
                "items[-1].id",
                "items.find { it.id == 2 }.name",
                "items.in.x",
                "$",
                "",
                "[0]",
                "items.2",
                "a-b")) {
            Object asEver = asEver(text, path);

            PlainPaths.install();
            assertThat(led(text, path)).as(path).isEqualTo(asEver);
        }
        JsonPath list = JsonPath.from("[{\"a\": 1}, {\"a\": 2}]");
        assertThat(list.<Object>get("a")).isEqualTo(List.of(1, 2));
        assertThat(list.<Object>get("[1].a")).isEqualTo(2);
    }

    private static Object asEver(String text, String path) {
        PlainPaths.remove();
        return led(text, path);
    }

    private static Object led(String text, String path) {
        try {
            return Arrays.asList(JsonPath.from(text).<Object>get(path));
        } catch (IllegalArgumentException refused) {
            return refused.getMessage();
        }
    }

    private static RequestSpecification fresh() {
        return given().config(QuickRequests.of(RestAssured.config()))
                .noFilters()
                .baseUri("http://localhost:" + server.port());
    }

    private static Filter named(String header, String value) {
        return (request, answer, context) -> {
            request.replaceHeader(header, value);
            return context.next(request, answer);
        };
    }

    private static List<Object> told(Response answer) {
        server.asked();
        Headers headers = answer.headers();
        return Arrays.asList(
                answer.statusCode(),
                answer.statusLine(),
                headers.asList().stream().map(Header::toString).toList(),
                answer.contentType(),
                answer.cookies(),
                answer.detailedCookies().toString(),
                answer.asString(),
                List.of(answer.asByteArray().length, Arrays.hashCode(answer.asByteArray())),
                answer.contentType().contains("json") && !answer.asString().isEmpty()
                        ? answer.then().body("a", equalTo(1)).extract().path("b[0].c")
                        : "");
    }

    private static String length(byte[] body) {
        return "Content-Length: " + body.length;
    }

    private static byte[] chunked() {
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        chunks.writeBytes((Integer.toHexString(JSON.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        chunks.writeBytes(JSON);
        chunks.writeBytes("\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return chunks.toByteArray();
    }
}
