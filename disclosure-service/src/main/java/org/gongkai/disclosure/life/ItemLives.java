package org.gongkai.disclosure.life;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.gongkai.disclosure.life.content.Openness;
import org.gongkai.disclosure.life.table.ItemStage;
import org.gongkai.kit.life.Lives;

/** The lives of items. */
@ApplicationScoped
class ItemLives implements Lives<ItemLife, UUID> {

    /** The life of a row of the register, where it has one. */
    Optional<ItemLife> findOfRecord(UUID record) {
        return find("recordId", record).firstResultOptional();
    }

    /** Nobody else changes it until the transaction ends; it is read anew, since somebody may just have. */
    void lock(ItemLife item) {
        getEntityManager().refresh(item, LockModeType.PESSIMISTIC_WRITE);
    }

    /** An item with the text that it stands for. */
    record WithText(ItemLife life, ItemRevision text) {}

    /** Those after an id, in order of their beginning. */
    List<WithText> after(Optional<UUID> last, ItemFilter filter, int most) {
        return getEntityManager()
                .createQuery("""
                        select l, r from ItemLife l, ItemRevision r
                        where r.place.itemId = l.id and l.id > :last
                            and r.place.number = case when l.stage in :published then l.publishedNumber
                                else l.revisionNumber end
                            and (:agency is null or l.agencyCode = :agency) and (:stage is null or l.stage = :stage)
                            and (:openness is null or coalesce(r.content.openness, :proactive) = :openness)
                            and (:late = false or r.publishedOn is null and r.content.arisenOn is not null
                                    and l.stage in :working
                                or exists (from ItemRevision e where e.place.itemId = l.id
                                    and e.publishedOn > :lateOn and e.content.arisenOn is not null)
                                or l.annulledOn is not null and (l.withdrawnOn is null or l.withdrawnOn > :lateOn))
                            and (:onlyWithheld = false or l.withheldOn < :withheldBefore)
                        order by l.id""", Object[].class)
                .setParameter("published", ItemStage.ofThePublished())
                .setParameter("last", last.orElse(new UUID(0, 0)))
                .setParameter("agency", filter.agencyCode().orElse(null))
                .setParameter("stage", filter.stage().orElse(null))
                .setParameter("openness", filter.openness().orElse(null))
                .setParameter("proactive", Openness.PROACTIVE)
                .setParameter("late", filter.lateOn().isPresent())
                .setParameter("lateOn", filter.lateOn().orElse(LocalDate.EPOCH))
                .setParameter("working", ItemStage.workedOn())
                .setParameter("onlyWithheld", filter.withheldBefore().isPresent())
                .setParameter("withheldBefore", filter.withheldBefore().orElse(LocalDate.EPOCH))
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(row -> new WithText((ItemLife) row[0], (ItemRevision) row[1]))
                .toList();
    }
}
