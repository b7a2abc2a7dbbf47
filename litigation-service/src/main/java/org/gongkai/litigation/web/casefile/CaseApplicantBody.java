package org.gongkai.litigation.web.casefile;

import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who goes against the reply. */
@Schema(name = "CaseApplicant")
record CaseApplicantBody(
        @NotBlank @Size(max = 200) @Schema(examples = "张三") String name) {

    /** Which cases are looked for, by who has brought them. */
    @Schema(name = "CaseSearch")
    record SearchBody(
            @Size(min = 18, max = 18) @Schema(nullable = true, examples = "11230505001234567F")
            String agencyCode,

            @NotBlank @Size(max = 200) @Schema(examples = "张三", description = "The whole name")
            String applicantName) {}

    /** Cases that were found. */
    @Schema(name = "CaseSearchResult")
    record FoundBody(List<CaseFileBody> items) {}
}
