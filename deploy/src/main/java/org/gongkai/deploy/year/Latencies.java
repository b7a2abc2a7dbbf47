package org.gongkai.deploy.year;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** How long each step took, where it was answered at the first time of asking. */
public final class Latencies {

    private final Map<String, ConcurrentLinkedQueue<Long>> nanos = new ConcurrentHashMap<>();

    void add(String step, long taken) {
        nanos.computeIfAbsent(step, name -> new ConcurrentLinkedQueue<>()).add(taken);
    }

    /** Tells them, a line a step. */
    public void tell(PrintStream out) {
        out.println("step, how often, median ms, 99th percentile ms");
        new TreeMap<>(nanos).forEach((step, all) -> {
            long[] sorted = all.stream().mapToLong(Long::longValue).toArray();
            Arrays.sort(sorted);
            out.printf("%s, %d, %.1f, %.1f%n", step, sorted.length, millis(sorted, 0.5), millis(sorted, 0.99));
        });
    }

    private static double millis(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(sorted.length * share))] / 1e6;
    }
}
