package org.gongkai.litigation.telling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.gongkai.litigation.counting.Counting;
import org.gongkai.litigation.course.Decision;
import org.gongkai.litigation.course.Proceeding;
import org.gongkai.litigation.life.Standing;
import org.gongkai.litigation.life.table.CaseStage;
import org.gongkai.litigation.life.table.ProceedingStage;
import org.gongkai.litigation.outcome.CaseOutcome;
import org.gongkai.litigation.outcome.OutcomeRule;
import org.gongkai.litigation.outcome.OutcomeRule.How;

/** What is still to be told of a case as it stands, by what was told of it before. */
final class DueNews {

    private final Standing standing;
    private final List<Telling> told;
    private final List<Addressed> due = new ArrayList<>();

    private DueNews(Standing standing, List<Telling> told) {
        this.standing = standing;
        this.told = told;
    }

    /** News, and the application that is to hear of it. */
    record Addressed(UUID application, CaseNews news) {}

    /**
     * What is to be told, in order.
     *
     * @param application that the case is about, where it is known to be there
     * @param told all that was told of the case, the first first
     */
    static List<Addressed> of(Standing standing, Optional<UUID> application, List<Telling> told) {
        DueNews news = new DueNews(standing, told);
        Optional<UUID> rightly = application.filter(id -> standing.stage() != CaseStage.INVALID);
        told.stream()
                .map(Telling::application)
                .distinct()
                .filter(other -> rightly.filter(other::equals).isEmpty())
                .forEach(news::takeBack);
        rightly.ifPresent(news::tell);
        return List.copyOf(news.due);
    }

    /** An application that the case is not about, or not any more, is let go. */
    private void takeBack(UUID application) {
        openAt(application)
                .ifPresent(opened -> add(
                        application,
                        CaseNews.ended(
                                latest(opened.on(), standing.today()),
                                opened.caseNumber(),
                                CaseNews.RECORDED_IN_ERROR)));
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private void tell(UUID application) {
        Optional<CaseNews> open = openAt(application);
        switch (standing.stage()) {
            case UNDER_WAY -> {
                if (open.isEmpty()) {
                    undecided().map(CaseNews::opened).ifPresent(news -> add(application, news));
                }
            }
            case TO_PERFORM, ENDED -> open.flatMap(this::ending).ifPresent(news -> add(application, news));
            case OPENED, INVALID -> {}
        }
        orders().filter(news -> isNew(application, news)).forEach(news -> add(application, news));
    }

    /** What was refused is not told again with each further step. */
    private void add(UUID application, CaseNews news) {
        if (told.stream().noneMatch(earlier -> earlier.isRefused() && earlier.says(application, news))) {
            due.add(new Addressed(application, news));
        }
    }

    /** How the application was told that the case is open, if that is what it knows. */
    private Optional<CaseNews> openAt(UUID application) {
        Optional<CaseNews> open = Optional.empty();
        for (Telling telling : told) {
            if (telling.application().equals(application) && telling.holds()) {
                open = switch (telling.news().kind()) {
                    case OPENED -> Optional.of(telling.news());
                    case ENDED -> Optional.empty();
                    case ORDERED, REVOKED -> open;
                };
            }
        }
        return open;
    }

    /** The first that was accepted and is not decided: it gives the case the number by which the application knows it. */
    private Optional<Proceeding> undecided() {
        return standing.course().proceedings().stream()
                .filter(proceeding -> proceeding.facts().acceptedOn() != null)
                .filter(proceeding ->
                        Counting.isUndecided(standing.course(), proceeding, standing.calendar(), standing.today()))
                .findFirst();
    }

    /** The last decision that holds ends the case under the number with which it was opened. */
    private Optional<CaseNews> ending(CaseNews opened) {
        return inForce()
                .reduce((one, later) -> later)
                .map(last -> CaseNews.ended(
                        latest(opened.on(), day(last.decision())),
                        opened.caseNumber(),
                        last.decision().facts().outcome().name()));
    }

    private Stream<CaseNews> orders() {
        return inForce()
                .filter(one -> one.decision().followUp().isEmpty())
                .flatMap(one -> kind(one.decision()).stream()
                        .map(kind -> CaseNews.of(kind, one.proceeding(), one.decision(), day(one.decision()))));
    }

    private static Optional<CaseNews.Kind> kind(Decision decision) {
        CaseOutcome outcome = decision.facts().outcome();
        if (outcome == CaseOutcome.RC_SELF_CORRECTED || outcome == CaseOutcome.LT_SELF_CORRECTED) {
            return Optional.of(CaseNews.Kind.REVOKED);
        }
        return decision.rule().filter(OutcomeRule::ordersRedecision).map(rule -> CaseNews.Kind.ORDERED);
    }

    /** An order is told once, though its words may be corrected later: what differs then is found in the case. */
    private boolean isNew(UUID application, CaseNews news) {
        return told.stream()
                .noneMatch(earlier -> earlier.application().equals(application)
                        && earlier.state() != Telling.State.RETOLD
                        && earlier.news().from().equals(news.from()));
    }

    private record InForce(Proceeding proceeding, Decision decision) {}

    /** The decisions that hold and have a code, the first first; not those by which another one is left to hold. */
    private Stream<InForce> inForce() {
        return standing.course().proceedings().stream()
                .filter(proceeding -> proceeding.facts().caseNumber() != null)
                .filter(proceeding -> standing.stage(proceeding) == ProceedingStage.EFFECTIVE)
                .flatMap(proceeding -> proceeding.endings().stream()
                        .filter(decision -> decision.facts().outcome() != null && !decision.is(How.LETS_STAND))
                        .map(decision -> new InForce(proceeding, decision)));
    }

    private static LocalDate day(Decision decision) {
        return Optional.ofNullable(decision.facts().servedOn())
                .or(() -> Optional.ofNullable(decision.facts().effectiveOn()))
                .orElseGet(() -> decision.facts().decidedOn());
    }
}
