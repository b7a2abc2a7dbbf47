package org.gongkai.report.signing;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.audit.AuditEvent;
import org.gongkai.kit.audit.AuditObject;
import org.gongkai.kit.audit.AuditTrail;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.kit.signing.SigningKeys;
import org.gongkai.report.audit.ReportOperation;
import org.gongkai.report.problem.ReportWords;

/** Gives the installation a new key to sign tokens with, or an office one to sign reports with; nothing that was signed is lost, unless a key is revoked. */
@ApplicationScoped
public class KeyRotation {

    private final SigningKeys keys;
    private final OfficeKeys officeKeys;
    private final Jdbi jdbi;
    private final AuditTrail audit;
    private final CurrentCaller caller;

    KeyRotation(SigningKeys keys, OfficeKeys officeKeys, Jdbi jdbi, AuditTrail audit, CurrentCaller caller) {
        this.caller = caller;
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

    /**
     * Takes the trust from a key that others may have: what it has signed proves nothing any more.
     *
     * @throws Problem when there is no such key of an office, or it was revoked before
     */
    public OfficeKeys.OfficeKey revoke(String kid, String reason) {
        OfficeKeys.OfficeKey known =
                officeKeys.find(kid).orElseThrow(() -> Problem.notFound(ReportWords.SIGNING_KEY, kid));
        jdbi.useTransaction(handle -> {
            if (!officeKeys.revoke(handle, kid, caller.get().name(), reason)) {
                throw Problem.of(ProblemKind.CONFLICT, ReportWords.KEY_REVOKED.with(kid));
            }
            audit.record(
                    handle,
                    AuditEvent.of(ReportOperation.REVOKE_SIGNING_KEY, AuditObject.of("SIGNING_KEY", kid))
                            .at(known.agencyCode())
                            .because(reason));
        });
        return officeKeys.find(kid).orElseThrow();
    }

    private static AuditEvent rotation(String object) {
        return AuditEvent.of(ReportOperation.ROTATE_SIGNING_KEY, AuditObject.of("SIGNING_KEY", object));
    }
}
