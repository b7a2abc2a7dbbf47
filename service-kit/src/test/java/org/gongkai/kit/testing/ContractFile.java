package org.gongkai.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A committed file of the module's {@code contract} folder. {@code -Dgongkai.contract=write} writes it anew, so that a
 * change of the contract is a diff to be read.
 */
public record ContractFile(Path path) {

    private static final ObjectMapper JSON = new ObjectMapper();

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

    /** The answer laid out for reading, its time of recording, which differs each time, put aside. */
    public static String golden(String json) {
        try {
            ObjectNode answer = (ObjectNode) JSON.readTree(json);
            answer.put("asOf", "2026-01-01T00:00:00+08:00");
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(answer) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
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
