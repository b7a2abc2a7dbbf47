package org.gongkai.deploy.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.gongkai.deploy.process.Kept;
import org.gongkai.deploy.start.DevMode;
import org.gongkai.deploy.start.Service;
import org.gongkai.deploy.start.Settings;
import org.gongkai.deploy.start.StartFailure;

/**
 * How a service is started: as it was packaged, or in Quarkus' dev mode.
 *
 * @param environment what it is told besides what every service is told
 * @param toStart how long it may take until it is ready
 * @param archive its classes, laid out for the next start
 */
record ServiceCommand(
        List<String> words, Map<String, String> environment, Duration toStart, Optional<ClassArchive> archive) {

    private static final Duration TO_START = Duration.ofMinutes(3);
    /** Whoever stops the stack is there again within ten seconds; what is cut off is as if it had not been begun. */
    private static final Duration TO_STOP = Duration.ofSeconds(4);

    /** Laying out its classes takes a service ten seconds, and on a busy machine a minute. */
    private static final Duration TO_STOP_LAYING_OUT = Duration.ofMinutes(3);

    /** Maven compiles first, and the first time it fetches what the dev mode needs. */
    private static final Duration TO_START_DEVELOPING = Duration.ofMinutes(10);

    /** Sized, with the heap, for a small machine (decision 063); a service without memory ends, and is started again. */
    private static final List<String> MEMORY = List.of(
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-Xms64m",
            "-Xss512k",
            "-XX:MaxMetaspaceSize=160m",
            "-XX:ReservedCodeCacheSize=48m",
            "-XX:+UseCompactObjectHeaders",
            "-XX:MetaspaceSize=112m",
            "-XX:TrimNativeHeapInterval=10000",
            "-XX:MinHeapFreeRatio=10",
            "-XX:MaxHeapFreeRatio=25");

    /** How long it may take to end in peace. */
    Duration toStop() {
        return archive.filter(ClassArchive::isMade).isPresent() ? TO_STOP_LAYING_OUT : TO_STOP;
    }

    static ServiceCommand of(Service service, Settings settings) {
        return settings.developed()
                .filter(developed -> developed.service() == service)
                .map(developed -> inDevMode(developed, settings))
                .orElseGet(() -> packaged(service, settings));
    }

    private static ServiceCommand packaged(Service service, Settings settings) {
        Path jar = settings.project().resolve(service.module()).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new StartFailure(service.module() + " is not built: " + jar + " is missing.");
        }
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(MEMORY);
        words.add("-Xmx" + settings.heap());
        ClassArchive archive = ClassArchive.of(jar, settings);
        words.addAll(archive.words());
        words.add("-Dgongkai.data=" + settings.data());
        words.add("-jar");
        words.add(jar.toString());
        return new ServiceCommand(
                words,
                Map.of("GONGKAI_ENDS_WITH_PARENT", "true", "MALLOC_ARENA_MAX", "2"),
                TO_START,
                Optional.of(archive));
    }

    /** The phase is the first in which one module finds the tests' kit of another. */
    private static ServiceCommand inDevMode(DevMode developed, Settings settings) {
        String module = developed.service().module();
        List<String> words = List.of(
                developed.maven().toString(),
                "--batch-mode",
                "--no-transfer-progress",
                "--quiet",
                "--file=" + settings.project().resolve("pom.xml"),
                "--projects=" + module,
                "--also-make",
                "-Dstyle.color=never",
                "-Dspotless.check.skip=true",
                "-Dquarkus.analytics.disabled=true",
                "-Dquarkus.warnIfBuildGoalMissing=false",
                "-Djvm.args=-Dgongkai.data=" + settings.data(),
                "test-compile",
                "quarkus:dev");
        return new ServiceCommand(Kept.command(module, "TERM", words), Map.of(), TO_START_DEVELOPING, Optional.empty());
    }
}
