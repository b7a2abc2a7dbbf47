package org.gongkai.request.life.course;

import java.time.LocalDate;
import java.util.Optional;

import org.gongkai.request.clock.ReplyClock;
import org.gongkai.request.life.event.ConsultationEvent.Extension;
import org.gongkai.request.life.refusal.Circumstances;
import org.gongkai.request.life.refusal.Refusal;
import org.gongkai.request.life.refusal.StepWords;

/** Whether the term for the reply to one application was extended, which it is once (延期答复, Art. 33 para. 2 of the Regulations). */
final class TermExtension {

    private Optional<Extension> granted = Optional.empty();

    boolean isGranted() {
        return granted.isPresent();
    }

    /** Working days by which the term is longer: what was told beyond what the law allows does not count. */
    int days(LocalDate receivedOn) {
        return granted.map(extension -> Math.min(extension.days(), ReplyClock.longestExtension(receivedOn)))
                .orElse(0);
    }

    Optional<Refusal> refusal(Extension asked, Course course, Circumstances now) {
        int longest = ReplyClock.longestExtension(course.receivedOn());
        if (asked.days() > longest) {
            return Refusal.at("/days", StepWords.EXTENSION_TOO_LONG, longest);
        }
        return refusal(course, now)
                .or(() -> Refusal.when(
                        now.isAfterTerm(asked.on()),
                        StepWords.TERM_OVER,
                        now.term().dueOn().map(Object::toString).orElse("")));
    }

    /** Why the term cannot be extended, whenever and by however many days. */
    Optional<Refusal> refusal(Course course, Circumstances now) {
        if (granted.isPresent()) {
            return Refusal.of(StepWords.EXTENDED_ALREADY);
        }
        if (course.parts().consultations().isPaused(now)) {
            return Refusal.of(StepWords.CONSULTATION_OPEN);
        }
        return Refusal.when(course.parts().supplements().deferral().isPresent(), StepWords.DEFERRED_ALREADY);
    }

    void grant(Extension extension) {
        granted = Optional.of(extension);
    }
}
