package org.gongkai.report.agreement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.document.AnnualReport;
import org.gongkai.document.ReportKey;
import org.gongkai.form.CellId;
import org.gongkai.form.Form;
import org.gongkai.form.written.WrittenNumber;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.problem.Problem;
import org.gongkai.report.agreement.Agreement.Counted;
import org.gongkai.report.agreement.Agreement.Difference;
import org.gongkai.report.assemble.DraftReports;
import org.gongkai.report.service.ListPages;
import org.gongkai.report.service.answer.EntryPage;
import org.gongkai.report.trace.Moment;
import org.gongkai.report.trace.ReportTrace;
import org.gongkai.report.version.OfficialReports;

/**
 * Holds what registers count of a year against the official report of it: after a ledger was imported, each cell that is another
 * one names its rows.
 */
@ApplicationScoped
public class RegisterAgreement {

    private static final int PAGES = 4;

    private final OfficialReports official;
    private final DraftReports drafts;
    private final ReportTrace trace;

    RegisterAgreement(OfficialReports official, DraftReports drafts, ReportTrace trace) {
        this.official = official;
        this.drafts = drafts;
        this.trace = trace;
    }

    /** How the registers agree with the official report, in the cells of one table. */
    public Agreement of(ReportKey key, String table) {
        AnnualReport reported = official.find(key)
                .orElseThrow(() -> Problem.notFound(
                        AgreementWords.OFFICIAL_REPORT.with(String.valueOf(key.year())), key.agencyCode()));
        AnnualReport now = drafts.draft(key, Optional.empty(), true, DraftReports.Depth.QUICK);
        Map<CellId, Optional<BigDecimal>> before = amounts(reported, now.form(), table);
        Map<CellId, Optional<BigDecimal>> after = amounts(now, now.form(), table);
        List<CellId> unknown = new ArrayList<>();
        Map<CellId, BigDecimal> surplus = new LinkedHashMap<>();
        after.forEach((cell, registered) -> {
            if (registered.isEmpty() || before.get(cell).isEmpty()) {
                unknown.add(cell);
            } else {
                surplus.put(cell, registered.get().subtract(before.get(cell).get()));
            }
        });
        int compared = surplus.size();
        surplus.values().removeIf(more -> more.signum() == 0);
        return new Agreement(reported, compared, unknown, differences(now, before, after, surplus));
    }

    /** What a report has in the cells of a table; of the fees, which no table has, what it says in section 6. */
    private static Map<CellId, Optional<BigDecimal>> amounts(AnnualReport report, Form form, String table) {
        Map<CellId, Optional<BigDecimal>> amounts = new LinkedHashMap<>();
        form.cells().keySet().stream()
                .filter(cell -> cell.table().equals(table))
                .forEach(cell -> amounts.put(cell, report.figures().amount(cell)));
        if (amounts.isEmpty()) {
            form.unprinted().stream()
                    .filter(cell -> cell.id().table().equals(table))
                    .forEach(cell -> amounts.put(
                            cell.id(),
                            report.fees()
                                    .map(fees -> cell.unit().isMoney()
                                            ? fees.yuan()
                                            : BigDecimal.valueOf(fees.applications()))));
        }
        return amounts;
    }

    private List<Difference> differences(
            AnnualReport now,
            Map<CellId, Optional<BigDecimal>> before,
            Map<CellId, Optional<BigDecimal>> after,
            Map<CellId, BigDecimal> surplus) {
        LikelyCauses causes = new LikelyCauses(surplus, now.form());
        List<Difference> differences = new ArrayList<>();
        for (CellId cell : surplus.keySet()) {
            BigDecimal registered = after.get(cell).orElseThrow();
            List<Counted> records = new ArrayList<>();
            boolean complete = isSum(now.form(), cell) || read(now, cell, records);
            differences.add(new Difference(
                    cell,
                    before.get(cell).orElseThrow(),
                    registered,
                    records,
                    complete,
                    causes.of(cell, registered, records)));
        }
        return differences;
    }

    /** Sums name no records: those of their parts stand at these. */
    private static boolean isSum(Form form, CellId cell) {
        return !form.counted(cell).toList().equals(List.of(cell));
    }

    /** Reads the records of a cell; whether these are all. */
    private boolean read(AnnualReport now, CellId cell, List<Counted> records) {
        Map<String, Counted> counted = new LinkedHashMap<>();
        ListPages<EntryPage> pages = new ListPages<>(
                after -> trace.entries(now, cell, new Moment.Now(), new PageRequest(ListPages.LARGEST, after)));
        for (int page = 0; page < PAGES && pages.hasNext(); page++) {
            for (EntryPage.Entry entry : pages.next().items()) {
                counted.merge(entry.record().href(), counted(entry), RegisterAgreement::plus);
            }
        }
        counted.values().stream()
                .filter(record -> record.amount().signum() != 0)
                .forEach(records::add);
        return !pages.hasNext();
    }

    private static Counted counted(EntryPage.Entry entry) {
        EntryPage.Link record = entry.record();
        return new Counted(
                record.kind(),
                record.id(),
                record.number(),
                record.href(),
                Optional.ofNullable(entry.effectiveOn()),
                WrittenNumber.find(entry.amount().toString()).orElseThrow());
    }

    private static Counted plus(Counted one, Counted more) {
        return new Counted(
                one.kind(),
                one.id(),
                one.number(),
                one.href(),
                more.effectiveOn(),
                one.amount().add(more.amount()));
    }
}
