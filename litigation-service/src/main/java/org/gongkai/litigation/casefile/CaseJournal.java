package org.gongkai.litigation.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.audit.AuditEvent;
import org.gongkai.kit.audit.AuditObject;
import org.gongkai.kit.audit.AuditTrail;
import org.gongkai.kit.audit.AuditVerb;
import org.gongkai.kit.privacy.PersonalDataKind;
import org.gongkai.litigation.applicant.SealedApplicants;
import org.gongkai.litigation.audit.CaseOperation;
import org.gongkai.litigation.course.CaseCourse;
import org.gongkai.litigation.life.TakenStep;
import org.gongkai.litigation.life.TakenSteps;
import org.gongkai.litigation.life.Taking;
import org.gongkai.litigation.life.table.CaseStep;
import org.gongkai.registers.audit.RegisterOperation;

/** Writes down each step that was taken: in the case, and in the audit. */
@Singleton
class CaseJournal {

    private final TakenSteps steps;
    private final SealedApplicants applicants;
    private final AuditTrail audit;
    private final CurrentCaller caller;
    private final Jdbi jdbi;
    private final ObjectMapper mapper;
    private final Clock clock;

    CaseJournal(
            TakenSteps steps,
            SealedApplicants applicants,
            AuditTrail audit,
            CurrentCaller caller,
            Jdbi jdbi,
            ObjectMapper mapper,
            Clock clock) {
        this.steps = steps;
        this.applicants = applicants;
        this.audit = audit;
        this.caller = caller;
        this.jdbi = jdbi;
        this.mapper = mapper;
        this.clock = clock;
    }

    /**
     * Writes a step down.
     *
     * @param before how the case stood; empty for one that was opened
     */
    TakenStep write(CaseFile file, Taking taking, Optional<CaseCourse> before) {
        TakenStep taken = taken(file, taking);
        steps.keep(file.id(), file.agencyCode(), taken);
        AuditEvent event = AuditEvent.of(
                        verb(taking.step()),
                        AuditObject.of("CASE_FILE", file.id().toString()))
                .at(file.agencyCode())
                .to(mapper.valueToTree(file.course()));
        AuditEvent changed =
                before.map(stood -> event.from(mapper.valueToTree(stood))).orElse(event);
        AuditEvent said = taking.reason()
                .map(reason -> changed.because(withoutName(file, reason)))
                .orElse(changed);
        jdbi.useHandle(handle -> audit.record(handle, said));
        return taken;
    }

    /** The audit stays when the name is erased. */
    private String withoutName(CaseFile file, String reason) {
        return file.applicant()
                .name()
                .map(kept -> applicants.open(kept, file.id()))
                .map(name -> reason.replace(name, PersonalDataKind.NAME.mask(name)))
                .orElse(reason);
    }

    private TakenStep taken(CaseFile file, Taking taking) {
        OptionalInt proceeding = taking.step() == CaseStep.BEGIN
                ? OptionalInt.of(file.proceedings().size())
                : taking.proceeding();
        OptionalInt decision = taking.step().isDecision()
                ? OptionalInt.of(file.proceeding(proceeding.orElseThrow())
                        .proceeding()
                        .decisions()
                        .size())
                : taking.decision();
        return new TakenStep(
                taking.step(),
                boxed(proceeding),
                boxed(decision),
                taking.on().orElseGet(() -> LocalDate.now(clock)),
                taking.reason(),
                caller.get().name(),
                caller.get().displayName(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private static Optional<Integer> boxed(OptionalInt number) {
        return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
    }

    private static AuditVerb verb(CaseStep step) {
        return switch (step) {
            case OPEN_CASE -> CaseOperation.OPEN_CASE;
            case CHECK_LINK -> CaseOperation.CHECK_LINK_OF_CASE;
            case NAME_APPLICANT -> CaseOperation.NAME_APPLICANT_OF_CASE;
            case HOLD -> CaseOperation.HOLD_CASE;
            case RELEASE_HOLD -> CaseOperation.RELEASE_CASE;
            case PROPOSE_ERASURE -> CaseOperation.PROPOSE_ERASURE_IN_CASE;
            case REFUSE_ERASURE -> CaseOperation.REFUSE_ERASURE_IN_CASE;
            case ERASE_APPLICANT -> CaseOperation.ERASE_APPLICANT_OF_CASE;
            case BEGIN -> CaseOperation.BEGIN_PROCEEDING;
            case ASK_SUPPLEMENT -> CaseOperation.ASK_SUPPLEMENT_IN_CASE;
            case ACCEPT -> CaseOperation.ACCEPT_PROCEEDING;
            case LEARN -> CaseOperation.LEARN_OF_PROCEEDING;
            case ANSWER -> CaseOperation.ANSWER_IN_CASE;
            case LENGTHEN -> CaseOperation.LENGTHEN_PROCEEDING;
            case FIX_HEARING -> CaseOperation.FIX_HEARING;
            case APPEAR -> CaseOperation.APPEAR_AT_HEARING;
            case RECEIVE_OPINION -> CaseOperation.RECEIVE_OPINION;
            case REPORT_ON_OPINION -> CaseOperation.REPORT_ON_OPINION;
            case NOT_ACCEPT, SUSPEND, RESUME, DECIDE, REMAND -> CaseOperation.DECIDE_CASE;
            case SERVE -> CaseOperation.SERVE_DECISION;
            case FOLLOW_UP -> CaseOperation.FOLLOW_UP_CASE;
            case REPORT_PERFORMANCE -> CaseOperation.REPORT_PERFORMANCE;
            case CORRECT_CASE, CORRECT_PROCEEDING, CORRECT_DECISION, CORRECT_FOLLOW_UP -> RegisterOperation.CORRECT;
            case VOID_CASE, VOID_PROCEEDING, VOID_DECISION, VOID_FOLLOW_UP -> RegisterOperation.VOID;
        };
    }
}
