package org.gongkai.registers.statistics;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.directory.AgencyFacts;
import org.gongkai.kit.directory.DirectoryDay;
import org.gongkai.kit.figures.FigureScope;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.registers.problem.RegisterWords;

/**
 * Whose rows make up figures, and whether these are the caller's to read. The database would leave out what lies outside
 * the caller's scope; a sum of which a part is left out would be silently too small.
 */
@ApplicationScoped
public class FigureReach {

    private final AgencyFacts facts;
    private final Jdbi jdbi;
    private final CurrentCaller caller;

    FigureReach(AgencyFacts facts, Jdbi jdbi, CurrentCaller caller) {
        this.facts = facts;
        this.jdbi = jdbi;
        this.caller = caller;
    }

    /**
     * The rows of the bodies that count for a year: a body, those included in its report and those that went into them, or all in the sum of a region's
     * government. What the caller does not reach as a whole is refused as not there.
     *
     * @param asOf the bodies as they were known at this moment
     */
    public ScopedRows rows(FigureScope scope, int year, Optional<Instant> asOf) {
        DirectoryDay day = facts.ofYear(year, asOf);
        Collection<String> bodies = switch (scope) {
            case FigureScope.OfAgency agency -> day.ownWork(agency.agencyCode());
            case FigureScope.OfRegion region -> {
                if (!caller.get().scope().covers(region.region())) {
                    throw scope.notFound();
                }
                yield day.sum(day.findGovernment(region.region()).orElseThrow(scope::notFound));
            }
        };
        if (!reaches(bodies)) {
            throw scope.notFound();
        }
        return new ScopedRows(bodies);
    }

    /** The rows of these bodies; refused where one is not known here, or not reached. */
    public ScopedRows rows(Collection<String> bodies) {
        if (!reaches(bodies)) {
            throw Problem.of(ProblemKind.UNKNOWN_AGENCY, RegisterWords.NOT_EVERY_BODY_KNOWN);
        }
        return new ScopedRows(bodies);
    }

    private boolean reaches(Collection<String> bodies) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from agency where code = any(:bodies)")
                        .bindArray("bodies", String.class, bodies)
                        .mapTo(Integer.class)
                        .one())
                == Set.copyOf(bodies).size();
    }
}
