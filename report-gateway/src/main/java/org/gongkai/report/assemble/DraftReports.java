package org.gongkai.report.assemble;

import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.form.Form;
import org.gongkai.form.Forms;
import org.gongkai.kit.agency.RegionCode;
import org.gongkai.kit.ledger.FigureScope;
import org.gongkai.report.agency.AgencyDirectory;
import org.gongkai.report.agency.DirectoryEntry;
import org.gongkai.report.collect.Collected;
import org.gongkai.report.collect.FigureCollection;
import org.gongkai.report.reconcile.Reconciliation;

/** Drafts of annual reports, computed live from the services' ledgers. */
@ApplicationScoped
public class DraftReports {

    private final AgencyDirectory directory;
    private final FigureCollection figures;

    DraftReports(AgencyDirectory directory, FigureCollection figures) {
        this.directory = directory;
        this.figures = figures;
    }

    /** The draft of an agency's report for a year, now or as of a moment of recording. */
    public AnnualReport draft(
            String agencyCode, int year, Coverage coverage, Optional<Instant> asOf, boolean allowPartial) {
        DirectoryEntry agency = directory.agency(agencyCode);
        FigureScope scope = switch (coverage) {
            case AGENCY -> new FigureScope.OfAgency(agency.code());
            case REGION -> new FigureScope.OfRegion(new RegionCode(agency.regionCode()));
        };
        Form form = Forms.inForce();
        Collected collected = figures.collect(year, scope, asOf, allowPartial);
        return new AnnualReport(agency, year, coverage, form, collected, Reconciliation.of(form, collected.figures()));
    }
}
