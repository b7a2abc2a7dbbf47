package org.gongkai.litigation.casefile;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.words.Language;
import org.gongkai.kit.problem.Problem;
import org.gongkai.litigation.course.FollowUp;
import org.gongkai.litigation.life.Taking;
import org.gongkai.litigation.life.table.CaseStep;
import org.gongkai.litigation.rule.CaseFileWords;
import org.gongkai.litigation.telling.CaseNews;
import org.gongkai.litigation.telling.Telling;
import org.gongkai.litigation.telling.Tellings;

/** Takes what is told of the further decision that a case has ordered: that it was made is what has followed the decision in the case. */
@ApplicationScoped
@Transactional
public class ToldRedecisions {

    private final Tellings tellings;
    private final CaseFiles files;
    private final CaseWork work;

    ToldRedecisions(Tellings tellings, CaseFiles files, CaseWork work) {
        this.tellings = tellings;
        this.files = files;
        this.work = work;
    }

    /** What came of it. */
    @Schema(name = "HeardOfRedecisionOutcome")
    public enum Outcome {

        /** It is recorded as what has followed. */
        TAKEN,

        /** Something was recorded as that before. */
        KNOWN,

        /** The decision asks for nothing any more: it was voided, or does not hold. */
        PASSED
    }

    /**
     * Takes one.
     *
     * @param id what the application was told by, as it was told
     * @param on the day on which the further decision was sent
     * @throws Problem where nothing was told under that id of a case of the body, or no order
     */
    public Outcome take(UUID id, String agencyCode, LocalDate on, Optional<String> documentNumber) {
        Telling telling = tellings.find(id)
                .filter(one -> one.agencyCode().equals(agencyCode))
                .orElseThrow(() -> Problem.notFound(CaseFileWords.TELLING, id));
        CaseNews.Source source = telling.news().from().orElseThrow(() -> Problem.notFound(CaseFileWords.TELLING, id));
        if (decision(telling, source).decision().followUp().isPresent()) {
            return Outcome.KNOWN;
        }
        Taking taking = Taking.of(CaseStep.FOLLOW_UP).in(source.proceeding()).about(source.decision());
        boolean taken = work.takeTold(
                telling.caseFile(),
                taking.on(Optional.of(day(telling, source, on))),
                file -> file.proceeding(source.proceeding())
                        .decision(source.decision())
                        .followUp(new FollowUp(
                                FollowUp.Kind.REDECISION, day(telling, source, on), note(on, documentNumber))));
        return taken ? Outcome.TAKEN : Outcome.PASSED;
    }

    private CaseDecision decision(Telling telling, CaseNews.Source source) {
        return files.findByIdOptional(telling.caseFile())
                .orElseThrow(() -> Problem.notFound(CaseFileWords.CASE_FILE, telling.caseFile()))
                .proceeding(source.proceeding())
                .decision(source.decision());
    }

    /** What another case has had done already is done on the day on which this one asks for it. */
    private LocalDate day(Telling telling, CaseNews.Source source, LocalDate on) {
        return Optional.ofNullable(decision(telling, source).facts().decidedOn())
                .filter(on::isBefore)
                .orElse(on);
    }

    private static String note(LocalDate on, Optional<String> documentNumber) {
        return documentNumber
                .map(number -> CaseFileWords.REDECIDED_BY.with(on, number))
                .orElseGet(() -> CaseFileWords.REDECIDED.with(on))
                .in(Language.CHINESE);
    }
}
