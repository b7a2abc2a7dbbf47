package org.gongkai.litigation.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.narayana.jta.QuarkusTransaction;

import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.litigation.casefile.state.CaseFileState;
import org.gongkai.litigation.course.CaseLink;
import org.gongkai.litigation.course.Proceeding;
import org.gongkai.litigation.life.CaseStepTaken;
import org.gongkai.litigation.life.table.CaseStep;
import org.gongkai.litigation.rule.CaseFileWords;
import org.gongkai.litigation.rule.CaseRefusal;
import org.gongkai.litigation.service.ApplicationArchives;
import org.gongkai.registers.attachment.Attachment;
import org.gongkai.registers.attachment.AttachmentOwner;
import org.gongkai.registers.attachment.Attachments;
import org.gongkai.registers.attachment.LookedAt;
import org.gongkai.registers.attachment.NewAttachment;
import org.gongkai.registers.service.PeerAnswer;

/**
 * Takes the file of the application over as evidence for the answer in a proceeding (答复、答辩和证据). It is fetched before a transaction
 * begins, looked at as any file that comes in, and kept sealed; what the applicant's time of retention ends, ends for it too.
 */
@ApplicationScoped
public class EvidenceBundles {

    private static final String KIND = "CASE_FILE";
    private static final String ZIP = "application/zip";

    private final EvidenceRows rows;
    private final ApplicationArchives archives;
    private final Attachments attachments;

    EvidenceBundles(EvidenceRows rows, ApplicationArchives archives, Attachments attachments) {
        this.rows = rows;
        this.archives = archives;
        this.attachments = attachments;
    }

    /** The owner that the contents have. */
    public static AttachmentOwner owner(CaseFileState state) {
        return new AttachmentOwner(KIND, state.id(), state.agencyCode());
    }

    /** Those of a case, by number. */
    public List<EvidenceBundle> of(CaseFileState state) {
        return QuarkusTransaction.joiningExisting().call(() -> rows.of(state.id()));
    }

    /**
     * Takes the file over as it is now.
     *
     * @throws Problem when the case counts no more, names no application that is there, or the file cannot be had
     */
    public EvidenceBundle take(CaseFileState state, Proceeding proceeding) {
        require(state, proceeding);
        UUID application = state.link().linkedApplication();
        Path file = fetched(application);
        try {
            LookedAt looked = attachments.look(
                    new NewAttachment(
                            EvidenceRows.name(state.course().subject().receiptNumber()), Files.size(file), ZIP, null),
                    file);
            return QuarkusTransaction.requiringNew().call(() -> keep(state, proceeding, application, looked));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(file);
        }
    }

    private static void require(CaseFileState state, Proceeding proceeding) {
        if (state.voidReason().isPresent()) {
            throw CaseRefusal.of(CaseFileWords.CASE_FILE_VOIDED);
        }
        if (proceeding.voidReason().isPresent()) {
            throw CaseRefusal.of(CaseFileWords.PROCEEDING_VOIDED, proceeding.number());
        }
        if (state.link().linkState() != CaseLink.State.FOUND) {
            throw CaseRefusal.of(CaseFileWords.NOT_LINKED);
        }
    }

    private Path fetched(UUID application) {
        return switch (archives.fetch(application)) {
            case PeerAnswer.Taken<Path>(Path file) -> file;
            case PeerAnswer.Refused<Path> refused -> throw CaseRefusal.of(CaseFileWords.ARCHIVE_REFUSED, refused.why());
            case PeerAnswer.Silent<Path> silent ->
                throw Problem.of(ProblemKind.UNAVAILABLE, CaseFileWords.ARCHIVE_NOT_HAD);
        };
    }

    private EvidenceBundle keep(CaseFileState state, Proceeding proceeding, UUID application, LookedAt looked) {
        Attachment added = attachments.add(owner(state), looked);
        EvidenceBundle bundle = new EvidenceBundle(
                added.number(),
                proceeding.number(),
                application,
                added.name(),
                added.sha256().orElseThrow(),
                added.size(),
                added.addedBy(),
                added.addedAt());
        rows.keep(state, bundle);
        return bundle;
    }

    /** With who has brought the case goes what names them; that it was handed in stays. */
    void hear(@Observes CaseStepTaken taken) {
        if (taken.step().step() == CaseStep.ERASE_APPLICANT) {
            attachments.removeAll(new AttachmentOwner(KIND, taken.caseFile(), taken.agencyCode()));
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
