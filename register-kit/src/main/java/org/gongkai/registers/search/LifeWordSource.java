package org.gongkai.registers.search;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.jdbi.v3.core.Handle;

import org.gongkai.kit.datakey.RecordOpening;

/** Lives of a kind that were there before their words were in the index. */
record LifeWordSource(SearchedLives lives, LifeWords words) implements WordSource {

    private record Kept(UUID id, String agencyCode, String content) {}

    @Override
    public String kind() {
        return lives.searchedTable();
    }

    @Override
    public Optional<UUID> indexSome(Handle handle, UUID behind, int most) {
        List<Kept> some = handle.createQuery("""
                        select t.id, t.agency_code, t.content from %s t
                        where t.id > :behind and t.content is not null
                            and not exists (select from life_words w where w.life_id = t.id)
                        order by t.id limit :most for share of t""".formatted(kind()))
                .bind("behind", behind)
                .bind("most", most)
                .map((row, context) -> new Kept(
                        row.getObject("id", UUID.class), row.getString("agency_code"), row.getString("content")))
                .list();
        Function<UUID, RecordOpening> openings =
                words.openings(some.stream().map(Kept::id).toList());
        words.addMissing(
                handle,
                kind(),
                some.stream()
                        .map(kept -> new IndexedText(
                                kept.id(),
                                kept.agencyCode(),
                                lives.searched(kept.id(), kept.content(), openings.apply(kept.id()))))
                        .toList());
        return some.stream().reduce((one, next) -> next).map(Kept::id);
    }
}
