package org.gongkai.request.announcement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.kit.access.Caller;
import org.gongkai.kit.access.Scope;
import org.gongkai.kit.database.ActingAs;
import org.gongkai.kit.paging.Page;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.registers.webhook.EventFilter;
import org.gongkai.registers.webhook.Webhook;
import org.gongkai.registers.webhook.WebhookWords;
import org.gongkai.registers.webhook.Webhooks;
import org.gongkai.registers.webhook.delivery.DeliveryLog;
import org.gongkai.registers.webhook.delivery.EventCopy;
import org.gongkai.request.handling.HandlingState;
import org.gongkai.request.life.table.Stage;
import org.gongkai.request.submission.OnlineSubmission;
import org.gongkai.request.submission.SubmissionState;

/** Webhooks of applicants, each about their one application: who has its number and query code has them. */
@ApplicationScoped
public class ApplicantWebhooks {

    private final OnlineSubmission submissions;
    private final Webhooks webhooks;
    private final DeliveryLog log;
    private final ActingAs acting;

    ApplicantWebhooks(OnlineSubmission submissions, Webhooks webhooks, DeliveryLog log, ActingAs acting) {
        this.submissions = submissions;
        this.webhooks = webhooks;
        this.log = log;
        this.acting = acting;
    }

    /** What somebody has the code of. */
    private record Own(String agencyCode, Stage stage, List<String> records) {}

    /** Makes one; it rests while the application is closed, and there is none of one that was voided or never received. */
    public Webhooks.Made make(String number, String code, String url, EventFilter filter) {
        return with(number, code, own -> {
            if (Announcer.LAST.contains(own.stage())) {
                throw Problem.of(ProblemKind.CONFLICT, WebhookWords.NOTHING_MORE);
            }
            return webhooks.make(
                    own.agencyCode(), Optional.of(own.records().getFirst()), url, filter, Optional.empty());
        });
    }

    /** Those of an application. */
    public List<Webhook> of(String number, String code) {
        return with(number, code, own -> webhooks.about(own.records()));
    }

    /** Deletes one. */
    public void delete(String number, String code, UUID id) {
        with(number, code, own -> {
            Webhook webhook = webhook(own, id);
            webhooks.delete(webhook);
            return webhook;
        });
    }

    /** A page of what one was told, the newest first, with each attempt. */
    public Page<EventCopy> deliveries(String number, String code, UUID id, PageRequest page) {
        return with(number, code, own -> log.list(webhook(own, id).id(), page));
    }

    /** Has one of them posted again, with the same id. */
    public EventCopy resend(String number, String code, UUID id, long delivery) {
        return with(number, code, own -> log.resend(webhook(own, id).id(), delivery));
    }

    private Webhook webhook(Own own, UUID id) {
        return webhooks.about(own.records()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.notFound(WebhookWords.WEBHOOK, id));
    }

    /** Does something for whoever has the code, as the public that reaches the one body for this long. */
    private <T> T with(String number, String code, Function<Own, T> work) {
        OnlineSubmission.Standing standing = submissions.follow(number, code);
        Optional<SubmissionState> submission = standing.submission();
        Optional<HandlingState> life = standing.application();
        String agency = life.map(state -> state.application().entry().agencyCode())
                .or(() -> submission.map(SubmissionState::agencyCode))
                .orElseThrow();
        List<String> records = Stream.concat(
                        submission.map(SubmissionState::id).stream(),
                        life.map(state -> state.application().id()).stream())
                .map(UUID::toString)
                .toList();
        Stage stage = life.map(state -> state.course().stage())
                .or(() -> submission.map(SubmissionState::stage))
                .orElseThrow();
        return acting.call(
                new Caller.Anyone(new Scope.OfAgency(agency)), () -> work.apply(new Own(agency, stage, records)));
    }
}
