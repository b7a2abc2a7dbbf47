package org.gongkai.disclosure.life;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.disclosure.audit.DisclosureOperation;
import org.gongkai.disclosure.item.DisclosureItem;
import org.gongkai.disclosure.life.content.ItemContent;
import org.gongkai.disclosure.life.refusal.ItemRefusal;
import org.gongkai.disclosure.life.refusal.ItemWords;
import org.gongkai.disclosure.life.table.ItemStage;
import org.gongkai.disclosure.life.table.ItemStep;
import org.gongkai.disclosure.life.table.ReviewKind;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.audit.AuditEvent;
import org.gongkai.kit.audit.AuditObject;
import org.gongkai.kit.audit.AuditTrail;
import org.gongkai.kit.paging.Cursor;
import org.gongkai.kit.paging.Page;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.registers.agency.AgencyReplica;
import org.gongkai.registers.register.Registered;

/** The use cases of items (信息公开审查与发布): begun, taken up from the register, and led from step to step. */
@ApplicationScoped
@Transactional
public class ItemPublishing {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private final ItemLives lives;
    private final ItemRevisions revisions;
    private final KeptSteps steps;
    private final ItemStates states;
    private final ItemGuards guards;
    private final ItemActs acts;
    private final ItemRecords records;
    private final AgencyReplica agencies;
    private final CurrentCaller caller;
    private final Jdbi jdbi;
    private final AuditTrail audit;
    private final Clock clock;

    ItemPublishing(
            ItemLives lives,
            ItemRevisions revisions,
            KeptSteps steps,
            ItemStates states,
            ItemGuards guards,
            ItemActs acts,
            ItemRecords records,
            AgencyReplica agencies,
            CurrentCaller caller,
            Jdbi jdbi,
            AuditTrail audit,
            Clock clock) {
        this.lives = lives;
        this.revisions = revisions;
        this.steps = steps;
        this.states = states;
        this.guards = guards;
        this.acts = acts;
        this.records = records;
        this.agencies = agencies;
        this.caller = caller;
        this.jdbi = jdbi;
        this.audit = audit;
        this.clock = clock;
    }

    /** How one stands. */
    public ItemState state(UUID id) {
        return states.of(lives.findByIdOptional(id).orElseThrow(() -> notFound(id)));
    }

    /** A page of them, in the order of their beginning. */
    public Page<ItemState.Summary> list(ItemFilter filter, PageRequest page) {
        List<ItemState.Summary> oneMore =
                states.summaries(lives.after(Cursor.readId(page.after()), filter, page.limit() + 1));
        return Page.of(oneMore, page.limit(), one -> one.id().toString());
    }

    /** Begins one of a body, as a draft. */
    public ItemState begin(String agencyCode, ItemContent content) {
        guards.requireDuty(ItemStep.DRAFT);
        agencies.requireKnown(agencyCode);
        ItemContent kept = acts.kept(agencyCode, content, "/content");
        ItemLife item = new ItemLife(IDS.generate(), agencyCode, caller.get().name(), now());
        lives.persistAndFlush(item);
        revisions.persist(new ItemRevision(new ItemRevision.Place(item.id(), item.number()), agencyCode, kept));
        return ended(item, ItemStep.DRAFT, DisclosureOperation.BEGIN_ITEM, Optional.empty(), Optional.empty());
    }

    /** Gives a row of the register its life: what was imported can be changed and withdrawn then. */
    public ItemState takeUp(UUID record) {
        Registered<DisclosureItem> row = records.locked(record);
        guards.requireDuty(ItemStep.TAKE_UP);
        if (lives.findOfRecord(record).isPresent()) {
            throw ItemRefusal.of(ItemWords.TAKEN_UP_ALREADY);
        }
        if (row.entry().withdrawnOn() != null) {
            throw ItemRefusal.of(ItemWords.WITHDRAWN_ALREADY);
        }
        String agencyCode = row.entry().agencyCode();
        ItemLife item =
                new ItemLife(IDS.generate(), agencyCode, record, caller.get().name(), now());
        lives.persistAndFlush(item);
        ItemRevision text = new ItemRevision(
                new ItemRevision.Place(item.id(), item.number()), agencyCode, ItemRecords.content(row.entry()));
        text.published(row.entry().publishedOn());
        revisions.persist(text);
        return ended(item, ItemStep.TAKE_UP, DisclosureOperation.TAKE_UP_ITEM, Optional.empty(), Optional.empty());
    }

    /**
     * Takes a step.
     *
     * @param expected the revision that was read, where the caller names one
     */
    public ItemState take(UUID id, ItemEvent event, OptionalLong expected) {
        ItemLife item = locked(id, expected);
        ItemState before = states.of(item);
        ItemStep step = step(event, before);
        guards.refusal(before, step).ifPresent(problem -> {
            throw problem;
        });
        acts.act(event, item, before);
        item.take(step);
        Optional<ReviewKind> review =
                event instanceof ItemEvent.Review given ? Optional.of(given.kind()) : Optional.empty();
        return ended(item, step, DisclosureOperation.TAKE_STEP, event.why(), review);
    }

    /** The row of the table that an event is, for an item that stands so. */
    private static ItemStep step(ItemEvent event, ItemState state) {
        return switch (event) {
            case ItemEvent.Edit edit -> ItemStep.EDIT;
            case ItemEvent.Submission submission -> ItemStep.SUBMIT;
            case ItemEvent.Review review ->
                state.text().isPartlyReviewed() ? ItemStep.COMPLETE_REVIEW : ItemStep.REVIEW;
            case ItemEvent.Return given -> ItemStep.RETURN;
            case ItemEvent.Settlement settlement -> ItemStep.SETTLE;
            case ItemEvent.Release release -> ItemStep.RELEASE;
            case ItemEvent.Change change -> ItemStep.CHANGE;
            case ItemEvent.Discard discard ->
                switch (state.stage()) {
                    case CHANGE_DRAFT, CHANGE_IN_REVIEW, CHANGE_REVIEWED -> ItemStep.DROP_CHANGE;
                    case DRAFT, IN_REVIEW, REVIEWED, PUBLISHED, WITHDRAWN, ARCHIVED, DISCARDED, INVALID ->
                        ItemStep.DISCARD;
                };
            case ItemEvent.Annulment annulment -> ItemStep.ANNUL;
            case ItemEvent.Withdrawal withdrawal -> ItemStep.WITHDRAW;
            case ItemEvent.Archiving archiving -> ItemStep.ARCHIVE;
        };
    }

    /** The row of the register comes first, as for whoever corrects it: nobody waits for another in a circle. */
    private ItemLife locked(UUID id, OptionalLong expected) {
        ItemLife item = lives.findByIdOptional(id).orElseThrow(() -> notFound(id));
        if (item.stage() != ItemStage.INVALID) {
            item.recordId().ifPresent(records::locked);
        }
        lives.lock(item);
        if (expected.isPresent() && expected.getAsLong() != item.revision()) {
            throw Problem.of(ProblemKind.STALE, KitWords.CHANGED_MEANWHILE);
        }
        return item;
    }

    /** Keeps what was done, and answers how the item stands then. */
    private ItemState ended(
            ItemLife item,
            ItemStep step,
            DisclosureOperation operation,
            Optional<String> reason,
            Optional<ReviewKind> review) {
        // Before any query, which would write a part of it: it is one change.
        lives.changed(item);
        steps.keep(
                item,
                new ItemStepTaken(
                        step,
                        item.revisionNumber(),
                        review,
                        LocalDate.now(clock),
                        reason,
                        caller.get().name(),
                        caller.get().displayName(),
                        now()));
        ItemState state = states.of(item);
        AuditEvent event = AuditEvent.of(
                        operation,
                        new AuditObject(
                                "ITEM",
                                item.id().toString(),
                                state.indexNumber().orElse(item.id().toString())))
                .at(item.agencyCode())
                .to(JsonNodeFactory.instance
                        .objectNode()
                        .put("step", step.code())
                        .put("stage", state.stage().name()));
        jdbi.useHandle(handle -> audit.record(handle, reason.map(event::because).orElse(event)));
        return state;
    }

    private static Problem notFound(UUID id) {
        return Problem.notFound(ItemWords.ITEM, id);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
