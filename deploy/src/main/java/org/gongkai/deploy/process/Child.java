package org.gongkai.deploy.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A process of the stack. It ends when its standard input closes, which the system does for a launcher however it
 * dies; and it stands in a session of its own, so that Ctrl-C reaches it only through the launcher, in order.
 */
public final class Child {

    private static final Duration TO_DIE = Duration.ofSeconds(5);

    private final String name;
    private final Process process;
    private final Path log;

    private Child(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    /** Starts a command whose output goes to {@code log}. */
    public static Child start(String name, List<String> command, Map<String, String> environment, Path log) {
        List<String> own = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            own.add("/usr/bin/setsid");
        }
        own.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(own)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            Files.createDirectories(log.getParent());
            return new Child(name, builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String name() {
        return name;
    }

    /** The process as the system knows it. */
    public ProcessHandle handle() {
        return process.toHandle();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Waits for its end and answers the exit status, 128 and the number of the signal when a signal ended it. */
    public int awaitEnd() throws InterruptedException {
        return process.waitFor();
    }

    /** Where it writes. */
    public Path log() {
        return log;
    }

    /** Lets it end in peace, and ends it by force when it does not; answers whether it ended in peace. */
    public boolean stop(Duration patience) {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // The pipe is broken because the process is gone already: what stop is for.
            process.destroy();
        }
        try {
            if (process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return process.exitValue() == 0;
            }
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            process.waitFor(TO_DIE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        return false;
    }

    /** Ends it at once, as a failing machine would. */
    public void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor(TO_DIE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
