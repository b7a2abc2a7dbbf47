package org.gongkai.registers;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.assertj.core.api.SoftAssertions;
import org.awaitility.Awaitility;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.database.ServiceLock;
import org.gongkai.kit.testing.DatabaseOwner;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;

/** Whoever owns the database can change any row of the audit: each change is found, and its place is named. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class AuditForgeryTest {

    private static final String AUDIT = "/api/v1/audit/letter-service";

    private LettersForTests mine;

    @Test
    void every_change_of_a_row_is_found_and_its_place_is_named() {
        mine = new LettersForTests();
        String id = mine.receive("NATURAL_PERSON", "2021-03-01");
        mine.conclude(id, "GRANTED", "2021-03-19");
        LettersForTests.LETTERS.voidRecord(id).statusCode(200);
        mine.receive("ENTERPRISE", "2021-03-02");
        mine.receive("ENTERPRISE", "2021-03-03");
        chained();
        Awaitility.await("some heads").atMost(Duration.ofSeconds(30)).until(() -> {
            // Something to be covered by another head.
            mine.receive("ENTERPRISE", "2021-03-04");
            return count("select count(*) from audit_head") >= 3;
        });
        int last = chained();
        SoftAssertions found = new SoftAssertions();
        int tried = DatabaseOwner.jdbi().inTransaction(handle -> {
            ServiceLock.AUDIT_CHAINS.take(handle);
            ServiceLock.AUDIT_HEADS.take(handle);
            ForgedAudit audit = new ForgedAudit(mine.agency());
            List<ForgedAudit.Forgery> forgeries = new ArrayList<>(audit.ofRows(last));
            forgeries.addAll(audit.ofChains(last));
            forgeries.addAll(audit.ofEnds(last));
            forgeries.addAll(audit.ofHeads());
            assertThat(verify(false).getMap("firstBroken")).as("before").isNull();
            assertThat(verify(true).getMap("firstBroken")).as("before").isNull();
            for (ForgedAudit.Forgery forgery : forgeries) {
                audit.forge(forgery);
                Map<String, Object> broken = verify(forgery.whole()).getMap("firstBroken");
                audit.restore();
                found.assertThat(broken).as(forgery.name()).isNotNull();
                if (broken != null) {
                    found.assertThat(String.join(
                                    " ",
                                    String.valueOf(broken.get("chain")),
                                    String.valueOf(broken.get("position")),
                                    String.valueOf(broken.get("fault"))))
                            .as(forgery.name())
                            .isEqualTo(forgery.found());
                }
            }
            assertThat(verify(true).getMap("firstBroken")).as("after").isNull();
            audit.end();
            return forgeries.size();
        });
        found.assertAll();
        assertThat(tried).isGreaterThan(100);
    }

    private JsonPath verify(boolean whole) {
        String own = "Bearer " + IssuerForTests.tokenOfAgency(Role.AUDITOR, mine.agency());
        return (whole ? given() : given().header("Authorization", own))
                .post(AUDIT + "/verification")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** How many entries there are when each has its place. */
    private int chained() {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .until(
                        () -> count("select case when count(*) = count(l.hash) then count(*) else 0 end"
                                + " from audit_entry e left join audit_link l on l.entry_id = e.id where e.chain = '"
                                + mine.agency() + "'"),
                        many -> many > 0);
    }

    private static int count(String sql) {
        return DatabaseOwner.jdbi()
                .withHandle((Handle handle) ->
                        handle.createQuery(sql).mapTo(Integer.class).one());
    }
}
