package org.gongkai.kit.figures;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What to verify; everything when nothing is named. */
@Schema(name = "VerificationScope")
public record VerificationScope(
        @Schema(examples = "11230505001234567F") String agencyCode,
        @Schema(examples = "2021") Integer year) {}
