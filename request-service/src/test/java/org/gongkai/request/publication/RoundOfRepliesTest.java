package org.gongkai.request.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.testing.DatabaseOwner;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.record.ListPlans;
import org.gongkai.registers.testing.Api;
import org.gongkai.registers.testing.QueryPlan;

/** What every minute asks about published replies is read off an index, however many are published. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class RoundOfRepliesTest {

    private static final int PUBLISHED = 3_000;

    @Inject
    Jdbi database;

    @Inject
    CurrentCaller caller;

    @Test
    void a_round_reads_those_alone_that_were_never_looked_at_or_by_other_rules() {
        String agency = Api.agency("230505");
        UUID application = UUID.fromString(new Api("applications")
                .created(Map.of(
                        "receiptNumber", "RR-1",
                        "agencyCode", agency,
                        "channel", "IN_PERSON",
                        "applicantKind", "NATURAL_PERSON",
                        "receivedOn", "2026-03-02")));
        try {
            publish(agency, application, PUBLISHED, "these");
            publish(agency, application, 3, "others");
            publish(agency, application, 2, null);
            ListPlans.analyze();

            QueryPlan plan = caller.asService("published replies", () -> plan("these"));

            assertThat(plan.sequentialScans("published_reply")).as("%s", plan).isEmpty();
            // Other tests publish too, and by the rules that are looked by.
            assertThat(plan.read("published_reply")).as("%s", plan).isBetween(5L, 500L);
        } finally {
            DatabaseOwner.jdbi()
                    .useHandle(handle ->
                            handle.execute("delete from published_reply where application_id = ?", application));
        }
    }

    private QueryPlan plan(String rules) {
        return database.withHandle(handle ->
                QueryPlan.parse(handle.createQuery("explain (analyze, format json) " + StandingReplies.toLookAt(false))
                        .bind("rules", rules)
                        .bind("after", new UUID(0, 0))
                        .bind("most", 200)
                        .mapTo(String.class)
                        .one()));
    }

    /** Held back, so that nobody reads them. */
    private static void publish(String agency, UUID application, int many, String rules) {
        DatabaseOwner.jdbi()
                .useHandle(handle -> handle.createUpdate("""
                        insert into published_reply (id, agency_code, application_id, title, request, reply, outcome,
                            published_on, rules, known, held_at, findings)
                        select gen_random_uuid(), :agency, :application, '决算', '申请公开决算', repeat('答复', 50), 'GRANTED',
                            date '2026-03-02', :rules, case when cast(:rules as text) is not null then 1 end, now(),
                            '[{"pointer": "/title", "reason": "X", "key": "k"}]'
                        from generate_series(1, :many)""")
                        .bind("agency", agency)
                        .bind("application", application)
                        .bind("rules", rules)
                        .bind("many", many)
                        .execute());
    }
}
