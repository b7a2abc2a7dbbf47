package org.gongkai.request.life.outcome;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/**
 * What an outcome of the form asks for, as {@code outcomes.csv} lists it.
 *
 * @param outcome its code in the form
 * @param withheld whether it is a refusal under Arts. 14 to 16 of the Regulations, against which reconsideration comes first
 * @param documents the paper that tells it, by what stands below it; under "" the one of every other
 * @param needs what of a part must be said before it is signed: law, facts, evidence, detail
 * @param details what may stand below it; anything where the list is empty
 */
public record OutcomeRule(
        String outcome,
        Family family,
        boolean withheld,
        Map<String, String> documents,
        List<String> needs,
        List<String> details) {

    private static final Map<String, OutcomeRule> BY_CODE = read();

    /** The families of outcomes, the accepted typology of replies. */
    public enum Family {
        PROVIDED,
        DENIED,
        UNAVAILABLE,
        REFUSED,
        OTHER
    }

    /** All outcomes, in the order of the form. */
    public static Collection<OutcomeRule> all() {
        return BY_CODE.values();
    }

    /** That of a code. */
    public static Optional<OutcomeRule> find(String outcome) {
        return Optional.ofNullable(BY_CODE.get(outcome));
    }

    private static Map<String, OutcomeRule> read() {
        Map<String, OutcomeRule> rules = new LinkedHashMap<>();
        try (InputStream file = OutcomeRule.class.getResourceAsStream("outcomes.csv");
                CsvReader<NamedCsvRecord> csv =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            csv.forEach(row -> rules.put(
                    row.getField("outcome"),
                    new OutcomeRule(
                            row.getField("outcome"),
                            Family.valueOf(row.getField("family")),
                            row.getField("withheld").equals("yes"),
                            documents(row.getField("document")),
                            words(row.getField("needs")),
                            words(row.getField("details")))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Collections.unmodifiableMap(rules);
    }

    /** The paper that tells the outcome with this below it. */
    public String documentOf(Optional<String> detail) {
        return detail.map(documents::get).orElseGet(() -> documents.get(""));
    }

    private static Map<String, String> documents(String field) {
        Map<String, String> documents = new LinkedHashMap<>();
        for (String word : words(field)) {
            int colon = word.indexOf(':');
            documents.put(colon < 0 ? "" : word.substring(0, colon), word.substring(colon + 1));
        }
        return documents;
    }

    private static List<String> words(String field) {
        return Stream.of(field.split(" ")).filter(word -> !word.isEmpty()).toList();
    }
}
