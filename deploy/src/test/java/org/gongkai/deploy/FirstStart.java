package org.gongkai.deploy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.gongkai.deploy.start.Ports;

/**
 * The first start of a user: from an empty folder, of services that have never run. When it ends, the services lay out
 * their classes, and every start after it takes less than half; so it comes before all others.
 */
final class FirstStart {

    private static final Path FOLDER = Path.of("target/first-start").toAbsolutePath();
    private static final FutureTask<Void> START = new FutureTask<>(FirstStart::start, null);

    private FirstStart() {}

    /** Lets it go, unless that is done; fails where it has failed. */
    static void require() {
        START.run();
        try {
            START.get();
        } catch (ExecutionException e) {
            throw new AssertionError("the first start failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Fills an empty data folder with what it has left. */
    static void copyTo(Path data) {
        require();
        run("cp", "-a", FOLDER + "/.", data.toString());
    }

    /**
     * Lets it go before the start of somebody else, who starts as well, and more slowly, when it has failed. One test that
     * is asked for by its name does not wait for it: it is over before that would pay. Answers whether it has been.
     */
    static boolean letGoBefore() {
        if (System.getProperty("it.test") != null) {
            return false;
        }
        try {
            require();
            return true;
        } catch (AssertionError told) {
            // By LauncherIT.
            return false;
        }
    }

    /** The address that is printed first is that of a page with the district's report, published once. */
    static void assertOpensAtTheFirstAddress(Launcher launcher) {
        String address = launcher.output().stream()
                .flatMap(line -> Pattern.compile("http://\\S+").matcher(line).results())
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow();

        assertThat(address).isEqualTo(launcher.gateway() + "/");
        given().header("Accept", "text/html")
                .get(address)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("四方台区人民政府办公室2021年政府信息公开工作年度报告"));
        given().baseUri(launcher.gateway().toString())
                .get("/api/v1/public/annual-reports")
                .then()
                .body("items.version", equalTo(List.of(1)));
    }

    private static void start() {
        run("rm", "-rf", FOLDER.toString());
        try (Launcher first = Launcher.start(FOLDER, Ports.freeRow(4), Map.of("GONGKAI_CLASS_ARCHIVES", "yes"))
                .awaitUp()) {
            assertOpensAtTheFirstAddress(first);
        }
    }

    private static void run(String... command) {
        try {
            assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
