package org.gongkai.report.assemble;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.document.AnnualReport;
import org.gongkai.document.Coverage;
import org.gongkai.document.ReportKey;
import org.gongkai.form.Figures;
import org.gongkai.form.edition.Editions;
import org.gongkai.kit.directory.DirectoryDay;
import org.gongkai.report.agency.AgencyDirectory;
import org.gongkai.report.version.OfficialReport;
import org.gongkai.report.version.OfficialReports;

/**
 * The official reports that a report is held against: those of its body, and for the year before together with those of
 * bodies that have gone into it since (机构改革), so that what they carried over is looked for where it went.
 */
@ApplicationScoped
class Forerunners {

    private final Editions editions;
    private final AgencyDirectory directory;
    private final OfficialReports official;

    Forerunners(Editions editions, AgencyDirectory directory, OfficialReports official) {
        this.editions = editions;
        this.directory = directory;
        this.official = official;
    }

    /**
     * Reports of earlier years.
     *
     * @param reports the latest first; none of the year before when one of those that went into the body has made none
     * @param reorganised whether bodies have gone into this one in the year
     */
    record History(List<AnnualReport> reports, boolean reorganised) {}

    /** Those of a report. */
    History of(ReportKey key) {
        List<AnnualReport> own = official.history(key);
        if (key.coverage() == Coverage.REGION) {
            return new History(own, false);
        }
        Set<String> before = goneIntoIt(key);
        if (before.isEmpty()) {
            return new History(own, false);
        }
        List<AnnualReport> reports = new ArrayList<>(
                own.stream().filter(report -> report.year() != key.year() - 1).toList());
        together(key.lastYear(), before).ifPresent(reports::addFirst);
        return new History(reports, true);
    }

    /** The bodies of the end of the year before that were no longer there at the end of this one, having gone into it. */
    private Set<String> goneIntoIt(ReportKey key) {
        DirectoryDay then = directory.ofYear(key.year() - 1, Optional.empty());
        Set<String> bodies = new LinkedHashSet<>(
                directory.ofYear(key.year(), Optional.empty()).withPredecessors(key.agencyCode()));
        bodies.remove(key.agencyCode());
        bodies.removeIf(code -> then.find(code).isEmpty());
        return bodies;
    }

    /** The report of the year before with the figures of all: of the body itself where it was there, and of the others. */
    private Optional<AnnualReport> together(ReportKey lastYear, Set<String> before) {
        Set<String> all = new LinkedHashSet<>(before);
        boolean wasThere = directory
                .ofYear(lastYear.year(), Optional.empty())
                .find(lastYear.agencyCode())
                .isPresent();
        if (wasThere) {
            all.add(lastYear.agencyCode());
        }
        Map<ReportKey, OfficialReport> found = official.of(lastYear.year(), all, Optional.empty());
        List<AnnualReport> reports = all.stream()
                .map(code -> found.get(new ReportKey(code, lastYear.year(), lastYear.coverage())))
                .filter(report -> report != null)
                .map(OfficialReport::report)
                .toList();
        if (reports.size() < all.size()) {
            return Optional.empty();
        }
        AnnualReport last = reports.getLast();
        Figures sum = reports.stream()
                .map(report -> report.figures(editions, last.form()))
                .reduce(Figures::add)
                .orElseThrow();
        return Optional.of(last.stating(sum));
    }
}
