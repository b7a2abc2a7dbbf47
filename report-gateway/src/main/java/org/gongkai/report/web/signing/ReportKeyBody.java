package org.gongkai.report.web.signing;

import java.util.List;
import java.util.Map;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.document.key.TrustedKey;
import org.gongkai.form.written.ChinaTime;
import org.gongkai.report.signing.OfficeKeys;

/** A key that an office signs its reports with, as those need it who check them. */
@Schema(name = "ReportKey")
@JsonInclude(JsonInclude.Include.ALWAYS)
record ReportKeyBody(
        String kid,
        String agencyCode,
        String agencyName,
        @Schema(enumeration = {"ES256", "RS256"}) String algorithm,

        @Schema(description = "SHA-256 of RFC 7638 over the key, in hexadecimal digits: what people compare")
        String fingerprint,

        @Schema(nullable = true, format = "date-time", description = "Since when it may have signed")
        String validFrom,

        @Schema(
                nullable = true,
                format = "date-time",
                description = "Until when it signed, once another has taken over; what it signed before stays good")
        String validTo,

        @Schema(
                nullable = true,
                format = "date-time",
                description = "When it was revoked: nothing that it has ever signed is to be trusted")
        String revokedAt,

        @Schema(nullable = true) String revocationReason,

        @Schema(description = "The public key (RFC 7517)") Map<String, Object> key) {

    static ReportKeyBody of(OfficeKeys.OfficeKey one) {
        TrustedKey key = one.key();
        return new ReportKeyBody(
                key.id(),
                one.agencyCode(),
                one.agencyName(),
                key.algorithm(),
                key.fingerprint(),
                key.validFrom().map(ChinaTime::write).orElse(null),
                key.validTo().map(ChinaTime::write).orElse(null),
                key.revocation()
                        .map(TrustedKey.Revocation::at)
                        .map(ChinaTime::write)
                        .orElse(null),
                key.revocation().map(TrustedKey.Revocation::reason).orElse(null),
                key.key().toPublicJWK().toJSONObject());
    }

    /** All keys that have signed reports, or could have. */
    @Schema(name = "ReportKeys")
    record All(List<ReportKeyBody> keys) {}

    /** Why a key is revoked; it is told to everybody. */
    @Schema(name = "KeyRevocation")
    record Revocation(@NotBlank @Size(max = 500) String reason) {}
}
