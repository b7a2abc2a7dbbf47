package org.gongkai.litigation.casefile;

import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.litigation.course.CaseLink;
import org.gongkai.litigation.legalcase.LegalCase;
import org.gongkai.litigation.legalcase.ToldCase;
import org.gongkai.litigation.rule.CaseFileWords;
import org.gongkai.registers.audit.RegisterOperation;
import org.gongkai.registers.record.RecordChange;
import org.gongkai.registers.register.Registered;

/**
 * Has a case follow its row when that is corrected, replaced by an import, respelled or voided. Once more is known of the case than
 * the row tells, what it counts is not changed there.
 */
@ApplicationScoped
@Transactional
class FollowedRows {

    private final CaseFiles files;
    private final CaseWork work;

    FollowedRows(CaseFiles files, CaseWork work) {
        this.files = files;
        this.work = work;
    }

    void hear(@Observes RecordChange change) {
        if (CountedRows.areBeingWritten() || !(change.after().entry() instanceof LegalCase after)) {
            return;
        }
        UUID row = change.after().id();
        files.findIdByRecord(row).flatMap(files::findLocked).ifPresent(file -> {
            boolean linked = file.link().linkState() == CaseLink.State.FOUND;
            if (file.isTold()) {
                follow(file, change, after);
            } else {
                followOutside(file, row, change, (LegalCase) change.before().entry(), after);
            }
            files.changed(file);
            if (linked) {
                work.tell(file);
            }
        });
    }

    private void follow(CaseFile file, RecordChange change, LegalCase after) {
        if (change.operation() == RegisterOperation.VOID) {
            file.endWithRow(change.after().id(), reason(change.after()));
            work.watch(file);
            return;
        }
        ToldCase told = ToldCase.of(after);
        CaseProceeding proceeding = file.countedIn(change.after().id()).getFirst();
        file.tell(after.agencyCode(), after.receiptNumber());
        proceeding.tell(after.agencyCode(), told.proceeding(), told.block());
        told.decision()
                .ifPresentOrElse(
                        decision -> proceeding.tellDecision(
                                CaseHandling.IDS.generate(),
                                decision,
                                told.result().orElse(null)),
                        proceeding::tellNoDecision);
        work.watch(file);
    }

    /** Follows what counts nowhere: how a number is written, and which application it is about. */
    private static void followOutside(CaseFile file, UUID row, RecordChange change, LegalCase before, LegalCase after) {
        boolean counted = change.operation() == RegisterOperation.VOID
                || !before.agencyCode().equals(after.agencyCode())
                || !before.kind().equals(after.kind())
                || !before.acceptedOn().equals(after.acceptedOn())
                || !Objects.equals(before.closedOn(), after.closedOn())
                || !Objects.equals(before.result(), after.result());
        if (counted) {
            throw Problem.of(
                    ProblemKind.CONFLICT,
                    CaseFileWords.COUNTS_BY_ITS_CASE_FILE.with("/api/v1/case-files/" + file.id()));
        }
        if (!before.caseNumber().equals(after.caseNumber())) {
            file.countedIn(row).stream()
                    .filter(proceeding ->
                            before.caseNumber().equals(proceeding.facts().caseNumber()))
                    .forEach(proceeding -> proceeding.follow(after.agencyCode(), after.caseNumber()));
        }
        if (!Objects.equals(before.receiptNumber(), after.receiptNumber())) {
            file.tell(after.agencyCode(), after.receiptNumber());
        }
    }

    private static String reason(Registered<?> voided) {
        return voided.voiding().map(Registered.Voiding::reason).orElseThrow();
    }
}
