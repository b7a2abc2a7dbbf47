package org.gongkai.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import java.util.List;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.DatabaseOwner;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** Verification finds whatever differs between the ledger and the register, and the ledger cannot be rewritten. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class VerificationTest {

    @Inject
    Jdbi database;

    private LettersForTests mine;

    @BeforeEach
    void aConcludedLetter() {
        mine = new LettersForTests();
        mine.conclude(mine.receive("NATURAL_PERSON", "2021-03-01"), "GRANTED", "2021-03-19");
    }

    @Test
    void a_total_that_was_tampered_with_is_found_with_the_stocks_that_hang_on_it() {
        tamper("update ledger_total set amount = amount + 5 where flow = 'APPLICATION.RECEIVED/NATURAL_PERSON'");

        verify().body("checkedRecords", equalTo(1))
                .body("checkedCells", greaterThanOrEqualTo(2))
                .body(
                        "differences.findAll { it.cellId == 'T3.NEW_RECEIVED.NATURAL_PERSON' }.ledger",
                        equalTo(List.of(6)))
                .body(
                        "differences.findAll { it.cellId == 'T3.NEW_RECEIVED.NATURAL_PERSON' }.recount",
                        equalTo(List.of(1)));

        tamper("update ledger_total set amount = amount - 5 where flow = 'APPLICATION.RECEIVED/NATURAL_PERSON'");
        verify().body("differences", hasSize(0));
    }

    @Test
    void a_record_that_was_changed_behind_the_ledger_is_found() {
        tamper("update letter set outcome = 'PARTIAL'");

        verify().body("differences.cellId", hasItem("T3.GRANTED.NATURAL_PERSON"))
                .body("differences.cellId", hasItem("T3.PARTIAL.NATURAL_PERSON"));

        tamper("update letter set outcome = 'GRANTED'");
        verify().body("differences", hasSize(0));
    }

    @Test
    void a_recount_of_a_body_that_is_not_there_or_not_reached_is_not_found() {
        String other = Api.json("{\"agencyCode\": \"" + mine.agency() + "\"}")
                .header("Authorization", "Bearer " + IssuerForTests.tokenOfAgency(Role.CLERK, Api.agency("230506")))
                .post("/api/v1/statistics/verification")
                .then()
                .statusCode(404)
                .extract()
                .path("type");
        assertThat(other).isEqualTo("/problems/not-found");
        Api.json("{\"agencyCode\": \"nobody\"}")
                .post("/api/v1/statistics/verification")
                .then()
                .statusCode(404);
    }

    @Test
    void an_entry_is_never_changed_nor_taken_away() {
        for (String change : List.of(
                "update ledger_entry set amount = 2",
                "delete from ledger_entry",
                "truncate ledger_entry",
                "delete from ledger_posting",
                "update ledger_erratum set report_version = 2",
                "delete from ledger_erratum")) {
            assertThatThrownBy(() -> database.useHandle(handle -> handle.execute(change)))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> DatabaseOwner.jdbi().useHandle(handle -> handle.execute(change)))
                    .hasMessageContaining("append-only");
        }
    }

    private void tamper(String sql) {
        String mineAlone = sql + (sql.contains("where") ? " and" : " where") + " agency_code = ?";
        DatabaseOwner.jdbi().useHandle(handle -> handle.execute(mineAlone, mine.agency()));
    }

    private ValidatableResponse verify() {
        return Api.json("{\"agencyCode\": \"" + mine.agency() + "\"}")
                .post("/api/v1/statistics/verification")
                .then()
                .statusCode(200);
    }
}
