package org.gongkai.report.agency;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.form.code.RegionCode;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.access.Scope;
import org.gongkai.kit.figures.FigureScope;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;

/** The agencies and regions whose figures are the caller's to read; the directory itself is open to everybody. */
@ApplicationScoped
public class AgenciesInScope {

    private final AgencyDirectory directory;
    private final CurrentCaller caller;

    AgenciesInScope(AgencyDirectory directory, CurrentCaller caller) {
        this.directory = directory;
        this.caller = caller;
    }

    /** The agency, as not there when the caller does not reach it. */
    public DirectoryEntry agency(String code) {
        DirectoryEntry entry = directory.agency(code);
        if (!scope().covers(code, new RegionCode(entry.regionCode()))) {
            throw Problem.notFound(KitWords.AGENCY, code);
        }
        return entry;
    }

    /** Refuses, as not there, figures of which the caller does not reach all. */
    public void require(FigureScope figures) {
        switch (figures) {
            case FigureScope.OfAgency one -> agency(one.agencyCode());
            case FigureScope.OfRegion region -> {
                if (!scope().covers(region.region())) {
                    throw figures.notFound();
                }
            }
        }
    }

    private Scope scope() {
        return caller.get().scope();
    }
}
