package org.gongkai.document;

import java.util.Map;

import org.gongkai.form.code.AgencyKind;

/**
 * The body (报送单位) that a report is of, as the directory knew it when the report was made.
 *
 * @param code unified social credit code; null where a report was read that does not say it
 * @param contact contact data of its office for open government information (Art. 12 of the Regulations), by name
 */
public record ReportingBody(String code, String name, String regionCode, AgencyKind kind, Map<String, String> contact) {

    public ReportingBody {
        contact = Map.copyOf(contact);
    }

    /** A body of which nothing but its name is known. */
    public static ReportingBody named(String name) {
        return new ReportingBody(null, name, null, null, Map.of());
    }
}
