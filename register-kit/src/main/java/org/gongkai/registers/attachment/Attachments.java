package org.gongkai.registers.attachment;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;

import org.gongkai.kit.access.Caller;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.constraint.Constraints;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.registers.attachment.content.ContentRules;
import org.gongkai.registers.attachment.store.ContentStores;
import org.gongkai.registers.audit.RegisterOperation;
import org.gongkai.registers.problem.AttachmentWords;

/**
 * The attachments of records. Each belongs to one record and goes with it; its content is sealed with a key of its own, so that
 * nothing of it can be read anywhere when its row is gone.
 */
@ApplicationScoped
public class Attachments {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private final AttachmentRows rows;
    private final ContentStores stores;
    private final ContentRules rules;
    private final Uploading uploading;
    private final AttachmentSettings settings;
    private final Constraints constraints;
    private final AttachmentAudit audit;
    private final CurrentCaller caller;
    private final Clock clock;

    Attachments(
            AttachmentRows rows,
            ContentStores stores,
            ContentRules rules,
            Uploading uploading,
            AttachmentSettings settings,
            Constraints constraints,
            AttachmentAudit audit,
            CurrentCaller caller,
            Clock clock) {
        this.rows = rows;
        this.stores = stores;
        this.rules = rules;
        this.uploading = uploading;
        this.settings = settings;
        this.constraints = constraints;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** Those of a record, by number; what is on its way among them. */
    @Transactional
    public List<Attachment> of(AttachmentOwner owner) {
        return rows.of(owner);
    }

    /** The one of a record that has this number. */
    @Transactional
    public Attachment attachment(AttachmentOwner owner, int number) {
        return rows.find(owner, number).orElseThrow(() -> Problem.notFound(AttachmentWords.ATTACHMENT, number));
    }

    /**
     * Begins one whose content is sent piece by piece.
     *
     * @param kind what it proves, where that is said
     */
    @Transactional
    public Attachment begin(AttachmentOwner owner, NewAttachment wanted, Optional<AttachmentKind> kind) {
        return added(owner, accepted(wanted), kind);
    }

    /** Looks at a file that is to be attached, which can take a while: before a transaction is begun. */
    public LookedAt look(NewAttachment wanted, Path content) {
        NewAttachment accepted = accepted(wanted);
        String sha256 = uploading.checked(accepted, content);
        return new LookedAt(new NewAttachment(accepted.name(), accepted.size(), accepted.mediaType(), sha256), content);
    }

    /** Adds a file that was looked at. */
    @Transactional
    public Attachment add(AttachmentOwner owner, LookedAt file) {
        return add(owner, file, Optional.empty());
    }

    /**
     * The same.
     *
     * @param kind what it proves, where that is said
     */
    @Transactional
    public Attachment add(AttachmentOwner owner, LookedAt file, Optional<AttachmentKind> kind) {
        return uploading.filled(added(owner, file.attachment(), kind), file);
    }

    /** Somebody is going to read one: who that was stays in the audit. */
    @Transactional
    public void opened(Attachment attachment) {
        audit.record(RegisterOperation.READ_ATTACHMENT, attachment);
    }

    /**
     * Says what one proves, or that nobody says so any more.
     *
     * @param seen refuses one that has changed since somebody has seen it
     */
    @Transactional
    public Attachment mark(
            AttachmentOwner owner, int number, Optional<AttachmentKind> kind, Consumer<Attachment> seen) {
        Attachment standing =
                rows.findLocked(owner, number).orElseThrow(() -> Problem.notFound(AttachmentWords.ATTACHMENT, number));
        seen.accept(standing);
        if (standing.kind().equals(kind)) {
            return standing;
        }
        Attachment marked = standing.proving(kind);
        rows.mark(marked);
        audit.record(RegisterOperation.MARK_ATTACHMENT, marked);
        return marked;
    }

    /** Takes one away, its content with it; one that is on its way is given up. */
    @Transactional
    public void remove(AttachmentOwner owner, int number) {
        remove(owner, number, any -> {});
    }

    /**
     * Likewise.
     *
     * @param seen refuses one that has changed since somebody has seen it
     */
    @Transactional
    public void remove(AttachmentOwner owner, int number, Consumer<Attachment> seen) {
        Attachment removed =
                rows.findLocked(owner, number).orElseThrow(() -> Problem.notFound(AttachmentWords.ATTACHMENT, number));
        seen.accept(removed);
        rows.delete(removed.id());
        audit.record(RegisterOperation.DETACH, removed);
    }

    /** Takes all of a record away, which ends itself and says so in the audit. */
    @Transactional
    public void removeAll(AttachmentOwner owner) {
        rows.lock(owner);
        rows.of(owner).forEach(attachment -> rows.delete(attachment.id()));
    }

    private NewAttachment accepted(NewAttachment wanted) {
        constraints.require(wanted);
        String mediaType = rules.mediaType(wanted.name(), wanted.mediaType());
        if (wanted.size() > settings.largest()) {
            throw tooLarge(AttachmentWords.ATTACHMENT_TOO_LARGE, settings.largest());
        }
        return new NewAttachment(wanted.name(), wanted.size(), mediaType, wanted.sha256());
    }

    private Attachment added(AttachmentOwner owner, NewAttachment accepted, Optional<AttachmentKind> kind) {
        AttachmentRows.Taken taken = rows.lock(owner);
        if (taken.many() >= settings.most()) {
            throw tooLarge(AttachmentWords.TOO_MANY_ATTACHMENTS, settings.most());
        }
        long together = largestTogether();
        if (taken.bytes() + accepted.size() > together) {
            throw tooLarge(AttachmentWords.ATTACHMENTS_TOO_LARGE, together);
        }
        UUID id = IDS.generate();
        byte[] key = ContentCipher.newKey();
        Attachment attachment = new Attachment(
                id,
                owner,
                taken.last() + 1,
                kind,
                accepted.name(),
                accepted.mediaType(),
                accepted.size(),
                0,
                accepted.expectedSha256(),
                Optional.empty(),
                new ContentCipher(key, id),
                stores.begin(id),
                caller.get().name(),
                now());
        rows.add(attachment, key);
        return attachment;
    }

    private long largestTogether() {
        return switch (caller.get()) {
            case Caller.Anyone anybody -> settings.largestTogetherOfPublic();
            case Caller.SignedIn signedIn -> settings.largestTogether();
        };
    }

    private static Problem tooLarge(AttachmentWords what, long most) {
        return Problem.of(ProblemKind.TOO_LARGE, what.with(most));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
