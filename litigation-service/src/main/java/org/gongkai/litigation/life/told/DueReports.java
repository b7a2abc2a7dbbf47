package org.gongkai.litigation.life.told;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.gongkai.litigation.course.Decision;
import org.gongkai.litigation.life.Standing;
import org.gongkai.litigation.life.table.ProceedingStage;
import org.gongkai.litigation.outcome.OutcomeRule;

/**
 * What the application does not know of the case yet (domain 10.2, rows 55 to 57): that one is open, so that it is held; that it is over;
 * that a further decision was ordered. It is told of that through the outbox; what it has refused, or has not heard yet, can be recorded
 * there by hand with these words.
 */
public final class DueReports {

    private static final String DISPUTED = "DISPUTED";
    private static final String REDECISION = "REDECISION";

    private DueReports() {}

    /**
     * The steps that are to be taken.
     *
     * @param flags of the application
     */
    public static List<DueReport> of(Standing standing, Set<String> flags) {
        List<DueReport> reports = new ArrayList<>();
        switch (standing.stage()) {
            case UNDER_WAY ->
                opened(standing).filter(report -> !flags.contains(DISPUTED)).ifPresent(reports::add);
            case TO_PERFORM, ENDED ->
                ended(standing).filter(report -> flags.contains(DISPUTED)).ifPresent(reports::add);
            case OPENED, INVALID -> {}
        }
        ordered(standing).filter(report -> !flags.contains(REDECISION)).ifPresent(reports::add);
        return List.copyOf(reports);
    }

    /** The first proceeding that was accepted. */
    private static Optional<DueReport> opened(Standing standing) {
        return standing.course().proceedings().stream()
                .filter(proceeding -> proceeding.facts().acceptedOn() != null)
                .findFirst()
                .map(proceeding -> new DueReport(
                        "caseOpened",
                        "case-openings",
                        proceeding.facts().acceptedOn(),
                        Optional.of(proceeding.facts().caseNumber()),
                        Optional.empty(),
                        Optional.empty()));
    }

    /** The last decision that holds, of the case as it was opened. */
    private static Optional<DueReport> ended(Standing standing) {
        Optional<String> number = opened(standing).flatMap(DueReport::caseNumber);
        return standing.course().proceedings().reversed().stream()
                .filter(proceeding -> standing.stage(proceeding) == ProceedingStage.EFFECTIVE)
                .findFirst()
                .flatMap(proceeding -> proceeding.endings().reversed().stream()
                        .filter(decision -> decision.facts().outcome() != null)
                        .findFirst()
                        .map(decision -> new DueReport(
                                "caseEnded",
                                "case-endings",
                                day(decision),
                                number,
                                Optional.of(decision.facts().outcome()),
                                Optional.empty())));
    }

    /** A decision in force that orders another one, after which nothing has come. */
    private static Optional<DueReport> ordered(Standing standing) {
        return standing.course().proceedings().reversed().stream()
                .filter(proceeding -> standing.stage(proceeding) == ProceedingStage.EFFECTIVE)
                .flatMap(proceeding -> proceeding.endings().stream())
                .filter(decision ->
                        decision.rule().filter(OutcomeRule::ordersRedecision).isPresent()
                                && decision.followUp().isEmpty())
                .findFirst()
                .map(decision -> new DueReport(
                        "orderRedecision",
                        "rounds",
                        day(decision),
                        Optional.empty(),
                        Optional.of(decision.facts().outcome()),
                        Optional.ofNullable(decision.facts().redecisionDueOn())));
    }

    private static LocalDate day(Decision decision) {
        return Optional.ofNullable(decision.facts().servedOn())
                .or(() -> Optional.ofNullable(decision.facts().effectiveOn()))
                .orElseGet(() -> decision.facts().decidedOn());
    }
}
