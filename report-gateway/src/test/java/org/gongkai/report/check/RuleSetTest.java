package org.gongkai.report.check;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.gongkai.form.Cell;
import org.gongkai.form.CellId;
import org.gongkai.form.CellValue;
import org.gongkai.form.Figures;
import org.gongkai.form.Form;
import org.gongkai.form.Forms;
import org.gongkai.kit.agency.AgencyKind;
import org.gongkai.report.agency.DirectoryEntry;
import org.gongkai.report.document.AnnualReport;
import org.gongkai.report.document.Coverage;
import org.gongkai.report.document.Fees;
import org.gongkai.report.document.Narrative;
import org.gongkai.report.document.ReportFinding;
import org.gongkai.report.document.ReportStatus;
import org.gongkai.report.document.SourceState;

/** Each rule finds what it is there for and is silent about a sound report. */
class RuleSetTest {

    private static final Form FORM = Forms.inForce();
    private static final int YEAR = 2025;

    @Test
    void a_sound_report_has_no_findings() {
        assertThat(RuleSet.inForce().apply(evidence(sound()))).isEmpty();
    }

    @Test
    void every_rule_has_a_case() {
        TreeSet<String> cases = new TreeSet<>();
        faults().forEach(fault -> cases.add((String) fault.get()[0]));

        assertThat(cases)
                .containsAll(RuleSet.inForce().rules().stream().map(Rule::id).toList());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("faults")
    void a_rule_finds_its_fault_and_names_both_values(String rule, String what, Evidence evidence, String words) {
        List<ReportFinding> found = RuleSet.inForce().apply(evidence).stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();

        assertThat(found).as(what).isNotEmpty();
        assertThat(found).anySatisfy(finding -> assertThat(finding.message()).contains(words));
        assertThat(found).allSatisfy(finding -> {
            assertThat(finding.message())
                    .doesNotContain("{expected}", "{actual}", "{cell}", "{subject}")
                    .isNotBlank();
            assertThat(finding.messageEn())
                    .doesNotContain("{expected}", "{actual}", "{cell}")
                    .isNotBlank();
            assertThat(finding.fingerprint()).matches("[0-9a-f]{16}");
        });
    }

    static Stream<Arguments> faults() {
        AnnualReport sound = sound();
        List<Arguments> faults = new ArrayList<>();
        add(faults, "V1", "a row total", figures(sound, "T3.GRANTED.TOTAL", 9), "9");
        add(faults, "V2", "the total of outcomes", figures(sound, "T3.TOTAL_CLOSED.ENTERPRISE", 9), "9");
        add(faults, "V3", "the balance", figures(sound, "T3.CARRIED_OUT.NATURAL_PERSON", 9), "第三项加第四项");
        add(faults, "V4", "what is carried in", figures(sound, "T3.CARRIED_IN.NATURAL_PERSON", 5), "结转下年度继续办理1");
        add(faults, "V5", "the six families", figures(sound, "T3.TOTAL_CLOSED.TOTAL", 99), "99");
        add(faults, "V6", "regulations in force", figures(sound, "T2.REGULATION.IN_FORCE", 3), "3件");
        add(faults, "V7", "documents in force", figures(sound, "T2.NORMATIVE_DOCUMENT.IN_FORCE", 3), "3件");
        add(faults, "V7B", "fewer in force than issued", figures(sound, "T2.NORMATIVE_DOCUMENT.ISSUED", 50), "50");
        add(faults, "V8", "the total of reconsiderations", figures(sound, "T4.RECONSIDERATION.TOTAL", 7), "7");
        add(faults, "V9", "fewer cases than were pending", last(sound, "T4.RECONSIDERATION.PENDING", 8), "8");
        faults.add(Arguments.of(
                "V11",
                "ledger and registers",
                new Evidence(
                        sound,
                        Map.of(),
                        List.of(lastYear()),
                        LocalDate.of(YEAR + 1, 1, 5),
                        inquiry(new Inquiry.LedgerDifference(
                                CellId.parse("T3.GRANTED.TOTAL"), BigDecimal.ONE, BigDecimal.TEN)),
                        true),
                "10"));
        add(faults, "V15", "another amount of fees", text(sound, Narrative.OTHER_MATTERS, "收取信息处理费30元。"), "30元，台账为100");
        add(faults, "V15", "fees that are denied", text(sound, Narrative.OTHER_MATTERS, "没有收取信息处理费。"), "0元");
        faults.add(Arguments.of(
                "V10",
                "more than the agencies together",
                asked(sound, units(List.of(lastYear()), List.of())),
                "之和为10"));
        faults.add(
                Arguments.of("K21", "an agency that is missing", asked(sound, units(List.of(), List.of("某局"))), "某局"));
        faults.add(Arguments.of(
                "V16",
                "a corrected case that names no application",
                asked(sound, registers(List.of("（2025）12号"), OptionalLong.of(0), 0, Map.of())),
                "（2025）12号"));
        faults.add(Arguments.of(
                "V19",
                "late applications",
                asked(sound, registers(List.of(), OptionalLong.of(3), 0, Map.of())),
                "有3件申请"));
        faults.add(Arguments.of(
                "G5",
                "no working days",
                asked(sound, registers(List.of(), OptionalLong.empty(), 0, Map.of())),
                "2025年的工作日历"));
        faults.add(Arguments.of(
                "K20",
                "penalties in the catalogue alone",
                asked(
                        figures(
                                figures(figures(sound, "T2.LICENSING.DECISIONS", 0), "T2.PENALTY.DECISIONS", 0),
                                "T2.COMPULSION.DECISIONS",
                                0),
                        registers(List.of(), OptionalLong.of(0), 0, Map.of("A20_06", 4L, "A20_07", 9L))),
                "目录中有4条"));
        faults.add(Arguments.of(
                "K27",
                "items without an index number",
                asked(sound, registers(List.of(), OptionalLong.of(0), 5, Map.of())),
                "有5条没有索引号"));
        faults.add(Arguments.of(
                "K12B",
                "an office of another region",
                asked(
                        text(sound, "overview.platforms", "与友谊县人民政府办公室共建专栏。"),
                        named("友谊县人民政府办公室", "230522", AgencyKind.GOVERNMENT_OFFICE)),
                "友谊县人民政府办公室"));
        faults.add(Arguments.of(
                "K22B", "ten times the peers", asked(figures(sound, "T2.LICENSING.DECISIONS", 9_000), peers()), "平均为"));
        faults.add(Arguments.of("V17", "late", on(sound, LocalDate.of(YEAR + 1, 4, 1)), "2026-03-31"));
        add(faults, "V18", "regulations of a county", figures(sound, "T2.REGULATION.ISSUED", 1), "规章");
        add(
                faults,
                "V20",
                "another number in the text",
                text(sound, "overview.applications", "2025年新收政府信息公开申请12件。"),
                "12");
        add(faults, "V20", "reconsiderations in the text", text(sound, "overview.applications", "行政复议案件5件。"), "5");
        add(faults, "K01", "no section 5", text(sound, Narrative.PROBLEMS, ""), "存在的主要问题");
        add(faults, "K02", "no heading", text(sound, "overview.platforms", ""), "平台建设");
        add(faults, "K02", "no public appraisal", text(sound, "overview.supervision", "开展考核，没有责任追究。"), "评议");
        faults.add(Arguments.of(
                "K03",
                "an empty cell",
                evidence(with(sound, sound.figures().with(CellId.parse("T3.GRANTED.RESEARCH"), new CellValue.Empty()))),
                "科研机构"));
        add(
                faults,
                "K10",
                "parts that do not add up",
                text(sound, "overview.proactiveDisclosure", "共发布信息100条，其中概况类60条、动态类30条、其他20条。"),
                "110");
        add(
                faults,
                "K10",
                "parts in brackets",
                text(sound, "overview.proactiveDisclosure", "公开目录信息976条（含财政89条、文件42条、其它700条）。"),
                "831");
        add(
                faults,
                "K11",
                "another period",
                text(sound, Narrative.INTRODUCTION, "统计期限自2025年1月1日起至2024年12月31日止。"),
                "2024");
        add(faults, "K12", "another city", text(sound, "overview.platforms", "宜宾市政府网站建设有序推进。"), "宜宾市");
        faults.add(Arguments.of("K13", "a copy of last year's text", history(sound, sameTexts(sound)), "重复"));
        faults.add(Arguments.of("K14", "last year's figures", history(sound, at(sound, YEAR - 1)), "完全相同"));
        add(faults, "K16", "no word of fees", text(sound, Narrative.OTHER_MATTERS, "没有其他需要报告的事项。"), "信息处理费");
        faults.add(Arguments.of("K22", "nothing after years of volume", volume(sound), "平均"));
        add(faults, "K23", "too much of other", figures(sound, "T3.OTHER_MISC.TOTAL", 2), "20%");
        add(faults, "K25", "a mobile number", text(sound, Narrative.CONTACT, "联系人13812345678"), "手机号码");
        add(
                faults,
                "K26",
                "no problems",
                text(sound, Narrative.PROBLEMS, "各项工作取得显著成效，今后将继续加强组织领导，再上新的台阶，做好各项工作。"),
                "存在的问题");
        add(faults, "K28", "none, it says", text(sound, "overview.applications", "本机关没有收到政府信息公开申请。"), "矛盾");
        faults.add(Arguments.of(
                "K30",
                "nobody has reviewed it",
                new Evidence(sound, Map.of(), List.of(lastYear()), LocalDate.of(YEAR + 1, 1, 5), Inquiry.NONE, false),
                "审核"));
        faults.add(Arguments.of(
                "G1",
                "a figure that is not known",
                new Evidence(
                        sound,
                        Map.of("overview.applications", List.of("change(T3.NEW_RECEIVED.TOTAL)")),
                        List.of(lastYear()),
                        LocalDate.of(YEAR + 1, 1, 5),
                        Inquiry.NONE,
                        true),
                "change"));
        add(faults, "G2", "something left open", text(sound, "overview.platforms", "建设专栏【填写】。"), "【填写】");
        faults.add(Arguments.of("G3", "no report of last year", history(sound), "上年"));
        faults.add(Arguments.of("G4", "last year's report was entered", history(sound, filed(lastYear())), "补录"));
        return faults.stream();
    }

    @Test
    void names_of_the_own_region_and_in_titles_of_documents_are_no_fault() {
        AnnualReport report = text(sound(), "overview.platforms", "双鸭山市四方台区贯彻《北京市政务公开办法》，对接黑龙江省平台。");

        assertThat(RuleSet.inForce().apply(evidence(report)))
                .extracting(ReportFinding::rule)
                .doesNotContain("K12");
    }

    @Test
    void an_office_may_name_departments_of_its_region_and_a_department_no_other() {
        AnnualReport office = text(sound(), "overview.platforms", "由四方台区教育局更新专栏。");
        Inquiry named = named("四方台区教育局", "230505", AgencyKind.DEPARTMENT);
        DirectoryEntry own = office.agency();
        AnnualReport department = office.of(
                new DirectoryEntry(own.code(), "四方台区财政局", own.regionCode(), AgencyKind.DEPARTMENT, null, Map.of(), 1));

        assertThat(RuleSet.inForce().apply(asked(office, named)))
                .extracting(ReportFinding::rule)
                .doesNotContain("K12B");
        assertThat(RuleSet.inForce().apply(asked(department, named)))
                .extracting(ReportFinding::rule)
                .contains("K12B");
    }

    @Test
    void a_fingerprint_stays_while_the_values_change() {
        ReportFinding one = first("V4", evidence(figures(sound(), "T3.CARRIED_IN.NATURAL_PERSON", 5)));
        ReportFinding other = first("V4", evidence(figures(sound(), "T3.CARRIED_IN.NATURAL_PERSON", 6)));

        assertThat(one.fingerprint()).isEqualTo(other.fingerprint());
        assertThat(one.values()).isNotEqualTo(other.values());
    }

    private static ReportFinding first(String rule, Evidence evidence) {
        return RuleSet.inForce().apply(evidence).stream()
                .filter(finding -> finding.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static void add(List<Arguments> faults, String rule, String what, AnnualReport report, String words) {
        faults.add(Arguments.of(rule, what, evidence(report), words));
    }

    private static void add(List<Arguments> faults, String rule, String what, Evidence evidence, String words) {
        faults.add(Arguments.of(rule, what, evidence, words));
    }

    private static Evidence evidence(AnnualReport report) {
        return history(report, lastYear());
    }

    private static Evidence on(AnnualReport report, LocalDate today) {
        return new Evidence(report, Map.of(), List.of(lastYear()), today, Inquiry.NONE, true);
    }

    private static Evidence history(AnnualReport report, AnnualReport... history) {
        return new Evidence(report, Map.of(), List.of(history), LocalDate.of(YEAR + 1, 1, 5), Inquiry.NONE, true);
    }

    private static Evidence last(AnnualReport report, String cell, long value) {
        return history(report, figures(lastYear(), cell, value));
    }

    private static AnnualReport filed(AnnualReport report) {
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

    private static Evidence volume(AnnualReport report) {
        List<AnnualReport> history = new ArrayList<>();
        for (int year = YEAR - 1; year > YEAR - 4; year--) {
            history.add(figures(at(lastYear(), year), "T2.PENALTY.DECISIONS", 500 + year));
        }
        return history(report, history.toArray(AnnualReport[]::new));
    }

    private static Inquiry inquiry(Inquiry.LedgerDifference difference) {
        return new Inquiry(List.of(difference), Optional.empty(), List.of(), List.of(), List.of(), List.of());
    }

    private static Inquiry units(List<AnnualReport> units, List<String> missing) {
        return new Inquiry(List.of(), Optional.empty(), List.of(), List.of(), units, missing);
    }

    private static Inquiry registers(
            List<String> unlinked, OptionalLong late, long withoutIndex, Map<String, Long> categories) {
        Inquiry.Registers registers = new Inquiry.Registers(unlinked, late, withoutIndex, categories);
        return new Inquiry(List.of(), Optional.of(registers), List.of(), List.of(), List.of(), List.of());
    }

    private static Inquiry named(String name, String regionCode, AgencyKind kind) {
        DirectoryEntry other = new DirectoryEntry("other", name, regionCode, kind, null, Map.of(), 1);
        return new Inquiry(List.of(), Optional.empty(), List.of(), List.of(other), List.of(), List.of());
    }

    private static Inquiry peers() {
        List<AnnualReport> peers = new ArrayList<>();
        for (int peer = 0; peer < 9; peer++) {
            peers.add(figures(sound(), "T2.LICENSING.DECISIONS", 100 + peer));
        }
        return new Inquiry(List.of(), Optional.empty(), peers, List.of(), List.of(), List.of());
    }

    private static Evidence asked(AnnualReport report, Inquiry inquiry) {
        return new Evidence(report, Map.of(), List.of(lastYear()), LocalDate.of(YEAR + 1, 1, 5), inquiry, true);
    }

    private static AnnualReport figures(AnnualReport report, String cell, long value) {
        return with(report, report.figures().with(CellId.parse(cell), CellValue.of(value)));
    }

    private static AnnualReport text(AnnualReport report, String place, String words) {
        Map<String, String> texts = new LinkedHashMap<>(report.narrative().texts());
        texts.put(place, words);
        return copy(report, report.year(), Narrative.of(FORM, texts), report.figures());
    }

    private static AnnualReport sameTexts(AnnualReport report) {
        return copy(lastYear(), YEAR - 1, report.narrative(), lastYear().figures());
    }

    private static AnnualReport at(AnnualReport report, int year) {
        return copy(report, year, report.narrative(), report.figures());
    }

    private static AnnualReport with(AnnualReport report, Figures figures) {
        return copy(report, report.year(), report.narrative(), figures);
    }

    private static AnnualReport copy(AnnualReport report, int year, Narrative narrative, Figures figures) {
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

    private static AnnualReport sound() {
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

    private static AnnualReport lastYear() {
        Map<String, Long> some = new HashMap<>();
        some.put("T3.NEW_RECEIVED.NATURAL_PERSON", 2L);
        some.put("T3.GRANTED.NATURAL_PERSON", 1L);
        some.put("T3.CARRIED_OUT.NATURAL_PERSON", 1L);
        some.put("T2.NORMATIVE_DOCUMENT.IN_FORCE", 10L);
        return report(YEAR - 1, some, Map.of("overview.applications", "上年的另一段文字"));
    }

    private static Map<String, String> soundTexts() {
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

    private static AnnualReport report(int year, Map<String, Long> some, Map<String, String> texts) {
        Map<CellId, CellValue> values = new HashMap<>();
        for (Cell cell : FORM.cells().values()) {
            values.put(cell.id(), CellValue.of(some.getOrDefault(cell.id().toString(), 0L)));
        }
        return new AnnualReport(
                new DirectoryEntry(
                        "11230505001234567F", "四方台区人民政府办公室", "230505", AgencyKind.GOVERNMENT_OFFICE, null, Map.of(), 1),
                year,
                Coverage.AGENCY,
                FORM,
                ReportStatus.DRAFT,
                1,
                Optional.empty(),
                Narrative.of(FORM, texts),
                FORM.derive(Figures.of(values)),
                Optional.of(new Fees(1, new BigDecimal("100"))),
                List.of(),
                List.of(new SourceState("request-service", Optional.empty(), true)),
                "test");
    }
}
