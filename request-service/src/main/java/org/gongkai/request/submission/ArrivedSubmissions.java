package org.gongkai.request.submission;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.gongkai.kit.datakey.RecordOpening;
import org.gongkai.kit.life.LifeList;
import org.gongkai.kit.paging.Counts;
import org.gongkai.kit.paging.Page;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.registers.search.LifeSearch;
import org.gongkai.registers.search.WordSearch;
import org.gongkai.request.application.ApplicationWords;
import org.gongkai.request.duty.RequiredDuties;
import org.gongkai.request.handling.ApplicationHandling;
import org.gongkai.request.life.table.Duty;
import org.gongkai.request.life.table.Stage;
import org.gongkai.request.life.table.Step;

/** What has arrived (来件), as it stands. */
@ApplicationScoped
@Transactional
public class ArrivedSubmissions {

    /** Who has to speak to the applicant, or to judge what is wanted. */
    private static final Set<Duty> UNMASKING = Set.of(Duty.CLERK, Duty.SECRECY, Duty.LEGAL);

    /** Who may look for a person there may do so in a list. */
    private static final String PEOPLE = "/api/v1/applications/searches";

    private final Submissions submissions;
    private final ConfirmationAttempts attempts;
    private final SealedForms forms;
    private final ApplicationHandling handling;
    private final RequiredDuties duties;
    private final SubmissionTrail trail;
    private final LifeSearch search;
    private final Clock clock;

    ArrivedSubmissions(
            Submissions submissions,
            ConfirmationAttempts attempts,
            SealedForms forms,
            ApplicationHandling handling,
            RequiredDuties duties,
            SubmissionTrail trail,
            LifeSearch search,
            Clock clock) {
        this.submissions = submissions;
        this.attempts = attempts;
        this.forms = forms;
        this.handling = handling;
        this.duties = duties;
        this.trail = trail;
        this.search = search;
        this.clock = clock;
    }

    /** One of them. */
    public SubmissionState state(UUID id) {
        return state(submissions.findArrived(id).orElseThrow(() -> Problem.notFound(ApplicationWords.SUBMISSION, id)));
    }

    /** What an application arrived as, a part with the whole; none of one that was registered without. */
    public Optional<SubmissionState> findOf(UUID application) {
        return submissions.findByApplication(handling.origin(application)).map(this::state);
    }

    /**
     * One that is changed: nobody else changes it until the transaction ends.
     *
     * @param expected the version that was read, where the caller names one
     */
    Submission locked(UUID id, OptionalLong expected) {
        Submission submission = submissions
                .findLocked(id)
                .filter(Submission::hasArrived)
                .orElseThrow(() -> Problem.notFound(ApplicationWords.SUBMISSION, id));
        if (expected.isPresent() && expected.getAsLong() != submission.revision()) {
            throw Problem.stale(KitWords.CHANGED_MEANWHILE, submission.revision());
        }
        return submission;
    }

    /** The same, which is at a stage at which this step may be taken on that day. */
    Submission lockedFor(Step step, LocalDate on, UUID id, OptionalLong expected) {
        Submission submission = locked(id, expected);
        submission.requireAllows(step, on, trail.movedOn(submission), LocalDate.now(clock));
        return submission;
    }

    /** What was written as it is; who asked and why stays in the audit. */
    public SubmissionState unmask(UUID id, String reason) {
        duties.require(ApplicationWords.UNMASKING, UNMASKING);
        Submission submission =
                submissions.findArrived(id).orElseThrow(() -> Problem.notFound(ApplicationWords.SUBMISSION, id));
        trail.unmasked(submission, reason);
        return state(submission);
    }

    /**
     * Which of them a list is of.
     *
     * @param open only those that wait for their receipt to be confirmed, or only the others
     * @param some only these
     * @param words that all stand in the number, in what is wanted, or, for those who may look for people, in a name
     */
    public record Filter(
            Optional<String> agencyCode,
            Optional<Stage> stage,
            Optional<Boolean> open,
            Optional<Set<UUID>> some,
            List<String> words) {}

    /** A page of them, in the order that is asked for ({@code sort}). */
    public Page<SubmissionState> list(Filter filter, Optional<String> sort, PageRequest page) {
        WordSearch words = words(filter);
        return Submissions.LIST.page(
                submissions.getEntityManager(),
                Submissions.question(filter, words),
                sort,
                page,
                rows -> found(rows, words));
    }

    /** How many there are, and how many have which value in each of these. */
    public Counts counts(Filter filter, List<String> by) {
        WordSearch words = words(filter);
        LifeList.Look<Submission, SubmissionState> look = rows -> found(rows, words);
        return Submissions.LIST.counts(
                submissions.getEntityManager(), Submissions.question(filter, words), by, Map.of(), words.look(look));
    }

    private WordSearch words(Filter filter) {
        return search.of(SealedForms.TABLE, filter.words(), filter.agencyCode(), PEOPLE);
    }

    private List<Optional<SubmissionState>> found(List<Submission> rows, WordSearch words) {
        Function<UUID, RecordOpening> openings =
                forms.openings(rows.stream().map(Submission::id).toList());
        return rows.stream()
                .map(row -> state(row, openings.apply(row.id())))
                .map(state -> Optional.of(state)
                        .filter(one ->
                                words.isMet(one.arrivalNumber(), one.form().searched())))
                .toList();
    }

    SubmissionState state(Submission submission) {
        return state(submission, forms.openings(List.of(submission.id())).apply(submission.id()));
    }

    private SubmissionState state(Submission submission, RecordOpening opening) {
        return submission.state(
                forms.open(submission.content(), submission.id(), opening),
                forms.openEvidence(submission.evidence(), submission.id(), opening),
                attempts.of(submission.id()));
    }
}
