package org.gongkai.disclosure;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.util.LinkedHashMap;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** Licences and penalties one by one, beside the counts of them. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class DecisionLedgerTest {

    private static final String LICENCES = "T2.LICENSING.DECISIONS";
    private static final String PENALTIES = "T2.PENALTY.DECISIONS";
    private static final Api LEDGER = new Api("administrative-decisions");
    private static final Api ACTIONS = new Api("administrative-actions");

    private String agency;

    @BeforeEach
    void anAgencyOfItsOwn() {
        agency = Api.agency("230505");
    }

    @AfterEach
    void theLedgerEqualsTheRegisters() {
        Api.verify(agency).statusCode(200).body("differences", empty());
    }

    @Test
    void each_decision_counts_once_in_its_year_and_what_nobody_stated_is_not_known() {
        Api.statistics(agency, 2022).unknown(PENALTIES);
        LEDGER.created(entry("罚1", "PENALTY", "2022-12-31"));
        String second = LEDGER.created(entry("罚2", "PENALTY", "2022-03-01"));
        LEDGER.created(entry("罚3", "PENALTY", "2023-01-01"));

        Api.statistics(agency, 2022).cell(PENALTIES, 2).unknown(LICENCES);
        Api.entries(agency, 2022, PENALTIES, "")
                .body("items", hasSize(2))
                .body("items.record.number", contains("罚1", "罚2"));

        LEDGER.correct(second, Map.of("decidedOn", "2023-03-01")).statusCode(200);
        Api.statistics(agency, 2022).cell(PENALTIES, 1);
        Api.statistics(agency, 2023).cell(PENALTIES, 2);
        LEDGER.correct(second, Map.of("kind", "LICENSING")).statusCode(200);
        Api.statistics(agency, 2023).cell(PENALTIES, 1).cell(LICENCES, 1);
        LEDGER.voidRecord(second).statusCode(200);
        Api.statistics(agency, 2023).cell(PENALTIES, 1).unknown(LICENCES);
    }

    @Test
    void a_file_of_the_system_that_decides_is_imported_once() {
        StringBuilder csv = new StringBuilder("决定书文号,决定类别,决定日期,事项名称,公示日期,数据来源,统一社会信用代码\n");
        for (int i = 0; i < 300; i++) {
            csv.append("四许〔2022〕%d号,行政许可,2022-%02d-05,食品经营许可,2022-%02d-08,行政执法平台,%s\n"
                    .formatted(i + 1, 1 + i % 12, 1 + i % 12, agency));
        }

        LEDGER.importCsv(csv.toString(), "").statusCode(200).body("created", equalTo(300));
        LEDGER.importCsv(csv.toString().replace("〔2022〕", "[2022]第"), "")
                .statusCode(200)
                .body("unchanged", equalTo(300));

        Api.statistics(agency, 2022).cell(LICENCES, 300);
        LEDGER.list("?kind=LICENSING&decidedFrom=2022-02-01&decidedTo=2022-02-28&agencyCode=" + agency)
                .body("items", hasSize(25));
    }

    @Test
    void a_count_and_single_decisions_of_the_same_kind_source_and_time_do_not_both_count() {
        ACTIONS.importCsv("统一社会信用代码,年份,期间,行政处罚,数据来源\n" + agency + ",2022,1月,7,行政执法平台\n", "")
                .statusCode(200);

        LEDGER.create(entry("罚1", "PENALTY", "2022-01-08")).statusCode(409).body("detail", containsString("2022-M01"));
        LEDGER.created(entry("许1", "LICENSING", "2022-01-08"));
        LEDGER.created(entry("罚2", "PENALTY", "2022-02-08"));
        ACTIONS.importCsv("统一社会信用代码,年份,期间,行政处罚,数据来源\n" + agency + ",2022,2月,9,行政执法平台\n", "")
                .statusCode(409);
        ACTIONS.importCsv("统一社会信用代码,年份,期间,行政强制,数据来源\n" + agency + ",2022,2月,9,行政执法平台\n", "")
                .statusCode(200);
        Map<String, Object> other = entry("罚3", "PENALTY", "2022-01-08");
        other.put("source", "派出机构");
        LEDGER.create(other).statusCode(201);

        Api.statistics(agency, 2022).cell(PENALTIES, 9).cell(LICENCES, 1);
    }

    @Test
    void what_cannot_be_is_refused() {
        Map<String, Object> early = entry("罚1", "PENALTY", "2022-01-08");
        early.put("publicisedOn", "2022-01-07");
        LEDGER.create(early).statusCode(400).body("violations[0].pointer", equalTo("/publicisedOn"));
        Map<String, Object> named = entry("罚1", "PENALTY", "2022-01-08");
        named.put("matter", "处罚某人13800138000");
        LEDGER.create(named).statusCode(400).body("violations[0].pointer", equalTo("/matter"));
        LEDGER.create(entry("罚1", "PENALTY", "2999-01-08")).statusCode(400);
        LEDGER.create(entry("罚1", "CONFISCATION", "2022-01-08")).statusCode(400);
    }

    private Map<String, Object> entry(String number, String kind, String on) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("decisionNumber", number);
        entry.put("agencyCode", agency);
        entry.put("kind", kind);
        entry.put("decidedOn", on);
        entry.put("matter", "食品经营");
        entry.put("source", "行政执法平台");
        return entry;
    }
}
