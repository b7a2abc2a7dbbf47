package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.database.SqlResource;
import org.gongkai.kit.testing.DatabaseOwner;
import org.gongkai.kit.testing.PostgresForTests;

/** A ledger from before flows had names of their own. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class FlowNamesTest {

    @Test
    void a_ledger_whose_flows_are_cells_of_the_form_learns_their_names_and_what_is_carried() {
        ApplicationsForTests mine = new ApplicationsForTests();
        for (String kind : List.of("NATURAL_PERSON", "ENTERPRISE")) {
            for (int year = 2019; year <= 2021; year++) {
                mine.receive(kind, year + "-12-20");
                String concluded = mine.receive(kind, year + "-03-01");
                mine.conclude(concluded, "GRANTED", year + "-03-20");
                String carried = mine.receive(kind, year + "-11-01");
                mine.conclude(carried, "PARTIAL", year + 1 + "-01-10");
                ApplicationsForTests.APPLICATIONS.voidRecord(
                        mine.receive(kind, year + "-05-01"), Role.SIGNER, ApplicationsForTests.TRIED_OUT);
            }
        }
        String carrying = SqlResource.read(FlowNamesTest.class, "/db/registers/V031__carried.sql");
        String renaming = SqlResource.read(FlowNamesTest.class, "/db/service/V036__flow_names.sql");

        List<String> differences = DatabaseOwner.jdbi().inTransaction(handle -> {
            handle.execute("""
                            create temporary table ledger_entry (like public.ledger_entry) on commit drop;
                            create temporary table ledger_total (like public.ledger_total) on commit drop;
                            create temporary table ledger_carried (like public.ledger_carried) on commit drop;
                            insert into pg_temp.ledger_entry select * from public.ledger_entry;
                            insert into pg_temp.ledger_total select * from public.ledger_total""");
            for (String table : List.of("ledger_entry", "ledger_total")) {
                handle.execute("""
                                update pg_temp.%s
                                 set flow = case split_part(flow, '/', 1)
                                    when 'APPLICATION.RECEIVED' then 'T3.NEW_RECEIVED.' || split_part(flow, '/', 2)
                                    when 'APPLICATION.CLOSED' then 'T3.' || replace(substr(flow, 20), '/', '.')
                                    when 'APPLICATION.NIL' then flow
                                    when 'PROCESSING_FEE.NIL' then flow
                                    else 'S6.' || flow end""".formatted(table));
            }
            handle.execute(carrying.substring(carrying.indexOf("with share as")));
            handle.execute(renaming.replaceAll("alter table .*;", ""));
            return Stream.of("ledger_entry", "ledger_total", "ledger_carried")
                    .flatMap(table ->
                            handle.createQuery("""
                                    select row_to_json(d)::text from (
                                        (table public.<table> except table pg_temp.<table>)
                                        union all
                                        (table pg_temp.<table> except table public.<table>)) d""".replace("<table>", table)).mapTo(String.class).list().stream())
                    .toList();
        });

        assertThat(differences).isEmpty();
    }
}
