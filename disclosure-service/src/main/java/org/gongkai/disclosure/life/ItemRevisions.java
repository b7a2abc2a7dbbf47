package org.gongkai.disclosure.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

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

    /**
     * When that was first made public which texts tell of: one that says better what arose on the same day as what an earlier one said keeps no
     * other term.
     *
     * @return by item, where one of its texts of that day is or was public
     */
    Map<UUID, LocalDate> firstPublished(List<ItemRevision> texts) {
        Map<UUID, LocalDate> arisen = new HashMap<>();
        texts.stream()
                .filter(text -> text.place().number() > 1 && text.content().arisenOn() != null)
                .forEach(
                        text -> arisen.put(text.place().itemId(), text.content().arisenOn()));
        Map<UUID, LocalDate> first = new HashMap<>();
        published(arisen.keySet())
                .forEach((item, all) ->
                        firstPublished(all, arisen.get(item)).ifPresent(published -> first.put(item, published)));
        return first;
    }

    /** When the first of an item's published texts was made public that tells of what arose on a day. */
    static Optional<LocalDate> firstPublished(List<ItemRevision> published, LocalDate arisenOn) {
        return published.stream()
                .filter(text -> text.tellsOf(arisenOn))
                .flatMap(text -> text.publishedOn().stream())
                .min(Comparator.naturalOrder());
    }

    /** The texts of items that are or were public, by item. */
    Map<UUID, List<ItemRevision>> published(Collection<UUID> items) {
        return items.isEmpty()
                ? Map.of()
                : list("place.itemId in ?1 and publishedOn is not null order by place.number", items).stream()
                        .collect(Collectors.groupingBy(text -> text.place().itemId()));
    }

    /** All texts of an item, the first first. */
    List<ItemRevision> all(UUID item) {
        return list("from ItemRevision r where r.place.itemId = ?1 order by r.place.number", item);
    }
}
