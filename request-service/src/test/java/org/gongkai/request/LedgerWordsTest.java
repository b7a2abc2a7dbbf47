package org.gongkai.request;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** Words that ledgers of applications have in place of codes. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class LedgerWordsTest {

    @Test
    void words_stand_for_codes_and_say_more_than_the_code() {
        Api applications = ApplicationsForTests.APPLICATIONS;
        String agency = new ApplicationsForTests().agency();
        String csv = """
                登记编号,统一社会信用代码,申请渠道,申请人类型,收到日期,办结日期,办理结果
                W-1,AGENCY,网上申请,公民,2021-03-01,2021-03-19,政府信息不存在
                W-2,AGENCY,ＥＭＳ,律师事务所,2021-03-01,2021.3.20,申请人撤回
                """.replace("AGENCY", agency);

        applications.importCsv(csv, "").statusCode(200).body("created", equalTo(2));

        applications
                .list("?agencyCode=" + agency + "&outcome=UNAVAIL_NOT_HELD")
                .body("items.outcomeDetail", contains("NOT_EXIST"))
                .body("items.channel", contains("ONLINE"));
        applications
                .list("?agencyCode=" + agency + "&outcome=OTHER_MISC")
                .body("items.outcomeDetail", contains("WITHDRAWN"))
                .body("items.applicantKind", contains("LEGAL_SERVICE"))
                .body("items.channel", contains("REGISTERED_MAIL"));
    }
}
