package org.gongkai.report.version;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;

import org.gongkai.document.Proof;
import org.gongkai.document.signature.ReportSignature;
import org.gongkai.report.signing.OfficeKeys;

/** Signs frozen reports with the key of their office; its public part stands at {@code /.well-known/jwks.json}. */
@ApplicationScoped
class ReportSigner {

    private final OfficeKeys keys;
    private final Clock clock;

    ReportSigner(OfficeKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** The proof of a canonical content, by its agency. */
    Proof sign(Handle handle, String agencyCode, String canonical) {
        return ReportSignature.sign(keys.signing(handle, agencyCode), canonical, clock.instant());
    }
}
