package org.gongkai.litigation.course;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What came after a decision that corrected something (domain 5.5).
 *
 * @param kind what it was
 * @param on its day
 * @param note what was done; why nothing was to be done, where the kind is NONE_NEEDED
 * @param reportedOn day that it was reported (履行情况报告); null as long as it was not
 */
@Embeddable
@Schema(name = "CaseFollowUp")
public record FollowUp(
        @NotNull @Enumerated(EnumType.STRING) @Column(name = "follow_up_kind") @Schema(examples = "REDECISION")
        Kind kind,

        @NotNull @Column(name = "follow_up_on") @Schema(examples = "2025-05-20")
        LocalDate on,

        @NotBlank @Size(max = 500) @Column(name = "follow_up_note") @Schema(examples = "重新作出答复")
        String note,

        @Column(name = "follow_up_reported_on")
        @Schema(nullable = true, description = "Day that it was reported to who ordered it (履行情况报告)")
        LocalDate reportedOn) {

    /** What has come of a decision, not reported yet. */
    public FollowUp(Kind kind, LocalDate on, String note) {
        this(kind, on, note, null);
    }

    /** The same, reported. */
    public FollowUp reported(LocalDate day) {
        return new FollowUp(kind, on, note, day);
    }

    /** What comes after such a decision. */
    @Schema(name = "CaseFollowUpKind")
    public enum Kind {

        /** Another reply. */
        REDECISION,

        /** The duty was performed. */
        PERFORMANCE,
        PAYMENT,

        /** Nothing was to be done; the note says why. */
        NONE_NEEDED
    }
}
