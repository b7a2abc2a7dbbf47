package org.gongkai.disclosure.life;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.disclosure.catalogue.CatalogueVersion;
import org.gongkai.disclosure.catalogue.Catalogues;
import org.gongkai.disclosure.falsealarm.FalseAlarms;
import org.gongkai.disclosure.life.attachment.ItemAttachments;
import org.gongkai.disclosure.life.content.ContentRules;
import org.gongkai.disclosure.life.content.ItemContent;
import org.gongkai.disclosure.life.finding.FoundPersonalData;
import org.gongkai.disclosure.life.finding.SettledFindings;
import org.gongkai.disclosure.life.order.PublicationOrders;
import org.gongkai.disclosure.life.place.Placements;
import org.gongkai.disclosure.life.relation.ItemRelations;
import org.gongkai.disclosure.life.relation.MadePublic;
import org.gongkai.disclosure.life.scan.FileScans;
import org.gongkai.disclosure.life.table.ItemStage;
import org.gongkai.disclosure.life.term.ItemTerm;
import org.gongkai.disclosure.life.term.ItemTerms;
import org.gongkai.kit.problem.Violation;
import org.gongkai.registers.calendar.Calendars;
import org.gongkai.registers.calendar.WorkingCalendar;

/** Works out how items stand, from their lives, the lists of their bodies and the calendar. */
@ApplicationScoped
class ItemStates {

    private final ItemRevisions revisions;
    private final KeptSteps steps;
    private final SettledFindings settled;
    private final ItemAttachments attachments;
    private final FileScans scans;
    private final PublicationOrders orders;
    private final Placements placements;
    private final ItemRelations relations;
    private final MadePublic documents;
    private final ItemRecords records;
    private final Catalogues catalogues;
    private final Calendars calendars;
    private final Clock clock;
    private final FalseAlarms alarms;

    ItemStates(
            ItemRevisions revisions,
            KeptSteps steps,
            SettledFindings settled,
            ItemAttachments attachments,
            FileScans scans,
            PublicationOrders orders,
            Placements placements,
            ItemRelations relations,
            MadePublic documents,
            ItemRecords records,
            Catalogues catalogues,
            Calendars calendars,
            Clock clock,
            FalseAlarms alarms) {
        this.alarms = alarms;
        this.revisions = revisions;
        this.steps = steps;
        this.settled = settled;
        this.attachments = attachments;
        this.scans = scans;
        this.orders = orders;
        this.placements = placements;
        this.relations = relations;
        this.documents = documents;
        this.records = records;
        this.catalogues = catalogues;
        this.calendars = calendars;
        this.clock = clock;
    }

    ItemState of(ItemLife item) {
        LocalDate today = LocalDate.now(clock);
        ItemRevision revision = revisions.of(item);
        RevisionState text = revision.state();
        Optional<CatalogueVersion> catalogue = catalogues.find(item.agencyCode());
        return new ItemState(
                item.id(),
                item.revision(),
                item.agencyCode(),
                item.stage(),
                item.recordId(),
                item.recordId().flatMap(records::indexNumber),
                text,
                revisions.all(item.id()).stream().map(ItemRevision::state).toList(),
                documents.validity(text.content(), today, item.recordId().flatMap(relations::endedOn)),
                gaps(item, text.content(), catalogue),
                settled.in(item.id(), text.content(), inFiles(item, text.content())),
                terms(
                        item,
                        text,
                        Optional.ofNullable(
                                revisions.firstPublished(List.of(revision)).get(item.id())),
                        catalogue,
                        calendars.of(item.agencyCode())),
                item.annulledOn(),
                item.withdrawnOn(),
                item.withdrawalReason(),
                item.withheldOn(),
                orders.findWaiting(item.id()),
                placements.of(item.id()),
                steps.of(item.id()),
                item.begunBy(),
                item.begunAt());
    }

    private List<FoundPersonalData> inFiles(ItemLife item, ItemContent content) {
        return scans.found(content, attachments.shown(item.id(), item.agencyCode(), content));
    }

    private List<Violation> gaps(ItemLife item, ItemContent content, Optional<CatalogueVersion> catalogue) {
        List<Violation> gaps = new ArrayList<>(ContentRules.gaps(
                content, catalogue, (pointer, text) -> alarms.forbid(item.agencyCode(), pointer, text)));
        gaps.addAll(attachments.gaps(item.id(), item.agencyCode(), content));
        return gaps;
    }

    /** As a list shows them; the lists and calendars of their bodies are read once. */
    List<ItemState.Summary> summaries(List<ItemLives.WithText> listed) {
        Map<String, Optional<CatalogueVersion>> catalogueOf = new HashMap<>();
        Map<String, WorkingCalendar> calendarOf = new HashMap<>();
        Map<UUID, LocalDate> published = revisions.firstPublished(
                listed.stream().map(ItemLives.WithText::text).toList());
        return listed.stream()
                .map(one -> {
                    ItemLife item = one.life();
                    RevisionState text = one.text().state();
                    return new ItemState.Summary(
                            item.id(),
                            item.revision(),
                            item.agencyCode(),
                            item.stage(),
                            item.recordId(),
                            text,
                            terms(
                                    item,
                                    text,
                                    Optional.ofNullable(published.get(item.id())),
                                    catalogueOf.computeIfAbsent(item.agencyCode(), catalogues::find),
                                    calendarOf.computeIfAbsent(item.agencyCode(), calendars::of)),
                            item.begunAt());
                })
                .toList();
    }

    /**
     * The terms of what earlier texts of items told that has changed since: what was made public too late was so, whatever
     * came after it.
     *
     * @return by item
     */
    Map<UUID, List<ItemTerm>> earlierTerms(List<ItemLives.WithText> listed) {
        Map<String, Optional<CatalogueVersion>> catalogueOf = new HashMap<>();
        Map<String, WorkingCalendar> calendarOf = new HashMap<>();
        Map<UUID, List<ItemRevision>> published =
                revisions.published(listed.stream().map(one -> one.life().id()).toList());
        Map<UUID, List<ItemTerm>> terms = new HashMap<>();
        for (ItemLives.WithText one : listed) {
            ItemLife item = one.life();
            List<ItemRevision> texts = published.getOrDefault(item.id(), List.of());
            terms.put(
                    item.id(),
                    texts.stream()
                            .filter(text ->
                                    text.place().number() < one.text().place().number())
                            .filter(text -> text.content().arisenOn() != null
                                    && !text.content()
                                            .arisenOn()
                                            .equals(one.text().content().arisenOn()))
                            .flatMap(text -> terms(
                                    item,
                                    text.state(),
                                    ItemRevisions.firstPublished(
                                            texts, text.content().arisenOn()),
                                    catalogueOf.computeIfAbsent(item.agencyCode(), catalogues::find),
                                    calendarOf.computeIfAbsent(item.agencyCode(), calendars::of))
                                    .stream())
                            .toList());
        }
        return terms;
    }

    /**
     * What never is made public, or is not to be, has no term.
     *
     * @param before when an earlier text made that public which this one tells of
     */
    private List<ItemTerm> terms(
            ItemLife item,
            RevisionState text,
            Optional<LocalDate> before,
            Optional<CatalogueVersion> catalogue,
            WorkingCalendar calendar) {
        if (item.stage() == ItemStage.DISCARDED || item.stage() == ItemStage.INVALID) {
            return List.of();
        }
        ItemContent content = text.content();
        if (!content.toBePublic()) {
            return List.of();
        }
        return ItemTerms.of(
                new ItemTerms.Facts(
                        content,
                        catalogue.flatMap(list -> list.column(content.column())),
                        before.or(text::publishedOn),
                        item.annulledOn(),
                        item.withdrawnOn()),
                calendar,
                LocalDate.now(clock));
    }
}
