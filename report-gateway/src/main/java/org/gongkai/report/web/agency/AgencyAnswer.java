package org.gongkai.report.web.agency;

import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.code.AgencyKind;
import org.gongkai.report.agency.DirectoryEntry;

/**
 * An agency of the directory.
 *
 * @param replicated whether every service has it as it is
 */
@Schema(name = "Agency")
record AgencyAnswer(
        String code,
        String name,
        String regionCode,
        AgencyKind kind,
        String parentCode,
        Map<String, String> contact,
        long version,
        boolean replicated) {

    static AgencyAnswer of(DirectoryEntry entry, boolean replicated) {
        return new AgencyAnswer(
                entry.code(),
                entry.name(),
                entry.regionCode(),
                entry.kind(),
                entry.parentCode(),
                entry.contact(),
                entry.version(),
                replicated);
    }
}
