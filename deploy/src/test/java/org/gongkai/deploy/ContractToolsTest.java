package org.gongkai.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/**
 * The contract as those read it who have nothing but it: linters find nothing, a strict validator compiles every schema that is
 * published, and what generators of clients make of it compiles. The tools come from npm in the versions of
 * {@code contract-tools/package-lock.json}, into {@code target}.
 */
class ContractToolsTest {

    private static final Path TOOLS = Path.of("contract-tools");
    private static final Path PLACE = Path.of("target", "contract-tools");
    private static final String LOCK = "package-lock.json";

    @Test
    void linters_validators_and_generated_clients_take_the_contract() throws Exception {
        MergedContract.read();
        boolean isThere = Files.exists(PLACE.resolve("node_modules").resolve(".package-lock.json"))
                && Files.exists(PLACE.resolve(LOCK))
                && Files.mismatch(PLACE.resolve(LOCK), TOOLS.resolve(LOCK)) == -1;
        copyTools();
        if (!isThere) {
            run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline");
        }

        run(node(), "check.mjs", MergedContract.FOLDER.toString());
    }

    private static String node() {
        return Optional.ofNullable(System.getenv("GONGKAI_NODE")).orElse("node");
    }

    private static void copyTools() throws IOException {
        Files.createDirectories(PLACE);
        try (Stream<Path> files = Files.list(TOOLS)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, PLACE.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(PLACE.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(List.of(command) + "\n" + said).isZero();
    }
}
