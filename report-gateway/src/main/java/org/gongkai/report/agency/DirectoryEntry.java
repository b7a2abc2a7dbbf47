package org.gongkai.report.agency;

import java.util.Map;

import org.gongkai.form.code.AgencyKind;

/**
 * An agency (行政机关) of the directory.
 *
 * @param code unified social credit code
 * @param parentCode the agency it is subordinate to; null when it has none
 * @param contact contact data of its office for open government information (Art. 12 of the Regulations), by name
 * @param version grows with every change
 */
public record DirectoryEntry(
        String code,
        String name,
        String regionCode,
        AgencyKind kind,
        String parentCode,
        Map<String, String> contact,
        long version) {

    public DirectoryEntry {
        contact = Map.copyOf(contact);
    }

    boolean saysTheSameAs(DirectoryEntry other) {
        return equals(other.atVersion(version));
    }

    DirectoryEntry atVersion(long other) {
        return new DirectoryEntry(code, name, regionCode, kind, parentCode, contact, other);
    }
}
