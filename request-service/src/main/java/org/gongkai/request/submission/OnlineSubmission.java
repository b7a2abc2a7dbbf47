package org.gongkai.request.submission;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.constraint.Constraints;
import org.gongkai.kit.database.ActingAs;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.spelling.Spelling;
import org.gongkai.request.application.ApplicationWords;
import org.gongkai.request.application.Channel;
import org.gongkai.request.arrival.IntakeSettings;
import org.gongkai.request.follow.NumbersOfOffices;
import org.gongkai.request.follow.QueryCodes;
import org.gongkai.request.handling.ApplicationHandling;
import org.gongkai.request.handling.HandlingState;
import org.gongkai.request.life.table.Stage;
import org.gongkai.request.matter.OtherMatters;
import org.gongkai.request.serial.NumberedApplications;
import org.gongkai.request.submission.form.ApplicationForm;
import org.gongkai.request.submission.form.FormGap;

/**
 * Applications that the public files through the network, and what an applicant is told of their own. For the length
 * of one submission the public reaches the agency that it is addressed to, and no other.
 */
@ApplicationScoped
public class OnlineSubmission {

    private final Intake intake;
    private final ReceiptConfirmations confirmations;
    private final ArrivedSubmissions arrived;
    private final IntakeSettings settings;
    private final Submissions submissions;
    private final ApplicationHandling handling;
    private final OtherMatters matters;
    private final NumberedApplications numbers;
    private final Constraints constraints;
    private final ActingAs acting;
    private final Jdbi jdbi;
    private final QueryCodes codes;
    private final NumbersOfOffices offices;
    private final Clock clock;

    OnlineSubmission(
            Intake intake,
            ReceiptConfirmations confirmations,
            ArrivedSubmissions arrived,
            IntakeSettings settings,
            Submissions submissions,
            ApplicationHandling handling,
            OtherMatters matters,
            NumberedApplications numbers,
            Constraints constraints,
            ActingAs acting,
            Jdbi jdbi,
            QueryCodes codes,
            NumbersOfOffices offices,
            Clock clock) {
        this.intake = intake;
        this.confirmations = confirmations;
        this.arrived = arrived;
        this.settings = settings;
        this.submissions = submissions;
        this.handling = handling;
        this.matters = matters;
        this.numbers = numbers;
        this.constraints = constraints;
        this.acting = acting;
        this.jdbi = jdbi;
        this.codes = codes;
        this.offices = offices;
        this.clock = clock;
    }

    /** What the applicant gets: the submission, and the code that shows it is theirs. */
    public record Submitted(SubmissionState submission, Optional<String> receiptNumber, String queryCode) {}

    /**
     * How the own application stands.
     *
     * @param submission what was sent; none for one that was filed before there were submissions
     * @param application its life, when it has been received
     * @param parts what was split off it, and off these; what was voided is not among them
     * @param matterNumber of what it was instead of an application, followed with the same code
     */
    public record Standing(
            Optional<SubmissionState> submission,
            Optional<HandlingState> application,
            List<HandlingState> parts,
            Optional<String> matterNumber) {

        /** How far it has come: the application, where it is one. */
        public Stage stage() {
            return application
                    .map(life -> life.course().stage())
                    .or(() -> submission.map(SubmissionState::stage))
                    .orElseThrow();
        }
    }

    /** Takes a submission in; received at once only where the published guide says so. */
    public Submitted submit(OnlineApplication application) {
        LocalDate today = LocalDate.now(clock);
        ApplicationForm form = constraints.require(application.form());
        Optional.ofNullable(application.missing()).ifPresent(missing -> FormGap.requireSaid(form.gaps(), missing));
        return acting.call(QueryCodes.publicAt(application.agencyCode()), () -> {
            String code = codes.newCode();
            UUID id = intake.arrive(
                            application.agencyCode(),
                            Channel.ONLINE,
                            today,
                            form,
                            Optional.empty(),
                            Optional.of(codes.index(code)))
                    .id();
            return arrived(id, code);
        });
    }

    /** What has come through the portal is received at once where the published guide says so. */
    Submitted arrived(UUID id, String code) {
        SubmissionState sent = arrived.state(id);
        SubmissionState state = Optional.ofNullable(
                        settings.automaticReceiptClauses().get(sent.agencyCode()))
                .map(clause -> confirmations.confirmAutomatically(id, clause))
                .orElse(sent);
        Optional<String> receiptNumber = state.applicationId()
                .map(received -> handling.state(received).application().entry().receiptNumber());
        return new Submitted(state, receiptNumber, code);
    }

    /**
     * How what has this number stands, the number of arrival or that of receipt; the same answer for a wrong number and a wrong
     * code.
     */
    public Standing follow(String typedNumber, String typedCode) {
        return withStanding(typedNumber, typedCode, Function.identity());
    }

    /** What is made of how it stands, with the same reach: that of its agency alone. */
    public <T> T withStanding(String typedNumber, String typedCode, Function<Standing, T> work) {
        String number = Spelling.NUMBER.canonical(typedNumber);
        String code = Spelling.CODE.canonical(typedCode);
        return find(QueryCodes.agencyOf(number), number, code, work)
                .or(() -> offices.agencyOf(number, code).flatMap(agency -> find(agency, number, code, work)))
                .orElseThrow(() -> Problem.notFound(ApplicationWords.APPLICATION_WITH_CODE, number));
    }

    private <T> Optional<T> find(String agency, String number, String code, Function<Standing, T> work) {
        return acting.call(
                QueryCodes.publicAt(agency), () -> find(agency, number, code).map(work));
    }

    private Optional<Standing> find(String agency, String number, String code) {
        Optional<UUID> application = numbers.find(agency, number);
        Optional<Submission> submission = application
                .map(handling::origin)
                .flatMap(submissions::findByApplication)
                .or(() -> submissions.findByArrivalNumber(agency, number))
                .filter(one -> one.isFollowedWith(codes.index(code)));
        if (submission.isPresent()) {
            SubmissionState state = arrived.state(submission.get());
            return Optional.of(standing(
                    Optional.of(state),
                    application.or(state::applicationId),
                    state.matterId().map(id -> matters.state(id).matterNumber())));
        }
        return application
                .filter(id -> isFollowedWith(handling.origin(id), agency, code))
                .map(id -> standing(Optional.empty(), Optional.of(id), Optional.empty()));
    }

    private Standing standing(
            Optional<SubmissionState> submission, Optional<UUID> application, Optional<String> matterNumber) {
        Optional<HandlingState> life = application.map(handling::state);
        return new Standing(
                submission, life, life.stream().flatMap(this::partsOf).toList(), matterNumber);
    }

    private Stream<HandlingState> partsOf(HandlingState whole) {
        return whole.family().parts().stream()
                .map(HandlingState.Relative::id)
                .map(handling::state)
                .flatMap(part -> Stream.concat(
                        Stream.of(part)
                                .filter(one -> one.application().voiding().isEmpty()),
                        partsOf(part)));
    }

    /** Applications that were filed before there were submissions have codes of their own. */
    private boolean isFollowedWith(UUID application, String agency, String code) {
        String number = handling.state(application).application().entry().receiptNumber();
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select exists (select from query_code
                        where application_id = :id and agency_code = :agency and code_index = :index)""")
                .bind("id", application)
                .bind("agency", agency)
                .bind("index", codes.index(number, code))
                .mapTo(Boolean.class)
                .one());
    }
}
