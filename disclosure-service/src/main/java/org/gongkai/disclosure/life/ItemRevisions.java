package org.gongkai.disclosure.life;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The texts of items. */
@ApplicationScoped
class ItemRevisions implements PanacheRepositoryBase<ItemRevision, ItemRevision.Place> {

    /** The text that an item stands for. */
    ItemRevision of(ItemLife item) {
        return findById(new ItemRevision.Place(item.id(), item.number()));
    }

    /** Those that everybody can read, the first first: the one that is public, and before it those that were left standing. */
    List<ItemRevision> readable(UUID item) {
        List<ItemRevision> readable = new ArrayList<>();
        List<ItemRevision> published = all(item).stream()
                .filter(revision -> revision.publishedOn().isPresent())
                .toList();
        for (ItemRevision revision : published) {
            if (!revision.earlierStays()) {
                readable.clear();
            }
            readable.add(revision);
        }
        return readable;
    }

    /** All texts of an item, the first first. */
    List<ItemRevision> all(UUID item) {
        return list("from ItemRevision r where r.place.itemId = ?1 order by r.place.number", item);
    }
}
