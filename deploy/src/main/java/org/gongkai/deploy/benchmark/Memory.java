package org.gongkai.deploy.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.gongkai.deploy.stack.Stack;

/**
 * Memory of a stack's processes, in megabytes.
 *
 * @param proportional proportional set size: a page that processes share is counted once in all
 * @param resident resident set size: a shared page is counted for each process
 */
public record Memory(long proportional, long resident) {

    private static final long KILO = 1024;

    static Memory of(Stack stack) {
        List<ProcessHandle> processes = stack.processes().stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .toList();
        return new Memory(sum(processes, "Pss:"), sum(processes, "Rss:"));
    }

    /** The resident set of a process, in kilobytes; nothing when it is gone. */
    public static long residentKilobytes(ProcessHandle process) {
        return kilobytes(process, "Rss:");
    }

    private static long sum(List<ProcessHandle> processes, String name) {
        return processes.stream().mapToLong(process -> kilobytes(process, name)).sum() / KILO;
    }

    private static long kilobytes(ProcessHandle process, String name) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", "" + process.pid(), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (NoSuchFileException e) {
            // It ended in between.
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
