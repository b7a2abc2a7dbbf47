package org.gongkai.litigation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.gongkai.kit.table.ResourceTable;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;
import org.gongkai.registers.testing.StatisticsAnswer;

/** Each worked example of {@code disputes.csv}: which cell of table 4 a case fills in which year. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class DisputeVectorsTest {

    private static final String REGION = "321300";

    /** Where what was not accepted counts, as the tests' settings say. */
    private static final String REGION_OF_NOT_ACCEPTED = "651301";

    private String agency;
    private CaseFilesForTests cases;

    record Vector(String id, String kind, String input, String expected, String source, String status) {

        static Vector of(NamedCsvRecord row) {
            return new Vector(
                    row.getField("id"),
                    row.getField("kind"),
                    row.getField("input"),
                    row.getField("expected"),
                    row.getField("source"),
                    row.getField("status"));
        }

        @Override
        public String toString() {
            return id + " " + input + " -> " + expected + " (" + source + ")";
        }
    }

    static Stream<Vector> vectors() {
        List<Vector> all =
                ResourceTable.read(DisputeVectorsTest.class.getResource("/vectors/disputes.csv"), Vector::of);
        assertThat(all).extracting(Vector::kind).containsOnly("T4");
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void a_case_fills_the_cells_that_the_example_says(Vector vector) {
        in(REGION);
        switch (vector.id()) {
            case "T001" -> open_at_one_end_of_year_and_upheld_in_the_next();
            case "T003" -> upheld_and_then_under_appeal();
            case "T005" -> withdrawn_when_the_agency_had_corrected_itself();
            case "T007" -> not_accepted();
            case "T009" -> sued_at_once_where_reconsideration_comes_first();
            case "T011" -> sued_at_once_before_that_was_law();
            case "T013" -> sued_at_once_where_it_may_be();
            case "T015" -> brought_by_a_third_party();
            case "T017" -> sent_back_and_open_again();
            case "T019" -> the_city_that_counts_what_is_concluded();
            default -> throw new AssertionError("nobody has told this test of " + vector);
        }
        Api.verify(agency).statusCode(200).body("differences", empty());
    }

    private void in(String region) {
        agency = Api.agency(region);
        cases = new CaseFilesForTests(agency);
    }

    private void open_at_one_end_of_year_and_upheld_in_the_next() {
        String id = cases.opened();
        cases.begin(id, "RECONSIDERATION", "acceptedOn", "2024-12-20").statusCode(201);
        cases.decide(id, 1, "RC_UPHOLD", "2025-02-07", "servedOn", "2025-02-10").statusCode(201);

        year(2024).cell("T4.RECONSIDERATION.PENDING", 1).cell("T4.RECONSIDERATION.TOTAL", 1);
        year(2025)
                .cell("T4.RECONSIDERATION.UPHELD", 1)
                .cell("T4.RECONSIDERATION.PENDING", 0)
                .cell("T4.RECONSIDERATION.TOTAL", 1);
    }

    private void upheld_and_then_under_appeal() {
        String id = cases.opened();
        cases.begin(id, "RECONSIDERATION", "acceptedOn", "2025-01-10").statusCode(201);
        cases.decide(id, 1, "RC_UPHOLD", "2025-03-01", "servedOn", "2025-03-01").statusCode(201);
        cases.begin(id, "FIRST_INSTANCE", "follows", 1, "acceptedOn", "2025-03-12")
                .statusCode(201);
        cases.decide(id, 2, "LT_REJECT_CLAIM", "2025-08-01", "servedOn", "2025-08-05")
                .statusCode(201);
        cases.begin(id, "SECOND_INSTANCE", "follows", 2, "acceptedOn", "2025-08-18")
                .statusCode(201);

        year(2025)
                .cell("T4.RECONSIDERATION.UPHELD", 1)
                .cell("T4.RECONSIDERATION.PENDING", 0)
                .cell("T4.LITIGATION_AFTER_RECONSIDERATION.PENDING", 1)
                .cell("T4.LITIGATION_AFTER_RECONSIDERATION.TOTAL", 1)
                .cell("T4.LITIGATION_DIRECT.TOTAL", 0);
    }

    private void withdrawn_when_the_agency_had_corrected_itself() {
        String id = cases.opened();
        cases.begin(id, "RECONSIDERATION", "acceptedOn", "2025-03-10").statusCode(201);
        cases.decide(id, 1, "RC_SELF_CORRECTED", "2025-04-10", "servedOn", "2025-04-11")
                .statusCode(201)
                .body("proceedings[0].decisions[0].lacksFollowUp", equalTo(true))
                .body("findings.code", contains("FOLLOW_UP_MISSING"));

        year(2025).cell("T4.RECONSIDERATION.OTHER", 1).cell("T4.RECONSIDERATION.TOTAL", 1);
    }

    private void not_accepted() {
        notAccepted();
        year(2025).unknown("T4.RECONSIDERATION.TOTAL");

        in(REGION_OF_NOT_ACCEPTED);
        notAccepted();
        year(2025).cell("T4.RECONSIDERATION.OTHER", 1).cell("T4.RECONSIDERATION.TOTAL", 1);
    }

    private void notAccepted() {
        String id = cases.opened();
        cases.begin(id, "RECONSIDERATION", "filedOn", "2025-03-03").statusCode(201);
        cases.decide(id, 1, "RC_NOT_ACCEPTED", "2025-03-07", "servedOn", "2025-03-10")
                .statusCode(201);
    }

    private void sued_at_once_where_reconsideration_comes_first() {
        String id = sued("DENY_INTERNAL", "2025-03-01");
        cases.decide(id, 1, "LT_DISMISS", "2025-05-12", "servedOn", "2025-05-14")
                .statusCode(201)
                .body("findings.code", contains("RECONSIDERATION_FIRST"))
                .body("findings[0].severity", equalTo("WARNING"));

        year(2025).cell("T4.LITIGATION_DIRECT.OTHER", 1).cell("T4.LITIGATION_DIRECT.TOTAL", 1);
    }

    private void sued_at_once_before_that_was_law() {
        cases.read(sued("DENY_INTERNAL", "2023-11-01")).body("findings", empty());
    }

    private void sued_at_once_where_it_may_be() {
        cases.read(sued("DENY_ADMIN_QUERY", "2025-03-01")).body("findings", empty());

        year(2025).cell("T4.LITIGATION_DIRECT.PENDING", 1).cell("T4.LITIGATION_DIRECT.TOTAL", 1);
    }

    private String sued(String outcome, String repliedOn) {
        String id = cases.opened(Map.of("replyOutcome", outcome, "repliedOn", repliedOn));
        cases.begin(id, "FIRST_INSTANCE", "acceptedOn", "2025-04-01").statusCode(201);
        return id;
    }

    private void brought_by_a_third_party() {
        String id = cases.opened(Map.of("broughtBy", "THIRD_PARTY", "replyOutcome", "GRANTED"));
        cases.begin(id, "RECONSIDERATION", "acceptedOn", "2025-03-10")
                .statusCode(201)
                .body("subject.broughtBy", equalTo("THIRD_PARTY"))
                .body("findings.code", not(hasItem("RECONSIDERATION_FIRST")));

        year(2025).cell("T4.RECONSIDERATION.PENDING", 1).cell("T4.RECONSIDERATION.TOTAL", 1);
    }

    private void sent_back_and_open_again() {
        String id = cases.opened();
        cases.begin(id, "FIRST_INSTANCE", "acceptedOn", "2025-03-12").statusCode(201);
        cases.decide(id, 1, "LT_REJECT_CLAIM", "2025-08-01", "servedOn", "2025-08-05")
                .statusCode(201);
        year(2025).cell("T4.LITIGATION_DIRECT.UPHELD", 1);
        cases.begin(id, "SECOND_INSTANCE", "follows", 1, "acceptedOn", "2025-08-18")
                .statusCode(201);
        cases.decide(id, 2, "LT_REMAND", "2025-11-18", "servedOn", "2025-11-20").statusCode(201);
        year(2025).cell("T4.LITIGATION_DIRECT.PENDING", 1).cell("T4.LITIGATION_DIRECT.UPHELD", 0);
        cases.begin(id, "FIRST_INSTANCE", "follows", 2, "acceptedOn", "2025-12-02")
                .statusCode(201)
                .body("proceedings.block", contains("LITIGATION_DIRECT", "LITIGATION_DIRECT", "LITIGATION_DIRECT"));

        year(2025).cell("T4.LITIGATION_DIRECT.PENDING", 1).cell("T4.LITIGATION_DIRECT.TOTAL", 1);
    }

    /** Suqian 2024: the numbers of its first section are those of cases that are concluded. */
    private void the_city_that_counts_what_is_concluded() {
        StringBuilder csv = new StringBuilder("caseNumber,agencyCode,kind,acceptedOn,closedOn,result\n");
        int serial = 0;
        for (String cell : List.of(
                "RECONSIDERATION UPHELD 88",
                "RECONSIDERATION CORRECTED 18",
                "RECONSIDERATION OTHER 28",
                "RECONSIDERATION PENDING 36",
                "LITIGATION_DIRECT UPHELD 7",
                "LITIGATION_DIRECT OTHER 11",
                "LITIGATION_DIRECT PENDING 7",
                "LITIGATION_AFTER_RECONSIDERATION UPHELD 33",
                "LITIGATION_AFTER_RECONSIDERATION OTHER 6",
                "LITIGATION_AFTER_RECONSIDERATION PENDING 13")) {
            String[] of = cell.split(" ");
            boolean pending = of[1].equals("PENDING");
            for (int i = 0; i < Integer.parseInt(of[2]); i++) {
                csv.append("S-%d,%s,%s,2024-03-01,%s,%s\n"
                        .formatted(++serial, agency, of[0], pending ? "" : "2024-09-02", pending ? "" : of[1]));
            }
        }
        new Api("cases").importCsv(csv.toString(), "").statusCode(200).body("created", equalTo(serial));

        StatisticsAnswer figures = year(2024);
        figures.cell("T4.RECONSIDERATION.TOTAL", 170)
                .cell("T4.LITIGATION_DIRECT.TOTAL", 25)
                .cell("T4.LITIGATION_AFTER_RECONSIDERATION.TOTAL", 52);
        assertThat(concluded(figures, "RECONSIDERATION")).isEqualTo(134);
        assertThat(concluded(figures, "LITIGATION_DIRECT") + concluded(figures, "LITIGATION_AFTER_RECONSIDERATION"))
                .isEqualTo(57);
    }

    private static int concluded(StatisticsAnswer figures, String row) {
        return figures.response().extract().<Integer>path("figures.T4." + row + ".TOTAL")
                - figures.response().extract().<Integer>path("figures.T4." + row + ".PENDING");
    }

    private StatisticsAnswer year(int year) {
        return Api.statistics(agency, year);
    }
}
