package org.gongkai.request.submission;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.constraint.Constraints;
import org.gongkai.kit.database.ActingAs;
import org.gongkai.kit.datakey.OwnValuesSealing;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.spelling.Spelling;
import org.gongkai.registers.agency.AgencyReplica;
import org.gongkai.request.application.AcceptingBodies;
import org.gongkai.request.application.ApplicationWords;
import org.gongkai.request.audit.ApplicationOperation;
import org.gongkai.request.follow.QueryCodes;
import org.gongkai.request.serial.Serials;
import org.gongkai.request.submission.form.ApplicationForm;
import org.gongkai.request.submission.form.FormGap;

/** Applications that somebody has begun to write (草稿): kept for who has the code, no business of the office, counted nowhere. */
@ApplicationScoped
public class Drafts {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private final Submissions submissions;
    private final SealedForms forms;
    private final OwnValuesSealing sealing;
    private final Jdbi jdbi;
    private final Serials serials;
    private final AgencyReplica agencies;
    private final AcceptingBodies bodies;
    private final Intake intake;
    private final OnlineSubmission online;
    private final DraftFiles files;
    private final Constraints constraints;
    private final QueryCodes codes;
    private final ActingAs acting;
    private final CurrentCaller caller;
    private final SubmissionTrail trail;
    private final Clock clock;

    Drafts(
            Submissions submissions,
            SealedForms forms,
            OwnValuesSealing sealing,
            Jdbi jdbi,
            Serials serials,
            AgencyReplica agencies,
            AcceptingBodies bodies,
            Intake intake,
            OnlineSubmission online,
            DraftFiles files,
            Constraints constraints,
            QueryCodes codes,
            ActingAs acting,
            CurrentCaller caller,
            SubmissionTrail trail,
            Clock clock) {
        this.submissions = submissions;
        this.forms = forms;
        this.sealing = sealing;
        this.jdbi = jdbi;
        this.serials = serials;
        this.agencies = agencies;
        this.bodies = bodies;
        this.intake = intake;
        this.online = online;
        this.files = files;
        this.constraints = constraints;
        this.codes = codes;
        this.acting = acting;
        this.caller = caller;
        this.trail = trail;
        this.clock = clock;
    }

    /** A draft that was begun, and the code that shows whose it is. */
    public record Begun(DraftState draft, String queryCode) {}

    /** Begins one, to a body that takes applications; what is missing is written later. */
    public Begun begin(String agencyCode, ApplicationForm form) {
        constraints.require(form);
        return acting.call(QueryCodes.publicAt(agencyCode), () -> {
            agencies.requireKnown(agencyCode);
            bodies.requireAccepting(agencyCode);
            files.requireNone(form);
            UUID id = IDS.generate();
            String code = codes.newCode();
            Submission draft = Submission.draft(
                    id,
                    agencyCode,
                    serials.draftNumber(agencyCode, today().getYear()),
                    forms.seal(form, id, agencyCode),
                    codes.index(code),
                    caller.get().name(),
                    now());
            submissions.persistAndFlush(draft);
            trail.record(draft, ApplicationOperation.BEGIN_DRAFT);
            return new Begun(draft.draft(form, Optional.empty()), code);
        });
    }

    /** The own draft; none where there is none with this number and code, or no more. */
    public Optional<DraftState> find(String number, String code) {
        return with(number, code, files::state);
    }

    /** The same, which must be there. */
    public DraftState draft(String number, String code) {
        return find(number, code).orElseThrow(() -> notFound(number));
    }

    /** Writes it anew. */
    public DraftState edit(String number, String code, ApplicationForm form, long expected) {
        return with(number, code, draft -> {
                    requireVersion(draft, expected);
                    constraints.require(form);
                    files.requireAuthority(draft, form);
                    draft.edit(forms.seal(form, draft.id(), draft.agencyCode()), now());
                    submissions.changed(draft);
                    return files.state(draft);
                })
                .orElseThrow(() -> notFound(number));
    }

    /**
     * Submits it.
     *
     * @param missing what of the three blocks of Art. 29 the applicant says is missing; what is missing otherwise is refused
     */
    public OnlineSubmission.Submitted submit(String number, String code, Set<FormGap> missing, long expected) {
        return with(number, code, draft -> {
                    requireVersion(draft, expected);
                    ApplicationForm form = forms.open(draft.content(), draft.id());
                    FormGap.requireSaid(form.gaps(), missing);
                    files.requireAuthority(draft, form);
                    return online.arrived(intake.submit(draft).id(), code);
                })
                .orElseThrow(() -> notFound(number));
    }

    /** The applicant gives it up, and all that was written and attached is gone. */
    public void discard(String number, String code, long expected) {
        with(number, code, draft -> {
                    requireVersion(draft, expected);
                    end(draft, DiscardReason.WITHDRAWN);
                    return draft;
                })
                .orElseThrow(() -> notFound(number));
    }

    /** Ends those that nobody has written at since a moment, on behalf of who reaches the drafts to all bodies. */
    int expire(Instant untouchedSince) {
        List<UUID> old = acting.call(caller.get(), () -> submissions.draftsUntouchedSince(untouchedSince));
        old.forEach(id -> acting.call(caller.get(), () -> {
            submissions
                    .findLocked(id)
                    .filter(draft -> !draft.hasArrived())
                    .ifPresent(draft -> end(draft, DiscardReason.EXPIRED));
            return null;
        }));
        return old.size();
    }

    private void end(Submission draft, DiscardReason reason) {
        files.removeAll(draft);
        draft.giveUp(today(), reason);
        submissions.changed(draft);
        jdbi.useHandle(handle -> sealing.destroyKeys(handle, List.of(draft.id())));
        trail.record(draft, ApplicationOperation.END_DRAFT);
    }

    private <T> Optional<T> with(String typedNumber, String typedCode, Function<Submission, T> work) {
        String number = Spelling.NUMBER.canonical(typedNumber);
        String agency = QueryCodes.agencyOf(number);
        String index = codes.index(typedCode);
        return acting.call(
                QueryCodes.publicAt(agency),
                () -> submissions
                        .findDraft(agency, number)
                        .filter(draft -> draft.isFollowedWith(index))
                        .map(work));
    }

    private static void requireVersion(Submission draft, long expected) {
        if (expected != draft.revision()) {
            throw Problem.stale(KitWords.CHANGED_MEANWHILE, draft.revision());
        }
    }

    private static Problem notFound(String number) {
        return Problem.notFound(ApplicationWords.DRAFT_WITH_CODE, number);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
