package org.gongkai.deploy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.gongkai.deploy.accounts.Demo;
import org.gongkai.deploy.database.BundledServer;
import org.gongkai.deploy.database.Secrets;
import org.gongkai.deploy.sample.SampleDistrict;
import org.gongkai.deploy.start.Ports;
import org.gongkai.deploy.start.Service;

/** {@code deploy/up} as a user meets it: started, interrupted, killed, started again. */
@Order(1)
class LauncherIT {

    private static final String REPORT = "/api/v1/annual-reports/" + SampleDistrict.AGENCY_CODE + "/2021";

    @TempDir
    Path data;

    private int port;

    @BeforeAll
    static void startForTheFirstTime() {
        FirstStart.require();
    }

    @BeforeEach
    void choosePorts() {
        port = Ports.freeRow(5);
    }

    @Test
    void what_was_acknowledged_survives_a_hard_kill_and_in_the_background_it_heeds_no_ctrl_c_but_its_end()
            throws Exception {
        FirstStart.copyTo(data);
        try (Launcher first = Launcher.start(data, port, Map.of()).awaitUp()) {
            assertThat(processes())
                    .as("services start from their laid out classes")
                    .filteredOn(command -> command.contains("quarkus-run.jar"))
                    .hasSize(4)
                    .allMatch(command -> command.contains("-XX:AOTCache="));
            assertThat(Service.values())
                    .as("and the JVM takes them for those of its service")
                    .allMatch(service -> isMappedBy(data.resolve("run/" + service.module() + ".pid"), "classes.aot"));
            first.as(Demo.CLERK)
                    .get(REPORT)
                    .then()
                    .statusCode(200)
                    .body("figures.T2.NORMATIVE_DOCUMENT.IN_FORCE", equalTo(4));
            FirstStart.assertOpensAtTheFirstAddress(first);
            register(first, "K-1");

            first.kill();
        }
        Awaitility.await("services and database end with the launcher")
                .atMost(Duration.ofSeconds(40))
                .until(() -> processes().isEmpty());

        List<String> nohup = List.of("setsid", "sh", "-c", "trap '' INT HUP; exec \"$0\" \"$@\"");
        Map<String, String> elsewhere = Map.of(
                "GONGKAI_HOST", "127.0.0.2",
                "GONGKAI_TLS", "self-made",
                "GONGKAI_TLS_PORT", String.valueOf(port + 4),
                "GONGKAI_HTTP", "redirect",
                "GONGKAI_TRUSTED_PROXIES", "127.0.0.1");
        try (Launcher second = Launcher.start(nohup, RunningStack.PROJECT, data, port, elsewhere)
                .awaitLine("PostgreSQL is up")) {
            second.interrupt();
            second.awaitUp();
            assertThat(second.isAlive()).isTrue();
            second.as(Demo.CLERK)
                    .get("/api/v1/applications?receiptNumber=K-1")
                    .then()
                    .body("items.size()", equalTo(1));
            FirstStart.assertOpensAtTheFirstAddress(second);
            assertListensAt127002(second);
            assertSendsOthersToTls(second);

            second.terminate();

            assertThat(second.awaitEnd()).isEqualTo(143);
            assertThat(second.output()).endsWith("Stopping ...", "Stopped.");
        }
        assertThat(processes()).isEmpty();
        try (Launcher fresh = Launcher.start(data, port, Map.of(), "--fresh").awaitUp()) {
            fresh.as(Demo.CLERK).get("/api/v1/applications").then().body("items.size()", equalTo(0));
        }
        assertThat(processes()).isEmpty();
    }

    private void assertSendsOthersToTls(Launcher launcher) {
        given().redirects()
                .follow(false)
                .header("Host", "office.test:" + port)
                .get(launcher.gateway() + "/sign-in?to=/")
                .then()
                .statusCode(308)
                .header("Location", "https://office.test:" + (port + 4) + "/sign-in?to=%2F");
        // As a proxy does that speaks TLS to browsers, and is trusted.
        given().redirects()
                .follow(false)
                .header("Host", "office.test")
                .header("X-Forwarded-Proto", "https")
                .get(launcher.gateway() + "/sign-in?to=/")
                .then()
                .statusCode(200)
                .body(not(containsString("GONGKAI_TLS")));
        assertThat(launcher.output())
                .anyMatch(line -> line.matches("  TLS +https://127[.]0[.]0[.]2:" + (port + 4)
                        + "/ .*self-made, until [0-9-]+, SHA-256 (?:[0-9A-F]{2}:){31}[0-9A-F]{2}.*"));
    }

    @Test
    void ctrl_c_in_the_middle_of_a_start_stops_what_has_started() {
        try (Launcher launcher = Launcher.start(data, port, Map.of()).awaitLine("PostgreSQL is up")) {
            launcher.interrupt();

            assertThat(launcher.awaitEnd()).isEqualTo(130);
            assertThat(launcher.output()).endsWith("Stopping ...", "Stopped.");
        }
        assertThat(processes()).isEmpty();
    }

    @Test
    void what_ends_is_started_again_and_ctrl_c_while_another_starts_or_hangs_stops_all() throws Exception {
        FirstStart.copyTo(data);
        try (Launcher launcher =
                Launcher.start(data, port, Map.of("GONGKAI_HEAP", "72m")).awaitUp()) {
            runOutOfMemory(launcher);
            dieAgainAndAgain(launcher);

            process(data.resolve("run/disclosure-service.pid")).orElseThrow().destroyForcibly();
            launcher.awaitLine("disclosure-service has ended by itself (killed), and is started again");
            // Neither does one keep the others that hears nothing any more.
            Launcher.signal(
                    "-STOP",
                    Files.readString(data.resolve("run/request-service.pid")).strip());
            long begun = System.nanoTime();
            launcher.interrupt();

            assertThat(launcher.awaitEnd()).isEqualTo(130);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
            assertThat(launcher.output()).endsWith("Stopping ...", "Stopped.");
        }
        assertThat(processes()).isEmpty();
    }

    private static void runOutOfMemory(Launcher launcher) throws InterruptedException {
        RequestSpecification clerk = launcher.as(Demo.CLERK);
        List<Thread> hungry = IntStream.range(0, 16)
                .mapToObj(each -> Thread.ofVirtual().unstarted(() -> {
                    while (!said(launcher, "out of memory")) {
                        try {
                            given().spec(clerk).get(REPORT + ".pdf");
                        } catch (Exception cut) {
                            // The service ended in the middle of the answer, which is what is waited for.
                            Thread.yield();
                        }
                    }
                }))
                .toList();
        hungry.forEach(Thread::start);

        launcher.awaitLine("report-gateway has ended by itself (out of memory), and is started again");
        for (Thread fed : hungry) {
            fed.join();
        }

        launcher.awaitLine("report-gateway is ready again");
        // What the hungry had sent when they heard of it may have ended it once more.
        Awaitility.await("an answer once more")
                .ignoreException(ConnectException.class)
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> given().baseUri(launcher.gateway().toString())
                        .get("/.well-known/jwks.json")
                        .then()
                        .statusCode(200));
    }

    /** One is tried seldom then, and the others go on. */
    private void dieAgainAndAgain(Launcher launcher) {
        Path pid = data.resolve("run/litigation-service.pid");
        Thread killer = Thread.ofVirtual().start(() -> killAgainAndAgain(pid));
        try {
            launcher.awaitLine("litigation-service has ended 6 times in a row (killed)");
        } finally {
            killer.interrupt();
        }

        assertThat(launcher.output())
                .filteredOn(line -> line.contains("litigation-service has ended by itself"))
                .hasSize(5)
                .last()
                .asString()
                .contains("in 8 s");
        launcher.as(Demo.CLERK).get("/api/v1/applications").then().statusCode(200);
        given().baseUri(launcher.gateway().toString())
                .get("/q/health")
                .then()
                .statusCode(503)
                .body("checks.find { it.name == 'services' }.data.'litigation-service'", equalTo("DOWN"));
    }

    @Test
    void a_server_of_the_users_own_serves_instead_and_nobody_else_takes_its_folder_or_port() throws Exception {
        Path elsewhere = data.resolve("server");
        Secrets secrets = new Secrets(mkdir(elsewhere).resolve("passwords"));
        Map<String, String> own;
        try (BundledServer server = BundledServer.start(elsewhere, elsewhere.resolve("logs"), secrets);
                Launcher launcher = Launcher.start(data.resolve("data"), port, settings(server, secrets))
                        .awaitUp()) {
            own = settings(server, secrets);
            launcher.as(Demo.CLERK)
                    .get(REPORT)
                    .then()
                    .statusCode(200)
                    .body("figures.T2.NORMATIVE_DOCUMENT.IN_FORCE", equalTo(4));
            assertThat(data.resolve("data/cluster")).doesNotExist();

            try (Launcher second = Launcher.start(data.resolve("data"), Ports.freeRow(4), Map.of(), "--fresh")) {
                assertThat(second.awaitEnd()).isEqualTo(1);
                assertThat(second.output().getLast()).startsWith("Another launcher uses");
            }
            assertThat(data.resolve("data/sample-loaded")).exists();
            try (Launcher second = Launcher.start(data.resolve("other"), port, Map.of())) {
                assertThat(second.awaitEnd()).isEqualTo(1);
                assertThat(second.output().getLast()).contains("is taken");
            }
        }
        keysGoAndComeBackAlone(new Command(data.resolve("data"), own));
    }

    /** Such a server is backed up by its own means, and what opens it by ours. */
    private void keysGoAndComeBackAlone(Command command) throws Exception {
        Path key = command.data().resolve("keys/request-service.json");
        byte[] content = Files.readAllBytes(key);

        assertThat(command.run(0, "backup", data.resolve("kept"), data.resolve("stick")))
                .last()
                .asString()
                .contains("server of your own");
        Files.writeString(key, "lost");
        Files.write(data.resolve("stick/litigation-service.json"), new byte[] {1});
        assertThat(command.run(1, "restore", data.resolve("kept"), data.resolve("stick")))
                .last()
                .asString()
                .contains("litigation-service.json is not the one that belongs to this backup");
        Files.copy(
                command.data().resolve("keys/litigation-service.json"),
                data.resolve("stick/litigation-service.json"),
                StandardCopyOption.REPLACE_EXISTING);
        command.run(0, "restore", data.resolve("kept"), data.resolve("stick"));

        assertThat(key).hasBinaryContent(content);
    }

    private static Map<String, String> settings(BundledServer server, Secrets secrets) {
        return Map.of(
                "GONGKAI_DATABASE_URL", server.jdbcUrl("postgres"),
                "GONGKAI_DATABASE_USER", "postgres",
                "GONGKAI_DATABASE_PASSWORD", secrets.password("postgres"));
    }

    private void assertListensAt127002(Launcher launcher) throws Exception {
        launcher.as(Demo.CLERK)
                .baseUri("http://127.0.0.2:" + port)
                .get(REPORT)
                .then()
                .statusCode(200);
        assertThat(launcher.output()).anyMatch(line -> line.contains("http://127.0.0.2:" + port));
        assertThat(ListeningSockets.addressesOf(port)).containsExactly("127.0.0.2");
        assertThat(ListeningSockets.addressesOf(port + 1)).containsExactlyInAnyOrder("127.0.0.1", "0:0:0:0:0:0:0:1");
    }

    private static boolean said(Launcher launcher, String words) {
        return launcher.output().stream().anyMatch(line -> line.contains(words));
    }

    private static void register(Launcher launcher, String receiptNumber) {
        launcher.as(Demo.CLERK)
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "receiptNumber", receiptNumber,
                        "agencyCode", SampleDistrict.AGENCY_CODE,
                        "channel", "IN_PERSON",
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

    /** Kills the process of the file, and whichever is written there later, until it is interrupted. */
    private static void killAgainAndAgain(Path pid) {
        try (WatchService changes = pid.getFileSystem().newWatchService()) {
            pid.getParent()
                    .register(changes, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
            while (true) {
                process(pid).ifPresent(ProcessHandle::destroyForcibly);
                WatchKey changed = changes.take();
                changed.pollEvents();
                changed.reset();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException enough) {
            Thread.currentThread().interrupt();
        }
    }

    private static Optional<ProcessHandle> process(Path pid) {
        try {
            String text = Files.readString(pid).strip();
            return text.isEmpty() ? Optional.empty() : ProcessHandle.of(Long.parseLong(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isMappedBy(Path pid, String file) {
        try {
            return Files.readString(Path.of("/proc/" + Files.readString(pid).strip() + "/maps"))
                    .contains(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path mkdir(Path path) {
        assertThat(path.toFile().mkdirs()).isTrue();
        return path;
    }
}
