package org.gongkai.deploy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.gongkai.deploy.accounts.Demo;
import org.gongkai.deploy.accounts.GatewayClient;
import org.gongkai.deploy.accounts.Login;
import org.gongkai.deploy.database.BundledServer;
import org.gongkai.deploy.database.Secrets;
import org.gongkai.deploy.sample.SampleDistrict;
import org.gongkai.deploy.stack.Ports;

/** {@code deploy/up} as a user meets it: started, interrupted, killed, started again. */
class LauncherIT {

    private static final String REPORT = "/api/v1/annual-reports/" + SampleDistrict.AGENCY_CODE + "/2021";

    @TempDir
    Path data;

    private int port;

    @BeforeEach
    void choosePorts() {
        port = Ports.freeRow(4);
    }

    @Test
    void what_was_acknowledged_survives_a_hard_kill_and_nothing_stays_behind() {
        try (Launcher first = Launcher.start(data, port, Map.of()).awaitUp()) {
            as(first, Demo.CLERK)
                    .get(REPORT)
                    .then()
                    .statusCode(200)
                    .body("figures.T2.NORMATIVE_DOCUMENT.IN_FORCE", equalTo(4));
            assertThat(first.output()).anyMatch(line -> line.contains(REPORT + ".html"));
            register(first, "K-1");

            first.kill();
        }
        Awaitility.await("services and database end with the launcher")
                .atMost(Duration.ofSeconds(40))
                .until(() -> processes().isEmpty());

        try (Launcher second = Launcher.start(data, port, Map.of()).awaitUp()) {
            as(second, Demo.CLERK)
                    .get("/api/v1/applications?receiptNumber=K-1")
                    .then()
                    .body("items.size()", equalTo(1));
            register(second, "K-2");

            second.kill();
        }
        try (Launcher third = Launcher.start(data, port, Map.of()).awaitUp()) {
            as(third, Demo.CLERK)
                    .get("/api/v1/applications")
                    .then()
                    .body("items.receiptNumber", equalTo(List.of("K-1", "K-2")));

            third.interrupt();
            third.awaitEnd();
            assertThat(third.output()).contains("Stopped.");
        }
        assertThat(processes()).isEmpty();
        try (Launcher fresh = Launcher.start(data, port, Map.of(), "--fresh").awaitUp()) {
            as(fresh, Demo.CLERK).get("/api/v1/applications").then().body("items.size()", equalTo(0));
        }
        assertThat(processes()).isEmpty();
    }

    @Test
    void a_port_that_is_taken_is_told_in_one_line() throws IOException {
        try (ServerSocket taken = new ServerSocket(port + 2, 1, InetAddress.getLoopbackAddress());
                Launcher launcher = Launcher.start(data, port, Map.of())) {
            assertThat(launcher.awaitEnd()).isEqualTo(1);
            assertThat(launcher.output().getLast())
                    .startsWith("Port " + taken.getLocalPort())
                    .contains("GONGKAI_PORT");
        }
        assertThat(processes()).isEmpty();
    }

    @Test
    void wrong_words_and_settings_are_told_in_one_line() {
        try (Launcher launcher = Launcher.start(data, port, Map.of(), "--nonsense")) {
            assertThat(launcher.awaitEnd()).isEqualTo(2);
            assertThat(launcher.output()).hasSize(1);
        }
        try (Launcher launcher = Launcher.start(data, port, Map.of("GONGKAI_PORT", "99999"))) {
            assertThat(launcher.awaitEnd()).isEqualTo(1);
            assertThat(launcher.output()).hasSize(1).first().asString().contains("GONGKAI_PORT");
        }
        try (Launcher launcher = Launcher.start(
                data, port, Map.of("GONGKAI_DATABASE_URL", "jdbc:postgresql://127.0.0.1:" + Ports.free() + "/x"))) {
            assertThat(launcher.awaitEnd()).isEqualTo(1);
            assertThat(launcher.output().getLast()).contains("cannot be used");
        }
    }

    @Test
    void a_jdk_that_is_too_old_is_told_in_one_line() throws IOException {
        Path old = Files.createDirectories(data.resolve("old/bin"));
        Files.writeString(old.resolve("javac"), "#!/bin/sh\necho javac 17.0.1\n");
        assertThat(old.resolve("javac").toFile().setExecutable(true)).isTrue();
        try (Launcher launcher = Launcher.start(
                data, port, Map.of("JAVA_HOME", old.getParent().toString(), "GONGKAI_JDK_FOLDERS", "none"))) {
            assertThat(launcher.awaitEnd()).isEqualTo(1);
            assertThat(launcher.output()).hasSize(1).first().asString().contains("JDK 25");
        }
    }

    @Test
    void a_server_of_the_users_own_serves_instead() {
        Path elsewhere = data.resolve("server");
        Secrets secrets = new Secrets(mkdir(elsewhere).resolve("passwords"));
        try (BundledServer server = BundledServer.start(elsewhere, elsewhere.resolve("logs"), secrets);
                Launcher launcher = Launcher.start(
                                data.resolve("data"),
                                port,
                                Map.of(
                                        "GONGKAI_DATABASE_URL", server.jdbcUrl("postgres"),
                                        "GONGKAI_DATABASE_USER", "postgres",
                                        "GONGKAI_DATABASE_PASSWORD", secrets.password("postgres")))
                        .awaitUp()) {
            as(launcher, Demo.CLERK)
                    .get(REPORT)
                    .then()
                    .statusCode(200)
                    .body("figures.T2.NORMATIVE_DOCUMENT.IN_FORCE", equalTo(4));
            assertThat(data.resolve("data/cluster")).doesNotExist();

            try (Launcher second = Launcher.start(data.resolve("data"), Ports.freeRow(4), Map.of())) {
                assertThat(second.awaitEnd()).isEqualTo(1);
                assertThat(second.output().getLast()).startsWith("Another launcher uses");
            }
        }
    }

    @Test
    void the_gateway_listens_on_the_address_it_is_told() throws IOException {
        try (Launcher launcher =
                Launcher.start(data, port, Map.of("GONGKAI_HOST", "127.0.0.2")).awaitUp()) {
            as(launcher, Demo.CLERK)
                    .baseUri("http://127.0.0.2:" + port)
                    .get(REPORT)
                    .then()
                    .statusCode(200);

            assertThat(launcher.output()).anyMatch(line -> line.contains("http://127.0.0.2:" + port));
            assertThat(ListeningSockets.addressesOf(port)).containsExactly("127.0.0.2");
            assertThat(ListeningSockets.addressesOf(port + 1))
                    .containsExactlyInAnyOrder("127.0.0.1", "0:0:0:0:0:0:0:1");
        }
    }

    /** A request with a token that is got as the launcher says: with the account and password that it printed. */
    private static RequestSpecification as(Launcher launcher, Demo demo) {
        String password = launcher.output().stream()
                .filter(line -> line.matches("\\s+" + demo.account() + "\\s+\\S+"))
                .map(line -> line.strip().split("\\s+")[1])
                .findFirst()
                .orElseThrow();
        String token = new GatewayClient(launcher.gateway(), new Login(demo.account(), password)).token();
        return given().baseUri(launcher.gateway().toString()).header("Authorization", "Bearer " + token);
    }

    private static void register(Launcher launcher, String receiptNumber) {
        as(launcher, Demo.CLERK)
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "receiptNumber", receiptNumber,
                        "agencyCode", SampleDistrict.AGENCY_CODE,
                        "channel", "ONLINE",
                        "applicantKind", "NATURAL_PERSON",
                        "receivedOn", "2022-03-01"))
                .post("/api/v1/applications")
                .then()
                .statusCode(201);
    }

    /** The processes that name the data folder. */
    private List<String> processes() {
        return ProcessHandle.allProcesses()
                .map(process -> process.info().commandLine().orElse(""))
                .filter(command -> command.contains(data.toString()))
                .toList();
    }

    private static Path mkdir(Path path) {
        assertThat(path.toFile().mkdirs()).isTrue();
        return path;
    }
}
