package org.gongkai.request.submission;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.access.Caller;
import org.gongkai.kit.access.Scope;
import org.gongkai.kit.constraint.Constraints;
import org.gongkai.kit.database.ActingAs;
import org.gongkai.kit.datakey.DataKey;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.spelling.Spelling;
import org.gongkai.request.application.ApplicationWords;
import org.gongkai.request.application.Channel;
import org.gongkai.request.handling.ApplicationHandling;
import org.gongkai.request.handling.HandlingState;

/**
 * Applications that the public files through the network, and what an applicant is told of their own. For the length
 * of one submission the public reaches the agency that it is addressed to, and no other.
 */
@ApplicationScoped
public class OnlineSubmission {

    /** Without characters that are read for one another. */
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int CODE_LENGTH = 12;
    private static final int AGENCY_LENGTH = 18;

    private final Intake intake;
    private final IntakeSettings settings;
    private final Submissions submissions;
    private final ApplicationHandling handling;
    private final Constraints constraints;
    private final ActingAs acting;
    private final Jdbi jdbi;
    private final DataKey key;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    OnlineSubmission(
            Intake intake,
            IntakeSettings settings,
            Submissions submissions,
            ApplicationHandling handling,
            Constraints constraints,
            ActingAs acting,
            Jdbi jdbi,
            DataKey key,
            Clock clock) {
        this.intake = intake;
        this.settings = settings;
        this.submissions = submissions;
        this.handling = handling;
        this.constraints = constraints;
        this.acting = acting;
        this.jdbi = jdbi;
        this.key = key;
        this.clock = clock;
    }

    /** What the applicant gets: the submission, and the code that shows it is theirs. */
    public record Submitted(SubmissionState submission, Optional<String> receiptNumber, String queryCode) {}

    /**
     * How the own application stands.
     *
     * @param submission what was sent; none for one that was filed before there were submissions
     * @param application its life, when it has been received
     */
    public record Standing(Optional<SubmissionState> submission, Optional<HandlingState> application) {}

    /** Takes a submission in; received at once only where the published guide says so. */
    public Submitted submit(OnlineApplication application) {
        LocalDate today = LocalDate.now(clock);
        ApplicationForm form = constraints.require(application.form());
        return acting.call(publicAt(application.agencyCode()), () -> {
            String code = newCode();
            UUID id = intake.arrive(application.agencyCode(), Channel.ONLINE, today, form, Optional.of(index(code)))
                    .id();
            SubmissionState state = settings.automaticReceiptClause()
                    .map(clause -> intake.confirmAutomatically(id, clause))
                    .orElseGet(() -> intake.state(id));
            Optional<String> receiptNumber = state.applicationId()
                    .map(received ->
                            handling.state(received).application().entry().receiptNumber());
            return new Submitted(state, receiptNumber, code);
        });
    }

    /**
     * How what has this number stands, the number of arrival or that of receipt; the same answer for a wrong number and a wrong
     * code.
     */
    public Standing follow(String typedNumber, String typedCode) {
        String number = Spelling.NUMBER.canonical(typedNumber);
        String code = Spelling.CODE.canonical(typedCode);
        String agency = number.substring(0, Math.min(AGENCY_LENGTH, number.length()));
        return acting.call(publicAt(agency), () -> find(agency, number, code))
                .orElseThrow(() -> Problem.notFound(ApplicationWords.APPLICATION_WITH_CODE, number));
    }

    private Optional<Standing> find(String agency, String number, String code) {
        Optional<UUID> application = jdbi.withHandle(handle -> handle.createQuery("""
                        select id from application
                        where agency_code = :agency and receipt_number = :number and voided_at is null""")
                .bind("agency", agency)
                .bind("number", number)
                .mapTo(UUID.class)
                .findOne());
        Optional<Submission> submission = application
                .flatMap(submissions::findByApplication)
                .or(() -> submissions.findByArrivalNumber(agency, number))
                .filter(one -> one.isFollowedWith(index(code)));
        if (submission.isPresent()) {
            SubmissionState state = intake.state(submission.get());
            return Optional.of(
                    new Standing(Optional.of(state), state.applicationId().map(handling::state)));
        }
        return application
                .filter(id -> isFollowedWith(id, agency, number, code))
                .map(id -> new Standing(Optional.empty(), Optional.of(handling.state(id))));
    }

    /** Applications that were filed before there were submissions have codes of their own. */
    private boolean isFollowedWith(UUID application, String agency, String number, String code) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select exists (select from query_code
                        where application_id = :id and agency_code = :agency and code_index = :index)""")
                .bind("id", application)
                .bind("agency", agency)
                .bind("index", key.index("query code\n" + number + "\n" + code))
                .mapTo(Boolean.class)
                .one());
    }

    private static Caller publicAt(String agencyCode) {
        return new Caller.Anyone(new Scope.OfAgency(agencyCode));
    }

    private String newCode() {
        StringBuilder code = new StringBuilder(CODE_LENGTH);
        for (int i = 0; i < CODE_LENGTH; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    private String index(String code) {
        return key.index("query code of a submission\n" + code);
    }
}
