package org.gongkai.request.search;

import java.util.Optional;
import java.util.stream.Stream;

/** What applications are counted by. */
public enum Counted {
    STAGE("stage", ApplicationRows.STAGE),
    OUTCOME("outcome", "t.outcome"),
    OUTCOME_DETAIL("outcomeDetail", "t.outcome_detail"),
    APPLICANT_KIND("applicantKind", "t.applicant_kind"),
    CHANNEL("channel", "t.channel"),
    AGENCY_CODE("agencyCode", "t.agency_code"),
    HANDLER("handler", "h.handler"),
    UNIT("unit", "h.unit"),
    RECEIVED_YEAR("receivedYear", "cast(extract(year from t.received_on) as text)"),
    CLOSED_YEAR("closedYear", "cast(extract(year from t.closed_on) as text)"),
    OPEN("open", "cast(t.closed_on is null as text)"),
    /** How near the last day of an open one is. */
    DUE(
            "due",
            "case when t.closed_on is not null or t.voided_at is not null then null when o.due_on < :today then 'OVERDUE'"
                    + " when o.due_on <= cast(:today as date) + 7 then 'WITHIN_A_WEEK' when o.due_on is not null then 'LATER'"
                    + " else 'UNDATED' end");

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

    /** Whether lives tell it, and not the register. */
    boolean isOfLife() {
        return this == STAGE || this == HANDLER || this == UNIT;
    }

    /** How it is told of an application {@code t} with the life {@code h}. */
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
