package org.gongkai.report.trace;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;

import org.gongkai.document.AnnualReport;
import org.gongkai.form.CellId;
import org.gongkai.report.assemble.DraftReports;
import org.gongkai.report.collect.ListPages;

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
                Records then = records(frozen, cell, trace.moment(frozen, cell), true);
                Records present = records(frozen, cell, Optional.empty(), false);
                complete &= then.complete() && present.complete();
                cells.add(new Drift.DriftedCell(cell, before.get(), after.get(), differences(then, present)));
            }
        }
        return new Drift(frozen.version(), cells, complete);
    }

    private record Records(Map<String, JsonNode> links, Map<String, BigDecimal> amounts, boolean complete) {}

    /** What each record amounts to in the cell; nothing counted before the first entry was recorded. */
    private Records records(AnnualReport report, CellId cell, Optional<Instant> asOf, boolean frozen) {
        Map<String, JsonNode> links = new LinkedHashMap<>();
        Map<String, BigDecimal> amounts = new LinkedHashMap<>();
        if (frozen && asOf.isEmpty()) {
            return new Records(links, amounts, true);
        }
        ListPages pages = new ListPages(
                after -> trace.entries(report, cell, asOf, Optional.of(Integer.toString(ListPages.LARGEST)), after));
        for (int read = 0; read < PAGES && pages.hasNext(); read++) {
            pages.next().path("items").forEach(entry -> {
                String href = entry.path("record").path("href").textValue();
                links.put(href, entry.path("record"));
                amounts.merge(href, new BigDecimal(entry.path("amount").asText()), BigDecimal::add);
            });
        }
        return new Records(links, amounts, !pages.hasNext());
    }

    private static List<Drift.DriftedRecord> differences(Records then, Records now) {
        Map<String, JsonNode> links = new LinkedHashMap<>(then.links());
        links.putAll(now.links());
        List<Drift.DriftedRecord> differences = new ArrayList<>();
        links.forEach((href, record) -> {
            BigDecimal before = then.amounts().getOrDefault(href, BigDecimal.ZERO);
            BigDecimal after = now.amounts().getOrDefault(href, BigDecimal.ZERO);
            if (before.compareTo(after) != 0) {
                differences.add(new Drift.DriftedRecord(
                        record.path("kind").textValue(),
                        record.path("id").textValue(),
                        record.path("number").textValue(),
                        href,
                        before,
                        after));
            }
        });
        return differences;
    }
}
