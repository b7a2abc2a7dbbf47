package org.gongkai.request.bulk;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

import org.gongkai.kit.problem.Problem;
import org.gongkai.registers.signed.SignedReport;

/**
 * What became of a step for many applications.
 *
 * @param dryRun whether nothing was done, and only told what would be
 */
public record BulkResult(boolean dryRun, List<Item> items) {

    public BulkResult {
        items = List.copyOf(items);
    }

    /**
     * One of the applications.
     *
     * @param read the version for which the step is taken or refused; empty where the caller has named none
     * @param receiptNumber its number; empty where there is no such application, or the step is refused
     * @param version the version that it has then
     * @param erratumOf signed reports whose figures the step moves
     * @param refusal why the step may not be taken
     */
    public record Item(
            UUID id,
            OptionalLong read,
            Optional<String> receiptNumber,
            OptionalLong version,
            List<SignedReport> erratumOf,
            Optional<Problem> refusal) {

        public Item {
            erratumOf = List.copyOf(erratumOf);
        }

        /** One that the step is refused for. */
        static Item refused(UUID id, OptionalLong read, Problem refusal) {
            return new Item(id, read, Optional.empty(), OptionalLong.empty(), List.of(), Optional.of(refusal));
        }
    }

    /** How many the step is refused for. */
    public long refused() {
        return items.stream().filter(item -> item.refusal().isPresent()).count();
    }

    /** How many it was taken for, or would be. */
    public long taken() {
        return items.size() - refused();
    }
}
