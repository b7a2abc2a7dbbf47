package org.gongkai.registers.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jdbi.v3.core.Handle;

import org.gongkai.kit.access.Scope;
import org.gongkai.kit.json.Dates;
import org.gongkai.kit.paging.Page;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.paging.SearchedWords;
import org.gongkai.kit.paging.SortedPlace;
import org.gongkai.registers.field.DeskCount;
import org.gongkai.registers.field.ExactIndex;
import org.gongkai.registers.field.Field;
import org.gongkai.registers.field.FieldType;
import org.gongkai.registers.field.Fields;
import org.gongkai.registers.register.Register;
import org.gongkai.registers.register.Registered;

/** The rows of a register that a desk asks for, in any order or counted, as far as the caller reaches. */
final class DeskRows<E extends Record> {

    private final Register<E> register;
    private final Fields<E> fields;
    private final DeskQuestion asked;
    private final RecordConditions conditions;
    private final List<String> all = new ArrayList<>();

    DeskRows(Register<E> register, Fields<E> fields, ExactIndex exact, DeskQuestion asked, Scope scope) {
        this.register = register;
        this.fields = fields;
        this.asked = asked;
        this.conditions = new RecordConditions(register, exact);
        all.add(RecordConditions.ofVoided(asked.filter()));
        asked.filter().conditions().forEach(condition -> {
            conditions.bind(condition);
            all.add(conditions.sql(condition));
        });
        if (scope instanceof Scope.OfAgency(String own)) {
            all.add("t.agency_code = :agencyInScope");
            conditions.values().put("agencyInScope", own);
        }
        for (int i = 0; i < asked.words().size(); i++) {
            all.add(has(":word" + i));
            conditions
                    .values()
                    .put("word" + i, SearchedWords.compared(asked.words().get(i)));
        }
    }

    private String has(String word) {
        return register.searched().stream()
                .map(name -> "strpos(lower(t." + fields.find(name).orElseThrow().column() + "), " + word + ") > 0")
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    /** A page in the order that is asked for. */
    Page<Registered<E>> page(Handle handle, StoredRecords<E> stored, PageRequest page) {
        Optional<SortedPlace> after = SortedPlace.of(page.after(), asked.order(), this::isKey, DeskRows::isId);
        String direction = asked.order().direction();
        Optional<String> key = orderedBy().map(field -> "t." + field.column());
        Map<String, Object> values = new LinkedHashMap<>(conditions.values());
        List<String> behind = new ArrayList<>(all);
        after.ifPresent(place -> {
            place.key().ifPresent(text -> values.put("afterKey", text));
            values.put("afterId", UUID.fromString(place.id()));
            behind.add(behind(key, place));
        });
        List<Registered<E>> oneMore = handle.createQuery("select " + stored.columns() + " from " + register.table()
                        + " t where " + String.join(" and ", behind) + " order by "
                        + key.map(column -> "(" + column + " is null), " + column + direction + ", ")
                                .orElse("")
                        + "t.id" + direction + " limit :limitRows")
                .bindMap(values)
                .bind("limitRows", page.limit() + 1)
                .map(stored)
                .list();
        return Page.of(oneMore, page.limit(), last -> place(last).written(asked.order()));
    }

    /** Those without a key come last. */
    private String behind(Optional<String> key, SortedPlace place) {
        String sign = asked.order().behind();
        if (key.isEmpty()) {
            return "t.id" + sign + ":afterId";
        }
        String column = key.get();
        return place.key().isEmpty()
                ? "(" + column + " is null and t.id" + sign + ":afterId)"
                : "((" + column + ", t.id)" + sign + "(cast(:afterKey as "
                        + orderedBy().orElseThrow().type().sqlType() + "), :afterId) or " + column + " is null)";
    }

    private SortedPlace place(Registered<E> record) {
        return new SortedPlace(
                orderedBy()
                        .flatMap(field ->
                                Optional.ofNullable(field.value(record.entry())).map(Object::toString)),
                record.id().toString());
    }

    private Optional<Field> orderedBy() {
        return fields.find(asked.order().key());
    }

    private boolean isKey(String text) {
        return orderedBy()
                .filter(field -> !(field.type() instanceof FieldType.Day)
                        || Dates.findIso(text).isPresent())
                .isPresent();
    }

    private static boolean isId(String text) {
        return UUID.fromString(text).toString().equals(text);
    }

    /** How many there are. */
    long count(Handle handle) {
        return handle.createQuery("select count(*) from " + register.table() + " t where " + String.join(" and ", all))
                .bindMap(conditions.values())
                .mapTo(Long.class)
                .one();
    }

    /** How many have which value; those without one under an empty one, the last of all. */
    Map<Optional<String>, Long> count(Handle handle, DeskCount by) {
        Map<Optional<String>, Long> counts = new LinkedHashMap<>();
        handle.createQuery("select " + by.sql() + " as value, count(*) as number from " + register.table() + " t where "
                        + String.join(" and ", all) + " group by 1 order by 1")
                .bindMap(conditions.values())
                .map((row, context) -> counts.put(Optional.ofNullable(row.getString("value")), row.getLong("number")))
                .list();
        return counts;
    }
}
