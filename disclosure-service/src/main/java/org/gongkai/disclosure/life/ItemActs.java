package org.gongkai.disclosure.life;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.disclosure.catalogue.Catalogues;
import org.gongkai.disclosure.falsealarm.FalseAlarms;
import org.gongkai.disclosure.life.content.CleanText;
import org.gongkai.disclosure.life.content.ContentRules;
import org.gongkai.disclosure.life.content.ItemContent;
import org.gongkai.disclosure.life.event.ItemEvent;
import org.gongkai.disclosure.life.finding.Finding;
import org.gongkai.disclosure.life.finding.SettledFinding;
import org.gongkai.disclosure.life.finding.SettledFindings;
import org.gongkai.disclosure.life.order.Ordering;
import org.gongkai.disclosure.life.place.Placing;
import org.gongkai.disclosure.life.refusal.ItemRefusal;
import org.gongkai.disclosure.life.refusal.ItemWords;
import org.gongkai.disclosure.life.relation.ItemRelations;
import org.gongkai.disclosure.life.relation.MadePublic;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.Violation;

/** What the steps of an item bring about in its texts and in the register, beside its next stage. */
@ApplicationScoped
class ItemActs {

    private final ItemRevisions revisions;
    private final SettledFindings settled;
    private final Ordering orders;
    private final Placing places;
    private final ItemRecords records;
    private final ItemRelations relations;
    private final MadePublic documents;
    private final ItemGuards guards;
    private final Catalogues catalogues;
    private final CurrentCaller caller;
    private final Clock clock;
    private final FalseAlarms alarms;

    ItemActs(
            ItemRevisions revisions,
            SettledFindings settled,
            Ordering orders,
            Placing places,
            ItemRecords records,
            ItemRelations relations,
            MadePublic documents,
            ItemGuards guards,
            Catalogues catalogues,
            CurrentCaller caller,
            Clock clock,
            FalseAlarms alarms) {
        this.alarms = alarms;
        this.revisions = revisions;
        this.settled = settled;
        this.orders = orders;
        this.places = places;
        this.records = records;
        this.relations = relations;
        this.documents = documents;
        this.guards = guards;
        this.catalogues = catalogues;
        this.caller = caller;
        this.clock = clock;
    }

    /** Does what an event says; that the step may be taken was seen to before. */
    void act(ItemEvent event, ItemLife item, ItemState before) {
        ItemRevision text = revisions.of(item);
        switch (event) {
            case ItemEvent.Edit edit -> text.write(kept(item.agencyCode(), edit.content(), ""));
            case ItemEvent.Submission submission -> text.forgetReviews();
            case ItemEvent.Review review -> {
                guards.requireOpen(before, review.kind());
                text.pass(review.kind(), caller.get().name());
            }
            case ItemEvent.Return given -> {
                text.forgetReviews();
                orders.cancel(item.id(), ItemWords.GIVEN_BACK);
            }
            case ItemEvent.Settlement settlement -> settle(item, before, settlement);
            case ItemEvent.Release release -> {
                release(item, text, before);
                orders.cancel(item.id(), ItemWords.RELEASED_BEFORE);
            }
            case ItemEvent.OrderedRelease release -> release(item, text, before);
            case ItemEvent.Schedule schedule ->
                orders.schedule(item.id(), item.agencyCode(), schedule.at().toInstant());
            case ItemEvent.ScheduleCancellation cancellation -> orders.cancel(item.id(), cancellation.reason());
            case ItemEvent.Change change -> {
                item.beginChange();
                ItemRevision next = new ItemRevision(
                        new ItemRevision.Place(item.id(), item.revisionNumber()), item.agencyCode(), text.content());
                if (Boolean.TRUE.equals(change.earlierStays())) {
                    next.leaveEarlier();
                }
                revisions.persist(next);
            }
            case ItemEvent.Discard discard -> orders.cancel(item.id(), ItemWords.GIVEN_BACK);
            case ItemEvent.Withholding withholding -> item.withheld(today());
            case ItemEvent.Reassessment reassessment -> reassess(item, text, reassessment.decision());
            case ItemEvent.Annulment annulment -> annul(item, text.content(), annulment);
            case ItemEvent.Placement placement ->
                places.place(
                        item.id(),
                        item.agencyCode(),
                        Optional.ofNullable(text.content().issuedOn()),
                        placement);
            case ItemEvent.Withdrawal withdrawal -> {
                withdraw(item, withdrawal);
                orders.cancel(item.id(), withdrawal.reason());
            }
            case ItemEvent.Archiving archiving -> {}
        }
    }

    /**
     * A content as it is kept.
     *
     * @param at pointer to it in the body
     */
    ItemContent kept(String agencyCode, ItemContent given, String at) {
        List<Violation> violations = new ArrayList<>(ContentRules.violations(at, given, today()));
        violations.addAll(documents.violations(at, given, agencyCode));
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        Optional<CleanText> clean = Optional.ofNullable(given.text()).map(CleanText::of);
        return ContentRules.kept(given, clean, catalogues.find(agencyCode));
    }

    private void reassess(ItemLife item, ItemRevision text, ItemEvent.Reassessment.Decision decision) {
        switch (decision) {
            case STAYS_WITHHELD -> item.withheld(today());
            case MAY_BE_PUBLIC -> {
                item.noLongerWithheld();
                text.write(text.content().madePublic());
            }
        }
    }

    private void settle(ItemLife item, ItemState before, ItemEvent.Settlement settlement) {
        Finding open = before.openFindings().stream()
                .filter(finding -> finding.found().fingerprint().equals(settlement.finding()))
                .findFirst()
                .orElseThrow(() -> ItemRefusal.at("/finding", ItemWords.NO_OPEN_FINDING));
        settled.persist(new SettledFinding(
                item.id(),
                item.agencyCode(),
                open.found(),
                settlement.reason(),
                caller.get().name(),
                clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    private void release(ItemLife item, ItemRevision text, ItemState before) {
        Optional<UUID> standing = item.recordId();
        documents.release(item.id(), text.content(), today());
        relations.requireNoCircle(standing, item.agencyCode(), text.content().relations());
        standing.ifPresent(record -> records.change(record, text.content(), today(), before.reasonOfChange()));
        UUID record = standing.orElseGet(() -> records.publish(item.agencyCode(), text.content(), today()));
        text.published(today());
        item.published(record);
    }

    private void annul(ItemLife item, ItemContent content, ItemEvent.Annulment annulment) {
        if (annulment.on().isAfter(today())) {
            throw ItemRefusal.at("/on", ItemWords.IN_THE_FUTURE);
        }
        if (content.issuedOn() != null && annulment.on().isBefore(content.issuedOn())) {
            throw ItemRefusal.at("/on", ItemWords.NOT_BEFORE, content.issuedOn());
        }
        item.annulled(annulment.on());
    }

    private void withdraw(ItemLife item, ItemEvent.Withdrawal withdrawal) {
        List<Violation> personal = alarms.forbid(item.agencyCode(), "/reason", withdrawal.reason());
        if (!personal.isEmpty()) {
            throw Problem.invalid(personal);
        }
        records.withdraw(item.recordId().orElseThrow(), today(), withdrawal.reason());
        item.withdrawn(today(), withdrawal.reason());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
