package org.gongkai.request;

import static io.restassured.RestAssured.given;

import java.util.Arrays;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.testing.PostgresForTests;

/**
 * What names and words cost: an import of twenty thousand rows, pages, searches and counts, in milliseconds. No test runs it by itself
 * ({@code -Dtest=SealingCost}); it asks by HTTP alone, so that another state of the sources can be asked the same.
 */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SealingCost {

    private static final int ROWS = 20_000;
    private static final int TIMES = 40;
    private static final String[] THINGS = {"部门决算", "征收补偿方案", "棚户区改造", "城乡规划许可", "水质监测报告", "低保名单"};

    @Test
    void costs() {
        // What is compiled while it runs is compiled before.
        for (int i = 0; i < 2; i++) {
            imported(new ApplicationsForTests(), ROWS / 10);
        }
        long[] imports = new long[3];
        ApplicationsForTests mine = new ApplicationsForTests();
        for (int i = 0; i < imports.length; i++) {
            mine = new ApplicationsForTests();
            long begun = System.nanoTime();
            imported(mine, ROWS);
            imports[i] = System.nanoTime() - begun;
        }
        say("import of 20,000 rows", imports);
        String all = "/api/v1/applications?limit=50&agencyCode=" + mine.agency();
        ask("page of 50", all);
        ask("page of 500", all.replace("=50&", "=500&"));
        ask("search of two characters", all + "&q=决算");
        ask("search of a long word", all + "&q=征收补偿方案");
        ask("search of a rare word", all + "&q=第19873号");
        String counts = "/api/v1/applications/counts?by=channel&agencyCode=" + mine.agency();
        ask("count of two characters, 1 in 6", counts + "&q=决算");
        ask("count of a long word, 1 in 6", counts + "&q=征收补偿方案");
        ask("filter by name", all + "&applicantName=赵一17");
    }

    private static void ask(String what, String path) {
        long[] times = new long[TIMES];
        for (int i = -TIMES; i < TIMES; i++) {
            long begun = System.nanoTime();
            given().get(path).then().statusCode(200);
            times[Math.max(i, 0)] = System.nanoTime() - begun;
        }
        say(what, times);
    }

    private static void say(String what, long[] times) {
        Arrays.sort(times);
        System.out.printf("COST %s: %.1f ms%n", what, times[times.length / 2] / 1e6);
    }

    private static void imported(ApplicationsForTests mine, int rows) {
        StringBuilder csv = new StringBuilder("登记编号,统一社会信用代码,申请渠道,申请人类型,收到日期,申请人,证件号码,联系电话,申请事项,内容描述\n");
        for (int i = 0; i < rows; i++) {
            String thing = THINGS[i % THINGS.length];
            csv.append("C-%d,%s,互联网,自然人,2026-03-02,赵一%d,11010519491231002X,138%08d,%s第%d号,申请公开%s的全部材料及其附件，并说明依据和办理过程\n"
                    .formatted(i, mine.agency(), i % 1_000, i, thing, i, thing));
        }
        ApplicationsForTests.APPLICATIONS.importCsv(csv.toString(), "").statusCode(200);
    }
}
