package org.gongkai.report.trace;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.document.AnnualReport;
import org.gongkai.form.CellId;
import org.gongkai.form.written.WrittenNumber;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.report.assemble.DraftReports;
import org.gongkai.report.service.ListPages;
import org.gongkai.report.service.answer.EntryPage;

/** Compares a frozen report with what the registers say now. */
@ApplicationScoped
public class Drifts {

    private static final int PAGES = 20;

    private final DraftReports drafts;
    private final ReportTrace trace;

    Drifts(DraftReports drafts, ReportTrace trace) {
        this.drafts = drafts;
        this.trace = trace;
    }

    /** The drift since a version was frozen. */
    public Drift since(AnnualReport frozen) {
        AnnualReport now = drafts.draft(frozen.key(), Optional.empty(), false, DraftReports.Depth.QUICK);
        List<Drift.DriftedCell> cells = new ArrayList<>();
        boolean complete = true;
        for (CellId cell : frozen.form().cells().keySet()) {
            Optional<BigDecimal> before = frozen.figures().amount(cell);
            Optional<BigDecimal> after = now.figures().amount(cell);
            if (before.isPresent() && after.isPresent() && before.get().compareTo(after.get()) != 0) {
                Records then = records(frozen, cell, trace.moment(frozen, cell));
                Records present = records(now, cell, new Moment.Now());
                complete &= then.complete() && present.complete();
                cells.add(new Drift.DriftedCell(cell, before.get(), after.get(), differences(then, present)));
            }
        }
        return new Drift(frozen.version(), cells, complete);
    }

    private record Records(Map<String, EntryPage.Link> links, Map<String, BigDecimal> amounts, boolean complete) {}

    /** What each record, or the report of each member, amounts to in the cell. */
    private Records records(AnnualReport report, CellId cell, Moment asOf) {
        Map<String, EntryPage.Link> links = new LinkedHashMap<>();
        Map<String, BigDecimal> amounts = new LinkedHashMap<>();
        ListPages<EntryPage> pages =
                new ListPages<>(after -> trace.entries(report, cell, asOf, new PageRequest(ListPages.LARGEST, after)));
        for (int read = 0; read < PAGES && pages.hasNext(); read++) {
            for (EntryPage.Entry entry : pages.next().items()) {
                String href = entry.record().href();
                links.put(href, entry.record());
                amounts.merge(
                        href, WrittenNumber.find(entry.amount().toString()).orElseThrow(), BigDecimal::add);
            }
        }
        return new Records(links, amounts, !pages.hasNext());
    }

    private static List<Drift.DriftedRecord> differences(Records then, Records now) {
        Map<String, EntryPage.Link> links = new LinkedHashMap<>(then.links());
        links.putAll(now.links());
        List<Drift.DriftedRecord> differences = new ArrayList<>();
        links.forEach((href, record) -> {
            BigDecimal before = then.amounts().getOrDefault(href, BigDecimal.ZERO);
            BigDecimal after = now.amounts().getOrDefault(href, BigDecimal.ZERO);
            if (before.compareTo(after) != 0) {
                differences.add(
                        new Drift.DriftedRecord(record.kind(), record.id(), record.number(), href, before, after));
            }
        });
        return differences;
    }
}
