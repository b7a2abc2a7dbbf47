package org.gongkai.kit.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.eclipse.microprofile.config.ConfigProvider;

/**
 * A committed file of the module's {@code contract} folder. {@code -Dgongkai.contract=write} writes it anew, so that a
 * change of the contract is a diff to be read.
 */
public record ContractFile(Path path) {

    /** The file of the module that is being tested. */
    public static ContractFile named(String name) {
        return new ContractFile(Path.of("contract", name));
    }

    /** What the file says. */
    public String text() {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Expects that the committed description of the API is the one that is served at the path, and that each of its paths is
     * measured: of more than the limit says nothing is counted of those that are called last.
     */
    public static void describesWhatIsServedAt(String path) {
        named("openapi.yaml")
                .equalsAnswer(given().get(path + "?format=yaml")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString());
        assertThat(given().get(path + "?format=json").then().extract().<Map<String, ?>>path("paths"))
                .hasSizeLessThan(ConfigProvider.getConfig()
                        .getValue("quarkus.micrometer.binder.http-server.max-uri-tags", Integer.class));
    }

    /** Expects that the file says what the service answers. */
    public void equalsAnswer(String answer) {
        if ("write".equals(System.getProperty("gongkai.contract"))) {
            try {
                Files.createDirectories(path.getParent());
                Files.writeString(path, answer);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        assertThat(answer)
                .as(path + " is out of date; read the difference, then run the tests with -Dgongkai.contract=write")
                .isEqualTo(text());
    }
}
