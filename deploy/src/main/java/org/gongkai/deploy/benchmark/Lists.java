package org.gongkai.deploy.benchmark;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a desk asks for over an agency with very many applications: at the service, and through the gateway. */
final class Lists {

    private static final PrintStream OUT = System.out;
    private static final int WARM_UPS = 500;
    private static final int OPEN = 5_000;
    private static final int LARGE_PAGE = 500;
    private static final int FAR_ROWS = 10_000 * 50;
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");

    private final Traffic service;
    private final Traffic gateway;
    private final String agency;
    private final int rows;

    Lists(Traffic service, Traffic gateway, String agency, int rows) {
        this.service = service;
        this.gateway = gateway;
        this.agency = agency;
        this.rows = rows;
    }

    void measure() {
        gateway.importApplications(gateway.openApplications(agency, rows, OPEN));
        String list = "/api/v1/applications?agencyCode=" + agency;
        String year = "/api/v1/statistics/2021/";
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("page of 50", list);
        asked.put("page of 500", list + "&limit=" + LARGE_PAGE);
        asked.put("page 10,000", list + "&after=" + far(list));
        asked.put("one receipt number", list + "&receiptNumber=B-" + rows * 9 / 10);
        asked.put("a month of receipts", list + "&receivedFrom=2021-09-01&receivedTo=2021-09-30");
        asked.put(
                "a month of receipts, page 1,000",
                list + "&receivedFrom=2021-09-01&receivedTo=2021-09-30&after="
                        + far(list + "&receivedFrom=2021-09-01&receivedTo=2021-09-30", 50_000));
        asked.put("a year of replies", list + "&closedFrom=2021-01-01&closedTo=2021-12-31");
        asked.put("an outcome", list + "&outcome=PARTIAL");
        asked.put("an outcome that is nowhere", list + "&outcome=REFUSE_PETITION");
        asked.put("a kind of applicant", list + "&applicantKind=RESEARCH");
        asked.put("a channel", list + "&channel=FAX");
        asked.put("what is open", list + "&closed=false");
        asked.put("what is voided", list + "&voided=true");
        asked.put("entries of a flow", entries("T3.NEW_RECEIVED.TOTAL"));
        asked.put("entries of a total", entries("T3.TOTAL_CLOSED.TOTAL"));
        asked.put("entries of a stock", entries("T3.CARRIED_OUT.TOTAL"));
        asked.put("reply terms", year + "reply-terms?agencyCode=" + agency);
        OUT.printf("over %,d applications of one agency:%n", rows + OPEN);
        asked.forEach(this::report);
        String findings = "/api/v1/annual-reports/" + agency + "/2021/findings";
        OUT.printf("  findings: median %.2f ms at the gateway%n", median(gateway, findings));
        long begun = System.nanoTime();
        gateway.get(findings + "?recount=true");
        OUT.printf("  findings with a recount: %.0f ms at the gateway%n", (System.nanoTime() - begun) / 1e6);
    }

    private void report(String name, String path) {
        double own = median(service, path);
        double routed = median(gateway, path);
        OUT.printf("  %s: median %.2f ms at the service, %.2f ms through the gateway%n", name, own, routed);
    }

    private static double median(Traffic traffic, String path) {
        traffic.warmUp(path, WARM_UPS);
        return traffic.median(path).toNanos() / 1e6;
    }

    private String entries(String cell) {
        return "/api/v1/statistics/2021/cells/" + cell + "/entries?agencyCode=" + agency;
    }

    private String far(String list) {
        return far(list, FAR_ROWS);
    }

    /** The cursor behind so many rows. */
    private String far(String list, int behind) {
        String after = "";
        for (int passed = 0; passed < behind; passed += LARGE_PAGE) {
            Matcher next = NEXT.matcher(
                    service.get(list + "&limit=" + LARGE_PAGE + (after.isEmpty() ? "" : "&after=" + after)));
            if (!next.find()) {
                throw new IllegalStateException(list + " ends before row " + behind);
            }
            after = next.group(1);
        }
        return after;
    }
}
