package org.gongkai.litigation.announcement;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.gongkai.litigation.course.Decision;
import org.gongkai.litigation.course.Proceeding;
import org.gongkai.litigation.life.CaseStepTaken;
import org.gongkai.litigation.life.table.CaseStage;
import org.gongkai.litigation.life.table.ProceedingStage;
import org.gongkai.litigation.outcome.CaseOutcome;

/**
 * What the event of a step says: numbers, codes, days; no name and no word of anybody.
 *
 * @param caseNumber of the proceeding that it is about
 * @param stage of the case after it
 * @param step its code in the tables of steps
 * @param outcome of the decision that it is about
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseStepData(
        UUID caseFileId,
        String caseNumber,
        String receiptNumber,
        String agencyCode,
        CaseStage stage,
        String step,
        Integer proceeding,
        ProceedingStage proceedingStage,
        Integer decision,
        CaseOutcome outcome,
        LocalDate on) {

    static CaseStepData of(CaseStepTaken taken) {
        Optional<Proceeding> proceeding = taken.standing().course().all().stream()
                .filter(one -> taken.step()
                        .proceeding()
                        .filter(number -> number == one.number())
                        .isPresent())
                .findFirst();
        Optional<Decision> decision = proceeding.stream()
                .flatMap(one -> one.decisions().stream())
                .filter(one -> taken.step()
                        .decision()
                        .filter(number -> number == one.number())
                        .isPresent())
                .findFirst();
        return new CaseStepData(
                taken.caseFile(),
                proceeding.map(one -> one.facts().caseNumber()).orElse(null),
                taken.standing().course().subject().receiptNumber(),
                taken.agencyCode(),
                taken.standing().stage(),
                taken.step().step().code(),
                taken.step().proceeding().orElse(null),
                proceeding.map(one -> taken.standing().stage(one)).orElse(null),
                taken.step().decision().orElse(null),
                decision.map(one -> one.facts().outcome()).orElse(null),
                taken.step().on());
    }
}
