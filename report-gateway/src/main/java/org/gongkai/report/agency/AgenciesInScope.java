package org.gongkai.report.agency;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.document.Coverage;
import org.gongkai.document.ReportKey;
import org.gongkai.form.code.AgencyKind;
import org.gongkai.form.code.RegionCode;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.access.Scope;
import org.gongkai.kit.directory.DirectoryDay;
import org.gongkai.kit.figures.FigureScope;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;

/**
 * The bodies and regions whose figures and reports are the caller's to read or write; the directory itself is open to
 * everybody. Who works for the office of a government (政府办公厅、办公室) reads and writes the government's report.
 */
@ApplicationScoped
public class AgenciesInScope {

    private final AgencyDirectory directory;
    private final CurrentCaller caller;

    AgenciesInScope(AgencyDirectory directory, CurrentCaller caller) {
        this.directory = directory;
        this.caller = caller;
    }

    /** A body as it is now, as not there when the caller does not reach it. */
    public DirectoryEntry agency(String code) {
        return reached(directory.agency(code));
    }

    /** Tells of bodies whether their reports are the caller's to read. */
    public Predicate<String> reached() {
        DirectoryDay today = directory.today();
        return code -> today.findLast(code)
                .filter(fact -> isReached(code, fact.state().regionCode(), today))
                .isPresent();
    }

    /** The body of a report as it was on 31 December of its year, as not there when the caller does not reach it. */
    public DirectoryEntry toRead(ReportKey key) {
        return toRead(key, Optional.empty());
    }

    /**
     * The body of a report as it was on 31 December of its year.
     *
     * @param asOf as it was known at this moment; what was not known then is as known now
     */
    public DirectoryEntry toRead(ReportKey key, Optional<Instant> asOf) {
        reached(directory.agency(key.agencyCode()));
        LocalDate lastDay = LocalDate.of(key.year(), 12, 31);
        DirectoryDay known = directory.on(lastDay, asOf);
        DirectoryEntry entry = directory.agency(
                key.agencyCode(),
                lastDay,
                asOf.filter(moment -> known.findLast(key.agencyCode()).isPresent()));
        requireCoverage(entry, key.coverage());
        return entry;
    }

    /**
     * The same, refused to those who may not write the report: that of a government is written by its own office; and where
     * the body has none to make.
     */
    public DirectoryEntry toWrite(ReportKey key) {
        DirectoryEntry entry = toRead(key);
        boolean own = caller.get().scope() instanceof Scope.OfAgency;
        if (key.coverage() == Coverage.REGION && !own) {
            throw Problem.notFound(KitWords.AGENCY, key.agencyCode());
        }
        switch (entry.fact().state().duty()) {
            case REPORTS -> {}
            case INCLUDED_IN ->
                throw Problem.of(
                        ProblemKind.CONFLICT,
                        DirectoryWords.INCLUDED_IN_ANOTHER.with(
                                entry.fact().state().includedIn().orElseThrow()));
            case NONE -> throw Problem.of(ProblemKind.CONFLICT, DirectoryWords.NO_REPORT_TO_MAKE);
        }
        return entry;
    }

    /** Refuses, as not there, figures of which the caller does not reach all. */
    public void require(FigureScope figures) {
        switch (figures) {
            case FigureScope.OfAgency one -> agency(one.agencyCode());
            case FigureScope.OfRegion region -> {
                DirectoryDay today = directory.today();
                boolean ofOwnOffice = scope() instanceof Scope.OfAgency(String own)
                        && today.findGovernment(region.region())
                                .filter(government -> isOffice(own, government, today))
                                .isPresent();
                if (!scope().covers(region.region()) && !ofOwnOffice) {
                    throw figures.notFound();
                }
            }
        }
    }

    private static void requireCoverage(DirectoryEntry entry, Coverage coverage) {
        boolean government = entry.kind() == AgencyKind.GOVERNMENT;
        if (coverage == Coverage.REGION && !government) {
            throw Problem.invalid(
                    "coverage",
                    entry.countedIn()
                            .map(DirectoryWords.REPORT_OF_GOVERNMENT::with)
                            .orElseGet(() -> DirectoryWords.NO_GOVERNMENT.with(entry.code())));
        }
        if (coverage == Coverage.AGENCY && government) {
            throw Problem.invalid("coverage", DirectoryWords.REPORT_OF_OFFICE);
        }
    }

    private DirectoryEntry reached(DirectoryEntry entry) {
        if (!isReached(entry.code(), entry.regionCode(), directory.today())) {
            throw Problem.notFound(KitWords.AGENCY, entry.code());
        }
        return entry;
    }

    private boolean isReached(String code, String regionCode, DirectoryDay today) {
        return scope().covers(code, new RegionCode(regionCode))
                || scope() instanceof Scope.OfAgency(String own)
                        && (isOffice(own, code, today) || today.keeper(code).equals(own));
    }

    private static boolean isOffice(String own, String government, DirectoryDay today) {
        return today.findOffice(government).filter(own::equals).isPresent();
    }

    private Scope scope() {
        return caller.get().scope();
    }
}
