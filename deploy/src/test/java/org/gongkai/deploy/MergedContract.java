package org.gongkai.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The description of everything that is served, with the schemas that are published, as the gateway's {@code MergedContractTest} has
 * laid it down for the tests behind it.
 */
final class MergedContract {

    /** The folder. */
    static final Path FOLDER = Path.of("..", "report-gateway", "target", "contract")
            .toAbsolutePath()
            .normalize();

    private MergedContract() {}

    /** The description. */
    static JsonNode read() {
        try {
            return new ObjectMapper().readTree(Files.readAllBytes(FOLDER.resolve("openapi.json")));
        } catch (IOException e) {
            throw new UncheckedIOException("run MergedContractTest of report-gateway before", e);
        }
    }
}
