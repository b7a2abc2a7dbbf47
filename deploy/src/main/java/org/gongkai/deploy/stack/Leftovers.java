package org.gongkai.deploy.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import org.gongkai.deploy.process.Child;
import org.gongkai.deploy.start.StartFailure;

/** Processes that a launcher left behind when it was killed; only those whose command names the data folder. */
final class Leftovers {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path run;
    private final Path data;

    Leftovers(Path run, Path data) {
        this.run = run;
        this.data = data;
    }

    /** Notes a process, so that a later launcher finds it. */
    static void note(Path run, Child child) {
        try {
            Files.writeString(run.resolve(child.name() + ".pid"), child.handle().pid() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends them: services first, then the database server they use. */
    void end() throws IOException {
        for (ProcessHandle process : services()) {
            end(process);
        }
        Optional<ProcessHandle> server = process(data.resolve("cluster/postmaster.pid"));
        if (server.isPresent()) {
            end(server.get());
        }
    }

    private List<ProcessHandle> services() throws IOException {
        List<ProcessHandle> processes = new ArrayList<>();
        if (!Files.isDirectory(run)) {
            return processes;
        }
        try (Stream<Path> files = Files.list(run)) {
            for (Path file :
                    files.filter(path -> !path.endsWith("postgres.pid")).toList()) {
                process(file).ifPresent(processes::add);
            }
        }
        return processes;
    }

    private Optional<ProcessHandle> process(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        // A disk that was full may have left the file empty.
        Optional<String> pid = Files.readAllLines(file).stream()
                .findFirst()
                .map(String::strip)
                .filter(first -> first.matches("[0-9]{1,18}"));
        return pid.flatMap(number -> ProcessHandle.of(Long.parseLong(number)))
                .filter(process -> process.info().commandLine().orElse("").contains(data.toString()));
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted while process " + process.pid() + " ended.", e);
        } catch (ExecutionException e) {
            throw new StartFailure("Process " + process.pid() + " of an earlier start does not end.", e);
        }
    }
}
