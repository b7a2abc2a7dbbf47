package org.gongkai.litigation.casefile;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.litigation.casefile.state.CaseFileState;
import org.gongkai.litigation.course.ProceedingFacts;
import org.gongkai.litigation.life.Taking;
import org.gongkai.litigation.life.table.CaseStep;
import org.gongkai.litigation.rule.CaseFileWords;
import org.gongkai.litigation.rule.CaseRules;

/** What happens to a proceeding day by day, each of it one fact more; what was recorded wrongly is corrected instead. */
@ApplicationScoped
@Transactional
public class ProceedingSteps {

    private final CaseWork work;

    ProceedingSteps(CaseWork work) {
        this.work = work;
    }

    /** Which proceeding, and which revision of its case was read. */
    public record Of(UUID caseFile, int proceeding, long expected) {}

    /** The applicant was asked to supplement the application for reconsideration. */
    public CaseFileState askSupplement(Of one, LocalDate on) {
        return happened(one, CaseStep.ASK_SUPPLEMENT, on, facts -> {
            requireNotBefore(on, facts.filedOn());
            return facts.supplementAsked(on);
        });
    }

    /** It was accepted, or filed by the court; it counts from that day on. */
    public CaseFileState accept(Of one, LocalDate on, Optional<String> number) {
        return happened(one, CaseStep.ACCEPT, on, facts -> {
            requireNotBefore(on, facts.filedOn());
            String known = number.orElse(facts.caseNumber());
            if (known == null) {
                throw Problem.invalid("/caseNumber", CaseFileWords.NUMBER_NEEDED);
            }
            return facts.numbered(known, on).canonical();
        });
    }

    /** The agency received the copy (答复通知书、应诉通知书). */
    public CaseFileState learn(Of one, LocalDate on) {
        return happened(one, CaseStep.LEARN, on, facts -> {
            requireNotBefore(on, facts.acceptedOn());
            return facts.learned(on);
        });
    }

    /** Answer and evidence were handed in (答复、答辩和证据). */
    public CaseFileState answer(Of one, LocalDate on) {
        return happened(one, CaseStep.ANSWER, on, facts -> {
            requireNotBefore(on, facts.learnedOn());
            return facts.answered(on);
        });
    }

    /** Who reconsiders has lengthened its term by so many days. */
    public CaseFileState lengthen(Of one, LocalDate on, int days) {
        return happened(one, CaseStep.LENGTHEN, on, facts -> {
            requireNotBefore(on, facts.acceptedOn());
            return facts.lengthened(days);
        });
    }

    /** A hearing is fixed for a day, or was on one: another day for one that is to come, a further one after one that has been. */
    public CaseFileState fixHearing(Of one, LocalDate hearing) {
        Taking taking = Taking.of(CaseStep.FIX_HEARING, one.expected()).in(one.proceeding());
        return work.take(one.caseFile(), taking, file -> {
            CaseProceeding proceeding = file.proceeding(one.proceeding());
            ProceedingFacts facts = proceeding.facts();
            requireNotBefore(hearing, facts.acceptedOn());
            if (facts.hearingOn() != null && !facts.hearingOn().isAfter(work.today())) {
                requireNotBefore(hearing, facts.hearingOn());
                proceeding.keepHearing();
            }
            change(file, one, facts.heard(hearing));
        });
    }

    /**
     * Who appeared for the agency at the hearing.
     *
     * @param as office of the head; null where none appeared or nobody says
     */
    public CaseFileState appear(Of one, boolean head, String as) {
        Taking taking = Taking.of(CaseStep.APPEAR, one.expected()).in(one.proceeding());
        return take(one, taking, facts -> facts.appeared(head, as));
    }

    /** An opinion on reconsideration (行政复议意见书) was received. */
    public CaseFileState receiveOpinion(Of one, LocalDate on) {
        return happened(one, CaseStep.RECEIVE_OPINION, on, facts -> {
            requireNotBefore(on, facts.acceptedOn());
            return facts.opinionReceived(on);
        });
    }

    /** It was reported what was corrected because of it. */
    public CaseFileState reportOnOpinion(Of one, LocalDate on) {
        return happened(one, CaseStep.REPORT_ON_OPINION, on, facts -> {
            requireNotBefore(on, facts.opinionReceivedOn());
            return facts.opinionAnswered(on);
        });
    }

    private CaseFileState happened(Of one, CaseStep step, LocalDate on, UnaryOperator<ProceedingFacts> change) {
        return take(one, Taking.of(step, one.expected()).in(one.proceeding()).on(Optional.of(on)), facts -> {
            if (on.isAfter(work.today())) {
                throw Problem.invalid("/on", KitWords.NOT_AFTER_TODAY);
            }
            return change.apply(facts);
        });
    }

    private CaseFileState take(Of one, Taking taking, UnaryOperator<ProceedingFacts> change) {
        return work.take(one.caseFile(), taking, file -> {
            change(file, one, change.apply(file.proceeding(one.proceeding()).facts()));
        });
    }

    private void change(CaseFile file, Of one, ProceedingFacts changed) {
        CaseProceeding proceeding = file.proceeding(one.proceeding());
        CaseRules.require(changed, file.course(), one.proceeding(), Optional.of(proceeding.proceeding()), work.today());
        proceeding.correct(changed);
    }

    private static void requireNotBefore(LocalDate day, LocalDate earliest) {
        if (earliest != null && day.isBefore(earliest)) {
            throw Problem.invalid("/on", CaseFileWords.NOT_BEFORE.with(earliest));
        }
    }
}
