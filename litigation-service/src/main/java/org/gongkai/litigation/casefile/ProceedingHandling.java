package org.gongkai.litigation.casefile;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.gongkai.kit.problem.Problem;
import org.gongkai.litigation.casefile.state.CaseFileState;
import org.gongkai.litigation.course.ProceedingFacts;
import org.gongkai.litigation.life.Taking;
import org.gongkai.litigation.life.table.CaseStep;
import org.gongkai.litigation.rule.CaseFileWords;
import org.gongkai.litigation.rule.CaseRules;

/** The use cases of proceedings as a whole: begun, corrected, voided. */
@ApplicationScoped
@Transactional
public class ProceedingHandling {

    private final CaseWork work;

    ProceedingHandling(CaseWork work) {
        this.work = work;
    }

    /** Adds a proceeding to its chain. */
    public CaseFileState begin(UUID id, ProceedingFacts given, long expected) {
        ProceedingFacts facts = given.canonical();
        Taking taking = Taking.of(CaseStep.BEGIN, expected).on(firstDay(facts));
        return work.take(id, taking, file -> {
            CaseRules.require(facts, file.course(), file.proceedings().size() + 1, Optional.empty(), work.today());
            file.begin(CaseHandling.IDS.generate(), facts);
        });
    }

    private static Optional<LocalDate> firstDay(ProceedingFacts facts) {
        return Optional.ofNullable(facts.filedOn()).or(() -> Optional.ofNullable(facts.acceptedOn()));
    }

    /** Corrects what is known of a proceeding, or adds to it what has become known. */
    public CaseFileState correct(UUID id, int number, ProceedingFacts given, String reason, long expected) {
        ProceedingFacts facts = given.canonical();
        Taking taking =
                Taking.of(CaseStep.CORRECT_PROCEEDING, expected).in(number).because(reason);
        return work.take(id, taking, file -> {
            CaseProceeding proceeding = file.proceeding(number);
            if (facts.equals(proceeding.facts())) {
                throw Problem.invalid("", CaseFileWords.NOTHING_CHANGED);
            }
            CaseRules.require(facts, file.course(), number, Optional.of(proceeding.proceeding()), work.today());
            proceeding.correct(facts);
        });
    }

    /** Voids a proceeding that was recorded in error, with its decisions; not while another comes after it. */
    public CaseFileState voidProceeding(UUID id, int number, String reason, long expected) {
        return work.take(
                id,
                Taking.of(CaseStep.VOID_PROCEEDING, expected).in(number).because(reason),
                file -> file.proceeding(number).end(reason));
    }
}
