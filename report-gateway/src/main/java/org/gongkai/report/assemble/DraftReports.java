package org.gongkai.report.assemble;

import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.form.Form;
import org.gongkai.form.Forms;
import org.gongkai.kit.code.RegionCode;
import org.gongkai.kit.ledger.FigureScope;
import org.gongkai.report.agency.DirectoryEntry;
import org.gongkai.report.agency.ReachedAgencies;
import org.gongkai.report.collect.Collected;
import org.gongkai.report.collect.FigureCollection;
import org.gongkai.report.reconcile.Reconciliation;

/** Drafts of annual reports, computed live from the services' ledgers. */
@ApplicationScoped
public class DraftReports {

    private final ReachedAgencies agencies;
    private final FigureCollection figures;

    DraftReports(ReachedAgencies agencies, FigureCollection figures) {
        this.agencies = agencies;
        this.figures = figures;
    }

    /** The draft of an agency's report for a year, now or as of a moment of recording. */
    public AnnualReport draft(
            String agencyCode, int year, Coverage coverage, Optional<Instant> asOf, boolean allowPartial) {
        return switch (coverage) {
            case AGENCY -> {
                // The services know the agency too: they are asked while the directory is read.
                FigureCollection.Pending pending = figures.begin(year, new FigureScope.OfAgency(agencyCode), asOf);
                yield report(agencies.agency(agencyCode), year, coverage, pending, allowPartial);
            }
            case REGION -> {
                DirectoryEntry agency = agencies.agency(agencyCode);
                FigureScope region = new FigureScope.OfRegion(new RegionCode(agency.regionCode()));
                agencies.require(region);
                yield report(agency, year, coverage, figures.begin(year, region, asOf), allowPartial);
            }
        };
    }

    private static AnnualReport report(
            DirectoryEntry agency,
            int year,
            Coverage coverage,
            FigureCollection.Pending pending,
            boolean allowPartial) {
        Form form = Forms.inForce();
        Collected collected = pending.await(allowPartial);
        return new AnnualReport(agency, year, coverage, form, collected, Reconciliation.of(form, collected.figures()));
    }
}
