package org.gongkai.registers.imports.result;

import java.util.ArrayList;
import java.util.List;

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
    private final List<Replacement> replacements = new ArrayList<>();

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

    /** Adds what another has counted, its findings behind those that are here. */
    public void add(ImportTally other) {
        received += other.received;
        created += other.created;
        unchanged += other.unchanged;
        replaced += other.replaced;
        rejected += other.rejected;
        other.findings.forEach(this::finding);
        other.replacements.stream().limit(MOST_TOLD - replacements.size()).forEach(replacements::add);
    }

    public ImportResult result() {
        return new ImportResult(received, created, unchanged, replaced, rejected, findings, replacements, sheet);
    }
}
