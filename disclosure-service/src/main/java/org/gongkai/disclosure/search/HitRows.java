package org.gongkai.disclosure.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.gongkai.disclosure.search.index.Mark;

/** SQL for the rows of the index, {@code p}, that a query asks for. */
final class HitRows {

    /** Of more bodies than this an index is no help. */
    private static final int FEW_BODIES = 500;

    private final ItemQuery query;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final List<String> marks = new ArrayList<>();
    private final List<String> days = new ArrayList<>();

    /**
     * Those that a query asks for.
     *
     * @param bodies the bodies of the region, where the query names one
     */
    HitRows(ItemQuery query, Optional<List<String>> bodies) {
        this.query = query;
        values.putAll(query.words().values());
        askMarks();
        bodies.ifPresent(this::askBodies);
        query.from().ifPresent(day -> {
            days.add("p.published_on >= :from");
            values.put("from", day);
        });
        query.to().ifPresent(day -> {
            days.add("p.published_on <= :to");
            values.put("to", day);
        });
    }

    private void askMarks() {
        List<String> single = new ArrayList<>();
        query.values().forEach((mark, some) -> {
            if (some.size() == 1) {
                single.add(mark.of(some.getFirst()));
            } else if (!some.isEmpty()) {
                String name = "oneOf" + mark.name();
                marks.add("p.marks && cast(:" + name + " as text[])");
                values.put(name, some.stream().map(mark::of).toArray(String[]::new));
            }
        });
        if (!single.isEmpty()) {
            marks.add("p.marks @> cast(:marks as text[])");
            values.put("marks", single.toArray(String[]::new));
        }
    }

    private void askBodies(List<String> codes) {
        marks.add("p.agency_code = any(cast(:bodies as text[]))");
        values.put("bodies", codes.toArray(String[]::new));
        if (codes.size() <= FEW_BODIES) {
            marks.add("p.marks && cast(:bodyMarks as text[])");
            values.put("bodyMarks", codes.stream().map(Mark.AGENCY::of).toArray(String[]::new));
        }
    }

    /** What the SQL needs. */
    Map<String, Object> values() {
        return values;
    }

    /** Whether everything is asked for, or all of some days. */
    boolean isWhole() {
        return query.words().isEmpty() && marks.isEmpty();
    }

    /** The days that are asked for. */
    List<String> days() {
        return List.copyOf(days);
    }

    /** What is asked beside days, of those whose words stand there. */
    List<String> conditions(SearchOrder.Tier tier) {
        List<String> conditions = new ArrayList<>(marks);
        if (query.words().isEmpty()) {
            return conditions;
        }
        List<String> titles = query.words().in("p.title_tokens", "p.folded_title");
        switch (tier) {
            case ANYWHERE -> conditions.addAll(query.words().anywhere());
            case IN_TITLE -> conditions.addAll(titles);
            case BESIDE_TITLE -> {
                conditions.addAll(query.words().anywhere());
                conditions.add("not (" + String.join(" and ", titles) + ")");
            }
        }
        return conditions;
    }

    /** Conditions behind {@code where}; all, where there are none. */
    static String where(List<String> conditions) {
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }
}
