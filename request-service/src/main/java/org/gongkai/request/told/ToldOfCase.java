package org.gongkai.request.told;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something that has happened to a case about an application (domain 10.2, rows 55 to 58).
 *
 * @param caseFile its file in the service that keeps cases
 * @param result how the case has ended, or what has ordered a further decision, by the codes of domain 5.2
 */
@Schema(name = "ToldOfCase")
public record ToldOfCase(
        @NotNull UUID application,
        @NotBlank @Size(max = 18) String agencyCode,
        @NotNull UUID caseFile,
        @NotNull Kind kind,

        @NotNull @Schema(description = "Day on which it happened; of an order, on which that was served")
        LocalDate on,

        @NotBlank @Size(max = 200) @Schema(examples = "某政复〔2025〕8号")
        String caseNumber,

        @Size(max = 200) @Schema(nullable = true, examples = "RC_REVOKE")
        String result,

        @Size(max = 200) @Schema(nullable = true, description = "Number of the decision that orders it")
        String orderNumber,

        @Schema(nullable = true, description = "Last day that an order names")
        LocalDate dueOn,

        @Schema(description = "Whether the reply was revoked for its procedure alone")
        boolean procedural) {

    /** What it is. */
    @Schema(name = "ToldOfCaseKind")
    public enum Kind {

        /** The case is open, or open again. */
        OPENED,

        /** It is over. */
        ENDED,

        /** It has ended with an order to decide anew. */
        ORDERED,

        /** It was given up because the body has revoked its own reply (自行纠正). */
        REVOKED
    }
}
