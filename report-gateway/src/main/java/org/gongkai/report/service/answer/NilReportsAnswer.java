package org.gongkai.report.service.answer;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a body has declared not to have had, as a service keeps it. */
public record NilReportsAnswer(List<NilReport> items) {

    /** A declaration; the end is null while it stands. */
    public record NilReport(
            String agencyCode,
            int year,
            String register,
            @Schema(nullable = true) String comment,
            String declaredBy,
            String declaredAt,
            @Schema(nullable = true) String endedBy,
            @Schema(nullable = true) String endedAt,
            @Schema(nullable = true) String endedBecause,

            @Schema(description = "The signed reports that the declaration, or its end, has moved")
            List<ReplicatedSignature> erratumOf) {

        public NilReport {
            erratumOf = List.copyOf(erratumOf);
        }
    }
}
