package org.gongkai.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;

import org.gongkai.deploy.start.Service;

/** Walks every operation, through the gateway and at the port of its service: what HTTP promises (RFC 9110) holds of each. */
@SharedStack
@Order(SharedStack.EARLY + 1)
class EveryExchangeIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<String> METHODS = List.of("GET", "PUT", "POST", "PATCH", "DELETE");

    private static final Set<String> BODIED = Set.of("PUT", "POST", "PATCH");

    /** What is kept for minutes once somebody has asked; refused, it leaves nothing to those who enter what belongs there. */
    private static final Set<String> KEPT = Set.of("/api/v1/public/sitemap.xml");

    /** What is accepted, as nobody can read it: one of them each time. */
    private static final List<String> UNREADABLE =
            List.of("abc", ", ,", "abc, */*", "application/json, abc;q=much, */*");

    /** What the examples of the description stand for; what is not there is refused, which has to be told as well. */
    private static final Map<String, String> EXAMPLES = Map.of(
            "year",
            "2021",
            "edition",
            "2021",
            "agencyCode",
            "11230505001234567F",
            "code",
            "11230505001234567F",
            "cellId",
            "T3.GRANTED.TOTAL",
            "register",
            "applications");

    /** Each has its own share of what may be asked in a minute. */
    private static List<HttpClient> clients;

    private static final AtomicInteger TURN = new AtomicInteger();

    private static final ExecutorService WALKERS = Executors.newFixedThreadPool(6);

    @BeforeAll
    static void manyWhoAsk() {
        clients = IntStream.range(2, 42).mapToObj(EveryExchangeIT::client).toList();
    }

    @AfterAll
    static void close() {
        WALKERS.close();
        clients.forEach(HttpClient::close);
    }

    private static HttpClient client(int host) {
        try {
            return HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .localAddress(InetAddress.getByName("127.0.3." + host))
                    .build();
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }

    /** The rows of a path at one of the origins that answer it. */
    private record Place(URI origin, String path, List<Rights> rows) {

        Set<String> methods() {
            Set<String> methods = rows.stream().map(Rights::method).collect(Collectors.toCollection(TreeSet::new));
            if (methods.contains("GET")) {
                methods.add("HEAD");
            }
            return methods;
        }

        URI address() {
            String actual = path;
            for (Map.Entry<String, String> example : EXAMPLES.entrySet()) {
                actual = actual.replace("{" + example.getKey() + "}", example.getValue());
            }
            String asked = KEPT.contains(path) ? "?nothing=1" : "";
            return URI.create(origin + actual.replaceAll("\\{[^}]+}", "1").replace("/**", "/x") + asked);
        }

        @Override
        public String toString() {
            return origin.getPort() + " " + path;
        }
    }

    @TestFactory
    Stream<DynamicTest> what_http_promises_holds_of_every_operation() throws Exception {
        JsonNode document = JSON.readTree(
                Gateway.anonymous().get("/openapi.json").then().extract().asString());
        Map<Service, String> own = Map.of(
                Service.REQUEST, "request-service",
                Service.DISCLOSURE, "disclosure-service",
                Service.LITIGATION, "litigation-service");
        URI gateway = RunningStack.stack().gateway();
        Stream<Place> routed = places(
                gateway,
                ApiOperation.all(document).stream()
                        .map(operation -> Rights.find(operation.method().toUpperCase(), operation.path())
                                .map(row -> new Rights(row.method(), operation.path(), row.anyone(), row.cells()))
                                .orElseThrow())
                        .toList());
        Stream<Place> direct = own.entrySet().stream()
                .flatMap(service ->
                        places(RunningStack.stack().service(service.getKey()).origin(), Rights.of(service.getValue())));
        Map<Place, Future<Void>> walked = new LinkedHashMap<>();
        Stream.concat(routed, direct).forEach(place -> walked.put(place, WALKERS.submit(() -> walk(place))));
        return walked.entrySet().stream()
                .map(place -> DynamicTest.dynamicTest(place.getKey().toString(), () -> done(place.getValue())));
    }

    private static Void walk(Place place) throws Exception {
        whatThePathHas(place);
        pagesOfOtherOrigins(place);
        for (Rights row : place.rows()) {
            if (BODIED.contains(row.method())) {
                aCodedBody(place, row);
            }
            if (row.method().equals("GET")) {
                aReading(place, row);
            }
        }
        return null;
    }

    private static void done(Future<Void> walk) throws Throwable {
        try {
            walk.get();
        } catch (ExecutionException e) {
            throw e.getCause();
        }
    }

    private static Stream<Place> places(URI origin, List<Rights> rows) {
        SequencedMap<String, List<Rights>> byPath = new LinkedHashMap<>();
        rows.forEach(row ->
                byPath.computeIfAbsent(row.path(), path -> new ArrayList<>()).add(row));
        return byPath.entrySet().stream().map(path -> new Place(origin, path.getKey(), path.getValue()));
    }

    private static void whatThePathHas(Place place) throws Exception {
        HttpResponse<byte[]> asked = ask(place.address(), "OPTIONS", "");
        assertThat(asked.statusCode()).isEqualTo(204);
        assertThat(allowed(asked)).isEqualTo(place.methods());
        String other = METHODS.stream()
                .filter(method -> !place.methods().contains(method))
                .findFirst()
                .orElse("BREW");
        HttpResponse<byte[]> refused = ask(place.address(), other, "");
        assertThat(refused.statusCode()).isEqualTo(405);
        assertThat(allowed(refused)).isEqualTo(place.methods());
        isTold(refused);
    }

    private static Set<String> allowed(HttpResponse<?> answer) {
        return new TreeSet<>(
                List.of(answer.headers().firstValue("Allow").orElse("").split(", ")));
    }

    private static void pagesOfOtherOrigins(Place place) throws Exception {
        for (Rights row : place.rows()) {
            HttpResponse<byte[]> before = ask(
                    place.address(),
                    "OPTIONS",
                    "",
                    "Origin",
                    "https://other.test",
                    "Access-Control-Request-Method",
                    row.method());
            boolean isOpen = row.anyone() && row.method().equals("GET");
            assertThat(before.statusCode()).as(row.method()).isEqualTo(isOpen ? 204 : 403);
            assertThat(before.headers().firstValue("Access-Control-Allow-Origin"))
                    .isEqualTo(isOpen ? Optional.of("*") : Optional.empty());
            if (!isOpen) {
                isTold(before);
            }
        }
    }

    private static void aCodedBody(Place place, Rights row) throws Exception {
        HttpResponse<byte[]> refused = ask(
                place.address(),
                row.method(),
                token(row),
                "Content-Encoding",
                "gzip",
                "Content-Type",
                "application/json");

        assertThat(refused.statusCode()).as(row.method()).isEqualTo(415);
        assertThat(refused.headers().firstValue("Accept-Encoding")).contains("identity");
        isTold(refused);
    }

    private static void aReading(Place place, Rights row) throws Exception {
        String token = token(row);
        HttpResponse<byte[]> read = ask(place.address(), "GET", token);
        varies(read);
        assertThat(read.headers().allValues("Cache-Control")).hasSize(1);
        if (read.statusCode() >= 400) {
            isTold(read);
        }
        String accepted = UNREADABLE.get(TURN.get() % UNREADABLE.size());
        assertThat(ask(place.address(), "GET", token, "Accept", accepted).statusCode())
                .as(accepted)
                .isEqualTo(read.statusCode());
        HttpResponse<byte[]> head = ask(place.address(), "HEAD", token);
        assertThat(head.statusCode()).isEqualTo(read.statusCode());
        alike(head, read, "Content-Type", "Vary", "Cache-Control");
        // JSON has no charset (RFC 8259, 11).
        assertThat(read.headers().firstValue("Content-Type").orElse("")).doesNotContain("json;");
        if (place.path().startsWith("/api/")) {
            HttpResponse<byte[]> none = ask(place.address(), "GET", token, "Accept", "*/*;q=0");
            assertThat(none.statusCode()).isBetween(400, 499);
        }
        Optional<String> tag = read.headers().firstValue("ETag");
        if (read.statusCode() == 200 && tag.isPresent()) {
            HttpResponse<byte[]> known = ask(place.address(), "GET", token, "If-None-Match", "\"x\", W/" + tag.get());
            // What tells the time of its answer is another the next time.
            if (known.statusCode() == 304) {
                alike(known, read, "ETag", "Vary", "Cache-Control");
                assertThat(known.body()).isEmpty();
            } else {
                assertThat(known.headers().firstValue("ETag")).isNotEqualTo(tag);
            }
        }
    }

    private static void alike(HttpResponse<?> one, HttpResponse<?> other, String... names) {
        for (String name : names) {
            assertThat(one.headers().firstValue(name))
                    .as(name)
                    .isEqualTo(other.headers().firstValue(name));
        }
    }

    private static void varies(HttpResponse<?> answer) {
        assertThat(answer.headers().allValues("Vary")).hasSize(1);
        assertThat(answer.headers().firstValue("Vary").orElseThrow().split(", "))
                .contains("Accept", "Accept-Encoding", "Origin")
                .doesNotHaveDuplicates();
    }

    private static void isTold(HttpResponse<byte[]> refusal) throws Exception {
        varies(refusal);
        assertThat(refusal.headers().firstValue("Vary").orElseThrow()).contains("Accept-Language");
        assertThat(refusal.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(refusal.headers().firstValue("Content-Language")).contains("zh-CN");
        JsonNode problem = JSON.readTree(refusal.body());
        for (String member : List.of("type", "title", "status", "detail", "instance")) {
            assertThat(problem.hasNonNull(member)).as(member).isTrue();
        }
        assertThat(problem.get("status").intValue()).isEqualTo(refusal.statusCode());
    }

    private static String token(Rights row) {
        return row.anyone() || row.roles().isEmpty() || row.roles().equals(List.of("SERVICE"))
                ? ""
                : Callers.token(row.roles().getFirst());
    }

    private static HttpResponse<byte[]> ask(URI address, String method, String token, String... headers)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .method(
                        method,
                        BODIED.contains(method)
                                ? HttpRequest.BodyPublishers.ofString("{}")
                                : HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        HttpClient client = clients.get(TURN.getAndIncrement() % clients.size());
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }
}
