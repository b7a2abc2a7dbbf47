package org.gongkai.registers.ledger;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.figures.FigureScope;
import org.gongkai.registers.agency.AgencyReplica;

/**
 * Whether figures are the caller's to read. The database would leave out what lies outside the scope; a region of which
 * a part is left out would be a sum that is silently too small.
 */
@ApplicationScoped
public class FigureReach {

    private final AgencyReplica agencies;
    private final CurrentCaller caller;

    FigureReach(AgencyReplica agencies, CurrentCaller caller) {
        this.agencies = agencies;
        this.caller = caller;
    }

    /** Refuses, as not there, what the caller does not reach as a whole. */
    public void require(FigureScope scope) {
        boolean reached = switch (scope) {
            case FigureScope.OfAgency agency -> agencies.knows(agency.agencyCode());
            case FigureScope.OfRegion region -> caller.get().scope().covers(region.region());
        };
        if (!reached) {
            throw scope.notFound();
        }
    }
}
