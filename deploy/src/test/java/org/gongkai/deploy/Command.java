package org.gongkai.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A command of {@code deploy} that ends by itself.
 *
 * @param data folder of the stack that it is about
 * @param settings what else its environment says
 */
record Command(Path data, Map<String, String> settings) {

    /** Runs it, expects that it ends so, and answers what it said. */
    List<String> run(int status, String name, Object... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(RunningStack.PROJECT.resolve("deploy").resolve(name).toString()));
        Stream.of(words).map(Object::toString).forEach(command::add);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("GONGKAI_DATA", data.toString());
        builder.environment().putAll(settings);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isEqualTo(status);
        return said.lines().toList();
    }
}
