package org.gongkai.registers.record;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.form.edition.Editions;
import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.access.Caller;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.access.Role;
import org.gongkai.kit.access.Scope;
import org.gongkai.kit.testing.DatabaseOwner;
import org.gongkai.registers.field.Field;
import org.gongkai.registers.field.FieldType;
import org.gongkai.registers.field.Fields;
import org.gongkai.registers.field.Filter;
import org.gongkai.registers.register.Register;
import org.gongkai.registers.testing.QueryPlan;

/** Every way to ask a register for a list, out of its own definition, and how the service's role runs the query. */
public final class ListPlans<E extends Record> {

    private static final int LIMIT = 50;

    /** What the keys of copies have. */
    private static final String COPY = " copy ";

    /** What the codes of further bodies begin with. */
    private static final String BODY = "1165X";

    private final Register<E> register;
    private final Fields<E> fields;
    private final Jdbi service;
    private final CurrentCaller caller;

    public ListPlans(Register<E> register, Jdbi service, CurrentCaller caller) {
        this.register = register;
        this.fields = new Fields<>(register.entryType(), Editions.shipped());
        this.service = service;
        this.caller = caller;
    }

    /**
     * Every parameter of the list by itself, and each span of days; the value is that of the agency's youngest record
     * that has one, which a scan in order of registration comes to last.
     */
    public Map<String, Map<String, String>> questions(String agency) {
        Map<String, Map<String, String>> questions = new LinkedHashMap<>();
        questions.put("nothing", Map.of());
        questions.put("voided", Map.of("voided", "true"));
        Filter.flags(fields).keySet().forEach(name -> {
            // Those without a day are the few: of the one with which a record ends they are the open ones.
            String few = Boolean.toString(name.equals(Filter.OPEN));
            questions.put(name + "=" + few, Map.of(name, few));
        });
        // What is sealed is asked for by a hash of what a column does not say.
        Filter.parameters(fields)
                .forEach((name, field) -> fields.find(field)
                        .filter(one -> !one.isEncrypted())
                        .flatMap(one -> youngest(one, agency))
                        .ifPresent(value -> questions.put(name, Map.of(name, value))));
        for (Field field : fields.all()) {
            if (field.type() instanceof FieldType.Day) {
                String stem = field.name().replaceFirst("On$", "");
                youngest(field, agency)
                        .ifPresent(value -> questions.put(
                                stem + " in a month",
                                Map.of(stem + "From", value.substring(0, 8) + "01", stem + "To", value)));
            }
        }
        questions.remove("agencyCode");
        return questions;
    }

    /** The ids of the agencies' records that a plain scan finds, in order of registration. */
    public List<UUID> ids(Map<String, String> question, List<String> agencies) {
        Filter filter = filter(question);
        StringBuilder sql = new StringBuilder("select id from " + register.table() + " t where voided_at is "
                + (filter.voided() ? "not null" : "null") + " and agency_code = any(:agencies)");
        Map<String, Object> values = new LinkedHashMap<>();
        filter.conditions().forEach(condition -> {
            sql.append(" and t.").append(condition.field().column());
            switch (condition.comparison()) {
                case EQUAL -> sql.append(" = :").append(condition.parameter());
                case FROM -> sql.append(" >= :").append(condition.parameter());
                case TO -> sql.append(" <= :").append(condition.parameter());
                case PRESENT -> sql.append(" is not null");
                case ABSENT -> sql.append(" is null");
            }
            if (Set.of(Filter.Comparison.EQUAL, Filter.Comparison.FROM, Filter.Comparison.TO)
                    .contains(condition.comparison())) {
                values.put(condition.parameter(), condition.value());
            }
        });
        return DatabaseOwner.jdbi()
                .withHandle(
                        handle -> handle.createQuery(sql.append(" order by id").toString())
                                .bindArray("agencies", String.class, agencies)
                                .bindMap(values)
                                .mapTo(UUID.class)
                                .list());
    }

    /** How the service, on behalf of a clerk with this scope, finds a page behind the record. */
    public QueryPlan plan(Map<String, String> question, Scope scope, UUID after) {
        RecordList.Query query =
                RecordList.of(register, fields, null, "id", filter(question), scope, LocalDate.now(ChinaTime.ZONE));
        Caller clerk = new Caller.SignedIn("clerk", "own", Role.CLERK, scope, Set.of());
        return caller.as(
                clerk,
                () -> service.withHandle(
                        handle -> QueryPlan.parse(handle.createQuery("explain (analyze, format json) " + query.sql())
                                .bind("after", after)
                                .bind("last", RecordList.LAST)
                                .bind("limitRows", LIMIT + 1)
                                .bindMap(query.values())
                                .mapTo(String.class)
                                .one())));
    }

    /**
     * Has each record of a body stand several times more, in the same order behind all of them. A query reads them as it reads those
     * that were registered, and to register so many takes the time of all other tests; nothing counts them.
     */
    public void multiply(String agency, int times) {
        DatabaseOwner.jdbi().useHandle(owner -> {
            List<String> columns = columns(owner, register.table(), Set.of("id", "record_key"));
            owner.createUpdate("""
                            insert into %1$s (id, record_key, %2$s)
                            select cast(left(max(cast(id as text)) over (), 19) || 'bfff-'
                                    || lpad(to_hex(row_number() over (order by id, copy)), 12, '0') as uuid),
                                record_key || '%3$s' || copy, %2$s
                            from %1$s cross join generate_series(1, :times) copy
                            where agency_code = :agency""".formatted(register.table(), String.join(", ", columns), COPY))
                    .bind("times", times)
                    .bind("agency", agency)
                    .execute();
        });
    }

    /** Has so many bodies beside one, as a city or a province has; they have no records. */
    public void addBodies(String agency, int number) {
        DatabaseOwner.jdbi().useHandle(owner -> {
            String columns = String.join(", ", columns(owner, "agency", Set.of("code", "region_code")));
            owner.createUpdate("insert into agency (code, region_code, " + columns + ") select '" + BODY
                            + "' || lpad(cast(body as text), 10, '0'), '650000', " + columns
                            + " from agency cross join generate_series(1, :number) body where code = :agency")
                    .bind("number", number)
                    .bind("agency", agency)
                    .execute();
        });
    }

    private static List<String> columns(Handle owner, String table, Set<String> without) {
        return owner.createQuery("""
                        select quote_ident(column_name) from information_schema.columns
                        where table_schema = 'public' and table_name = :table and is_generated = 'NEVER'
                            and column_name not in (<without>)""")
                .bind("table", table)
                .bindList("without", List.copyOf(without))
                .mapTo(String.class)
                .list();
    }

    /** Takes the copies of records and those bodies away again. */
    public void takeCopiesAway(String agency) {
        DatabaseOwner.jdbi().useHandle(owner -> {
            owner.execute(
                    "delete from %s where agency_code = ? and record_key like '%%%s%%'"
                            .formatted(register.table(), COPY),
                    agency);
            owner.execute("delete from agency where code like '" + BODY + "%'");
            // What comes behind is not to be planned for what is gone.
            owner.execute("analyze agency");
            owner.execute("analyze " + register.table());
        });
    }

    /** Tells the planner how large the tables are by now, and that an index alone answers for nearly all of their rows. */
    public static void analyze() {
        Awaitility.await("no transaction from before the rows is left")
                .until(() -> DatabaseOwner.jdbi().withHandle(handle -> {
                    handle.execute("vacuum analyze");
                    return handle.createQuery(
                                    "select coalesce(bool_and(relallvisible > 0.9 * relpages), true) from pg_class"
                                            + " where relkind = 'r' and relpages > 50 and relnamespace = 'public'::regnamespace")
                            .mapTo(Boolean.class)
                            .one();
                }));
    }

    private Filter filter(Map<String, String> question) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        question.forEach((name, value) -> parameters.put(name, List.of(value)));
        return Filter.of(fields, parameters);
    }

    private Optional<String> youngest(Field field, String agency) {
        return DatabaseOwner.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select cast(%s as text) from %s where agency_code = :agency and %s is not null order by id desc limit 1"
                                        .formatted(field.column(), register.table(), field.column()))
                        .bind("agency", agency)
                        .mapTo(String.class)
                        .findOne());
    }
}
