package org.gongkai.request.web.handling.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.request.handling.HandlingState;
import org.gongkai.request.life.consultation.Consulting;
import org.gongkai.request.life.course.Course;
import org.gongkai.request.life.event.ConsultationEvent;
import org.gongkai.request.life.event.ConsultationEvent.Consultation;
import org.gongkai.request.life.event.ConsultationEvent.ConsultationAnswer;
import org.gongkai.request.life.event.ConsultationEvent.ConsultationRecall;
import org.gongkai.request.life.event.ConsultationEvent.ConsultationSilence;
import org.gongkai.request.life.notice.Notice;

/** A consultation: what somebody was asked, what they have answered, and whether that was overridden. */
@Schema(name = "ConsultationCase")
public record ConsultationBody(
        int number,
        ConsultationEvent.Party party,
        @Schema(nullable = true) String partyName,

        @Schema(nullable = true, description = "What they were asked about; null when it was erased")
        String information,

        @Schema(
                nullable = true,
                description = "Of a third party: which of its interests disclosure may harm (Arts. 15 and 32)")
        ConsultationEvent.Interest interest,

        @Schema(nullable = true, description = "Of who made it too: whether the body was the leading one (Art. 34)")
        Boolean leads,

        LocalDate sentOn,
        @Schema(nullable = true) LocalDate deliveredOn,

        @Schema(nullable = true, description = "The last day for the answer; null while it is not received, too")
        LocalDate dueOn,

        @Schema(nullable = true, description = "Why there is no last day, while the notice of a year is not known")
        OpenTermBody open,

        Consulting.State state,

        @Schema(nullable = true, description = "The answer; CONSENT where silence is one")
        Consulting.Position answer,

        @Schema(nullable = true) LocalDate answeredOn,

        @Schema(nullable = true, description = "Why they have answered so, in their words")
        String why,

        @Schema(
                nullable = true,
                description = "Why it was taken back, or what is noted of a party that cannot be reached")
        String note,

        @Schema(nullable = true, description = "That there is disclosure against the third party nevertheless")
        OverrideBody override) {

    /** That a third party is overridden (Art. 32 of the Regulations). */
    @Schema(name = "OverrideCase")
    public record OverrideBody(
            LocalDate on,
            ConsultationEvent.Ground ground,
            @Schema(nullable = true) String reasons,
            @Schema(nullable = true) LocalDate servedOn,

            @Schema(
                    nullable = true,
                    description = "The last day on which disclosure waits; null while that cannot be told")
            LocalDate waitsUntil,

            @Schema(nullable = true, description = "Why there is no last day, while the notice of a year is not known")
            OpenTermBody open) {}

    /** Those of an application, the first first. */
    public static List<ConsultationBody> of(HandlingState state) {
        return state.course().allConsultations().stream()
                .map(one -> of(one, state))
                .toList();
    }

    private static ConsultationBody of(Consulting one, HandlingState state) {
        Course course = state.course();
        Optional<Consultation> sent =
                course.events(Consultation.class).skip(one.number() - 1L).findFirst();
        return new ConsultationBody(
                one.number(),
                one.party(),
                one.partyName(),
                sent.map(Consultation::information).orElse(null),
                sent.map(Consultation::interest).orElse(null),
                sent.map(Consultation::leads).orElse(null),
                one.sentOn(),
                one.deliveredOn().orElse(null),
                one.dueOn(state.calendar()).orElse(null),
                OpenTermBody.ofLast(one.last(state.calendar())),
                one.state(state.calendar(), state.today()),
                one.position(state.calendar(), state.today()).orElse(null),
                one.answeredOn().orElse(null),
                why(course, one.number()).orElse(null),
                note(course, one.number()).orElse(null),
                one.override().flatMap(notice -> override(one, notice, state)).orElse(null));
    }

    private static Optional<String> why(Course course, int number) {
        return course.events(ConsultationAnswer.class)
                .filter(answer -> isOf(answer.consultation(), number))
                .findFirst()
                .map(ConsultationAnswer::why);
    }

    private static Optional<String> note(Course course, int number) {
        return Stream.concat(
                        course.events(ConsultationRecall.class)
                                .filter(recall -> isOf(recall.consultation(), number))
                                .flatMap(recall -> Stream.ofNullable(recall.reason())),
                        course.events(ConsultationSilence.class)
                                .filter(silence -> isOf(silence.consultation(), number))
                                .flatMap(silence -> Stream.ofNullable(silence.note())))
                .findFirst();
    }

    private static Optional<OverrideBody> override(Consulting one, Notice notice, HandlingState state) {
        return state.course()
                .events(ConsultationEvent.Override.class)
                .filter(told -> isOf(told.consultation(), one.number()))
                .reduce((earlier, later) -> later)
                .map(told -> new OverrideBody(
                        told.on(),
                        told.ground(),
                        told.reasons(),
                        notice.servedOn().orElse(null),
                        one.overrideWaitsUntil(state.calendar()).orElse(null),
                        OpenTermBody.ofLast(one.overrideWait(state.calendar()))));
    }

    private static boolean isOf(Integer consultation, int number) {
        return consultation != null && consultation == number;
    }
}
