package org.gongkai.deploy.registers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.gongkai.form.CodeList;
import org.gongkai.form.Head;

/** Regulations and normative documents that count to table 2; the oldest are repealed first. */
final class DocumentExpansion {

    private static final String TABLE = "T2";
    private static final int OLDEST = 15;

    private final String agencyCode;
    private final String prefix;
    private final Random random;
    private final Days days;
    private final Map<String, List<Document>> inForce = new HashMap<>();
    private int serial;
    private boolean first = true;

    DocumentExpansion(String agencyCode, String prefix, Random random) {
        this.agencyCode = agencyCode;
        this.prefix = prefix;
        this.random = random;
        this.days = new Days(random);
    }

    RegisterFile expand(PublishedReport report) {
        List<List<String>> rows = new ArrayList<>();
        for (Head.Leaf kind : PublishedReport.form().leaves(CodeList.DOCUMENT_KIND)) {
            expand(report, kind, rows);
        }
        first = false;
        return new RegisterFile(
                "normative-documents",
                List.of("documentNumber", "title", "agencyCode", "kind", "issuedOn", "repealedOn"),
                rows);
    }

    private void expand(PublishedReport report, Head.Leaf kind, List<List<String>> rows) {
        int issued = report.count(TABLE, kind.id(), "ISSUED");
        int repealed = report.count(TABLE, kind.id(), "REPEALED");
        int before = report.count(TABLE, kind.id(), "IN_FORCE") - issued + repealed;
        List<Document> known = new ArrayList<>(inForce.getOrDefault(kind.id(), List.of()));
        List<Document> fresh = new ArrayList<>();
        if (first) {
            for (int i = 0; i < before; i++) {
                fresh.add(issue(kind, days.in(report.year() - 1 - random.nextInt(OLDEST))));
            }
        }
        if (known.size() + fresh.size() != before) {
            throw new IllegalArgumentException("the report of " + report.year() + " has " + before + " of " + kind.id()
                    + " in force before it, the one before left " + known.size());
        }
        for (int i = 0; i < issued; i++) {
            fresh.add(issue(kind, days.in(report.year())));
        }
        List<Document> all = new ArrayList<>(known);
        all.addAll(fresh);
        all.sort(Comparator.comparing(Document::issuedOn).thenComparing(Document::number));
        for (int i = 0; i < all.size(); i++) {
            Document document = all.get(i);
            if (i < repealed) {
                LocalDate repealedOn = days.soonAfter(document.issuedOn(), report.year(), 300);
                rows.add(row(document, kind.id(), repealedOn.toString()));
            } else if (fresh.contains(document)) {
                rows.add(row(document, kind.id(), ""));
            }
        }
        inForce.put(kind.id(), List.copyOf(all.subList(repealed, all.size())));
    }

    private Document issue(Head.Leaf kind, LocalDate on) {
        serial++;
        return new Document(
                prefix + "〔" + on.getYear() + "〕" + serial + "号",
                kind.label().zh() + "（" + on.getYear() + "年第" + serial + "件）",
                on);
    }

    private List<String> row(Document document, String kind, String repealedOn) {
        return List.of(
                document.number(),
                document.title(),
                agencyCode,
                kind,
                document.issuedOn().toString(),
                repealedOn);
    }

    private record Document(String number, String title, LocalDate issuedOn) {}
}
