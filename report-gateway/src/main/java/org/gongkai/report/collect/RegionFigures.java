package org.gongkai.report.collect;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.document.AnnualReport;
import org.gongkai.document.Coverage;
import org.gongkai.document.Member;
import org.gongkai.document.Members;
import org.gongkai.document.ReportKey;
import org.gongkai.form.edition.Editions;
import org.gongkai.kit.directory.DirectoryDay;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.report.agency.AgencyDirectory;
import org.gongkai.report.service.Pending;
import org.gongkai.report.service.SourceSettings;
import org.gongkai.report.service.answer.SumAnswer;
import org.gongkai.report.version.OfficialReport;
import org.gongkai.report.version.OfficialReports;

/** Adds up the report of a region (本行政区域汇总): who is in it, and what each brings. */
@ApplicationScoped
public class RegionFigures {

    private final Editions editions;
    private final AgencyDirectory directory;
    private final OfficialReports official;
    private final FigureCollection registers;
    private final SourceSettings settings;

    RegionFigures(
            Editions editions,
            AgencyDirectory directory,
            OfficialReports official,
            FigureCollection registers,
            SourceSettings settings) {
        this.settings = settings;
        this.editions = editions;
        this.directory = directory;
        this.official = official;
        this.registers = registers;
    }

    /**
     * Asks for the figures of a government's region, and lets the caller do something else until they are wanted.
     *
     * @param asOf tree, reports and registers as they were known at this moment; empty for now
     */
    public PendingFigures begin(ReportKey key, Optional<Instant> asOf) {
        return begin(key, asOf, false);
    }

    /** Asks for the same figures, for which each body is counted by itself (V10): the longer, the more bodies there are. */
    public PendingFigures beginOneByOne(ReportKey key) {
        return begin(key, Optional.empty(), true);
    }

    private PendingFigures begin(ReportKey key, Optional<Instant> asOf, boolean oneByOne) {
        DirectoryDay day = directory.ofYear(key.year(), asOf);
        if (day.find(key.agencyCode()).isEmpty()) {
            throw Problem.notFound(KitWords.AGENCY, key.agencyCode());
        }
        Map<ReportKey, OfficialReport> reports = official.of(key.year(), day.sum(key.agencyCode()), asOf);
        List<MemberTree.Branch> branches = MemberTree.of(key.agencyCode(), day, key.year(), reports);
        RegisterGroups groups = oneByOne ? RegisterGroups.ofBodies(branches) : RegisterGroups.ofBranches(branches);
        Duration patience = oneByOne ? settings.verificationPatience() : settings.patience();
        List<Pending<SumAnswer>> asked = registers.beginSums(key.year(), groups.bodies(), asOf, patience);
        return allowPartial -> new RegionSum(
                        editions,
                        editions.of(key.year()),
                        key.agencyCode(),
                        groups,
                        FigureCollection.whole(asked, allowPartial))
                .of(branches.getFirst());
    }

    /**
     * The bodies whose registers are in the figures of a report: its own, and of a region those of the members that count by
     * them.
     *
     * @param known the tree as it was known at this moment
     */
    public Set<String> registersIn(AnnualReport report, Optional<Instant> known) {
        DirectoryDay day = directory.ofYear(report.year(), known);
        String code = report.agency().code();
        if (report.coverage() == Coverage.REGION && report.members().equals(Members.NONE)) {
            // Frozen before members were listed, when all of the sum came from registers.
            return day.sum(code);
        }
        Set<String> bodies = new LinkedHashSet<>(day.ownWork(code));
        report.members().all().stream()
                .filter(member -> member.how() instanceof Member.Live)
                .forEach(member -> bodies.addAll(day.ownWork(member.code())));
        return bodies;
    }
}
