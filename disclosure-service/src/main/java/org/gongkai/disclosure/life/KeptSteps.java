package org.gongkai.disclosure.life;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The steps of items. */
@ApplicationScoped
class KeptSteps implements PanacheRepositoryBase<KeptStep, KeptStep.Place> {

    /** Those of an item, the first first. */
    List<ItemStepTaken> of(UUID item) {
        return list("from KeptStep s where s.place.itemId = ?1 order by s.place.serial", item).stream()
                .map(KeptStep::taken)
                .toList();
    }

    /** Keeps a further one. */
    void keep(ItemLife item, ItemStepTaken taken) {
        int serial = Math.toIntExact(count("place.itemId", item.id())) + 1;
        persist(new KeptStep(new KeptStep.Place(item.id(), serial), item.agencyCode(), taken));
    }
}
