package org.gongkai.registers.imports.sheet;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds what stands between the values of a text file: a comma, a tab or a semicolon; never a full-width comma. */
final class Separator {

    /** Enough for a title, heads and some rows. */
    private static final int SAMPLE = 32_768;

    private static final int LINES = 50;
    private static final List<Character> CANDIDATES = List.of(',', '\t', ';');

    private Separator() {}

    /** Looks at the first lines, and leaves the text where it was. */
    static char of(Reader text) throws IOException {
        char[] sample = new char[SAMPLE];
        text.mark(SAMPLE);
        int length = 0;
        for (int read = 0; read >= 0 && length < SAMPLE; read = text.read(sample, length, SAMPLE - length)) {
            length += read;
        }
        text.reset();
        List<String> lines = lines(new String(sample, 0, length));
        return CANDIDATES.stream()
                .map(candidate -> Regularity.of(candidate, lines))
                .max(Comparator.comparingLong(Regularity::lines).thenComparingLong(Regularity::count))
                .map(Regularity::candidate)
                .orElseThrow();
    }

    /** What stands outside quotation marks in each of the first records. */
    private static List<String> lines(String sample) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < sample.length() && lines.size() < LINES; i++) {
            char c = sample.charAt(i);
            quoted ^= c == '"';
            if (!quoted && (c == '\n' || c == '\r')) {
                lines.add(line.toString());
                line.setLength(0);
            } else if (!quoted) {
                line.append(c);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    /**
     * How regularly a candidate stands in the lines: what separates stands in most of them, and equally often.
     *
     * @param lines in how many lines it stands as often as in most
     * @param count how often that is
     */
    private record Regularity(char candidate, long lines, long count) {

        static Regularity of(char candidate, List<String> lines) {
            Map<Long, Long> linesByCount = lines.stream()
                    .map(line -> line.chars().filter(c -> c == candidate).count())
                    .filter(count -> count > 0)
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
            return linesByCount.entrySet().stream()
                    .max(Map.Entry.<Long, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .map(most -> new Regularity(candidate, most.getValue(), most.getKey()))
                    .orElse(new Regularity(candidate, 0, 0));
        }
    }
}
