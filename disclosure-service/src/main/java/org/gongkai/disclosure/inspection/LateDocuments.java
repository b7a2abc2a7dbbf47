package org.gongkai.disclosure.inspection;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.disclosure.document.life.AwaitedDocuments;
import org.gongkai.disclosure.document.life.AwaitedDocuments.Awaited;
import org.gongkai.disclosure.review.ReviewStarts;
import org.gongkai.kit.database.SqlResource;

/**
 * Documents that were made since their body reviews here, and other words of documents, that nobody could read in time (Art. 26). Of one that an
 * item makes public it is the item that is late.
 */
@Singleton
class LateDocuments {

    private static final String OF_ITEMS = SqlResource.read(LateDocuments.class, "documents-of-items.sql");

    private final AwaitedDocuments awaited;
    private final ReviewStarts starts;
    private final Jdbi jdbi;

    LateDocuments(AwaitedDocuments awaited, ReviewStarts starts, Jdbi jdbi) {
        this.awaited = awaited;
        this.starts = starts;
        this.jdbi = jdbi;
    }

    /** Those that were late when the time ended, and still are, in the order of their ids. */
    List<InspectionFinding> of(Look look) {
        LocalDate then = look.span().seenOn(look.today());
        List<Awaited> late = starts.reviewedFrom(look.agencyCode()).stream()
                .flatMap(since -> awaited.of(look.agencyCode(), since).stream())
                .filter(one -> one.term().wasLateOn(then) && one.term().wasLateOn(look.today()))
                .toList();
        Set<UUID> ofItems = ofItems(late);
        return late.stream()
                .filter(one -> !ofItems.contains(one.record().id()))
                .map(one -> InspectionFinding.of(
                        InspectionRule.LATE_ITEM,
                        one.record().id().toString(),
                        one.record().entry().title()))
                .sorted(Comparator.comparing(InspectionFinding::subjectId))
                .toList();
    }

    private Set<UUID> ofItems(List<Awaited> some) {
        List<UUID> ids = some.stream().map(one -> one.record().id()).toList();
        return jdbi.withHandle(handle -> new HashSet<>(handle.createQuery(OF_ITEMS)
                .bindArray("ids", UUID.class, ids)
                .mapTo(UUID.class)
                .list()));
    }
}
