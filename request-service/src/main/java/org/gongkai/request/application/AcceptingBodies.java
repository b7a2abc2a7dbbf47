package org.gongkai.request.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.gongkai.form.words.Message;
import org.gongkai.kit.directory.AgencyFacts;
import org.gongkai.kit.directory.AgencyState;
import org.gongkai.kit.directory.DirectoryDay;
import org.gongkai.kit.problem.Problem;
import org.gongkai.registers.register.Admission;
import org.gongkai.request.problem.RequestProblem;

/** Which bodies take applications: not public utilities, which other rules bind (Art. 55 of the Regulations). */
@Singleton
public class AcceptingBodies {

    private static final String CODE = "NO_APPLICATIONS";

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

    /** Why an application that comes in today to a body is refused; empty where it takes some. */
    public Optional<Problem> findRefusal(String agencyCode) {
        return refusal(agencyCode, LocalDate.now(clock)).map(why -> Problem.of(RequestProblem.NO_APPLICATIONS, why));
    }

    /** Refuses one that came in on a day on which the body took none. */
    public void requireAccepting(String agencyCode, LocalDate receivedOn) {
        Optional<Message> refusal = refusal(agencyCode, receivedOn);
        if (refusal.isPresent()) {
            throw Problem.of(RequestProblem.NO_APPLICATIONS, refusal.get());
        }
    }

    /** The same of the rows of a file, each for itself: one that is registered already is asked where it changes its day. */
    Admission<DisclosureApplication> admission() {
        Map<Received, Optional<Message>> known = new HashMap<>();
        Map<String, Boolean> always = new HashMap<>();
        return (entry, standing) -> {
            boolean isKnown = standing.map(DisclosureApplication::receivedOn)
                    .filter(entry.receivedOn()::equals)
                    .isPresent();
            return isKnown || always.computeIfAbsent(entry.agencyCode(), this::hasAlwaysAccepted)
                    ? Optional.empty()
                    : known.computeIfAbsent(
                                    new Received(entry.agencyCode(), entry.receivedOn()),
                                    one -> refusal(one.agencyCode(), one.on()))
                            .map(why -> new Admission.Refused("agencyCode", CODE, why));
        };
    }

    private record Received(String agencyCode, LocalDate on) {}

    private boolean hasAlwaysAccepted(String agencyCode) {
        return facts.of(agencyCode).stream().allMatch(fact -> fact.state().acceptsApplications());
    }

    private Optional<Message> refusal(String agencyCode, LocalDate receivedOn) {
        DirectoryDay then = facts.on(receivedOn, Optional.empty());
        return then.find(agencyCode)
                .filter(body -> !body.acceptsApplications())
                .map(body -> ApplicationWords.NO_APPLICATIONS_HERE.with(
                        body.name(),
                        competent(then, agencyCode, body)
                                .flatMap(then::find)
                                .map(AgencyState::name)
                                .orElse("—")));
    }

    /** Whom it is said to report to; where the directory names nobody, the office of the government around it (Art. 3). */
    private static Optional<String> competent(DirectoryDay then, String agencyCode, AgencyState body) {
        return then.reportsTo(agencyCode)
                .or(() -> then.findNearestGovernment(body.region())
                        .map(government -> then.findOffice(government).orElse(government)));
    }
}
