package org.gongkai.deploy.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.gongkai.deploy.benchmark.Memory;
import org.gongkai.deploy.stack.Stack;
import org.gongkai.deploy.start.Service;

/** How the memory of each process goes on while nothing ends it, by the least squares of what was seen. */
final class MemorySlopes {

    private static final double KILO = 1024;
    private static final double NANOS_A_MINUTE = 60e9;

    private final Stack stack;
    private final long begun = System.nanoTime();
    private final Map<String, List<double[]>> seen = new TreeMap<>();

    MemorySlopes(Stack stack) {
        this.stack = stack;
    }

    /** Looks at all of them now. */
    void look() {
        double minute = (System.nanoTime() - begun) / NANOS_A_MINUTE;
        for (Service service : Service.values()) {
            note(
                    service.module(),
                    minute,
                    Memory.residentKilobytes(stack.service(service).child().handle()));
        }
    }

    /** Megabytes a minute, of each process from this minute on. */
    Map<String, Double> slopes(double fromMinute) {
        Map<String, Double> slopes = new TreeMap<>();
        seen.forEach((name, all) -> slopes.put(
                name, slope(all.stream().filter(each -> each[0] >= fromMinute).toList())));
        return slopes;
    }

    /** Megabytes when it was last looked at. */
    double last(String name) {
        return seen.get(name).getLast()[1];
    }

    private void note(String name, double minute, long kilobytes) {
        seen.computeIfAbsent(name, first -> new ArrayList<>()).add(new double[] {minute, kilobytes / KILO});
    }

    private static double slope(List<double[]> all) {
        double x = all.stream().mapToDouble(each -> each[0]).average().orElse(0);
        double y = all.stream().mapToDouble(each -> each[1]).average().orElse(0);
        double above =
                all.stream().mapToDouble(each -> (each[0] - x) * (each[1] - y)).sum();
        double below =
                all.stream().mapToDouble(each -> (each[0] - x) * (each[0] - x)).sum();
        return below == 0 ? 0 : above / below;
    }
}
