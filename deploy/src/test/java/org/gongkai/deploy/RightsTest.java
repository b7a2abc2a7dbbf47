package org.gongkai.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

/** What the tables of rights must never say together, whatever rows are added to which of them. */
class RightsTest {

    private static final List<String> REPORT_STEPS = List.of(
            "/api/v1/annual-reports/{agencyCode}/{year}/returns",
            "/api/v1/annual-reports/{agencyCode}/{year}/finalizations",
            "/api/v1/annual-reports/{agencyCode}/{year}/publications",
            "/api/v1/annual-reports/{agencyCode}/{year}/amendments",
            "/api/v1/annual-reports/{agencyCode}/{year}/withdrawals",
            "/api/v1/annual-reports/{agencyCode}/{year}/filings",
            "/api/v1/annual-reports/{agencyCode}/{year}/filings/{number}/voidings",
            "/api/v1/annual-reports/{agencyCode}/{year}/filings/{number}/publications");

    /** Figures of bodies, added up for the gateway, and what they are made of, which tell of no case. */
    private static final List<String> SUMS =
            List.of("/api/v1/statistics/{year}/sums", "/api/v1/statistics/{year}/entries");

    @Test
    void an_auditor_reads_the_audit_and_the_own_account_and_nothing_else() {
        assertThat(pathsOf("AUDITOR"))
                .isNotEmpty()
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
                "/api/v1/case-",
                "/api/v1/statistics",
                "/api/v1/annual-reports");
        for (String role : List.of("ADMIN", "SERVICE")) {
            assertThat(pathsOf(role))
                    .isNotEmpty()
                    .filteredOn(path -> !role.equals("SERVICE") || !SUMS.contains(path))
                    .noneMatch(path -> cases.stream().anyMatch(path::startsWith));
        }
    }

    @Test
    void a_signer_a_supervisor_and_an_aggregator_change_no_register() {
        for (String role : List.of("SIGNER", "SUPERVISOR", "AGGREGATOR")) {
            assertThat(Rights.all())
                    .filteredOn(row ->
                            !row.cells().get(role).isEmpty() && !row.method().equals("GET"))
                    .allMatch(row -> row.path().startsWith("/api/v1/accounts/{account}")
                            || List.of("/api/v1/statistics/verification", "/api/v1/report-readings")
                                    .contains(row.path())
                            || role.equals("SUPERVISOR") && isOfSupervisors(row.path())
                            || role.equals("SIGNER") && (REPORT_STEPS.contains(row.path()) || isOfHeads(row.path())));
        }
    }

    /** Who supervises has mended what is found, has it looked for, and evaluates. */
    private static boolean isOfSupervisors(String path) {
        return path.startsWith("/api/v1/supervision-tasks")
                || path.startsWith("/api/v1/evaluation")
                || path.startsWith("/api/v1/inspections/")
                || path.startsWith("/api/v1/word-lists/");
    }

    /**
     * The head of an office takes steps of applications, items and documents that are there, holds what is there, has the names of cases
     * erased or refuses that, loads the office's calendar and sets how long its terms are, and lays down what it makes public.
     */
    private static boolean isOfHeads(String path) {
        return path.startsWith("/api/v1/applications/{id}/")
                || path.startsWith("/api/v1/items/{id}/")
                || path.startsWith("/api/v1/normative-documents/{id}/")
                || List.of(
                                "/api/v1/applications/{id}",
                                "/api/v1/matters/{id}/holds",
                                "/api/v1/matters/{id}/hold-releases",
                                "/api/v1/case-files/{id}/holds",
                                "/api/v1/case-files/{id}/hold-releases",
                                "/api/v1/case-files/{id}/erasures",
                                "/api/v1/case-files/{id}/erasure-refusals",
                                "/api/v1/erasure-proposals/{id}/approvals",
                                "/api/v1/erasure-proposals/{id}/refusals",
                                "/api/v1/applications/steps",
                                "/api/v1/calendars/{year}",
                                "/api/v1/catalogues/{agencyCode}",
                                "/api/v1/review-starts/{agencyCode}",
                                "/api/v1/document-number-patterns",
                                "/api/v1/document-templates/{code}",
                                "/api/v1/published-replies/{id}/corrections",
                                "/api/v1/published-replies/{id}/releases",
                                "/api/v1/published-replies/{id}/withdrawals",
                                "/api/v1/term-lengths/{timer}")
                        .contains(path);
    }

    @Test
    void nobody_changes_anything_without_signing_in_but_by_filing_and_by_signing_in() {
        assertThat(Rights.all())
                .filteredOn(row -> row.anyone() && !row.method().equals("GET"))
                .extracting(Rights::path)
                .containsExactlyInAnyOrder(
                        "/api/v1/public/applications",
                        "/api/v1/public/applications/{receiptNumber}/withdrawals",
                        "/api/v1/public/applications/{receiptNumber}/supplements",
                        "/api/v1/public/applications/{receiptNumber}/publication-proposals",
                        "/api/v1/public/applications/{receiptNumber}/discards",
                        "/api/v1/public/applications/{receiptNumber}/webhooks",
                        "/api/v1/public/applications/{receiptNumber}/webhooks/{id}",
                        "/api/v1/public/applications/{receiptNumber}/webhooks/{id}/deliveries/{n}/resends",
                        "/api/v1/public/matters",
                        "/api/v1/public/suggestions",
                        "/api/v1/public/drafts",
                        "/api/v1/public/drafts/{number}",
                        "/api/v1/public/drafts/{number}/submissions",
                        "/api/v1/public/drafts/{number}/discards",
                        "/api/v1/public/submissions/{number}/attachments",
                        "/api/v1/public/submissions/{number}/attachments/{n}",
                        "/api/v1/public/submissions/{number}/attachments/{n}",
                        "/api/v1/public/submissions/{number}/attachments/{n}/kind",
                        "/api/v1/public/fee-calculations",
                        "/api/v1/public/term-calculations",
                        "/api/v1/tokens",
                        "/api/v1/tokens/refreshments",
                        "/api/v1/tokens/revocations",
                        "/oauth2/token",
                        "/sign-in",
                        "/sign-out");
    }

    /** The statistics are served by the services and by the gateway, and both say the same of them. */
    @Test
    void every_operation_has_one_row_or_the_same_one_again() {
        assertThat(Rights.all())
                .extracting(row -> row.method() + " " + row.path())
                .doesNotHaveDuplicates();
    }

    private static List<String> pathsOf(String role) {
        return Rights.all().stream()
                .filter(row -> !row.cells().get(role).isEmpty())
                .map(Rights::path)
                .distinct()
                .toList();
    }
}
