package org.gongkai.request.web.calendar;

import jakarta.inject.Singleton;

import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.web.Parameters;
import org.gongkai.registers.agency.AgencyReplica;
import org.gongkai.registers.calendar.CalendarScope;
import org.gongkai.request.application.ApplicationWords;

/** For whom a query asks for what terms are counted by. */
@Singleton
class PlaceOfQuery {

    private final AgencyReplica agencies;

    PlaceOfQuery(AgencyReplica agencies) {
        this.agencies = agencies;
    }

    /** The body that is named, else the region, else the nation. */
    CalendarScope of(String regionCode, String agencyCode) {
        if (regionCode != null && agencyCode != null) {
            throw Problem.invalid("agencyCode", ApplicationWords.ONE_SCOPE);
        }
        if (agencyCode != null) {
            agencies.requireReached(agencyCode);
            return CalendarScope.ofBody(agencyCode);
        }
        return Parameters.region(regionCode)
                .map(region -> CalendarScope.ofRegion(region.prefix()))
                .orElse(CalendarScope.NATION);
    }
}
