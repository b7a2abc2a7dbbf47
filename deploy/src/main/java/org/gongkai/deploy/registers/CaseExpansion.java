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

/** Reconsiderations and lawsuits that count to table 4; what is pending is shown again by the next report. */
final class CaseExpansion {

    private static final String TABLE = "T4";
    private static final int LONGEST_HANDLING = 90;

    private final String agencyCode;
    private final String prefix;
    private final Random random;
    private final Days days;
    private final Map<String, List<Pending>> pending = new HashMap<>();
    private int serial;

    CaseExpansion(String agencyCode, String prefix, Random random) {
        this.agencyCode = agencyCode;
        this.prefix = prefix;
        this.random = random;
        this.days = new Days(random);
    }

    RegisterFile expand(PublishedReport report) {
        List<List<String>> rows = new ArrayList<>();
        for (Head.Leaf kind : PublishedReport.form().leaves(CodeList.CASE_KIND)) {
            expand(report, kind, rows);
        }
        return new RegisterFile(
                "cases", List.of("caseNumber", "agencyCode", "kind", "acceptedOn", "closedOn", "result"), rows);
    }

    private void expand(PublishedReport report, Head.Leaf kind, List<List<String>> rows) {
        List<Pending> pool = new ArrayList<>(pending.getOrDefault(kind.id(), List.of()));
        int accepted = report.count(TABLE, kind.id(), "TOTAL") - pool.size();
        if (accepted < 0) {
            throw new IllegalArgumentException("the report of " + report.year() + " has fewer cases of " + kind.id()
                    + " than the one before left pending");
        }
        for (int i = 0; i < accepted; i++) {
            pool.add(accept(kind, days.in(report.year())));
        }
        pool.sort(Comparator.comparing(Pending::acceptedOn).thenComparing(Pending::number));
        List<String> results = new ArrayList<>();
        for (Head.Leaf result : PublishedReport.form().leaves(CodeList.CASE_RESULT)) {
            results.addAll(Collections.nCopies(report.count(TABLE, kind.id(), result.id()), result.id()));
        }
        Collections.shuffle(results, random);
        for (int i = 0; i < pool.size(); i++) {
            Pending legalCase = pool.get(i);
            boolean closed = i < results.size();
            rows.add(List.of(
                    legalCase.number(),
                    agencyCode,
                    kind.id(),
                    legalCase.acceptedOn().toString(),
                    closed
                            ? days.soonAfter(legalCase.acceptedOn(), report.year(), LONGEST_HANDLING)
                                    .toString()
                            : "",
                    closed ? results.get(i) : ""));
        }
        pending.put(kind.id(), List.copyOf(pool.subList(results.size(), pool.size())));
    }

    private Pending accept(Head.Leaf kind, LocalDate on) {
        serial++;
        return new Pending(prefix + kind.label().zh() + "〔" + on.getYear() + "〕" + serial + "号", on);
    }

    private record Pending(String number, LocalDate acceptedOn) {}
}
