package org.gongkai.request.web.bulk;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.kit.web.EntityTags;
import org.gongkai.request.bulk.BulkHandling.Target;

/** A step, what is said with it, and for which applications. */
@Schema(name = "StepForMany")
record StepsBody(
        @NotBlank
        @Schema(description = "The last part of the step's path, for example assignments", examples = "assignments")
        String step,

        @Schema(description = "The applications; or else a filter")
        List<@NotNull @Valid TargetBody> applications,

        @Schema(description = "The parameters of a list, each with its values; in a dry run alone")
        Map<String, @NotEmpty List<@NotNull String>> filter,

        @NotNull
        @Schema(
                description = "The body of the step, the same for all",
                examples = "{\"on\": \"2026-03-03\", \"handler\": \"李某\"}")
        Map<String, Object> body) {

    /** An application for which the step is to be taken. */
    @Schema(name = "StepTarget")
    record TargetBody(
            @NotNull UUID id,

            @NotBlank @Schema(description = "The tag that was read, which If-Match would name", examples = "\"3\"")
            String etag) {

        Target target() {
            return new Target(id, EntityTags.findExpectedVersion(etag));
        }
    }
}
