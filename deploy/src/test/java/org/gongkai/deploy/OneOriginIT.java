package org.gongkai.deploy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.gongkai.deploy.start.Service;

/** The gateway as the only origin that a client needs, and what those who operate it look at. */
@SharedStack
class OneOriginIT {

    private static final long UPLOAD = 200L << 20;

    @ParameterizedTest
    @EnumSource(Service.class)
    void every_service_tells_its_health_and_its_metrics(Service service) {
        String origin = RunningStack.stack().service(service).origin().toString();

        given().baseUri(origin).get("/api/v1/nothing").then().statusCode(404);
        given().baseUri(origin).get("/q/health").then().statusCode(200).body("status", equalTo("UP"));
        given().baseUri(origin).get("/q/metrics").then().statusCode(401);
        given().baseUri(origin)
                .header("Authorization", "Bearer " + Callers.token("ADMIN"))
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("http_server_requests_seconds_count"));
    }

    @Test
    void every_service_listens_on_both_loopback_addresses_and_no_other() throws IOException {
        for (Service service : Service.values()) {
            int port = RunningStack.stack().service(service).origin().getPort();

            assertThat(accepts(InetAddress.getByName("127.0.0.1"), port)).isTrue();
            assertThat(accepts(InetAddress.getByName("::1"), port)).isTrue();
            assertThat(ListeningSockets.addressesOf(port)).containsExactlyInAnyOrder("127.0.0.1", "0:0:0:0:0:0:0:1");
        }
    }

    @Test
    void whole_addresses_lead_from_robots_txt_to_every_record_that_is_public() {
        String agency = Gateway.agency("630000", "省政府办公厅");
        String id = Gateway.request()
                .contentType(ContentType.JSON)
                .body(Map.of("agencyCode", agency, "column", "财政公开", "title", "部门预算", "publishedOn", "2021-02-20"))
                .post("/api/v1/disclosures")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String origin = RunningStack.stack().gateway().toString();

        String robots = Gateway.anonymous()
                .get("/robots.txt")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(robots).contains("Sitemap: " + origin + "/api/v1/public/sitemap.xml");
        // The list of files is kept for some minutes: a file that was begun then has what came since.
        List<String> files = given().get(origin + "/api/v1/public/sitemap.xml")
                .then()
                .statusCode(200)
                .extract()
                .xmlPath()
                .getList("sitemapindex.sitemap.loc");
        assertThat(files).isNotEmpty().allMatch(file -> file.startsWith(origin));
        List<String> addresses = files.stream()
                .flatMap(file -> given()
                        .urlEncodingEnabled(false)
                        .get(file)
                        .then()
                        .statusCode(200)
                        .extract()
                        .xmlPath()
                        .<String>getList("urlset.url.loc")
                        .stream())
                .toList();
        assertThat(addresses).contains(origin + "/api/v1/public/disclosures/" + id + "/page");
        given().get(origin + "/api/v1/public/feeds/disclosures.atom?agencyCode=" + agency)
                .then()
                .statusCode(200)
                .body("feed.entry.id", equalTo("urn:uuid:" + id));
        given().get(origin + "/api/v1/public/open-data/catalogue.jsonld?agencyCode=" + agency)
                .then()
                .statusCode(200)
                .body(containsString(origin + "/api/v1/public/open-data/disclosures.csv?agencyCode=" + agency));
    }

    @Test
    void a_request_bears_one_id_through_all_services_and_their_logs() throws IOException {
        String agency = Gateway.agency("630000", "省政府办公厅");
        String id = "it-" + UUID.randomUUID();

        Gateway.request()
                .header("X-Request-Id", id)
                .contentType(ContentType.JSON)
                .body(Map.of("receiptNumber", "秘密编号", "agencyCode", agency, "applicantName", "张三"))
                .post("/api/v1/applications")
                .then()
                .statusCode(400)
                .header("X-Request-Id", id)
                .body("requestId", equalTo(id));

        for (Service service : List.of(Service.GATEWAY, Service.REQUEST)) {
            JsonNode line = logged(service, id);
            assertThat(line.path("message").textValue()).contains("/api/v1/applications");
        }
        for (Service service : Service.values()) {
            try (Stream<String> lines =
                    Files.lines(RunningStack.stack().service(service).child().log())) {
                assertThat(lines).noneMatch(line -> line.contains("张三"));
            }
        }
    }

    @Test
    void an_upload_of_200_megabytes_is_refused_and_leaves_nothing() throws Exception {
        String agency = Gateway.agency("630000", "省政府办公厅");
        byte[] head = "receiptNumber,agencyCode,channel,applicantKind,receivedOn\n".getBytes();
        byte[] row = ("U-%09d," + agency + ",ONLINE,ENTERPRISE,2021-03-01\n").getBytes();
        HttpRequest request = HttpRequest.newBuilder(
                        RunningStack.stack().gateway().resolve("/api/v1/applications/imports"))
                .header("Content-Type", "text/csv; charset=UTF-8")
                .header("Authorization", "Bearer " + Callers.token("CLERK"))
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new Rows(head, row, UPLOAD)))
                .build();

        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("/problems/too-large");
        }
        assertThat(Gateway.cells(agency, 2021, "").get("T3.NEW_RECEIVED.TOTAL")).isNull();
    }

    @Test
    void a_client_that_asks_before_it_sends_is_told_to_go_on() throws IOException {
        URI gateway = RunningStack.stack().gateway();
        try (Socket socket = new Socket(gateway.getHost(), gateway.getPort())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream()
                    .write(("POST /api/v1/applications/imports HTTP/1.1\r\nHost: gateway\r\nAuthorization: Bearer "
                                    + Callers.token("CLERK") + "\r\nContent-Type: text/csv\r\n"
                                    + "Expect: 100-continue\r\nContent-Length: 5\r\n\r\n")
                            .getBytes());
            BufferedReader answer = new BufferedReader(new InputStreamReader(socket.getInputStream()));

            assertThat(answer.readLine()).isEqualTo("HTTP/1.1 100 Continue");
            assertThat(answer.readLine()).isEmpty();
            socket.getOutputStream().write("nohea".getBytes());
            assertThat(answer.readLine()).startsWith("HTTP/1.1 422");
        }
    }

    @Test
    void an_upload_that_breaks_off_leaves_nothing() throws IOException {
        String agency = Gateway.agency("630000", "省政府办公厅");
        URI gateway = RunningStack.stack().gateway();
        try (Socket socket = new Socket(gateway.getHost(), gateway.getPort())) {
            socket.getOutputStream()
                    .write(("POST /api/v1/applications/imports HTTP/1.1\r\nHost: gateway\r\nAuthorization: Bearer "
                                    + Callers.token("CLERK") + "\r\nContent-Type: text/csv\r\n"
                                    + "Content-Length: 100000\r\n\r\n"
                                    + "receiptNumber,agencyCode,channel,applicantKind,receivedOn\nB-1," + agency
                                    + ",ONLINE,ENTERPRISE,2021-03-01\n")
                            .getBytes());
            socket.getOutputStream().flush();
        }

        assertThat(Gateway.cells(agency, 2021, "").get("T3.NEW_RECEIVED.TOTAL")).isNull();
        Gateway.request()
                .get("/api/v1/applications?agencyCode=" + agency)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
    }

    private static boolean accepts(InetAddress address, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 2_000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static JsonNode logged(Service service, String requestId) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        for (String line :
                Files.readAllLines(RunningStack.stack().service(service).child().log())) {
            // Java itself says in plain words which options it has picked up.
            JsonNode json = line.startsWith("{") ? mapper.readTree(line) : mapper.nullNode();
            if (json.path("mdc").path("requestId").asText().equals(requestId)) {
                return json;
            }
        }
        throw new AssertionError(service + " logged nothing of " + requestId);
    }

    /** A file that goes on and on. */
    private static final class Rows extends InputStream {

        private final byte[] head;
        private final byte[] row;
        private final long length;
        private long position;

        Rows(byte[] head, byte[] row, long length) {
            this.head = head;
            this.row = row;
            this.length = length;
        }

        @Override
        public int read() {
            if (position == length) {
                return -1;
            }
            long at = position++;
            return at < head.length ? head[(int) at] : row[(int) ((at - head.length) % row.length)];
        }
    }
}
