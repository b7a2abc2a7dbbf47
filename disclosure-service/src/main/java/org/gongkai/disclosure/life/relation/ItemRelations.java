package org.gongkai.disclosure.life.relation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.disclosure.life.content.ItemRelation;
import org.gongkai.disclosure.life.content.RelationKind;
import org.gongkai.disclosure.life.refusal.ItemRefusal;
import org.gongkai.disclosure.life.refusal.ItemWords;
import org.gongkai.kit.database.SqlResource;

/** The relations of items as their published texts say them, read from both ends, as far as the caller reaches. */
@Singleton
public class ItemRelations {

    private static final String PUBLIC = SqlResource.read(ItemRelations.class, "public.sql");
    private static final String RELATED_BY = SqlResource.read(ItemRelations.class, "related-by.sql");
    private static final String REACHED = SqlResource.read(ItemRelations.class, "reached.sql");

    private final Jdbi jdbi;

    ItemRelations(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * What an item does to others, and others to it.
     *
     * @param record its row of the register, once it is or was public
     */
    public List<Related> of(Optional<UUID> record, List<ItemRelation> own) {
        List<Related> all = new ArrayList<>(to(own));
        record.ifPresent(id -> all.addAll(by(id)));
        return all;
    }

    /** From when an item holds no longer, because another has revised, repealed or replaced it. */
    public Optional<LocalDate> endedOn(UUID record) {
        return by(record).stream()
                .filter(related -> related.kind().isEnding())
                .flatMap(related -> related.from().stream())
                .min(LocalDate::compareTo);
    }

    /** Whether there is such a row, withdrawn or not. */
    public boolean isThere(UUID record) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select exists (select from disclosure_item where id = :record and voided_at is null)")
                .bind("record", record)
                .mapTo(boolean.class)
                .one());
    }

    /** Whether everybody reads such a row now. */
    public boolean isPublic(UUID record) {
        return !to(List.of(new ItemRelation(RelationKind.INTERPRETS, record))).isEmpty();
    }

    /** Those of the others that are public, in the order of the relations. */
    List<Related> to(List<ItemRelation> own) {
        if (own.isEmpty()) {
            return List.of();
        }
        List<Related> found = jdbi.withHandle(handle -> handle.createQuery(PUBLIC)
                .bindArray(
                        "ids",
                        UUID.class,
                        own.stream().map(ItemRelation::disclosureId).toList())
                .map((row, context) ->
                        related(row, RelationKind.INTERPRETS, Related.Direction.TO, Optional.<LocalDate>empty()))
                .list());
        return own.stream()
                .flatMap(relation -> found.stream()
                        .filter(one -> one.disclosureId().equals(relation.disclosureId()))
                        .map(one -> of(relation.kind(), one)))
                .toList();
    }

    private List<Related> by(UUID record) {
        List<String> keys = Stream.of(RelationKind.values())
                .map(kind -> new ItemRelation(kind, record).key())
                .toList();
        return jdbi.withHandle(handle -> handle.createQuery(RELATED_BY)
                .bindArray("keys", String.class, keys)
                .map((row, context) -> related(
                        row,
                        RelationKind.valueOf(row.getString("kind")),
                        Related.Direction.BY,
                        Optional.ofNullable(row.getObject("from_day", LocalDate.class))))
                .list());
    }

    /** Whether an item is reached from what it does something to: itself, or what does something to it in the end. */
    boolean isCircle(UUID record, List<ItemRelation> own) {
        return !own.isEmpty()
                && jdbi.withHandle(handle -> handle.createQuery(REACHED)
                        .bindArray(
                                "others",
                                UUID.class,
                                own.stream().map(ItemRelation::disclosureId).toList())
                        .bind("record", record)
                        .mapTo(boolean.class)
                        .one());
    }

    /** Refuses that a text becomes public that would close a circle; nobody else of the body makes one public meanwhile. */
    public void requireNoCircle(Optional<UUID> record, String agencyCode, List<ItemRelation> own) {
        if (own.isEmpty() || record.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> RelationLock.RELATIONS_OF_AGENCY.take(handle, agencyCode));
        if (isCircle(record.get(), own)) {
            throw ItemRefusal.of(ItemWords.RELATION_CIRCLE);
        }
    }

    private static Related of(RelationKind kind, Related one) {
        return new Related(
                kind,
                one.direction(),
                one.disclosureId(),
                one.agencyCode(),
                one.title(),
                one.indexNumber(),
                one.publishedOn(),
                one.from());
    }

    private static Related related(
            ResultSet row, RelationKind kind, Related.Direction direction, Optional<LocalDate> from)
            throws SQLException {
        return new Related(
                kind,
                direction,
                row.getObject("id", UUID.class),
                row.getString("agency_code"),
                row.getString("title"),
                Optional.ofNullable(row.getString("index_number")),
                row.getObject("published_on", LocalDate.class),
                from);
    }
}
