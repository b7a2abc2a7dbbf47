package org.gongkai.report.check;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import org.gongkai.document.AnnualReport;
import org.gongkai.document.Coverage;
import org.gongkai.document.Member;
import org.gongkai.document.Members;
import org.gongkai.document.Narrative;
import org.gongkai.document.ProcessingFees;
import org.gongkai.document.ReportFinding;
import org.gongkai.document.ReportStatus;
import org.gongkai.document.ReportingBody;
import org.gongkai.document.SourceState;
import org.gongkai.form.Cell;
import org.gongkai.form.CellId;
import org.gongkai.form.CellValue;
import org.gongkai.form.Figures;
import org.gongkai.form.Form;
import org.gongkai.form.code.AgencyKind;
import org.gongkai.form.edition.Editions;
import org.gongkai.kit.directory.AgencyFact;
import org.gongkai.kit.directory.AgencyState;
import org.gongkai.report.agency.DirectoryEntry;
import org.gongkai.report.check.evidence.CrossCheck;
import org.gongkai.report.check.evidence.Evidence;

/** A report of which no rule has anything to say, and what makes others of it, as the tests of the rules need them. */
final class SoundReports {

    private static final RuleSet RULES = new RuleSet(Editions.shipped());

    static final Form FORM = Editions.shipped().latest();

    static final int YEAR = 2025;

    private SoundReports() {}

    static ReportFinding first(String rule, Evidence evidence) {
        return RULES.apply(evidence).stream()
                .filter(finding -> finding.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    static Evidence evidence(AnnualReport report) {
        return history(report, lastYear());
    }

    static Evidence on(AnnualReport report, LocalDate today) {
        return new Evidence(Editions.shipped(), report, Map.of(), List.of(lastYear()), today, CrossCheck.NONE, true);
    }

    static Evidence history(AnnualReport report, AnnualReport... history) {
        return new Evidence(
                Editions.shipped(),
                report,
                Map.of(),
                List.of(history),
                LocalDate.of(YEAR + 1, 1, 5),
                CrossCheck.NONE,
                true);
    }

    static Evidence last(AnnualReport report, String cell, long value) {
        return history(report, figures(lastYear(), cell, value));
    }

    static AnnualReport filed(AnnualReport report) {
        return new AnnualReport(
                report.agency(),
                report.year(),
                report.coverage(),
                report.form(),
                report.status(),
                report.version(),
                report.amendment(),
                report.narrative(),
                report.figures(),
                report.fees(),
                report.findings(),
                List.of(SourceState.filing(Instant.EPOCH)),
                report.ruleSet());
    }

    static Evidence volume(AnnualReport report) {
        List<AnnualReport> history = new ArrayList<>();
        for (int year = YEAR - 1; year > YEAR - 4; year--) {
            history.add(figures(at(lastYear(), year), "T2.PENALTY.DECISIONS", 500 + year));
        }
        return history(report, history.toArray(AnnualReport[]::new));
    }

    static CrossCheck crossCheck(CrossCheck.LedgerDifference difference) {
        return new CrossCheck(List.of(difference), Optional.empty(), List.of(), List.of(), Optional.empty(), List.of());
    }

    static CrossCheck opened(String cell, long amount, boolean explained) {
        CrossCheck.Opening opening = new CrossCheck.Opening(CellId.parse(cell), BigDecimal.valueOf(amount), explained);
        return new CrossCheck(List.of(), Optional.empty(), List.of(), List.of(), Optional.empty(), List.of(opening));
    }

    /** It was published somewhere else as well. */
    static CrossCheck copied(AnnualReport copy) {
        return CrossCheck.NONE.with(List.of(new CrossCheck.Copy("http://www.example.gov.cn/1.html", copy)));
    }

    static Member member(String code, AgencyKind kind, Member.Counting how) {
        return new Member(code, "单位" + code, kind, how);
    }

    /** The same report of a government's region, with these members. */
    static AnnualReport ofMembers(AnnualReport report, Member... members) {
        ReportingBody own = report.agency();
        AnnualReport region = ofRegion(report)
                .of(new ReportingBody(own.code(), "四方台区人民政府", own.regionCode(), AgencyKind.GOVERNMENT, own.contact()));
        return new AnnualReport(
                region.agency(),
                region.year(),
                region.coverage(),
                region.form(),
                region.status(),
                region.version(),
                region.amendment(),
                region.narrative(),
                region.figures(),
                region.fees(),
                region.findings(),
                region.sources(),
                region.ruleSet(),
                new Members(List.of(members)));
    }

    /** Into its body others have gone in the year. */
    static Evidence reorganised(AnnualReport report, AnnualReport... history) {
        return new Evidence(
                Editions.shipped(),
                report,
                Map.of(),
                List.of(history),
                true,
                LocalDate.of(YEAR + 1, 1, 5),
                LocalDate.of(YEAR + 1, 1, 31),
                CrossCheck.NONE,
                List.of(),
                true);
    }

    static CrossCheck registers(
            List<String> unlinked, OptionalLong late, long withoutIndex, Map<String, Long> categories) {
        CrossCheck.Registers registers =
                new CrossCheck.Registers(unlinked, late, withoutIndex, categories, List.of(), List.of(), List.of());
        return new CrossCheck(List.of(), Optional.of(registers), List.of(), List.of(), Optional.empty(), List.of());
    }

    static CrossCheck shared(String... indexNumbers) {
        CrossCheck.Registers registers = new CrossCheck.Registers(
                List.of(), OptionalLong.of(0), 0, Map.of(), List.of(indexNumbers), List.of(), List.of());
        return new CrossCheck(List.of(), Optional.of(registers), List.of(), List.of(), Optional.empty(), List.of());
    }

    static CrossCheck foundInCases(String code, boolean told) {
        CrossCheck.Registers registers = new CrossCheck.Registers(
                List.of(),
                OptionalLong.of(0),
                0,
                Map.of(),
                List.of(),
                List.of(new CrossCheck.FoundInCases(code, told, 2, List.of("（2025）7号", "（2025）8号"))),
                List.of());
        return new CrossCheck(List.of(), Optional.of(registers), List.of(), List.of(), Optional.empty(), List.of());
    }

    static CrossCheck unnoticed(String code) {
        CrossCheck.Registers registers = new CrossCheck.Registers(
                List.of(),
                OptionalLong.of(0),
                0,
                Map.of(),
                List.of(),
                List.of(),
                List.of(new CrossCheck.Unnoticed(code, 3, List.of("G-1", "G-2"))));
        return new CrossCheck(List.of(), Optional.of(registers), List.of(), List.of(), Optional.empty(), List.of());
    }

    static CrossCheck named(String name, String regionCode, AgencyKind kind) {
        AgencyFact fact = new AgencyFact(
                "other",
                1,
                AgencyFact.ALWAYS,
                Optional.empty(),
                AgencyState.of(name, regionCode, kind),
                Optional.empty(),
                List.of(),
                false,
                Instant.EPOCH);
        DirectoryEntry other = new DirectoryEntry(fact, Optional.empty(), Optional.empty(), 1);
        return new CrossCheck(List.of(), Optional.empty(), List.of(), List.of(other), Optional.empty(), List.of());
    }

    static CrossCheck peers() {
        List<AnnualReport> peers = new ArrayList<>();
        for (int peer = 0; peer < 9; peer++) {
            peers.add(figures(sound(), "T2.LICENSING.DECISIONS", 100 + peer));
        }
        return new CrossCheck(List.of(), Optional.empty(), peers, List.of(), Optional.empty(), List.of());
    }

    static Evidence asked(AnnualReport report, CrossCheck crossCheck) {
        return new Evidence(
                Editions.shipped(),
                report,
                Map.of(),
                List.of(lastYear()),
                LocalDate.of(YEAR + 1, 1, 5),
                crossCheck,
                true);
    }

    static AnnualReport figures(AnnualReport report, String cell, long value) {
        return with(report, report.figures().with(CellId.parse(cell), CellValue.of(value)));
    }

    static AnnualReport text(AnnualReport report, String place, String words) {
        Map<String, String> texts = new LinkedHashMap<>(report.narrative().texts());
        texts.put(place, words);
        return copy(report, report.year(), Narrative.of(FORM, texts), report.figures());
    }

    static AnnualReport sameTexts(AnnualReport report) {
        return copy(lastYear(), YEAR - 1, report.narrative(), lastYear().figures());
    }

    static AnnualReport at(AnnualReport report, int year) {
        return copy(report, year, report.narrative(), report.figures());
    }

    static AnnualReport with(AnnualReport report, Figures figures) {
        return copy(report, report.year(), report.narrative(), figures);
    }

    static AnnualReport copy(AnnualReport report, int year, Narrative narrative, Figures figures) {
        return new AnnualReport(
                report.agency(),
                year,
                report.coverage(),
                report.form(),
                report.status(),
                1,
                Optional.empty(),
                narrative,
                figures,
                report.fees(),
                List.of(),
                report.sources(),
                "test");
    }

    static AnnualReport sound() {
        Map<String, Long> some = new HashMap<>();
        some.put("T3.NEW_RECEIVED.NATURAL_PERSON", 3L);
        some.put("T3.NEW_RECEIVED.ENTERPRISE", 1L);
        some.put("T3.CARRIED_IN.NATURAL_PERSON", 1L);
        some.put("T3.GRANTED.NATURAL_PERSON", 4L);
        some.put("T3.DENY_PROCESS.ENTERPRISE", 1L);
        some.put("T2.NORMATIVE_DOCUMENT.ISSUED", 2L);
        some.put("T2.NORMATIVE_DOCUMENT.IN_FORCE", 12L);
        some.put("T4.RECONSIDERATION.UPHELD", 1L);
        return report(YEAR, some, soundTexts());
    }

    /** The same report of a whole region. */
    static AnnualReport ofRegion(AnnualReport report) {
        return new AnnualReport(
                report.agency(),
                report.year(),
                Coverage.REGION,
                report.form(),
                report.status(),
                report.version(),
                report.amendment(),
                report.narrative(),
                report.figures(),
                report.fees(),
                report.findings(),
                report.sources(),
                report.ruleSet());
    }

    static AnnualReport lastYear() {
        Map<String, Long> some = new HashMap<>();
        some.put("T3.NEW_RECEIVED.NATURAL_PERSON", 2L);
        some.put("T3.GRANTED.NATURAL_PERSON", 1L);
        some.put("T3.CARRIED_OUT.NATURAL_PERSON", 1L);
        some.put("T2.NORMATIVE_DOCUMENT.IN_FORCE", 10L);
        return report(YEAR - 1, some, Map.of("overview.applications", "上年的另一段文字"));
    }

    static Map<String, String> soundTexts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(Narrative.INTRODUCTION, "统计期限自2025年1月1日起至2025年12月31日止。");
        texts.put("overview.proactiveDisclosure", "共发布信息100条，其中概况类60条、动态类30条、其他10条。");
        texts.put("overview.applications", "2025年新收政府信息公开申请4件，上年结转1件，办结5件，行政复议案件1件。");
        texts.put("overview.informationManagement", "落实先审查、后公开，完成规范性文件清理。");
        texts.put("overview.platforms", "改版政府信息公开专栏，新增检索功能。");
        texts.put("overview.supervision", "工作考核得92分，社会评议满意，没有责任追究情形。");
        texts.put(Narrative.PROBLEMS, "存在的问题：一是个别单位公开不够及时，二是答复文书不够规范。改进措施：每季度通报一次，组织两次答复文书培训。");
        texts.put(Narrative.OTHER_MATTERS, "本年依法收取信息处理费100元。");
        return texts;
    }

    static AnnualReport report(int year, Map<String, Long> some, Map<String, String> texts) {
        Map<CellId, CellValue> values = new HashMap<>();
        for (Cell cell : FORM.cells().values()) {
            values.put(cell.id(), CellValue.of(some.getOrDefault(cell.id().toString(), 0L)));
        }
        return new AnnualReport(
                new ReportingBody(
                        "11230505001234567F", "四方台区人民政府办公室", "230505", AgencyKind.GOVERNMENT_OFFICE, Map.of()),
                year,
                Coverage.AGENCY,
                FORM,
                ReportStatus.DRAFT,
                1,
                Optional.empty(),
                Narrative.of(FORM, texts),
                FORM.derive(Figures.of(values)),
                Optional.of(new ProcessingFees(1, new BigDecimal("100"))),
                List.of(),
                List.of(new SourceState("request-service", Optional.empty(), true)),
                "test");
    }
}
