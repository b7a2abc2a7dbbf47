package org.gongkai.report.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.gongkai.document.Coverage;
import org.gongkai.document.ReportKey;
import org.gongkai.document.ReportStatus;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.kit.problem.ProblemType;
import org.gongkai.report.problem.ReportProblem;

/** Every step in every status of a report. */
class AuthoringTest {

    private static final Optional<String> WHY = Optional.of("one figure was wrong");

    /** The steps that lead to each status. */
    private static final Map<ReportStatus, List<AuthoringStep>> WAYS = Map.of(
            ReportStatus.DRAFT, List.of(),
            ReportStatus.SUBMITTED, List.of(AuthoringStep.SUBMIT),
            ReportStatus.FINAL, List.of(AuthoringStep.SUBMIT, AuthoringStep.FINALIZE),
            ReportStatus.PUBLISHED, List.of(AuthoringStep.SUBMIT, AuthoringStep.FINALIZE, AuthoringStep.PUBLISH),
            ReportStatus.WITHDRAWN,
                    List.of(
                            AuthoringStep.SUBMIT,
                            AuthoringStep.FINALIZE,
                            AuthoringStep.PUBLISH,
                            AuthoringStep.WITHDRAW));

    /** What each status allows, and what comes of it. */
    private static final Map<ReportStatus, Map<AuthoringStep, ReportStatus>> ALLOWED = Map.of(
            ReportStatus.DRAFT, Map.of(AuthoringStep.SUBMIT, ReportStatus.SUBMITTED),
            ReportStatus.SUBMITTED,
                    Map.of(
                            AuthoringStep.APPROVE, ReportStatus.SUBMITTED,
                            AuthoringStep.RETURN, ReportStatus.DRAFT,
                            AuthoringStep.FINALIZE, ReportStatus.FINAL),
            ReportStatus.FINAL,
                    Map.of(AuthoringStep.PUBLISH, ReportStatus.PUBLISHED, AuthoringStep.AMEND, ReportStatus.DRAFT),
            ReportStatus.PUBLISHED,
                    Map.of(
                            AuthoringStep.AMEND, ReportStatus.DRAFT,
                            AuthoringStep.WITHDRAW, ReportStatus.WITHDRAWN),
            ReportStatus.WITHDRAWN, Map.of(AuthoringStep.AMEND, ReportStatus.DRAFT));

    static Stream<Arguments> pairs() {
        return Stream.of(ReportStatus.values())
                .flatMap(status -> Stream.of(AuthoringStep.values()).map(step -> Arguments.of(status, step)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void a_status_allows_its_steps_and_no_other(ReportStatus status, AuthoringStep step) {
        Authoring authoring = in(status);
        Optional<ReportStatus> next = Optional.ofNullable(ALLOWED.get(status).get(step));

        if (next.isPresent()) {
            authoring.take(step, "head", Set.of("writer"), WHY);
            assertThat(authoring.state().status()).isEqualTo(next.get());
        } else {
            assertThat(refusal(() -> authoring.take(step, "head", Set.of("writer"), WHY)))
                    .isEqualTo(ReportProblem.WRONG_STATUS);
            assertThat(authoring.state()).isEqualTo(in(status).state());
        }
    }

    @Test
    void nobody_decides_on_what_they_have_written_or_handed_in() {
        for (AuthoringStep step : List.of(AuthoringStep.APPROVE, AuthoringStep.FINALIZE)) {
            assertThat(refusal(() -> in(ReportStatus.SUBMITTED).take(step, "writer", Set.of("writer"), WHY)))
                    .isEqualTo(ReportProblem.OWN_DRAFT);
            assertThat(refusal(() -> in(ReportStatus.SUBMITTED).take(step, "clerk", Set.of("writer"), WHY)))
                    .isEqualTo(ReportProblem.OWN_DRAFT);
        }
    }

    @Test
    void a_return_and_an_amendment_forget_who_agreed() {
        Authoring returned = in(ReportStatus.SUBMITTED);
        returned.take(AuthoringStep.APPROVE, "reviewer", Set.of(), Optional.empty());
        returned.take(AuthoringStep.RETURN, "head", Set.of(), WHY);
        Authoring amended = in(ReportStatus.PUBLISHED);
        amended.take(AuthoringStep.AMEND, "clerk", Set.of(), WHY);

        assertThat(returned.state().approvedBy()).isEmpty();
        assertThat(returned.state().submittedBy()).isEmpty();
        assertThat(amended.state().submittedBy()).isEmpty();
        assertThat(amended.state().version()).isEqualTo(2);
        assertThat(amended.state().amendment()).isEqualTo(WHY);
    }

    @Test
    void texts_are_of_drafts_and_explanations_of_what_is_not_frozen() {
        for (ReportStatus status : ReportStatus.values()) {
            Authoring authoring = in(status);
            if (status != ReportStatus.DRAFT) {
                assertThat(refusal(authoring::requireDraft)).isEqualTo(ReportProblem.WRONG_STATUS);
            } else {
                authoring.requireDraft();
            }
            if (status.isFrozen()) {
                assertThat(refusal(authoring::requireNotFrozen)).isEqualTo(ReportProblem.WRONG_STATUS);
            } else {
                authoring.requireNotFrozen();
            }
        }
    }

    @Test
    void another_revision_than_the_one_that_was_read_is_refused() {
        Authoring untouched = in(ReportStatus.DRAFT);

        untouched.requireAt(OptionalLong.empty());
        untouched.requireAt(OptionalLong.of(0));
        assertThat(refusal(() -> untouched.requireAt(OptionalLong.of(1)))).isEqualTo(ProblemKind.STALE);
    }

    private static Authoring in(ReportStatus status) {
        Authoring authoring = new Authoring(new ReportKey("11230505001234567F", 2021, Coverage.AGENCY));
        WAYS.get(status)
                .forEach(step -> authoring.take(
                        step, step == AuthoringStep.SUBMIT ? "clerk" : "signer", Set.of(), Optional.empty()));
        return authoring;
    }

    private static ProblemType refusal(Runnable step) {
        return catchThrowableOfType(Problem.class, step::run).kind();
    }
}
