package org.gongkai.deploy.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;

import org.gongkai.deploy.accounts.GatewayClient;
import org.gongkai.deploy.registers.UnifiedCode;

/** Requests of a benchmark, to one origin on this machine. */
final class Traffic {

    private static final int WARM_UPS = 4_000;
    private static final int MEASURED = 400;
    private static final String[] KINDS = {"NATURAL_PERSON", "ENTERPRISE", "RESEARCH", "LEGAL_SERVICE"};
    private static final String[] OUTCOMES = {"GRANTED", "PARTIAL", "DENY_INTERNAL", "UNAVAIL_NOT_HELD", "OTHER_MISC"};

    private final URI origin;
    private final GatewayClient caller;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Traffic(URI origin, GatewayClient caller) {
        this.origin = origin;
        this.caller = caller;
    }

    /** Enters an agency as an administrator and answers its code. */
    static String agency(GatewayClient administrator, int serial) {
        String code = code(serial);
        administrator.putAgency(code, "{\"name\": \"测试机关\", \"regionCode\": \"450000\", \"kind\": \"DEPARTMENT\"}");
        return code;
    }

    /** The code of an agency of the benchmark. */
    static String code(int serial) {
        return UnifiedCode.complete("11450000%09d".formatted(serial));
    }

    /** A file of applications, numbered from {@code first}. */
    String applications(String agency, int first, int rows) {
        StringBuilder csv = new StringBuilder(
                "receiptNumber,agencyCode,channel,applicantKind,receivedOn,closedOn,outcome,outcomeDetail,applicantName,"
                        + "subject,description,processingFeeYuan\n");
        for (int i = first; i < first + rows; i++) {
            int month = 1 + i % 9;
            csv.append("B-%d,%s,ONLINE,%s,2021-0%d-01,2021-0%d-19,%s,,王某,部门决算,申请公开年度部门决算表,\n"
                    .formatted(i, agency, KINDS[i % KINDS.length], month, month, OUTCOMES[i % OUTCOMES.length]));
        }
        return csv.toString();
    }

    /** A file of applications with what ledgers tell of their handling: nine steps each. */
    String handledApplications(String agency, int first, int rows) {
        StringBuilder csv = new StringBuilder("登记编号,机构代码,渠道,类别,收到日期,办结日期,办理结果,申请人,申请事项,经办人,补正告知日期,补正收到日期,"
                + "征求第三方意见日期,第三方收到日期,第三方答复日期,第三方意见,答复文号,送达日期,归档日期,归档号\n");
        for (int i = first; i < first + rows; i++) {
            csv.append("H-%d,%s,ONLINE,%s,2021-03-01,2021-03-19,%s,王某,部门决算,张某,2021-03-03,2021-03-05,"
                            .formatted(i, agency, KINDS[i % KINDS.length], OUTCOMES[i % OUTCOMES.length]))
                    .append("2021-03-08,2021-03-09,2021-03-12,同意,公复〔2021〕%d号,2021-03-22,2021-12-30,A-%d\n"
                            .formatted(i, i));
        }
        return csv.toString();
    }

    /** A file of applications that came in at the end of 2021 and are open. */
    String openApplications(String agency, int first, int rows) {
        StringBuilder csv = new StringBuilder("receiptNumber,agencyCode,channel,applicantKind,receivedOn\n");
        for (int i = first; i < first + rows; i++) {
            csv.append("B-%d,%s,EMAIL,%s,2021-12-%02d\n".formatted(i, agency, KINDS[i % KINDS.length], 10 + i % 20));
        }
        return csv.toString();
    }

    void importApplications(String csv) {
        send(HttpRequest.newBuilder(origin.resolve("/api/v1/applications/imports"))
                .header("Content-Type", "text/csv; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(csv)));
    }

    String get(String path) {
        return send(HttpRequest.newBuilder(origin.resolve(path)).GET());
    }

    /** Asks again and again until the services' code is compiled. */
    void warmUp(String path) {
        warmUp(path, WARM_UPS);
    }

    void warmUp(String path, int times) {
        for (int i = 0; i < times; i++) {
            get(path);
        }
    }

    /** The median time of a request. */
    Duration median(String path) {
        long[] nanos = new long[MEASURED];
        for (int i = 0; i < MEASURED; i++) {
            long begun = System.nanoTime();
            get(path);
            nanos[i] = System.nanoTime() - begun;
        }
        Arrays.sort(nanos);
        return Duration.ofNanos(nanos[MEASURED / 2]);
    }

    private String send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(
                    request.header("Authorization", "Bearer " + caller.token())
                            .timeout(Duration.ofMinutes(10))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(answer.uri() + ": " + answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new IllegalStateException("the stack does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
