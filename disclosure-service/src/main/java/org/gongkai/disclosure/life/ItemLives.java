package org.gongkai.disclosure.life;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.gongkai.disclosure.life.content.Openness;
import org.gongkai.disclosure.life.table.ItemStage;
import org.gongkai.kit.life.LifeList;
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

    /** All of them, each with the text that it stands for, as a desk lists them. */
    static final LifeList<WithText> LIST = new LifeList<>(
            "l, r",
            "ItemLife l, ItemRevision r",
            "r.place.itemId = l.id and r.place.number = case when l.stage in " + hql(ItemStage.ofThePublished())
                    + " then l.publishedNumber else l.revisionNumber end",
            row -> new WithText((ItemLife) ((Object[]) row)[0], (ItemRevision) ((Object[]) row)[1]),
            one -> one.life().id(),
            List.of(
                    new LifeList.Key<>(
                            "publishedOn",
                            "r.publishedOn",
                            true,
                            one -> one.text().publishedOn()),
                    LifeList.Key.text(
                            "title",
                            "r.content.title",
                            one -> one.text().content().title())),
            Map.of(
                    "agencyCode", "l.agencyCode",
                    "stage", "cast(l.stage as string)",
                    "openness", "coalesce(cast(r.content.openness as string), 'PROACTIVE')"));

    private static String hql(Set<ItemStage> stages) {
        return stages.stream().map(ItemStage::name).sorted().collect(Collectors.joining(", ", "(", ")"));
    }

    /** What a filter asks for. */
    static LifeList.Question question(ItemFilter filter) {
        LifeList.Question asked = new LifeList.Question()
                .and("l.agencyCode = :agency", "agency", filter.agencyCode())
                .and("l.stage = :stage", "stage", filter.stage())
                .and(
                        filter.openness().filter(Openness.PROACTIVE::equals).isPresent()
                                ? "r.content.openness = :openness or r.content.openness is null"
                                : "r.content.openness = :openness",
                        "openness",
                        filter.openness())
                .and("l.withheldOn < :withheldBefore", "withheldBefore", filter.withheldBefore())
                .either(
                        filter.open(),
                        "l.stage in " + hql(ItemStage.workedOn()),
                        "l.stage not in " + hql(ItemStage.workedOn()))
                .words(filter.words(), "r.content.title", "r.content.documentNumber");
        return asked.and(
                "r.publishedOn is null and r.content.arisenOn is not null and l.stage in " + hql(ItemStage.workedOn())
                        + " or exists (from ItemRevision e where e.place.itemId = l.id"
                        + " and e.publishedOn > :lateOn and e.content.arisenOn is not null)"
                        + " or l.annulledOn is not null and (l.withdrawnOn is null or l.withdrawnOn > :lateOn)",
                "lateOn",
                filter.lateOn());
    }
}
