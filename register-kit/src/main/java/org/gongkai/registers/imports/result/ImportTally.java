package org.gongkai.registers.imports.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts the rows of an import and keeps what is wrong with them. */
public final class ImportTally {

    private static final int MOST_TOLD = 1_000;

    private TakenSheet sheet = TakenSheet.ONLY;
    private long received;
    private long created;
    private long unchanged;
    private long replaced;
    private long rejected;
    private final List<ImportFinding> findings = new ArrayList<>();
    private final List<ImportFinding> warnings = new ArrayList<>();
    private final List<Replacement> replacements = new ArrayList<>();
    private final Map<List<String>, WordUse> words = new LinkedHashMap<>();
    private List<CountedYear> counted = List.of();
    private List<MovedFigures> erratumOf = List.of();

    /** Which sheet the rows come from. */
    public void sheet(TakenSheet taken) {
        sheet = taken;
    }

    public void received() {
        received++;
    }

    public void created() {
        created++;
    }

    public void unchanged() {
        unchanged++;
    }

    public void replaced(Replacement replacement) {
        replaced++;
        if (replacements.size() < MOST_TOLD) {
            replacements.add(replacement);
        }
    }

    /** A row that is not taken, once for each row whatever the number of its findings. */
    public void rejected() {
        rejected++;
    }

    public void finding(ImportFinding finding) {
        if (findings.size() < MOST_TOLD) {
            findings.add(finding);
        }
    }

    /** Something that is taken and was not as it should have been. */
    public void warning(ImportFinding warning) {
        if (warnings.size() < MOST_TOLD) {
            warnings.add(warning);
        }
    }

    /** A word in a column of codes. */
    public void word(WordUse use) {
        List<String> key = List.of(use.field(), use.word());
        WordUse known = words.get(key);
        if (known != null) {
            words.put(key, known.plus(use.count()));
        } else if (words.size() < MOST_TOLD) {
            words.put(key, use);
        }
    }

    /** Years whose figures the rows have moved. */
    public void counted(List<CountedYear> years) {
        counted = years.stream().limit(MOST_TOLD).toList();
    }

    /** Signed reports whose figures the rows have moved. */
    public void erratumOf(List<MovedFigures> moved) {
        erratumOf = moved;
    }

    /** Adds what another has counted, its findings behind those that are here. */
    public void add(ImportTally other) {
        received += other.received;
        created += other.created;
        unchanged += other.unchanged;
        replaced += other.replaced;
        rejected += other.rejected;
        other.findings.forEach(this::finding);
        other.warnings.forEach(this::warning);
        other.words.values().forEach(this::word);
        other.replacements.stream().limit(MOST_TOLD - replacements.size()).forEach(replacements::add);
    }

    public ImportResult result() {
        return new ImportResult(
                received,
                created,
                unchanged,
                replaced,
                rejected,
                findings,
                warnings,
                replacements,
                List.copyOf(words.values()),
                sheet,
                counted,
                erratumOf);
    }
}
