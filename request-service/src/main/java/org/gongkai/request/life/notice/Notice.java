package org.gongkai.request.life.notice;

import java.time.LocalDate;
import java.util.Optional;

import org.gongkai.request.life.event.ServiceEvent.Delivery;
import org.gongkai.request.life.event.ServiceEvent.Result;
import org.gongkai.request.life.refusal.Refusal;
import org.gongkai.request.life.refusal.StepWords;

/**
 * A paper on its way (文书送达): when it was sent, whether it was served, and how often it came back.
 *
 * @param servedOn when it was served, by public notice too
 * @param returns how often it came back
 * @param isBack whether it has come back and was not sent again
 * @param movedOn the last day of which anything is known of it
 */
public record Notice(LocalDate sentOn, Optional<LocalDate> servedOn, int returns, boolean isBack, LocalDate movedOn) {

    /**
     * One that was sent.
     *
     * @param servedOn null where that is not known yet
     */
    public static Notice sent(LocalDate on, LocalDate servedOn) {
        return new Notice(on, Optional.ofNullable(servedOn), 0, false, servedOn == null ? on : servedOn);
    }

    /** Why this may not have become of it. */
    public Optional<Refusal> refusal(Delivery delivery) {
        return standing(delivery.result()).or(() -> Refusal.before("/on", delivery.on(), movedOn));
    }

    private Optional<Refusal> standing(Result result) {
        if (servedOn.isPresent()) {
            return Refusal.of(StepWords.SERVED_ALREADY);
        }
        return switch (result) {
            case SERVED -> Optional.empty();
            case RETURNED -> Refusal.when(isBack, StepWords.RETURNED_ALREADY);
            case AGAIN, PUBLIC_NOTICE -> Refusal.when(!isBack, StepWords.NOT_RETURNED);
        };
    }

    /** It, after this became of it. */
    public Notice after(Delivery delivery) {
        LocalDate on = delivery.on();
        return switch (delivery.result()) {
            case SERVED, PUBLIC_NOTICE -> new Notice(sentOn, Optional.of(on), returns, false, on);
            case RETURNED -> new Notice(sentOn, servedOn, returns + 1, true, on);
            case AGAIN -> new Notice(sentOn, servedOn, returns, false, on);
        };
    }

    /** Whether it came back and never reached whom it is for. */
    public boolean isUndelivered() {
        return servedOn.isEmpty() && returns > 0;
    }

    /** That a notice was served before it was sent. */
    public static Optional<Refusal> servedTooEarly(LocalDate servedOn, LocalDate sentOn) {
        return servedOn == null ? Optional.empty() : Refusal.before("/servedOn", servedOn, sentOn);
    }
}
