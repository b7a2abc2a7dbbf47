package org.gongkai.request.related;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.request.applicant.SameApplicant;
import org.gongkai.request.applicant.StatedPeriod;
import org.gongkai.request.handling.HandlingState;
import org.gongkai.request.handling.StepGuard;
import org.gongkai.request.handling.guard.GuardOrder;
import org.gongkai.request.life.course.Course;
import org.gongkai.request.life.course.Taken;
import org.gongkai.request.life.event.AnsweredParts;
import org.gongkai.request.life.event.DecisionEvent.Part;
import org.gongkai.request.life.event.FeeEvent.FeeNotice;
import org.gongkai.request.life.event.LifeEvent;
import org.gongkai.request.life.event.SupplementEvent.ReasonRequest;
import org.gongkai.request.life.refusal.Refusal;
import org.gongkai.request.life.refusal.StepWords;

/**
 * Nobody is told that they have applied more often than the register has it (Arts. 35 and 42 of the Regulations), unless it is
 * said where the others were made. Of who applies without a number that identifies them the register knows nothing.
 */
@Priority(GuardOrder.FREQUENCY)
@ApplicationScoped
class FrequencyGuard implements StepGuard {

    private static final String ABUSIVE = "REFUSE_ABUSIVE";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final SameApplicant applicants;

    FrequencyGuard(SameApplicant applicants) {
        this.applicants = applicants;
    }

    /** What is said of how often somebody has applied. */
    private record Stated(String pointer, int applications, String period, String elsewhere) {}

    @Override
    public Optional<Refusal> refusal(LifeEvent event, Supplier<HandlingState> standing) {
        return switch (event) {
            case ReasonRequest request ->
                exceeded(
                        new Stated(
                                "/applications", request.applications(), request.period(), request.countedElsewhere()),
                        event,
                        standing);
            case FeeNotice notice
            when notice.applications() != null ->
                exceeded(
                        new Stated("/applications", notice.applications(), notice.period(), notice.countedElsewhere()),
                        event,
                        standing);
            case AnsweredParts answered -> ofParts(answered.parts(), event, standing);
            default -> Optional.empty();
        };
    }

    private Optional<Refusal> ofParts(List<Part> parts, LifeEvent event, Supplier<HandlingState> standing) {
        return IntStream.range(0, parts.size())
                .filter(i -> parts.get(i).outcome().equals(ABUSIVE)
                        && parts.get(i).element("applications").isPresent())
                .boxed()
                .flatMap(i -> ofPart(parts.get(i), "/parts/" + i + "/elements/applications", event, standing).stream())
                .findFirst();
    }

    /** What the applicant was asked reasons for is said again as it was said then. */
    private Optional<Refusal> ofPart(Part part, String pointer, LifeEvent event, Supplier<HandlingState> standing) {
        Matcher number = NUMBER.matcher(part.element("applications").orElseThrow());
        if (!number.find()) {
            return Optional.empty();
        }
        Optional<ReasonRequest> asked = asked(standing.get().course());
        String period = part.element("period")
                .or(() -> asked.map(ReasonRequest::period))
                .orElse("");
        int applications = Integer.parseInt(number.group());
        boolean isSaidAlready = asked.filter(
                        request -> period.equals(request.period()) && applications <= request.applications())
                .isPresent();
        return isSaidAlready
                ? Optional.empty()
                : exceeded(
                        new Stated(
                                pointer,
                                applications,
                                period,
                                part.element("countedElsewhere").orElse(null)),
                        event,
                        standing);
    }

    private static Optional<ReasonRequest> asked(Course course) {
        return course.taken().stream()
                .skip(course.superseded())
                .map(Taken::event)
                .filter(ReasonRequest.class::isInstance)
                .map(ReasonRequest.class::cast)
                .findFirst();
    }

    private Optional<Refusal> exceeded(Stated stated, LifeEvent event, Supplier<HandlingState> standing) {
        if (stated.elsewhere() != null && !stated.elsewhere().isBlank()) {
            return Optional.empty();
        }
        return applicants
                .frequency(standing.get().application())
                .map(frequency -> StatedPeriod.find(stated.period(), event.on())
                        .map(period -> frequency.between(period.from(), period.to()))
                        .orElseGet(frequency::all))
                .filter(registered -> stated.applications() > registered)
                .flatMap(registered ->
                        Refusal.at(stated.pointer(), StepWords.MORE_THAN_REGISTERED, stated.period(), registered));
    }
}
