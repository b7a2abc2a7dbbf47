package org.gongkai.litigation.rule;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.gongkai.kit.problem.Problem;
import org.gongkai.litigation.course.CaseCourse;
import org.gongkai.litigation.course.Proceeding;
import org.gongkai.litigation.course.ProceedingFacts;
import org.gongkai.litigation.outcome.CaseResult;
import org.gongkai.litigation.outcome.Instance;
import org.gongkai.litigation.outcome.OutcomeRule.How;

/**
 * Keeps the same dispute from being before the same kind of body twice: a judgment has one second instance, whoever of the parties appeals;
 * what a court is at, or has judged, is not sued for again (法释〔2018〕1号 Art. 69); and who reconsiders takes it once (行政复议法 Art. 30). What
 * was only filed may be recorded: the body has not taken it.
 */
final class FurtherProceeding {

    private final ProceedingFacts facts;
    private final CaseCourse course;
    private final int number;
    private final Optional<Proceeding> standing;

    private FurtherProceeding(ProceedingFacts facts, CaseCourse course, int number, Optional<Proceeding> standing) {
        this.facts = facts;
        this.course = course;
        this.number = number;
        this.standing = standing;
    }

    /**
     * Refuses one beside which another bars it; what was so already may be mended step by step.
     *
     * @param number its own
     * @param standing as it stands, where it is corrected
     */
    static void require(ProceedingFacts facts, CaseCourse course, int number, Optional<Proceeding> standing) {
        FurtherProceeding further = new FurtherProceeding(facts, course, number, standing);
        further.refusal().filter(why -> !further.wasSo()).ifPresent(why -> {
            throw why;
        });
    }

    /** Whether it stood at the same place before, and the body had taken it, or not, as now. */
    private boolean wasSo() {
        return standing.map(Proceeding::facts)
                .filter(before -> before.instance() == facts.instance()
                        && Objects.equals(before.follows(), facts.follows())
                        && (before.acceptedOn() == null) == (facts.acceptedOn() == null))
                .isPresent();
    }

    private Optional<Problem> refusal() {
        return switch (facts.instance()) {
            case SECOND_INSTANCE -> appeal();
            case FIRST_INSTANCE ->
                taken(this::barsSuit, CaseFileWords.SUED_ALREADY).or(this::behindNone);
            case RECONSIDERATION -> taken(Proceeding::isUnderWay, CaseFileWords.RECONSIDERED_ALREADY);
            case RETRIAL ->
                before().filter(course::isAppealed)
                        .map(before -> CaseRefusal.of(CaseFileWords.RETRIAL_OF_THE_LAST, before.number()))
                        .or(() -> taken(
                                other -> isBehindTheSame(other) && other.isUnderWay(), CaseFileWords.RETRIED_ALREADY));
        };
    }

    /**
     * A suit after a reconsideration that was decided is one behind it, also where it was only filed: behind none it would count as a
     * direct one.
     */
    private Optional<Problem> behindNone() {
        return facts.follows() != null
                ? Optional.empty()
                : course.proceedings().stream()
                        .filter(other -> other.number() != number && other.instance() == Instance.RECONSIDERATION)
                        .filter(other -> other.endings().stream().anyMatch(decision -> isOfMerits(decision.result())))
                        .findFirst()
                        .map(other -> CaseRefusal.of(CaseFileWords.RECONSIDERED_BEFORE, other.number()));
    }

    /** An appeal that was never taken bars no other: that of the other party may come in time. */
    private Optional<Problem> appeal() {
        return others().filter(this::isBehindTheSame)
                .filter(other -> other.endings().stream().noneMatch(decision -> decision.is(How.NEVER_BEGAN)))
                .findFirst()
                .map(other -> CaseRefusal.of(CaseFileWords.APPEALED_ALREADY, facts.follows(), other.number()))
                .or(() -> before().filter(FurtherProceeding::isFinal)
                        .map(before -> CaseRefusal.of(CaseFileWords.NOT_APPEALABLE, before.number())));
    }

    /** Whether what ended it cannot be appealed against, as far as that is known: the leave to withdraw a suit. */
    private static boolean isFinal(Proceeding before) {
        return !before.endings().isEmpty()
                && before.endings().stream()
                        .allMatch(decision -> decision.rule()
                                .filter(rule -> rule.appeal().isEmpty())
                                .isPresent());
    }

    /** What was withdrawn or dismissed may be sued for again; what is at a court, or was judged there, may not. */
    private boolean barsSuit(Proceeding other) {
        return other.isUnderWay()
                || isBehindTheSame(other)
                        && other.facts().acceptedOn() != null
                        && other.endings().stream().anyMatch(decision -> isOfMerits(decision.result()));
    }

    private static boolean isOfMerits(CaseResult result) {
        return switch (result) {
            case UPHELD, CORRECTED -> true;
            case OTHER, PENDING -> false;
        };
    }

    private Optional<Problem> taken(Predicate<Proceeding> bars, CaseFileWords reason) {
        return facts.acceptedOn() == null
                ? Optional.empty()
                : others().filter(bars).findFirst().map(other -> CaseRefusal.of(reason, other.number()));
    }

    private Stream<Proceeding> others() {
        return course.proceedings().stream()
                .filter(other -> other.number() != number && other.instance() == facts.instance());
    }

    private boolean isBehindTheSame(Proceeding other) {
        return Objects.equals(other.facts().follows(), facts.follows());
    }

    private Optional<Proceeding> before() {
        return Optional.ofNullable(facts.follows()).flatMap(course::find);
    }
}
