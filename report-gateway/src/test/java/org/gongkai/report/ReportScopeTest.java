package org.gongkai.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.access.Caller;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.access.Role;
import org.gongkai.kit.access.Scope;
import org.gongkai.kit.testing.PostgresForTests;

/** The database itself keeps reports at work to their agency, lets everybody read what is published, and changes no version. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(GoldenSources.class)
class ReportScopeTest {

    private static final List<String> TABLES = List.of("annual_report", "report_text", "report_step", "report_version");

    @Inject
    Jdbi jdbi;

    @Inject
    CurrentCaller caller;

    private String agency;
    private ReportDesk desk;

    @BeforeEach
    void aReportThatIsSignedOff() {
        GoldenSources.answerAll();
        agency = Directory.enter("230505");
        desk = new ReportDesk(agency, 2021);
        desk.finalise();
    }

    @Test
    void a_query_without_a_filter_finds_nothing_of_others() {
        for (String table : TABLES) {
            assertThat(rows(table, person(Role.CLERK, new Scope.OfAgency(agency))))
                    .as(table)
                    .isPositive();
            assertThat(rows(table, person(Role.CLERK, new Scope.OfAgency(Directory.newCode("230505")))))
                    .as(table)
                    .isZero();
            assertThat(rows(table, person(Role.ADMIN, new Scope.Everywhere())))
                    .as(table)
                    .isZero();
            assertThat(rows(table, person(Role.AUDITOR, new Scope.Everywhere())))
                    .as(table)
                    .isZero();
            assertThat(rows(table, Caller.PUBLIC)).as(table).isZero();
        }
    }

    @Test
    void what_is_published_is_everybodys_and_its_drafts_are_not() {
        desk.post(Role.SIGNER, "publications", "{}").statusCode(200);

        assertThat(rows("report_version", Caller.PUBLIC)).isOne();
        assertThat(rows("report_text", Caller.PUBLIC)).isZero();
    }

    @Test
    void no_statement_changes_a_version_or_a_step() {
        Caller clerk = person(Role.CLERK, new Scope.OfAgency(agency));
        for (String statement : List.of(
                "update report_version set content = '{}' where agency_code = :agency",
                "delete from report_version where agency_code = :agency",
                "update report_step set comment = 'x' where agency_code = :agency",
                "delete from report_text where agency_code = :agency")) {
            assertThatThrownBy(() -> caller.as(
                            clerk,
                            () -> jdbi.withHandle(handle -> handle.createUpdate(statement)
                                    .bind("agency", agency)
                                    .execute())))
                    .as(statement)
                    .hasMessageMatching("(?s).*(never changes|append-only).*");
        }
    }

    private int rows(String table, Caller who) {
        return caller.as(
                who,
                () -> jdbi.withHandle(
                        handle -> handle.createQuery("select count(*) from " + table + " where agency_code = :agency")
                                .bind("agency", agency)
                                .mapTo(Integer.class)
                                .one()));
    }

    private static Caller person(Role role, Scope scope) {
        return new Caller.SignedIn("somebody", "test", role, scope, Set.of());
    }
}
