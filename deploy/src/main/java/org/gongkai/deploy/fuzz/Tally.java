package org.gongkai.deploy.fuzz;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What came of the requests of a generator. */
public final class Tally {

    private static final int SHOWN = 10;

    private record Fault(int times, int number, RawRequest first) {}

    private final String generator;
    private final Map<String, Integer> answers = new TreeMap<>();
    private final Map<String, Fault> faults = new TreeMap<>();
    private final Set<String> operations = new TreeSet<>();
    private final Set<String> let = new TreeSet<>();
    private int requests;

    Tally(String generator) {
        this.generator = generator;
    }

    synchronized void answered(RawRequest request, String what) {
        requests++;
        operations.add(request.operation());
        answers.merge(what, 1, Integer::sum);
        if (what.startsWith("2")) {
            let.add(request.operation());
        }
    }

    synchronized void fault(int number, RawRequest request, String what) {
        faults.merge(
                what + ": " + request.operation(),
                new Fault(1, number, request),
                (before, now) -> new Fault(before.times() + 1, before.number(), before.first()));
    }

    /** The faults by what is wrong and where; none where all is well. */
    public synchronized Set<String> faults() {
        return new TreeSet<>(faults.keySet());
    }

    /** Prints the counts, and the first faults; the first request of each is put into the folder. */
    synchronized void tell(PrintStream out, Path folder) {
        out.printf(
                "%s: %d requests to %d operations, of which %d were answered with success%n",
                generator, requests, operations.size(), let.size());
        answers.forEach((what, times) -> out.printf("  %s %d%n", what, times));
        int total = faults.values().stream().mapToInt(Fault::times).sum();
        out.printf("  %d faults at %d places%n", total, faults.size());
        Map<String, Integer> shown = new HashMap<>();
        faults.forEach((place, fault) -> {
            // Of each kind some places.
            if (shown.merge(place.replaceFirst(": .*", ""), 1, Integer::sum) <= SHOWN) {
                out.printf("  %d x %s, first in %s%n", fault.times(), place, keep(folder, fault));
            }
        });
    }

    private Path keep(Path folder, Fault fault) {
        Path file = folder.resolve(generator.replace(' ', '-') + "-" + fault.number() + ".http");
        try {
            return Files.write(file, fault.first().bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
