package org.gongkai.deploy.registers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.gongkai.form.CodeList;
import org.gongkai.form.Head;

/** Applications that count to table 3: each column of the table by itself. */
final class ApplicationExpansion {

    private static final String TABLE = "T3";
    private static final int LONGEST_HANDLING = 27;
    private static final List<String> CHANNELS =
            List.of("ONLINE", "ONLINE", "ONLINE", "REGISTERED_MAIL", "IN_PERSON", "EMAIL", "ORDINARY_MAIL");
    private static final List<String> SUBJECTS =
            List.of("征地补偿安置方案", "部门预算和决算", "建设工程规划许可", "房屋征收补偿决定", "行政处罚决定书", "环境影响评价批复", "国有土地使用权出让合同");

    private final String agencyCode;
    private final String prefix;
    private final Random random;
    private final Days days;
    private final Map<String, List<Open>> open = new HashMap<>();
    private final Map<Integer, Integer> serials = new HashMap<>();
    private boolean first = true;

    ApplicationExpansion(String agencyCode, String prefix, Random random) {
        this.agencyCode = agencyCode;
        this.prefix = prefix;
        this.random = random;
        this.days = new Days(random);
    }

    RegisterFile expand(PublishedReport report) {
        List<List<String>> rows = new ArrayList<>();
        for (Head.Leaf kind : PublishedReport.form().leaves(CodeList.APPLICANT_KIND)) {
            expand(report, kind.id(), rows);
        }
        first = false;
        return new RegisterFile(
                "applications",
                List.of(
                        "receiptNumber",
                        "agencyCode",
                        "channel",
                        "applicantKind",
                        "receivedOn",
                        "closedOn",
                        "outcome",
                        "subject"),
                rows);
    }

    private void expand(PublishedReport report, String kind, List<List<String>> rows) {
        List<Open> pool = carriedIn(report, kind);
        for (int i = 0; i < report.count(TABLE, "NEW_RECEIVED", kind); i++) {
            pool.add(receive(days.in(report.year())));
        }
        pool.sort(Comparator.comparing(Open::receivedOn).thenComparing(Open::receiptNumber));
        List<String> outcomes = outcomes(report, kind);
        for (int i = 0; i < outcomes.size(); i++) {
            Open application = pool.get(i);
            LocalDate closedOn = days.soonAfter(application.receivedOn(), report.year(), LONGEST_HANDLING);
            rows.add(row(application, kind, closedOn.toString(), outcomes.get(i)));
        }
        List<Open> carriedOut = new ArrayList<>(pool.subList(outcomes.size(), pool.size()));
        carriedOut.forEach(application -> rows.add(row(application, kind, "", "")));
        open.put(kind, carriedOut);
    }

    private List<Open> carriedIn(PublishedReport report, String kind) {
        int stated = report.count(TABLE, "CARRIED_IN", kind);
        List<Open> carried = new ArrayList<>(open.getOrDefault(kind, List.of()));
        if (first) {
            for (int i = 0; i < stated; i++) {
                carried.add(receive(days.late(report.year() - 1)));
            }
        }
        if (carried.size() != stated) {
            throw new IllegalArgumentException("the report of " + report.year() + " carries in " + stated + " of "
                    + kind + ", the one before left " + carried.size() + " open");
        }
        return carried;
    }

    private List<String> outcomes(PublishedReport report, String kind) {
        List<String> outcomes = new ArrayList<>();
        for (Head.Leaf outcome : PublishedReport.form().leaves(CodeList.OUTCOME)) {
            outcomes.addAll(Collections.nCopies(report.count(TABLE, outcome.id(), kind), outcome.id()));
        }
        Collections.shuffle(outcomes, random);
        return outcomes;
    }

    private Open receive(LocalDate on) {
        int serial = serials.merge(on.getYear(), 1, Integer::sum);
        return new Open(
                prefix + "-" + on.getYear() + "-" + "%05d".formatted(serial),
                on,
                CHANNELS.get(random.nextInt(CHANNELS.size())),
                SUBJECTS.get(random.nextInt(SUBJECTS.size())));
    }

    private List<String> row(Open application, String kind, String closedOn, String outcome) {
        return List.of(
                application.receiptNumber(),
                agencyCode,
                application.channel(),
                kind,
                application.receivedOn().toString(),
                closedOn,
                outcome,
                application.subject());
    }

    private record Open(String receiptNumber, LocalDate receivedOn, String channel, String subject) {}
}
