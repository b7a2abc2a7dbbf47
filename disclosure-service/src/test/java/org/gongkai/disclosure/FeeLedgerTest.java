package org.gongkai.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** The ledger of administrative fees, collected and refunded to the fen. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class FeeLedgerTest {

    private static final String FEES = "T2.ADMINISTRATIVE_FEE.WAN_YUAN";
    private static final Api LEDGER = new Api("administrative-fees");
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
    void what_was_refunded_is_taken_from_what_was_collected_to_the_fen() {
        Api.statistics(agency, 2022).unknown(FEES);
        enter("1", "2022-03-08", "COLLECTED", "120.50");
        enter("2", "2022-04-08", "COLLECTED", "0.01");
        String refund = enter("3", "2022-12-31", "REFUNDED", "20.5");
        enter("4", "2023-01-01", "REFUNDED", "100.00");

        Api.statistics(agency, 2022).cell(FEES, "0.010001");
        Api.statistics(agency, 2023).cell(FEES, "-0.01");
        Api.entries(agency, 2022, FEES, "")
                .body("items", hasSize(3))
                .body("items.record.number", contains("1", "2", "3"))
                .body("items[2].amount", equalTo("-0.00205"));

        LEDGER.correct(refund, Map.of("amountYuan", "20.00")).statusCode(200).body("amountYuan", equalTo("20.00"));
        Api.statistics(agency, 2022).cell(FEES, "0.010051");
        LEDGER.voidRecord(refund).statusCode(200);
        Api.statistics(agency, 2022).cell(FEES, "0.012051");
        LEDGER.create(entry("5", "2022-03-08", "COLLECTED", "1.001"))
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/amountYuan"));
        LEDGER.create(entry("5", "2022-03-08", "REFUNDED", "-1")).statusCode(400);
    }

    @Test
    void a_file_of_the_system_that_collects_adds_up_to_the_fen() {
        Random random = new Random(18);
        StringBuilder csv = new StringBuilder("流水号,发生日期,收退,金额（元）,收费项目,数据来源,统一社会信用代码\n");
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < 500; i++) {
            BigDecimal amount = BigDecimal.valueOf(1 + random.nextInt(5_000_000), 2);
            boolean refund = random.nextInt(10) == 0;
            sum = refund ? sum.subtract(amount) : sum.add(amount);
            csv.append("FS-%d,2022-%02d-%02d,%s,%s,不动产登记费,非税收入系统,%s\n"
                    .formatted(
                            i, 1 + random.nextInt(12), 1 + random.nextInt(28), refund ? "退还" : "收取", amount, agency));
        }

        LEDGER.importCsv(csv.toString(), "").statusCode(200).body("created", equalTo(500));
        LEDGER.importCsv(csv.toString(), "").statusCode(200).body("unchanged", equalTo(500));

        String cell = Api.statistics(agency, 2022).response().extract().path("figures." + FEES);
        assertThat(new BigDecimal(cell))
                .isEqualByComparingTo(sum.movePointLeft(4))
                .isEqualByComparingTo(new BigDecimal(cell).setScale(6, RoundingMode.UNNECESSARY));
    }

    @Test
    void a_sum_of_a_time_and_entries_of_it_do_not_both_count() {
        ACTIONS.importCsv("统一社会信用代码,年份,期间,行政事业性收费,数据来源\n" + agency + ",2022,1月,7.28,非税收入系统\n", "")
                .statusCode(200);

        LEDGER.create(entry("1", "2022-01-08", "COLLECTED", "120.50"))
                .statusCode(409)
                .body("detail", containsString("2022-M01"));
        enter("2", "2022-02-08", "COLLECTED", "120.50");
        ACTIONS.importCsv("统一社会信用代码,年份,行政事业性收费,数据来源\n" + agency + ",2022,7.28,非税收入系统\n", "")
                .statusCode(422);
        ACTIONS.importCsv("统一社会信用代码,年份,期间,行政事业性收费,数据来源\n" + agency + ",2022,2月,7.28,非税收入系统\n", "")
                .statusCode(409);
        ACTIONS.importCsv("统一社会信用代码,年份,期间,行政许可,数据来源\n" + agency + ",2022,2月,7,非税收入系统\n", "")
                .statusCode(200);
        Map<String, Object> other = entry("3", "2022-01-08", "COLLECTED", "120.50");
        other.put("source", "派出机构");
        LEDGER.create(other).statusCode(201);

        Api.statistics(agency, 2022).cell(FEES, "7.3041");
    }

    private String enter(String number, String on, String direction, String yuan) {
        return LEDGER.created(entry(number, on, direction, yuan));
    }

    private Map<String, Object> entry(String number, String on, String direction, String yuan) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("entryNumber", number);
        entry.put("agencyCode", agency);
        entry.put("happenedOn", on);
        entry.put("direction", direction);
        entry.put("amountYuan", yuan);
        entry.put("feeItem", "不动产登记费");
        entry.put("source", "非税收入系统");
        return entry;
    }
}
