package org.gongkai.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.gongkai.deploy.start.Ports;

/** The first {@code deploy/up} of a checkout, which builds it. */
@Order(1)
class BuildIT {

    private static final Set<String> NOT_CHECKED_OUT = Set.of("target", ".git", "data");

    /** The modules in the order in which they are built; Maven counts the project itself before them. */
    private static final List<String> MODULES = modules();

    @TempDir
    Path folder;

    @Test
    void the_build_tells_each_step_and_ctrl_c_ends_it_at_once_and_the_next_start_goes_on() throws IOException {
        Path checkout = folder.resolve("gongkai");
        copy(RunningStack.PROJECT, checkout);

        try (Launcher launcher = start(checkout)) {
            launcher.awaitLine(compiling(0));

            launcher.interrupt();

            assertThat(launcher.awaitEnd()).isEqualTo(130);
            assertThat(launcher.output())
                    .first()
                    .asString()
                    .startsWith("Building; the first time this takes some minutes.");
            assertThat(launcher.output())
                    .endsWith("Stopped building; the next start goes on from here.")
                    .hasSizeLessThan(20);
        }
        assertThat(processes(checkout)).isEmpty();
        try (Launcher launcher = start(checkout)) {
            launcher.awaitLine(compiling(1));

            launcher.terminate();

            assertThat(launcher.awaitEnd()).isEqualTo(143);
            assertThat(launcher.output()).anyMatch(line -> line.endsWith(compiling(0)));
        }
        assertThat(processes(checkout)).isEmpty();
    }

    @Test
    void a_source_that_does_not_compile_is_named_in_few_lines() throws IOException {
        Path checkout = folder.resolve("gongkai");
        copy(RunningStack.PROJECT, checkout);
        Files.writeString(checkout.resolve("report-form/src/main/java/Broken.java"), "class Broken {");

        try (Launcher launcher = start(checkout)) {
            assertThat(launcher.awaitEnd()).isEqualTo(1);
            assertThat(launcher.output())
                    .hasSizeLessThan(20)
                    .anyMatch(line -> line.contains("Broken.java"))
                    .last()
                    .asString()
                    .isEqualTo("The build failed; see " + checkout.resolve("target/build.log") + ".");
        }
    }

    /** What is told when the compiler begins with a module. */
    private static String compiling(int module) {
        return (module + 2) + "/" + (MODULES.size() + 1) + " " + MODULES.get(module) + ": compiling";
    }

    private static List<String> modules() {
        try {
            return Pattern.compile("<module>([^<]+)</module>")
                    .matcher(Files.readString(RunningStack.PROJECT.resolve("pom.xml")))
                    .results()
                    .map(module -> module.group(1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Launcher start(Path checkout) {
        return Launcher.start(
                List.of("setsid", "env", "--default-signal=INT"),
                checkout,
                folder.resolve("data"),
                Ports.freeRow(4),
                Map.of());
    }

    private static List<String> processes(Path checkout) {
        return ProcessHandle.allProcesses()
                .map(process -> process.info().commandLine().orElse(""))
                .filter(command -> command.contains(checkout.toString()))
                .toList();
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (NOT_CHECKED_OUT.contains(folder.getFileName().toString())
                        && !folder.startsWith(from.resolve("deploy/src"))) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(to.resolve(from.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
