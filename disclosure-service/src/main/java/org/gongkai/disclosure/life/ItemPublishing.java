package org.gongkai.disclosure.life;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.quarkus.narayana.jta.QuarkusTransaction;

import org.gongkai.disclosure.audit.DisclosureOperation;
import org.gongkai.disclosure.item.DisclosureItem;
import org.gongkai.disclosure.life.attachment.ItemAttachments;
import org.gongkai.disclosure.life.content.ItemContent;
import org.gongkai.disclosure.life.event.ItemEvent;
import org.gongkai.disclosure.life.event.TextPublished;
import org.gongkai.disclosure.life.refusal.ItemRefusal;
import org.gongkai.disclosure.life.refusal.ItemWords;
import org.gongkai.disclosure.life.scan.FileScanning;
import org.gongkai.disclosure.life.table.ItemStage;
import org.gongkai.disclosure.life.table.ItemStep;
import org.gongkai.disclosure.life.table.StepOfEvent;
import org.gongkai.disclosure.review.ReviewKind;
import org.gongkai.form.words.Language;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.registers.agency.AgencyReplica;
import org.gongkai.registers.register.Registered;

/** The use cases of items (信息公开审查与发布): begun, taken up from the register, and led from step to step. */
@ApplicationScoped
@Transactional
public class ItemPublishing {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private final ItemLives lives;
    private final ItemRevisions revisions;
    private final StepKeeping keeping;
    private final ItemStates states;
    private final ItemGuards guards;
    private final ItemActs acts;
    private final ItemRecords records;
    private final ItemAttachments attachments;
    private final FileScanning scanning;
    private final AgencyReplica agencies;
    private final Event<TextPublished> published;
    private final CurrentCaller caller;
    private final Clock clock;

    ItemPublishing(
            ItemLives lives,
            ItemRevisions revisions,
            StepKeeping keeping,
            ItemStates states,
            ItemGuards guards,
            ItemActs acts,
            ItemRecords records,
            ItemAttachments attachments,
            FileScanning scanning,
            AgencyReplica agencies,
            Event<TextPublished> published,
            CurrentCaller caller,
            Clock clock) {
        this.lives = lives;
        this.revisions = revisions;
        this.keeping = keeping;
        this.states = states;
        this.guards = guards;
        this.acts = acts;
        this.records = records;
        this.attachments = attachments;
        this.scanning = scanning;
        this.agencies = agencies;
        this.published = published;
        this.caller = caller;
        this.clock = clock;
    }

    /** Begins one of a body, as a draft. */
    public ItemState begin(String agencyCode, ItemContent content) {
        guards.requireDuty(ItemStep.DRAFT);
        agencies.requireKnown(agencyCode);
        ItemContent kept = acts.kept(agencyCode, content, "/content");
        ItemLife item = new ItemLife(IDS.generate(), agencyCode, caller.get().name(), now());
        lives.persistAndFlush(item);
        revisions.persist(new ItemRevision(new ItemRevision.Place(item.id(), item.number()), agencyCode, kept));
        return keeping.ended(item, StepKeeping.Done.of(ItemStep.DRAFT, DisclosureOperation.BEGIN_ITEM));
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
        return keeping.ended(item, StepKeeping.Done.of(ItemStep.TAKE_UP, DisclosureOperation.TAKE_UP_ITEM));
    }

    /**
     * Takes a step.
     *
     * @param expected the revision that was read
     */
    public ItemState take(UUID id, ItemEvent event, long expected) {
        if (event instanceof ItemEvent.Submission
                || event instanceof ItemEvent.Release
                || event instanceof ItemEvent.Schedule) {
            scanFiles(id);
        }
        ItemLife item = locked(id, OptionalLong.of(expected));
        ItemState before = states.of(item);
        ItemStep step = StepOfEvent.of(event, before.stage(), before.text().isPartlyReviewed());
        guards.refusal(before, step).ifPresent(problem -> {
            throw problem;
        });
        Optional<ReviewKind> review =
                event instanceof ItemEvent.Review given ? Optional.of(given.kind()) : Optional.empty();
        return taken(
                item, before, event, new StepKeeping.Done(step, DisclosureOperation.TAKE_STEP, event.why(), review));
    }

    /**
     * Makes one public whose publication was ordered by somebody who had the duty to release it.
     *
     * @param orderedBy account of who that was
     * @throws Problem what stands in the way of it
     */
    public void releaseOrdered(UUID id, String orderedBy) {
        scanFiles(id);
        ItemLife item = locked(id, OptionalLong.empty());
        ItemState before = states.of(item);
        guards.refusalOfAnybody(before, ItemStep.RELEASE).ifPresent(problem -> {
            throw problem;
        });
        String why = ItemWords.ORDERED_BY.with(orderedBy).in(Language.CHINESE);
        taken(
                item,
                before,
                new ItemEvent.OrderedRelease(),
                new StepKeeping.Done(
                        ItemStep.RELEASE, DisclosureOperation.TAKE_STEP, Optional.of(why), Optional.empty()));
    }

    /** How one stands, and stands until the transaction ends; none where the caller reaches no such item. */
    public Optional<ItemState> findHeld(UUID id) {
        return lives.findByIdOptional(id).map(item -> states.of(locked(item.id(), OptionalLong.empty())));
    }

    private ItemState taken(ItemLife item, ItemState before, ItemEvent event, StepKeeping.Done done) {
        acts.act(event, item, before);
        item.take(done.step());
        ItemState ended = keeping.ended(item, done);
        if (event instanceof ItemEvent.Release || event instanceof ItemEvent.OrderedRelease) {
            published.fire(new TextPublished(ended.recordId().orElseThrow()));
        }
        return ended;
    }

    /** Whoever reviews it, and what goes out, has been told what looks like personal data in its files. */
    private void scanFiles(UUID id) {
        QuarkusTransaction.requiringNew()
                .call(() -> lives.findByIdOptional(id)
                        .map(item -> attachments.shown(
                                id, item.agencyCode(), revisions.of(item).content())))
                .ifPresent(files -> scanning.scan(id, files));
    }

    /** The row of the register comes first, as for whoever corrects it: nobody waits for another in a circle. */
    private ItemLife locked(UUID id, OptionalLong expected) {
        ItemLife item = lives.findByIdOptional(id).orElseThrow(() -> ItemReading.notFound(id));
        if (item.stage() != ItemStage.INVALID) {
            item.recordId().ifPresent(records::locked);
        }
        lives.lock(item);
        if (expected.isPresent() && expected.getAsLong() != item.revision()) {
            throw Problem.stale(KitWords.CHANGED_MEANWHILE, item.revision());
        }
        return item;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
