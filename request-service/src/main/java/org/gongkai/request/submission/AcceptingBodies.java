package org.gongkai.request.submission;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.gongkai.kit.directory.AgencyFacts;
import org.gongkai.kit.directory.AgencyState;
import org.gongkai.kit.directory.DirectoryDay;
import org.gongkai.kit.problem.Problem;
import org.gongkai.request.application.ApplicationWords;
import org.gongkai.request.problem.RequestProblem;

/** Which bodies take applications: not public utilities, which other rules bind (Art. 55 of the Regulations). */
@Singleton
class AcceptingBodies {

    private final AgencyFacts facts;
    private final Clock clock;

    AcceptingBodies(AgencyFacts facts, Clock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    /** Refuses an application to a body that takes none, naming the law and the competent department. */
    void requireAccepting(String agencyCode) {
        DirectoryDay today = facts.on(LocalDate.now(clock), Optional.empty());
        Optional<AgencyState> body = today.find(agencyCode);
        if (body.isPresent() && !body.get().acceptsApplications()) {
            String department = today.reportsTo(agencyCode)
                    .flatMap(today::find)
                    .map(AgencyState::name)
                    .orElse("—");
            throw Problem.of(
                    RequestProblem.NO_APPLICATIONS,
                    ApplicationWords.NO_APPLICATIONS_HERE.with(body.get().name(), department));
        }
    }
}
