package org.gongkai.disclosure.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jdbi.v3.core.statement.Query;

/** The conditions of a filter in SQL. */
final class FeedQuery {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    FeedQuery(FeedFilter filter) {
        filter.agencyCode().ifPresent(code -> add("i.agency_code = :agency", "agency", code));
        filter.region().ifPresent(code -> add("a.region_code like :region", "region", code.prefix() + "%"));
        filter.column().ifPresent(path -> addPath("i.\"column\"", "column", path));
        filter.topic().ifPresent(path -> addPath("i.topic", "topic", path));
        filter.genre().ifPresent(name -> add("r.genre = :genre", "genre", name));
        filter.article20Item().ifPresent(item -> add("i.article20_item = :article", "article", item.name()));
        filter.publishedFrom().ifPresent(day -> add("i.published_on >= :from", "from", day));
        filter.publishedTo().ifPresent(day -> add("i.published_on <= :to", "to", day));
        for (int i = 0; i < filter.words().size(); i++) {
            String word = filter.words().get(i).toLowerCase(Locale.ROOT);
            add("lower(i.title) like :word" + i, "word" + i, "%" + escaped(word) + "%");
        }
    }

    /** A further condition with its value. */
    FeedQuery add(String condition, String name, Object value) {
        conditions.add(condition);
        return with(name, value);
    }

    /** A further value that a condition names. */
    FeedQuery with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    private void addPath(String column, String name, String path) {
        add("(" + column + " = :" + name + " or " + column + " like :" + name + "Below)", name, path)
                .with(name + "Below", escaped(path) + "/%");
    }

    /** All of them. */
    String where() {
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }

    /** A query with their values. */
    Query bindTo(Query query) {
        return query.bindMap(values);
    }

    private static String escaped(String text) {
        return text.replaceAll("([\\\\%_])", "\\\\$1");
    }
}
