package org.gongkai.kit.figures;

import java.util.List;
import java.util.Optional;

/**
 * What a verification found; no differences is the only good answer.
 *
 * @param tallies differences of the tallies that a service keeps to count its records by kinds; empty where it keeps none, or
 *     where a year was asked for, which tallies are not of
 */
public record VerificationResult(
        long checkedRecords, long checkedCells, List<Difference> differences, Optional<List<TallyDifference>> tallies) {

    public VerificationResult {
        differences = List.copyOf(differences);
        tallies = tallies.map(List::copyOf);
    }
}
