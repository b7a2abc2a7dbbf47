package org.gongkai.report.document;

import org.gongkai.form.code.RegionCode;
import org.gongkai.kit.figures.FigureScope;
import org.gongkai.report.agency.DirectoryEntry;

/** Whose work a report covers. */
public enum Coverage {
    /** The agency's own. */
    AGENCY,
    /** That of every agency of its region and of the regions in it. */
    REGION;

    /** Whose figures a report of the agency counts. */
    public FigureScope of(DirectoryEntry agency) {
        return switch (this) {
            case AGENCY -> new FigureScope.OfAgency(agency.code());
            case REGION -> new FigureScope.OfRegion(new RegionCode(agency.regionCode()));
        };
    }
}
