package org.gongkai.litigation.course;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What came after a decision that corrected something (domain 5.5).
 *
 * @param kind what it was
 * @param on its day
 * @param note what was done; why nothing was to be done, where the kind is NONE_NEEDED
 */
@Embeddable
@Schema(name = "CaseFollowUp")
public record FollowUp(
        @NotNull @Enumerated(EnumType.STRING) @Column(name = "follow_up_kind") @Schema(examples = "REDECISION")
        Kind kind,

        @NotNull @Column(name = "follow_up_on") @Schema(examples = "2025-05-20")
        LocalDate on,

        @NotNull @Size(min = 1, max = 500) @Column(name = "follow_up_note") @Schema(examples = "重新作出答复")
        String note) {

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
