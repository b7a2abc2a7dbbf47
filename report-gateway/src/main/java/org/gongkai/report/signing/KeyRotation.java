package org.gongkai.report.signing;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.kit.audit.AuditEvent;
import org.gongkai.kit.audit.AuditObject;
import org.gongkai.kit.audit.AuditOperation;
import org.gongkai.kit.audit.AuditTrail;
import org.gongkai.kit.signing.SigningKeys;

/** Gives the installation a new key to sign tokens with; nobody has to sign in again. */
@ApplicationScoped
public class KeyRotation {

    private final SigningKeys keys;
    private final AuditTrail audit;

    KeyRotation(SigningKeys keys, AuditTrail audit) {
        this.keys = keys;
        this.audit = audit;
    }

    /** Makes the key and answers its id. */
    public String rotate() {
        return keys.rotate(handle -> audit.record(
                        handle,
                        AuditEvent.of(
                                AuditOperation.ROTATE_SIGNING_KEY, AuditObject.of("SIGNING_KEY", "report-gateway"))))
                .getKeyID();
    }
}
