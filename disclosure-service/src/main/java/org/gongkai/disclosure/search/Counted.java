package org.gongkai.disclosure.search;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What found items are counted by. */
public enum Counted {
    COLUMN("column", "p.\"column\""),
    ARTICLE20_ITEM("article20Item", "p.article20_item"),
    TOPIC("topic", "p.topic"),
    GENRE("genre", "p.genre"),
    CHANNEL("channel", "p.channel"),
    YEAR("year", "cast(extract(year from p.published_on) as text)"),
    AGENCY("agencyCode", "p.agency_code");

    private final String parameter;
    private final String sql;

    Counted(String parameter, String sql) {
        this.parameter = parameter;
        this.sql = sql;
    }

    /** Its name in a request. */
    public String parameter() {
        return parameter;
    }

    /** The names of all. */
    public static List<String> parameters() {
        return Stream.of(values()).map(Counted::parameter).toList();
    }

    /** How it is told of a row of the index, {@code p}. */
    String sql() {
        return sql;
    }

    /** The one with this name. */
    public static Optional<Counted> find(String parameter) {
        return Stream.of(values())
                .filter(one -> one.parameter.equals(parameter))
                .findFirst();
    }
}
