package org.gongkai.request.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.gongkai.kit.directory.AgencyFacts;
import org.gongkai.kit.directory.AgencyState;
import org.gongkai.kit.directory.DirectoryDay;
import org.gongkai.kit.problem.Problem;
import org.gongkai.request.problem.RequestProblem;

/** Which bodies take applications: not public utilities, which other rules bind (Art. 55 of the Regulations). */
@Singleton
public class AcceptingBodies {

    private final AgencyFacts facts;
    private final Clock clock;

    AcceptingBodies(AgencyFacts facts, Clock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    /** Refuses an application that comes in today to a body that takes none, naming the law and the competent department. */
    public void requireAccepting(String agencyCode) {
        requireAccepting(agencyCode, LocalDate.now(clock));
    }

    /** Refuses one that came in on a day on which the body took none. */
    public void requireAccepting(String agencyCode, LocalDate receivedOn) {
        DirectoryDay then = facts.on(receivedOn, Optional.empty());
        Optional<AgencyState> body = then.find(agencyCode);
        if (body.isPresent() && !body.get().acceptsApplications()) {
            String department = then.reportsTo(agencyCode)
                    .flatMap(then::find)
                    .map(AgencyState::name)
                    .orElse("—");
            throw Problem.of(
                    RequestProblem.NO_APPLICATIONS,
                    ApplicationWords.NO_APPLICATIONS_HERE.with(body.get().name(), department));
        }
    }
}
