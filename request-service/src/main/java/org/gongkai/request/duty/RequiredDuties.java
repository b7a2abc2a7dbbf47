package org.gongkai.request.duty;

import java.util.Set;

import jakarta.inject.Singleton;

import org.gongkai.form.words.Message;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.request.life.refusal.Refusal;
import org.gongkai.request.life.refusal.StepWords;
import org.gongkai.request.life.table.Duty;
import org.gongkai.request.life.table.LifeCycle;
import org.gongkai.request.life.table.Step;
import org.gongkai.request.problem.RequestProblem;

/** Refuses what is not among the duties of the caller, who is told whose business it is. */
@Singleton
public class RequiredDuties {

    private final CurrentCaller caller;

    RequiredDuties(CurrentCaller caller) {
        this.caller = caller;
    }

    /** Whether the caller has one of these. */
    public boolean has(Duty... duties) {
        return Duty.of(caller.get()).stream().anyMatch(Set.of(duties)::contains);
    }

    /** One of those that the table of steps names. */
    public void require(Step step) {
        require(step.said(), LifeCycle.of(step).duties());
    }

    /** One of these, for what is done. */
    public void require(Message done, Set<Duty> duties) {
        if (Duty.of(caller.get()).stream().noneMatch(duties::contains)) {
            throw RequestProblem.refusing(Refusal.of(
                            StepWords.WRONG_DUTY,
                            done,
                            duties.stream().sorted().map(Duty::said).toList())
                    .orElseThrow());
        }
    }
}
