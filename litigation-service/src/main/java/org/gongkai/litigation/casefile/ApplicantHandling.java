package org.gongkai.litigation.casefile;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.form.words.Language;
import org.gongkai.kit.audit.AuditEvent;
import org.gongkai.kit.audit.AuditObject;
import org.gongkai.kit.audit.AuditTrail;
import org.gongkai.kit.datakey.OwnValuesSealing;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.rotation.KeyRenewals;
import org.gongkai.litigation.applicant.SealedApplicants;
import org.gongkai.litigation.casefile.state.CaseFileState;
import org.gongkai.litigation.life.TakenSteps;
import org.gongkai.litigation.life.Taking;
import org.gongkai.litigation.life.table.CaseStep;
import org.gongkai.litigation.rule.CaseFileWords;
import org.gongkai.litigation.rule.CaseRefusal;
import org.gongkai.registers.audit.RegisterOperation;

/** The use cases of who goes against a reply: named, shown to who says why, found, held and erased. */
@ApplicationScoped
@Transactional
public class ApplicantHandling {

    private final CaseFiles files;
    private final CaseWork work;
    private final SealedApplicants applicants;
    private final TakenSteps steps;
    private final OwnValuesSealing sealing;
    private final KeyRenewals renewals;
    private final AuditTrail audit;
    private final Jdbi jdbi;

    ApplicantHandling(
            CaseFiles files,
            CaseWork work,
            SealedApplicants applicants,
            TakenSteps steps,
            OwnValuesSealing sealing,
            KeyRenewals renewals,
            AuditTrail audit,
            Jdbi jdbi) {
        this.files = files;
        this.work = work;
        this.applicants = applicants;
        this.steps = steps;
        this.sealing = sealing;
        this.renewals = renewals;
        this.audit = audit;
        this.jdbi = jdbi;
    }

    /** Says who goes against it, or says it anew. */
    public CaseFileState name(UUID id, String name, long expected) {
        return work.take(
                id,
                Taking.of(CaseStep.NAME_APPLICANT, expected),
                file -> file.applicant().name(applicants.seal(name, id, file.agencyCode()), applicants.index(name)));
    }

    /** The name as it is; who asked and why stays in the audit. */
    public String unmask(UUID id, String reason) {
        CaseFile file = files.findByIdOptional(id).orElseThrow(() -> Problem.notFound(CaseFileWords.CASE_FILE, id));
        String kept = file.applicant().name().orElseThrow(() -> CaseRefusal.of(CaseFileWords.NOBODY_NAMED));
        AuditEvent event = AuditEvent.of(RegisterOperation.UNMASK, AuditObject.of("CASE_FILE", id.toString()))
                .at(file.agencyCode())
                .because(reason);
        jdbi.useHandle(handle -> audit.record(handle, event));
        return applicants.open(kept, id);
    }

    /** The newest cases that somebody of exactly this name has brought, so many at most. */
    public List<CaseFileState> find(Optional<String> agencyCode, String name, int most) {
        return work.listed(files.ofApplicant(agencyCode, applicants.index(name), most));
    }

    /** Has nothing of it erased until that is given up. */
    public CaseFileState hold(UUID id, String reason, long expected) {
        return work.take(
                id,
                Taking.of(CaseStep.HOLD, expected).because(reason),
                file -> file.applicant().hold(true));
    }

    public CaseFileState release(UUID id, String reason, long expected) {
        return work.take(
                id,
                Taking.of(CaseStep.RELEASE_HOLD, expected).because(reason),
                file -> file.applicant().hold(false));
    }

    /** Proposes to erase the name, whose time is over; another one agrees to that or refuses it. */
    public CaseFileState proposeErasure(UUID id, String reason, long expected) {
        return work.take(id, Taking.of(CaseStep.PROPOSE_ERASURE, expected).because(reason), file -> {});
    }

    public CaseFileState refuseErasure(UUID id, String reason, long expected) {
        return work.take(id, Taking.of(CaseStep.REFUSE_ERASURE, expected).because(reason), file -> {});
    }

    /** Proposes it in the name of the service; false where the case does not stand so any more that it could be. */
    public boolean proposeInTurn(UUID id) {
        Taking taking = Taking.of(CaseStep.PROPOSE_ERASURE);
        return work.takeTold(id, taking.because(CaseFileWords.TIME_OVER.in(Language.CHINESE)), file -> {});
    }

    /** Erases the name, whose time is over, and with it what was said with steps before. */
    public CaseFileState erase(UUID id, String reason, long expected) {
        CaseFileState erased =
                work.take(id, Taking.of(CaseStep.ERASE_APPLICANT, expected).because(reason), file -> {
                    file.applicant().erase();
                    steps.eraseReasons(id);
                });
        jdbi.useHandle(handle -> {
            sealing.destroyKeys(handle, List.of(id));
            renewals.due(handle);
        });
        return erased;
    }
}
