package org.gongkai.report.web.agency;

import java.util.Map;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.code.AgencyKind;
import org.gongkai.report.agency.DirectoryEntry;

/**
 * An agency as a request puts it.
 *
 * @param code the code of the path again, or nothing
 */
@Schema(name = "AgencyBody")
record AgencyBody(
        @Size(min = 18, max = 18) @Schema(examples = "11230505001234567F")
        String code,

        @NotBlank @Size(max = 200) @Schema(examples = "双鸭山市四方台区人民政府办公室")
        String name,

        @NotNull @Pattern(regexp = "[1-9]\\d{5}", message = "{agency.regionCode}") @Schema(examples = "230505")
        String regionCode,

        @NotNull AgencyKind kind,
        @Size(min = 18, max = 18) String parentCode,
        @Size(max = 20) Map<@Size(min = 1, max = 50) String, @NotNull @Size(max = 500) String> contact) {

    DirectoryEntry entry(String pathCode) {
        return new DirectoryEntry(
                pathCode, name, regionCode, kind, parentCode, contact == null ? Map.of() : contact, 0);
    }
}
