package org.gongkai.deploy.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Heads that somebody has kept, one a line: as they were posted to a witness, as lines of an export, or the signatures
 * alone.
 */
final class KeptHeads {

    private static final ObjectMapper JSON = new ObjectMapper();

    private KeptHeads() {}

    static List<String> read(Path file) throws IOException {
        List<String> heads = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("{")) {
                JsonNode said = JSON.readTree(line);
                if (said.has("head") || said.has("jws")) {
                    heads.add(
                            said.has("head")
                                    ? said.required("head").asText()
                                    : said.required("jws").asText());
                }
            } else if (!line.isBlank()) {
                heads.add(line.strip());
            }
        }
        return heads;
    }
}
