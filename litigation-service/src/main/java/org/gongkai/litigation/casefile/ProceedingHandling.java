package org.gongkai.litigation.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.litigation.audit.CaseOperation;
import org.gongkai.litigation.course.CaseCourse;
import org.gongkai.litigation.course.Proceeding;
import org.gongkai.litigation.course.ProceedingFacts;
import org.gongkai.litigation.rule.CaseFileWords;
import org.gongkai.litigation.rule.CaseRules;
import org.gongkai.registers.audit.RegisterOperation;

/** The use cases of proceedings: begun, answered, corrected, voided. */
@ApplicationScoped
@Transactional
public class ProceedingHandling {

    private final CaseWork work;

    ProceedingHandling(CaseWork work) {
        this.work = work;
    }

    /** Adds a proceeding to its chain. */
    public CaseFileState begin(UUID id, ProceedingFacts given, OptionalLong expected) {
        ProceedingFacts facts = given.canonical();
        return work.change(id, expected, CaseOperation.BEGIN_PROCEEDING, Optional.empty(), file -> {
            CaseRules.require(facts, file.course(), file.proceedings().size() + 1, Optional.empty(), work.today());
            file.begin(CaseHandling.IDS.generate(), facts);
        });
    }

    /** Corrects what is known of a proceeding, or adds to it what has become known. */
    public CaseFileState correct(UUID id, int number, ProceedingFacts given, String reason, long expected) {
        ProceedingFacts facts = given.canonical();
        return work.change(id, OptionalLong.of(expected), RegisterOperation.CORRECT, Optional.of(reason), file -> {
            CaseProceeding proceeding = file.proceeding(number);
            if (facts.equals(proceeding.facts())) {
                throw Problem.invalid("", CaseFileWords.NOTHING_CHANGED);
            }
            CaseRules.require(facts, file.course(), number, Optional.of(proceeding.proceeding()), work.today());
            proceeding.correct(facts);
        });
    }

    /** Records that the answer and the evidence were handed in (答复、答辩和证据). */
    public CaseFileState answer(UUID id, int number, LocalDate on, OptionalLong expected) {
        return work.change(id, expected, CaseOperation.ANSWER_IN_CASE, Optional.empty(), file -> {
            CaseProceeding proceeding = file.proceeding(number);
            ProceedingFacts facts = proceeding.facts();
            if (facts.answeredOn() != null) {
                throw Problem.of(ProblemKind.CONFLICT, CaseFileWords.ANSWERED_ALREADY.with(facts.answeredOn()));
            }
            if (facts.learnedOn() == null) {
                throw Problem.of(ProblemKind.CONFLICT, CaseFileWords.NOT_LEARNED_OF);
            }
            if (on.isAfter(work.today())) {
                throw Problem.invalid("/on", KitWords.NOT_AFTER_TODAY);
            }
            if (on.isBefore(facts.learnedOn())) {
                throw Problem.invalid("/on", CaseFileWords.NOT_BEFORE.with(facts.learnedOn()));
            }
            proceeding.correct(facts.answered(on));
        });
    }

    /** Voids a proceeding that was recorded in error, with its decisions; not while another comes after it. */
    public CaseFileState voidProceeding(UUID id, int number, String reason, OptionalLong expected) {
        return work.change(id, expected, RegisterOperation.VOID, Optional.of(reason), file -> {
            CaseProceeding proceeding = file.proceeding(number);
            CaseCourse course = file.course();
            List<Proceeding> after = course.find(number).map(course::after).orElse(List.of());
            if (!after.isEmpty()) {
                throw Problem.of(
                        ProblemKind.CONFLICT,
                        CaseFileWords.OTHERS_FOLLOW.with(after.getFirst().number()));
            }
            proceeding.end(reason);
        });
    }
}
