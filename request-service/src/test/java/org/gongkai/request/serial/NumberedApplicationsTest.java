package org.gongkai.request.serial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.record.ListPlans;
import org.gongkai.registers.testing.Api;
import org.gongkai.registers.testing.QueryPlan;

/** Whoever follows an application asks for its number without signing in: nothing is looked through for that. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class NumberedApplicationsTest {

    private static final int MANY = 300;

    @Inject
    Jdbi database;

    @Inject
    CurrentCaller caller;

    @Test
    void an_index_finds_an_application_by_its_number() {
        String agency = Api.agency("230505");
        String rows = IntStream.range(0, MANY)
                .mapToObj(row -> "NA-" + row + "," + agency + ",当面,自然人,2024-03-01")
                .collect(Collectors.joining("\n"));
        new Api("applications")
                .importCsv("登记编号,机构代码,渠道,类别,收到日期\n" + rows + "\n", "")
                .statusCode(200);
        ListPlans.analyze();

        for (String question : List.of(NumberedApplications.STANDING, NumberedApplications.VOIDED)) {
            QueryPlan plan = caller.asService("numbers", () -> plan(question, agency));
            assertThat(plan.sequentialScans("application")).as("%s", plan).isEmpty();
            assertThat(plan.read("application")).as("%s", plan).isLessThan(3);
        }
    }

    private QueryPlan plan(String question, String agency) {
        return database.withHandle(
                handle -> QueryPlan.parse(handle.createQuery("explain (analyze, format json) " + question)
                        .bind("agency", agency)
                        .bind("number", "NA-7")
                        .mapTo(String.class)
                        .one()));
    }
}
