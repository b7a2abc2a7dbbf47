package org.gongkai.request;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/** The worked examples of terms, fees and outcomes, each computed from the law by hand. */
public final class Vectors {

    private static final Pattern FACT = Pattern.compile("(\\w+)=([^;,]+)");

    private Vectors() {}

    /**
     * An example.
     *
     * @param input its facts, {@code name=value} and words
     * @param working how the answer comes about
     */
    public record Vector(String id, String kind, String input, String expected, String working, String status) {

        /** The facts of the input by name. */
        public Map<String, String> facts() {
            return factsOf(input);
        }

        /** The answers by name. */
        public Map<String, String> answers() {
            return factsOf(expected);
        }

        /** A day of the input. */
        public LocalDate day(String name) {
            return LocalDate.parse(facts().get(name));
        }

        /** The first day that the text of the input names. */
        public LocalDate anyDay() {
            var matcher = Pattern.compile("\\d{4}-\\d{2}-\\d{2}").matcher(input);
            if (!matcher.find()) {
                throw new IllegalStateException(id + " names no day");
            }
            return LocalDate.parse(matcher.group());
        }

        /** Whether a test asserts it. */
        public boolean isAsserted() {
            return status.startsWith("law") || status.equals("D");
        }

        @Override
        public String toString() {
            return id + " " + kind + " " + input + " (" + working + ")";
        }

        private static Map<String, String> factsOf(String text) {
            return FACT.matcher(text)
                    .results()
                    .collect(Collectors.toMap(
                            fact -> fact.group(1), fact -> fact.group(2).strip(), (one, other) -> one));
        }
    }

    /** All of a file that are asserted. */
    public static List<Vector> of(String file) {
        return all(file).stream().filter(Vector::isAsserted).toList();
    }

    /** All of a file, with those that nobody has found in the law: no test holds us to them. */
    public static List<Vector> all(String file) {
        try (InputStream in = Vectors.class.getResourceAsStream("/vectors/" + file);
                CsvReader<NamedCsvRecord> csv =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return csv.stream()
                    .map(row -> new Vector(
                            row.getField("id"),
                            row.getField("kind"),
                            row.getField("input"),
                            row.getField("expected"),
                            row.getField("working"),
                            row.getField("status")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
