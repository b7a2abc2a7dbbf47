package org.gongkai.report.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.document.AnnualReport;
import org.gongkai.document.Member;
import org.gongkai.document.ReportKey;
import org.gongkai.form.CellId;
import org.gongkai.form.edition.Editions;
import org.gongkai.form.written.FiguresJson;
import org.gongkai.report.service.answer.EntryPage;
import org.gongkai.report.version.Filings;
import org.gongkai.report.version.OfficialReports;
import org.gongkai.report.version.ReportVersions;

/** What the reports of members bring to a cell of their region's report: an entry for each, as the ledger has them. */
@ApplicationScoped
class MemberEntries {

    private static final String KIND = "ANNUAL_REPORT";

    private final Editions editions;
    private final OfficialReports official;
    private final ReportVersions versions;
    private final Filings filings;

    MemberEntries(Editions editions, OfficialReports official, ReportVersions versions, Filings filings) {
        this.editions = editions;
        this.official = official;
        this.versions = versions;
        this.filings = filings;
    }

    /** Of a report, the entries of the members that count by a report of their own; none where that brings nothing. */
    List<EntryPage.Entry> of(AnnualReport report, CellId cell) {
        List<EntryPage.Entry> entries = new ArrayList<>();
        for (Member member : report.members().all()) {
            ReportKey key = new ReportKey(member.code(), report.year(), member.coverage());
            find(key, member.how())
                    .flatMap(counted -> counted.figures(editions, report.form()).amount(cell))
                    .filter(amount -> amount.signum() != 0)
                    .ifPresent(amount -> entries.add(new EntryPage.Entry(
                            null,
                            cell.toString(),
                            member.code(),
                            report.year(),
                            FiguresJson.number(report.form(), cell.toString(), amount),
                            report.to().toString(),
                            null,
                            link(key, member),
                            null,
                            List.of(),
                            null)));
        }
        return entries;
    }

    private Optional<AnnualReport> find(ReportKey key, Member.Counting how) {
        return switch (how) {
            case Member.Published published ->
                versions.find(key, published.version()).map(official::of);
            case Member.Filed filed -> filings.find(key, filed.number()).map(official::of);
            case Member.Live live -> Optional.empty();
            case Member.Missing missing -> Optional.empty();
            case Member.IncludedIn includedIn -> Optional.empty();
            case Member.NotCounted notCounted -> Optional.empty();
        };
    }

    private static EntryPage.Link link(ReportKey key, Member member) {
        String report = "/api/v1/annual-reports/" + key.agencyCode() + "/" + key.year();
        String number = member.version().orElseThrow().toString();
        return new EntryPage.Link(
                KIND,
                key.toString(),
                number,
                member.how() instanceof Member.Filed
                        ? report + "/filings/" + number + "?coverage=" + key.coverage()
                        : report + "?coverage=" + key.coverage() + "&version=" + number);
    }
}
