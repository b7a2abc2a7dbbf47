package org.gongkai.request.life.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.gongkai.request.life.event.IntakeEvent;
import org.gongkai.request.life.event.IntakeEvent.UnitAnswer;
import org.gongkai.request.life.event.IntakeEvent.UnitTask;
import org.gongkai.request.life.refusal.Refusal;
import org.gongkai.request.life.refusal.StepWords;

/** Who handles one application (承办), and which units were asked (协办). */
public final class Assignments {

    private Optional<String> handler = Optional.empty();
    private Optional<String> unit = Optional.empty();
    private final List<UnitWork> unitWork = new ArrayList<>();

    public Optional<String> handler() {
        return handler;
    }

    public Optional<String> unit() {
        return unit;
    }

    /** All tasks of units, the first first. */
    public List<UnitWork> unitWork() {
        return List.copyOf(unitWork);
    }

    /** Whether a unit has not answered yet. */
    public boolean isAsking() {
        return unitWork.stream().anyMatch(work -> work.answeredOn().isEmpty());
    }

    /** Why a unit may not be asked so, or may not answer so. */
    public Optional<Refusal> refusal(IntakeEvent event) {
        return switch (event) {
            case UnitTask task -> Refusal.before("/dueOn", task.dueOn(), task.on());
            case UnitAnswer answer -> answered(answer);
            default -> Optional.empty();
        };
    }

    private Optional<Refusal> answered(UnitAnswer answer) {
        Optional<UnitWork> asked = unitWork.stream()
                .filter(one -> Integer.valueOf(one.number()).equals(answer.task()))
                .filter(one -> one.answeredOn().isEmpty())
                .findFirst();
        if (asked.isEmpty()) {
            return Refusal.of(StepWords.NO_UNIT_TASK);
        }
        return Refusal.before("/on", answer.on(), asked.get().askedOn());
    }

    /** Takes an event; most change nothing of this. */
    public void apply(IntakeEvent event) {
        switch (event) {
            case IntakeEvent.Assignment assignment -> {
                handler = Optional.of(assignment.handler());
                unit = Optional.ofNullable(assignment.unit());
            }
            case IntakeEvent.LedgerKept kept -> {
                handler = Optional.ofNullable(kept.handler());
                unit = Optional.ofNullable(kept.unit());
            }
            case UnitTask task ->
                unitWork.add(new UnitWork(unitWork.size() + 1, task.unit(), task.on(), task.dueOn(), Optional.empty()));
            case UnitAnswer answer ->
                unitWork.replaceAll(work ->
                        Integer.valueOf(work.number()).equals(answer.task()) ? work.answered(answer.on()) : work);
            case IntakeEvent.Acceptance accepted -> {}
            case IntakeEvent.ReceiptCorrection correction -> {}
            case IntakeEvent.ApplicantCorrection correction -> {}
            case IntakeEvent.Split split -> {}
            case IntakeEvent.SplitOff splitOff -> {}
            case IntakeEvent.Merge merge -> {}
        }
    }
}
