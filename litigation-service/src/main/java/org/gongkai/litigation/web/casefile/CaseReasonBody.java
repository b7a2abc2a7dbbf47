package org.gongkai.litigation.web.casefile;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why something is done. */
@Schema(name = "CaseReason")
public record CaseReasonBody(
        @NotBlank @Size(max = 500) @Schema(examples = "档案检查")
        String reason) {

    /** Why something counts no more. */
    @Schema(name = "CaseVoiding")
    public record VoidingBody(
            @NotBlank @Size(max = 500) @Schema(examples = "重复登记")
            String reason) {}
}
