package org.gongkai.disclosure.publication;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.disclosure.audit.DisclosureOperation;
import org.gongkai.disclosure.life.ItemGuards;
import org.gongkai.disclosure.life.ItemPublishing;
import org.gongkai.disclosure.life.ItemReading;
import org.gongkai.disclosure.life.ItemState;
import org.gongkai.disclosure.life.order.Ordering;
import org.gongkai.disclosure.life.order.PublicationOrder;
import org.gongkai.disclosure.life.order.PublicationOrders;
import org.gongkai.disclosure.life.table.ItemStep;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.audit.AuditEvent;
import org.gongkai.kit.audit.AuditObject;
import org.gongkai.kit.audit.AuditTrail;
import org.gongkai.kit.paging.Cursor;
import org.gongkai.kit.paging.Page;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.problem.Problem;
import org.gongkai.registers.agency.AgencyReplica;

/** Orders many items to be made public (批量发布). {@link PublicationRounds} does it, item by item. */
@ApplicationScoped
@Transactional
public class Publications {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private final ItemReading items;
    private final ItemPublishing publishing;
    private final ItemGuards guards;
    private final Ordering ordering;
    private final PublicationOrders orders;
    private final PublicationBatches batches;
    private final PublicationSettings settings;
    private final AgencyReplica agencies;
    private final CurrentCaller caller;
    private final Jdbi jdbi;
    private final AuditTrail audit;
    private final Event<PublicationHeard> heard;
    private final Clock clock;

    Publications(
            ItemReading items,
            ItemPublishing publishing,
            ItemGuards guards,
            Ordering ordering,
            PublicationOrders orders,
            PublicationBatches batches,
            PublicationSettings settings,
            AgencyReplica agencies,
            CurrentCaller caller,
            Jdbi jdbi,
            AuditTrail audit,
            Event<PublicationHeard> heard,
            Clock clock) {
        this.items = items;
        this.publishing = publishing;
        this.guards = guards;
        this.ordering = ordering;
        this.orders = orders;
        this.batches = batches;
        this.settings = settings;
        this.agencies = agencies;
        this.caller = caller;
        this.jdbi = jdbi;
        this.audit = audit;
        this.heard = heard;
        this.clock = clock;
    }

    /**
     * What somebody wants to have made public.
     *
     * @param at when; empty for now
     */
    public record Wanted(String agencyCode, List<UUID> items, Optional<Instant> at) {}

    /** Tells of each item whether it may be made public, and orders nothing. */
    public PublicationAnswer tried(Wanted wanted) {
        return new PublicationAnswer(Optional.empty(), looked(wanted, items::findState));
    }

    /**
     * Orders those that may be made public; the others are told. Each is held from the look at it until its order is there,
     * so that none is given back or ordered in between.
     */
    public PublicationAnswer order(Wanted wanted) {
        List<PublicationAnswer.Item> looked = looked(wanted, publishing::findHeld);
        if (looked.stream().allMatch(item -> item.refusal().isPresent())) {
            return new PublicationAnswer(Optional.empty(), looked);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        PublicationBatch batch = new PublicationBatch(
                IDS.generate(),
                wanted.agencyCode(),
                wanted.at().orElse(now),
                caller.get().name(),
                now,
                Map.of());
        batches.add(batch);
        List<PublicationAnswer.Item> ordered =
                looked.stream().map(item -> ordered(item, batch)).toList();
        record(batch, DisclosureOperation.ORDER_PUBLICATION, Optional.empty());
        return new PublicationAnswer(batches.find(batch.id()), ordered);
    }

    private PublicationAnswer.Item ordered(PublicationAnswer.Item item, PublicationBatch batch) {
        boolean done = item.refusal().isPresent()
                || ordering.order(item.id(), batch.agencyCode(), Optional.of(batch.id()), batch.dueAt());
        return done
                ? item
                : new PublicationAnswer.Item(
                        item.id(), item.title(), Optional.of(ordering.scheduledAlready(item.id())));
    }

    /** In one order, whatever order they are wanted in: who holds several waits for nobody in a circle. */
    private List<PublicationAnswer.Item> looked(Wanted wanted, Function<UUID, Optional<ItemState>> find) {
        agencies.requireReached(wanted.agencyCode());
        if (wanted.items().size() > settings.most()) {
            throw Problem.invalid("/items", PublicationWords.TOO_MANY.with(settings.most()));
        }
        wanted.at().ifPresent(ordering::requireAhead);
        Map<UUID, PublicationAnswer.Item> looked = new LinkedHashMap<>();
        wanted.items().forEach(id -> looked.put(id, null));
        wanted.items().stream()
                .sorted()
                .distinct()
                .forEach(id -> looked.put(id, looked(id, find.apply(id), wanted.agencyCode())));
        return new ArrayList<>(looked.values());
    }

    /** What may be scheduled may be made public, and is not ordered yet. */
    private PublicationAnswer.Item looked(UUID id, Optional<ItemState> state, String agencyCode) {
        Optional<Problem> refusal = state.isEmpty()
                ? Optional.of(ItemReading.notFound(id))
                : state.filter(item -> !item.agencyCode().equals(agencyCode))
                        .map(item -> Problem.invalid("/items", PublicationWords.OTHER_BODY))
                        .or(() -> guards.refusal(state.get(), ItemStep.SCHEDULE));
        return new PublicationAnswer.Item(
                id, state.map(item -> item.text().content().title()), refusal);
    }

    /** One order. */
    public PublicationBatch batch(UUID id) {
        return batches.find(id).orElseThrow(() -> Problem.notFound(PublicationWords.PUBLICATION, id));
    }

    /** A page of orders, in order of their making. */
    public Page<PublicationBatch> list(Optional<String> agencyCode, PageRequest page) {
        List<PublicationBatch> oneMore =
                batches.after(Cursor.readId(page.after()).orElse(new UUID(0, 0)), agencyCode, page.limit() + 1);
        return Page.of(oneMore, page.limit(), one -> one.id().toString());
    }

    /** A page of the items of one. */
    public Page<PublicationOrder> items(UUID id, PageRequest page) {
        List<PublicationOrder> oneMore =
                orders.ofBatch(batch(id).id(), Cursor.readId(page.after()).orElse(new UUID(0, 0)), page.limit() + 1);
        return Page.of(oneMore, page.limit(), one -> one.id().toString());
    }

    /** Takes back what still waits of one. */
    public PublicationBatch cancel(UUID id, String reason) {
        PublicationBatch batch = batch(id);
        orders.cancelBatch(id, reason, clock.instant());
        record(batch, DisclosureOperation.CANCEL_PUBLICATION, Optional.of(reason));
        return batch(id);
    }

    private void record(PublicationBatch batch, DisclosureOperation operation, Optional<String> reason) {
        long items = orders.counts(batch.id()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        AuditEvent event = AuditEvent.of(
                        operation, AuditObject.of("PUBLICATION", batch.id().toString()))
                .at(batch.agencyCode())
                .to(JsonNodeFactory.instance.objectNode().put("items", items));
        jdbi.useHandle(handle -> audit.record(handle, reason.map(event::because).orElse(event)));
        heard.fire(new PublicationHeard(
                batch.id(),
                batch.agencyCode(),
                operation == DisclosureOperation.ORDER_PUBLICATION,
                batch.dueAt(),
                items));
    }
}
