package org.gongkai.deploy.year;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers that were given: each once, and without a gap but for decisions that were taken back (domain 7.4). */
final class Numbers {

    /** The last digits of a number. */
    private static final Pattern SERIAL = Pattern.compile("^(.*?)(\\d+)\\D*$", Pattern.DOTALL);

    private final Map<String, Set<Integer>> serials = new HashMap<>();
    private final List<String> wrong = new ArrayList<>();

    /** Adds one; what was never given is empty. */
    void add(String number) {
        if (number.isEmpty() || number.equals("null")) {
            return;
        }
        Matcher written = SERIAL.matcher(number);
        if (!written.matches()) {
            wrong.add("no serial in " + number);
        } else if (!serials.computeIfAbsent(written.group(1), series -> new HashSet<>())
                .add(Integer.valueOf(written.group(2)))) {
            wrong.add("given twice: " + number);
        }
    }

    /**
     * What is wrong with them.
     *
     * @param takenBack how many were given and stay used
     */
    List<String> differences(long takenBack) {
        long gaps = serials.values().stream()
                .mapToLong(
                        used -> used.stream().mapToInt(Integer::intValue).max().orElse(0) - used.size())
                .sum();
        if (gaps > takenBack) {
            wrong.add("%d numbers are missing, and %d were taken back".formatted(gaps, takenBack));
        }
        return wrong;
    }
}
