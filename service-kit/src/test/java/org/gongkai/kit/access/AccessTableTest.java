package org.gongkai.kit.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

/** What the table of rights must never say, whatever rows are added. */
class AccessTableTest {

    private final AccessTable table = new AccessTable();

    private static final List<String> REPORT_STEPS = List.of(
            "/api/v1/annual-reports/{agencyCode}/{year}/returns",
            "/api/v1/annual-reports/{agencyCode}/{year}/finalizations",
            "/api/v1/annual-reports/{agencyCode}/{year}/publications",
            "/api/v1/annual-reports/{agencyCode}/{year}/amendments",
            "/api/v1/annual-reports/{agencyCode}/{year}/filings",
            "/api/v1/annual-reports/{agencyCode}/{year}/filings/{number}/voidings");

    @Test
    void an_auditor_reads_the_audit_and_the_own_account_and_nothing_else() {
        assertThat(pathsOf(Role.AUDITOR))
                .allMatch(path -> path.startsWith("/api/v1/audit/") || path.startsWith("/api/v1/accounts/{account}"));
    }

    @Test
    void an_administrator_and_a_service_reach_no_case() {
        List<String> cases = List.of(
                "/api/v1/applications",
                "/api/v1/disclosures",
                "/api/v1/normative-documents",
                "/api/v1/administrative-actions",
                "/api/v1/cases",
                "/api/v1/statistics",
                "/api/v1/annual-reports");
        for (Role role : List.of(Role.ADMIN, Role.SERVICE)) {
            assertThat(pathsOf(role)).noneMatch(path -> cases.stream().anyMatch(path::startsWith));
        }
    }

    @Test
    void a_signer_a_supervisor_and_an_aggregator_change_no_register() {
        for (Role role : List.of(Role.SIGNER, Role.SUPERVISOR, Role.AGGREGATOR)) {
            assertThat(table.rows())
                    .filteredOn(row ->
                            row.roles().containsKey(role) && !row.method().equals("GET"))
                    .allMatch(row -> row.path().startsWith("/api/v1/accounts/{account}")
                            || List.of("/api/v1/statistics/verification", "/api/v1/report-readings")
                                    .contains(row.path())
                            || role == Role.SIGNER && REPORT_STEPS.contains(row.path()));
        }
    }

    @Test
    void nobody_changes_anything_without_signing_in_but_by_filing_and_by_signing_in() {
        assertThat(table.rows())
                .filteredOn(row -> row.anyone() && !row.method().equals("GET"))
                .extracting(AccessRow::path)
                .containsExactlyInAnyOrder(
                        "/api/v1/public/applications",
                        "/api/v1/tokens",
                        "/api/v1/tokens/refreshments",
                        "/api/v1/tokens/revocations",
                        "/oauth2/token",
                        "/sign-in",
                        "/sign-out");
    }

    @Test
    void every_operation_has_one_row() {
        assertThat(table.rows())
                .extracting(row -> row.method() + " " + row.path())
                .doesNotHaveDuplicates();
    }

    @Test
    void what_has_no_row_is_open_to_nobody() {
        assertThat(table.at("/api/v1/nothing")).isEmpty();
        assertThat(table.at("//")).isEmpty();
        assertThat(table.at("/api/v1/applications/1/2/3")).isEmpty();
        assertThat(table.at("/api/v1/applications/")).isEmpty();
        assertThat(AccessTable.of("DELETE", table.at("/api/v1/applications"))).isEmpty();
    }

    @Test
    void the_more_literal_row_is_meant() {
        assertThat(table.at("/api/v1/applications/imports"))
                .extracting(AccessRow::path)
                .containsOnly("/api/v1/applications/imports");
    }

    @Test
    void the_own_account_is_that_of_the_gateways_issuer_alone() {
        AccessRow row = AccessTable.of("PUT", table.at("/api/v1/accounts/wang/password"))
                .orElseThrow();
        assertThat(row.allows(caller("wang", "own"), "/api/v1/accounts/wang/password"))
                .isTrue();
        assertThat(row.allows(caller("li", "own"), "/api/v1/accounts/wang/password"))
                .isFalse();
        assertThat(row.allows(caller("wang", "keycloak"), "/api/v1/accounts/wang/password"))
                .isFalse();
        assertThat(row.allows(Caller.PUBLIC, "/api/v1/accounts/wang/password")).isFalse();
    }

    private static Caller caller(String name, String issuer) {
        return new Caller.SignedIn(name, issuer, Role.CLERK, new Scope.Everywhere(), Set.of());
    }

    private List<String> pathsOf(Role role) {
        return table.rows().stream()
                .filter(row -> row.roles().containsKey(role))
                .map(AccessRow::path)
                .distinct()
                .toList();
    }
}
