package org.gongkai.report.authoring;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.document.ReportKey;
import org.gongkai.kit.life.Lives;
import org.gongkai.report.lock.ReportLock;

/** The authoring of every report. */
@ApplicationScoped
class Authorings implements Lives<Authoring, ReportKey> {

    private final Jdbi jdbi;

    Authorings(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** That of a report as it stands, also where nobody has touched it. */
    Authoring authoring(ReportKey key) {
        return findByIdOptional(key).orElseGet(() -> new Authoring(key));
    }

    /** That of a report, begun where nobody has touched it; nobody else changes it until the transaction ends. */
    Authoring locked(ReportKey key) {
        jdbi.useHandle(handle -> ReportLock.REPORT.take(handle, key.toString()));
        return findByIdOptional(key).orElseGet(() -> {
            Authoring begun = new Authoring(key);
            persistAndFlush(begun);
            return begun;
        });
    }
}
