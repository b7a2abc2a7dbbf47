package org.gongkai.request.bulk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;

import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.registers.Registers;
import org.gongkai.registers.record.RecordTurns;
import org.gongkai.registers.record.Registrar;
import org.gongkai.request.application.ApplicationRegister;
import org.gongkai.request.application.DisclosureApplication;
import org.gongkai.request.handling.ApplicationHandling;
import org.gongkai.request.handling.HandlingState;
import org.gongkai.request.life.table.Transition;

/**
 * Takes one step for many applications, each as a single step would be taken. First it is tried for each by itself and taken
 * back, which tells of every one why not; then it is taken for all that allow it in one transaction, or for none.
 */
@ApplicationScoped
public class BulkHandling {

    private final ApplicationHandling handling;
    private final RecordTurns turns;
    private final ApplicationRegister register;
    private final Registrar<DisclosureApplication> applications;

    BulkHandling(ApplicationHandling handling, RecordTurns turns, Registers registers, ApplicationRegister register) {
        this.handling = handling;
        this.turns = turns;
        this.register = register;
        this.applications = registers.open(register).registrar();
    }

    /**
     * An application for which a step is to be taken.
     *
     * @param expected the version that was read, where the caller names one
     */
    public record Target(UUID id, OptionalLong expected) {}

    /** Tells of each application whether the step could be taken, and takes it for none. */
    public BulkResult tried(List<Transition> rows, List<Target> targets, ObjectNode body) {
        return new BulkResult(
                true, targets.stream().map(target -> tried(rows, target, body)).toList());
    }

    /**
     * Takes the step for those that allow it.
     *
     * @param tried what was told of them before
     * @throws Problem where one of them has changed since, and nothing is done then
     */
    public BulkResult take(List<Transition> rows, List<Target> targets, ObjectNode body, BulkResult tried) {
        List<UUID> refused = tried.items().stream()
                .filter(item -> item.refusal().isPresent())
                .map(BulkResult.Item::id)
                .toList();
        List<Target> allowed = targets.stream()
                .filter(target -> !refused.contains(target.id()))
                .toList();
        Map<UUID, BulkResult.Item> taken = new HashMap<>();
        QuarkusTransaction.joiningExisting().run(() -> {
            turns.hold(register, () -> allowed.stream().map(Target::id).toList());
            allowed.forEach(target -> taken.put(target.id(), taken(rows, target, body)));
        });
        List<BulkResult.Item> items = new ArrayList<>();
        tried.items().forEach(item -> items.add(taken.getOrDefault(item.id(), item)));
        return new BulkResult(false, items);
    }

    private BulkResult.Item tried(List<Transition> rows, Target target, ObjectNode body) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                throw new TakenBack(item(target, take(rows, target, body)));
            });
            throw new IllegalStateException("a trial was not taken back");
        } catch (TakenBack undone) {
            return undone.item;
        } catch (Problem problem) {
            return BulkResult.Item.refused(target.id(), target.expected(), problem);
        }
    }

    private BulkResult.Item taken(List<Transition> rows, Target target, ObjectNode body) {
        try {
            return item(target, take(rows, target, body));
        } catch (Problem problem) {
            throw Problem.of(ProblemKind.CONFLICT, BulkWords.CHANGED_IN_BETWEEN.with(target.id(), problem.detail()));
        }
    }

    private HandlingState take(List<Transition> rows, Target target, ObjectNode body) {
        return handling.take(target.id(), rows, body.deepCopy(), target.expected());
    }

    private BulkResult.Item item(Target target, HandlingState state) {
        return new BulkResult.Item(
                state.application().id(),
                target.expected(),
                Optional.of(state.application().entry().receiptNumber()),
                OptionalLong.of(state.application().version()),
                applications.errataOfUseCase(state.application().id()),
                Optional.empty());
    }

    /** Ends a trial with what it has come to, and takes it back. */
    private static final class TakenBack extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient BulkResult.Item item;

        TakenBack(BulkResult.Item item) {
            super("taken back", null, false, false);
            this.item = item;
        }
    }
}
