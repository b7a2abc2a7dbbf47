package org.gongkai.request.own;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.gongkai.request.handling.ApplicationHandling;
import org.gongkai.request.life.refusal.Refusal;
import org.gongkai.request.life.refusal.StepWords;
import org.gongkai.request.life.table.LifeCycle;
import org.gongkai.request.life.table.Stage;
import org.gongkai.request.life.table.Step;
import org.gongkai.request.problem.RequestProblem;
import org.gongkai.request.submission.DiscardReason;
import org.gongkai.request.submission.OnlineSubmission;
import org.gongkai.request.submission.SubmissionDiscards;

/** The steps of the table that are the applicant's: each is taken today, by whoever has the code of what it is about. */
@Singleton
public class OwnSteps {

    private final OnlineSubmission submissions;
    private final ApplicationHandling handling;
    private final SubmissionDiscards discards;
    private final Clock clock;

    OwnSteps(OnlineSubmission submissions, ApplicationHandling handling, SubmissionDiscards discards, Clock clock) {
        this.submissions = submissions;
        this.handling = handling;
        this.discards = discards;
        this.clock = clock;
    }

    /**
     * Withdraws an application that was received (撤回).
     *
     * @param signedBy who signs the withdrawal
     * @param reason where one is given
     */
    public void withdraw(String number, String code, String signedBy, Optional<String> reason) {
        String proof = signedBy + "（凭查询码在网上提交）" + reason.map(why -> "：" + why).orElse("");
        take(number, code, "withdrawals", body().put("proof", proof));
    }

    /**
     * Gives what the office has asked for (补正, Art. 30 of the Regulations) within the period that it has set. What comes later,
     * or when the application was given up for it, waits until the office has said whether the reason is good.
     *
     * @param goodReason of one that is late
     */
    public void supplement(String number, String code, String content, Optional<String> goodReason) {
        ObjectNode body = body().put("content", content);
        goodReason.ifPresent(why -> body.put("goodReason", why));
        take(number, code, "supplements", body);
    }

    /** Proposes that what was asked for is published to all (Art. 44 of the Regulations). */
    public void proposePublication(String number, String code, String reason) {
        take(number, code, "publication-proposals", body().put("reason", reason));
    }

    /** Takes back what was sent and is not received yet. */
    public void discard(String number, String code) {
        submissions.withStanding(number, code, standing -> {
            UUID submission = standing.submission()
                    .orElseThrow(() -> RequestProblem.refusing(wrongStage(Step.DISCARD, standing.stage())))
                    .id();
            discards.discard(submission, today(), DiscardReason.WITHDRAWN, Optional.empty(), OptionalLong.empty());
            return standing;
        });
    }

    private void take(String number, String code, String path, ObjectNode body) {
        submissions.withStanding(number, code, standing -> {
            UUID application = standing.application()
                    .orElseThrow(() -> RequestProblem.refusing(
                            wrongStage(LifeCycle.at(path).getFirst().step(), standing.stage())))
                    .application()
                    .id();
            handling.take(application, LifeCycle.at(path), body, OptionalLong.empty());
            return standing;
        });
    }

    private static Refusal wrongStage(Step step, Stage stage) {
        return Refusal.of(StepWords.WRONG_STAGE, step.said(), stage.said()).orElseThrow();
    }

    private ObjectNode body() {
        return JsonNodeFactory.instance.objectNode().put("on", today().toString());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
