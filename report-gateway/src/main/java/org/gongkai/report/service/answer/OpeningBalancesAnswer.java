package org.gongkai.report.service.answer;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The stocks that a body has brought along into its first year in the registers of a service. */
public record OpeningBalancesAnswer(String agencyCode, int year, List<Balance> balances) {

    public OpeningBalancesAnswer {
        balances = List.copyOf(balances);
    }

    /**
     * A figure, and how much of it records make up.
     *
     * @param source REPORT, LIST or COUNT
     * @param explanation why it is not what the report of the year before says; null for none
     */
    @Schema(name = "OpeningBalance")
    public record Balance(
            String cellId,
            long amount,
            long listed,
            long remaining,
            String source,
            String sourceNote,
            String explanation,
            String statedBy,
            String statedAt,

            @Schema(description = "The signed reports that the figure has moved since it was stated")
            List<ReplicatedSignature> erratumOf) {

        public Balance {
            erratumOf = List.copyOf(erratumOf);
        }
    }
}
