package org.gongkai.request.web.handling;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.gongkai.kit.web.EntityTags;
import org.gongkai.registers.Registers;
import org.gongkai.registers.record.Registrar;
import org.gongkai.registers.signed.ErrataJson;
import org.gongkai.registers.signed.SignedReport;
import org.gongkai.registers.web.RecordBodies;
import org.gongkai.request.applicant.EarlierItems;
import org.gongkai.request.application.ApplicationRegister;
import org.gongkai.request.application.DisclosureApplication;
import org.gongkai.request.attachment.ArrivedFiles;
import org.gongkai.request.handling.HandlingState;
import org.gongkai.request.life.course.Taken;
import org.gongkai.request.life.event.FeeEvent;
import org.gongkai.request.life.event.IntakeEvent;
import org.gongkai.request.life.table.Step;
import org.gongkai.request.outcome.OutcomeExplanations;
import org.gongkai.request.outcome.SaidExplanation;
import org.gongkai.request.publication.WithdrawnReplies;
import org.gongkai.request.retention.DecidedErasures;
import org.gongkai.request.retention.ErasableRecord;
import org.gongkai.request.retention.Retention;
import org.gongkai.request.submission.ArrivedSubmissions;
import org.gongkai.request.submission.SubmissionState;
import org.gongkai.request.web.outcome.OutcomeExplanationBody;

/** Applications with their lives as JSON. */
@Singleton
public class HandlingBodies {

    private static final Comparator<SignedReport> REPORTS = Comparator.comparing(SignedReport::agencyCode)
            .thenComparing(SignedReport::year)
            .thenComparing(SignedReport::version);

    private final ObjectMapper mapper;
    private final RecordBodies records;
    private final Registrar<DisclosureApplication> applications;
    private final HandlingActions actions;
    private final ArrivedSubmissions submissions;
    private final ArrivedFiles files;
    private final Retention retention;
    private final DecidedErasures erasures;
    private final WithdrawnReplies withdrawn;
    private final OutcomeExplanations explanations;
    private final SaidExplanation said;
    private final EarlierItems items;

    HandlingBodies(
            ObjectMapper mapper,
            RecordBodies records,
            Registers registers,
            ApplicationRegister register,
            HandlingActions actions,
            ArrivedSubmissions submissions,
            ArrivedFiles files,
            Retention retention,
            DecidedErasures erasures,
            WithdrawnReplies withdrawn,
            OutcomeExplanations explanations,
            SaidExplanation said,
            EarlierItems items) {
        this.mapper = mapper;
        this.records = records;
        this.applications = registers.open(register).registrar();
        this.actions = actions;
        this.submissions = submissions;
        this.files = files;
        this.retention = retention;
        this.erasures = erasures;
        this.withdrawn = withdrawn;
        this.explanations = explanations;
        this.said = said;
        this.items = items;
    }

    /** The application as it stands, with the tag that its changes are to name. */
    public Response response(HandlingState state) {
        return response(state, records.deskBody(applications, state.application()));
    }

    /** The same as the answer to a step: of a split it names the signed reports too whose figures its parts have moved. */
    Response taken(HandlingState state) {
        ObjectNode body = records.deskBody(applications, state.application());
        List<UUID> parts = splitOffLast(state);
        if (!parts.isEmpty()) {
            List<UUID> all = Stream.concat(Stream.of(state.application().id()), parts.stream())
                    .toList();
            body.set(
                    ErrataJson.MEMBER,
                    ErrataJson.of(applications.errata(all).values().stream()
                            .flatMap(List::stream)
                            .distinct()
                            .sorted(REPORTS)
                            .toList()));
        }
        return response(state, body);
    }

    /** The parts that the last step has split off; none where that was another one. */
    private static List<UUID> splitOffLast(HandlingState state) {
        List<Taken> taken = state.course().taken();
        if (taken.isEmpty() || !(taken.getLast().event() instanceof IntakeEvent.Split split)) {
            return List.of();
        }
        List<HandlingState.Relative> all = state.family().parts();
        return all.subList(all.size() - split.parts().size() + 1, all.size()).stream()
                .map(HandlingState.Relative::id)
                .toList();
    }

    /** Asked for only where a fee is for items of which no notice says which they were. */
    private Optional<Integer> earlierItems(HandlingState state) {
        return state.course().events(FeeEvent.FeeNotice.class).anyMatch(FeeEvent.FeeNotice::leavesItemsUnknown)
                ? items.find(state.application())
                : Optional.empty();
    }

    private Response response(HandlingState state, ObjectNode body) {
        UUID application = state.application().id();
        Optional<SubmissionState> submission = submissions.findOf(application);
        body.set(
                "receiptBasis",
                mapper.valueToTree(ReceiptBasisBody.of(state, submission.flatMap(SubmissionState::receiptBasis))));
        body.set(
                "submission",
                mapper.valueToTree(submission
                        .map(one ->
                                ArrivedAsBody.of(one, files.authorityHref(one, "/api/v1/applications/" + application)))
                        .orElse(null)));
        body.set(
                "handling",
                mapper.valueToTree(HandlingBody.of(
                        state,
                        submission,
                        new HandlingBody.Extent(
                                submission.filter(files::hasIdentity).isPresent(),
                                retention.keptUntil(state.course()),
                                earlierItems(state)),
                        besides(application),
                        explanation(state),
                        actions.of(state))));
        return Response.ok(body)
                .header(
                        HttpHeaders.ETAG,
                        EntityTags.of(
                                state.application().version(), body.toString().getBytes(StandardCharsets.UTF_8)))
                .build();
    }

    private List<TakenStepBody> besides(UUID application) {
        return Stream.concat(
                        erasures.of(ErasableRecord.APPLICATION, application).stream()
                                .map(ErasureSteps::of),
                        withdrawn.of(application).stream().map(WithdrawalSteps::of))
                .toList();
    }

    private Optional<OutcomeExplanationBody> explanation(HandlingState state) {
        DisclosureApplication entry = state.application().entry();
        return explanations
                .of(state.course(), entry.agencyCode(), Optional.ofNullable(entry.outcomeDetail()))
                .map(one -> OutcomeExplanationBody.of(one, said.of(one)));
    }

    /** Says in the body which of the sub-cases the path means. */
    void number(Step step, ObjectNode body, int number) {
        body.put(
                switch (step) {
                    case CONSULTATION_ANSWERED, CONSULTATION_SILENT, RECALL_CONSULTATION -> "consultation";
                    case PAY_PART, PAY_IN_FULL, PAY_LATE, CANCEL_FEE, FEE_LAPSED -> "notice";
                    case UNIT_ANSWERED -> "task";
                    case PROPOSE_ROUND,
                            REVIEW_ROUND,
                            RETURN_ROUND,
                            APPROVE_ROUND,
                            RECALL_ROUND,
                            DISPATCH_ROUND,
                            DELIVER_ROUND -> "round";
                    case DECIDE_PUBLICATION, REVERSE_PUBLICATION, PUBLISH_REPLY -> "proposal";
                    default -> throw new IllegalArgumentException(step + " has no number");
                },
                number);
    }
}
