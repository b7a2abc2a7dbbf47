package org.gongkai.disclosure.life;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;

import org.gongkai.disclosure.item.DisclosureItem;
import org.gongkai.disclosure.life.heard.ItemStepHeard;
import org.gongkai.disclosure.life.order.Ordering;
import org.gongkai.disclosure.life.refusal.ItemRefusal;
import org.gongkai.disclosure.life.refusal.ItemWords;
import org.gongkai.disclosure.life.table.ItemStep;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.registers.audit.RegisterOperation;
import org.gongkai.registers.record.RecordChange;

/**
 * Hears of rows of the register that are changed past the life that they have: it follows a voiding, and stops the rest, which
 * would make public what nobody has reviewed.
 */
@ApplicationScoped
class VoidedRecords {

    private final ItemLives lives;
    private final KeptSteps steps;
    private final Ordering orders;
    private final CurrentCaller caller;
    private final Event<ItemStepHeard> heard;
    private final Clock clock;

    VoidedRecords(
            ItemLives lives,
            KeptSteps steps,
            Ordering orders,
            CurrentCaller caller,
            Event<ItemStepHeard> heard,
            Clock clock) {
        this.lives = lives;
        this.steps = steps;
        this.orders = orders;
        this.caller = caller;
        this.heard = heard;
        this.clock = clock;
    }

    void hear(@Observes RecordChange change) {
        if (!(change.before().entry() instanceof DisclosureItem entry)) {
            return;
        }
        lives.findOfRecord(change.before().id()).ifPresent(item -> {
            if (change.operation() != RegisterOperation.VOID) {
                throw ItemRefusal.of(ItemWords.BY_ITS_LIFE, entry.title());
            }
            lives.lock(item);
            item.take(ItemStep.VOID);
            lives.changed(item);
            change.after().voiding().ifPresent(voiding -> orders.cancel(item.id(), voiding.reason()));
            steps.keep(
                    item,
                    new ItemStepTaken(
                            ItemStep.VOID,
                            item.revisionNumber(),
                            Optional.empty(),
                            LocalDate.now(clock),
                            change.after().voiding().map(voiding -> voiding.reason()),
                            caller.get().name(),
                            caller.get().displayName(),
                            clock.instant().truncatedTo(ChronoUnit.MICROS)));
            heard.fire(new ItemStepHeard(
                    item.id(),
                    item.recordId(),
                    item.agencyCode(),
                    Optional.ofNullable(entry.indexNumber()),
                    item.stage(),
                    ItemStep.VOID,
                    item.revisionNumber(),
                    LocalDate.now(clock)));
        });
    }
}
