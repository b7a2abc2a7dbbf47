package org.gongkai.report.signing;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.audit.AuditEvent;
import org.gongkai.kit.audit.AuditObject;
import org.gongkai.kit.audit.AuditTrail;
import org.gongkai.kit.signing.SigningKeys;
import org.gongkai.report.audit.ReportOperation;

/** Gives the installation a new key to sign tokens with, or an office one to sign reports with; nothing that was signed is lost. */
@ApplicationScoped
public class KeyRotation {

    private final SigningKeys keys;
    private final OfficeKeys officeKeys;
    private final Jdbi jdbi;
    private final AuditTrail audit;

    KeyRotation(SigningKeys keys, OfficeKeys officeKeys, Jdbi jdbi, AuditTrail audit) {
        this.keys = keys;
        this.officeKeys = officeKeys;
        this.jdbi = jdbi;
        this.audit = audit;
    }

    /** Makes a key for tokens and answers its id. */
    public String ofTokens() {
        return keys.rotate(handle -> audit.record(handle, rotation("report-gateway")))
                .getKeyID();
    }

    /** Makes a key for the reports of the agency and answers its id. */
    public String ofOffice(String agencyCode) {
        return jdbi.inTransaction(handle -> {
            String kid = officeKeys.rotate(handle, agencyCode).getKeyID();
            audit.record(handle, rotation(kid).at(agencyCode));
            return kid;
        });
    }

    private static AuditEvent rotation(String object) {
        return AuditEvent.of(ReportOperation.ROTATE_SIGNING_KEY, AuditObject.of("SIGNING_KEY", object));
    }
}
