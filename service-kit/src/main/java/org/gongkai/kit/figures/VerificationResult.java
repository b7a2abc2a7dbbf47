package org.gongkai.kit.figures;

import java.util.List;

/** What a verification found; no differences is the only good answer. */
public record VerificationResult(long checkedRecords, long checkedCells, List<Difference> differences) {

    public VerificationResult {
        differences = List.copyOf(differences);
    }
}
