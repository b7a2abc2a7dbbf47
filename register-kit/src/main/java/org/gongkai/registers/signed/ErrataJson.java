package org.gongkai.registers.signed;

import java.util.Collection;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Signed reports whose figures were moved (勘误), as answers and the audit name them. */
public final class ErrataJson {

    /** The member that names them. */
    public static final String MEMBER = "erratumOf";

    private ErrataJson() {}

    /** The reports as JSON. */
    public static ArrayNode of(Collection<SignedReport> reports) {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        reports.forEach(report -> json.addObject()
                .put("agencyCode", report.agencyCode())
                .put("year", report.year())
                .put("version", report.version()));
        return json;
    }

    /** The same JSON with the reports, where there are any. */
    public static ObjectNode addTo(ObjectNode told, Collection<SignedReport> reports) {
        if (!reports.isEmpty()) {
            told.set(MEMBER, of(reports));
        }
        return told;
    }
}
