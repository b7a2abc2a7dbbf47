package org.gongkai.request.matter;

import java.util.Optional;
import java.util.Set;

import jakarta.inject.Singleton;

import org.gongkai.kit.problem.Problem;
import org.gongkai.registers.problem.RegisterProblem;
import org.gongkai.request.duty.RequiredDuties;
import org.gongkai.request.life.refusal.Refusal;
import org.gongkai.request.life.refusal.StepWords;
import org.gongkai.request.life.table.Duty;
import org.gongkai.request.problem.RequestProblem;

/** Whether the caller may take a step of a matter as it stands: what the step itself asks first. */
@Singleton
public class MatterSteps {

    private final RequiredDuties duties;

    MatterSteps(RequiredDuties duties) {
        this.duties = duties;
    }

    /** Why one that stands so is not answered, given away, ended or corrected. */
    public Optional<Problem> ending(MatterState matter) {
        return ending(matter.stage(), matter.matterNumber());
    }

    /**
     * Why one that stands so is neither answered nor given away: of a correction it has to be known which record is wrong, which
     * its letter says (Art. 41 of the Regulations). What had come as something else does not say it by itself.
     */
    public Optional<Problem> saying(MatterState matter) {
        boolean isUnknown = matter.kind() == MatterKind.CORRECTION
                && matter.content()
                        .filter(written -> written.correction() == null)
                        .isPresent();
        return ending(matter)
                .or(() -> isUnknown
                        ? Optional.of(Problem.of(
                                RegisterProblem.STEP_REFUSED, MatterWords.RECORD_UNKNOWN.with(matter.matterNumber())))
                        : Optional.empty());
    }

    /** Why the caller does not hold one that stands so, or release it. */
    public Optional<Problem> holding(MatterState matter, boolean held) {
        return duties.has(Duty.HEAD)
                ? holding(matter.held(), held, matter.matterNumber())
                : Refusal.of(
                                StepWords.WRONG_DUTY,
                                held ? MatterWords.HOLD : MatterWords.HOLD_RELEASE,
                                Set.of(Duty.HEAD).stream().map(Duty::said).toList())
                        .map(RequestProblem::refusing);
    }

    static Optional<Problem> ending(MatterStage stage, String number) {
        return stage == MatterStage.RECEIVED
                ? Optional.empty()
                : Optional.of(Problem.of(RegisterProblem.WRONG_STAGE, MatterWords.ENDED.with(number)));
    }

    static Optional<Problem> holding(boolean isHeld, boolean held, String number) {
        return isHeld != held
                ? Optional.empty()
                : Optional.of(Problem.of(
                        RegisterProblem.STEP_REFUSED,
                        (held ? MatterWords.HELD_ALREADY : MatterWords.NOT_HELD).with(number)));
    }

    /** Refuses what is refused. */
    static void require(Optional<Problem> refusal) {
        if (refusal.isPresent()) {
            throw refusal.get();
        }
    }
}
