package org.gongkai.request.handling.part;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.gongkai.request.life.course.Taken;
import org.gongkai.request.life.event.FeeEvent;
import org.gongkai.request.life.event.IntakeEvent;
import org.gongkai.request.life.event.LifeEvent;
import org.gongkai.request.life.event.ServiceEvent.Delivery;
import org.gongkai.request.life.table.Step;

/** What a part that is split off has behind it: all that had happened to the whole but its fee, which stays with the whole. */
public final class PartOfSplit {

    /** Papers whose step stays with the whole, so that nobody could say of a part what became of them. */
    private static final Set<String> OF_THE_WHOLE = Set.of("D14_FEE_NOTICE", "D42_SPLIT", "D46_REFUND");

    private PartOfSplit() {}

    /** Steps of the part, the first first; in the place of a payment in full stands from when the term is counted. */
    public static List<Taken> steps(List<Taken> ofWhole, UUID whole, Taken split) {
        List<Taken> steps = new ArrayList<>();
        int place = -1;
        LocalDate countedFrom = null;
        LocalDate paidOn = LocalDate.MIN;
        for (Taken one : ofWhole) {
            if (one.step() == Step.PAY_PART && one.event().on().isAfter(paidOn)) {
                paidOn = one.event().on();
            }
            if (one.step() == Step.PAY_IN_FULL) {
                place = steps.size();
                countedFrom = one.event().on().isAfter(paidOn) ? one.event().on() : paidOn;
            } else if (!staysWithTheWhole(one.event())) {
                steps.add(one);
            }
        }
        LifeEvent splitOff = new IntakeEvent.SplitOff(split.event().on(), whole, countedFrom);
        steps.add(place < 0 ? steps.size() : place, new Taken(Step.PART_SPLIT_OFF, splitOff, split.by(), split.at()));
        return steps;
    }

    private static boolean staysWithTheWhole(LifeEvent event) {
        return event instanceof IntakeEvent.Split
                || event instanceof FeeEvent
                || event instanceof Delivery delivery
                        && delivery.document() != null
                        && OF_THE_WHOLE.contains(delivery.document());
    }
}
