package org.gongkai.deploy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.gongkai.deploy.stack.Ports;

/**
 * The first start of a user: from an empty folder, of services that have never run. When it ends, the services lay out
 * their classes, and every start after it takes less than half; so it comes before all others.
 */
final class FirstStart {

    private static final Path FOLDER = Path.of("target/first-start").toAbsolutePath();
    private static final FutureTask<Path> START = new FutureTask<>(FirstStart::start);

    private FirstStart() {}

    /** The data folder as it left it. */
    static Path folder() {
        START.run();
        try {
            return START.get();
        } catch (ExecutionException e) {
            throw new AssertionError("the first start failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Lets it go before the start of somebody else, who starts as well, and more slowly, when it has failed. */
    static void letGoBefore() {
        // One test that is asked for by its name is over before it would pay.
        if (System.getProperty("it.test") == null) {
            START.run();
            try {
                START.get();
            } catch (ExecutionException e) {
                // LauncherIT tells of it.
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
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

    private static Path start() throws Exception {
        assertThat(new ProcessBuilder("rm", "-rf", FOLDER.toString()).start().waitFor())
                .isZero();
        try (Launcher first = Launcher.start(FOLDER, Ports.freeRow(4), Map.of("GONGKAI_CLASS_ARCHIVES", "yes"))
                .awaitUp()) {
            assertOpensAtTheFirstAddress(first);
        }
        return FOLDER;
    }
}
