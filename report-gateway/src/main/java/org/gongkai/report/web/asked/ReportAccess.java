package org.gongkai.report.web.asked;

import java.time.Instant;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.gongkai.document.ReportKey;
import org.gongkai.report.agency.AgenciesInScope;
import org.gongkai.report.assemble.ReportWithProof;
import org.gongkai.report.assemble.ReportsWithProof;

/** The report that somebody who has signed in means: the one at work, or what is published when no other is theirs to see. */
@Singleton
public class ReportAccess {

    private final ReportsWithProof reports;
    private final AgenciesInScope agencies;
    private final DraftAccess unpublished;

    ReportAccess(ReportsWithProof reports, AgenciesInScope agencies, DraftAccess unpublished) {
        this.reports = reports;
        this.agencies = agencies;
        this.unpublished = unpublished;
    }

    /** The report as the caller may see it. */
    public ReportWithProof shown(
            ReportKey key, Optional<Integer> version, Optional<Instant> asOf, boolean allowPartial) {
        boolean open = unpublished.areOpen();
        // Filings are everybody's to the database, as published reports are.
        agencies.agency(key.agencyCode());
        if (version.isPresent()) {
            return reports.version(key, version.get(), open);
        }
        if (!open) {
            agencies.toRead(key);
            return reports.published(key);
        }
        return asOf.isPresent() ? reports.draft(key, asOf, allowPartial) : reports.atWork(key, allowPartial);
    }
}
