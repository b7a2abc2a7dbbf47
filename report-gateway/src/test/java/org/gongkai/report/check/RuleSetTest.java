package org.gongkai.report.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.report.check.SoundReports.asked;
import static org.gongkai.report.check.SoundReports.at;
import static org.gongkai.report.check.SoundReports.copied;
import static org.gongkai.report.check.SoundReports.evidence;
import static org.gongkai.report.check.SoundReports.figures;
import static org.gongkai.report.check.SoundReports.first;
import static org.gongkai.report.check.SoundReports.lastYear;
import static org.gongkai.report.check.SoundReports.member;
import static org.gongkai.report.check.SoundReports.named;
import static org.gongkai.report.check.SoundReports.ofMembers;
import static org.gongkai.report.check.SoundReports.ofRegion;
import static org.gongkai.report.check.SoundReports.on;
import static org.gongkai.report.check.SoundReports.opened;
import static org.gongkai.report.check.SoundReports.reorganised;
import static org.gongkai.report.check.SoundReports.report;
import static org.gongkai.report.check.SoundReports.sound;
import static org.gongkai.report.check.SoundReports.text;
import static org.gongkai.report.check.SoundReports.with;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.gongkai.document.AnnualReport;
import org.gongkai.document.Member;
import org.gongkai.document.Narrative;
import org.gongkai.document.ReportFinding;
import org.gongkai.document.ReportingBody;
import org.gongkai.form.CellId;
import org.gongkai.form.CellValue;
import org.gongkai.form.Figures;
import org.gongkai.form.Form;
import org.gongkai.form.code.AgencyKind;
import org.gongkai.form.edition.Editions;
import org.gongkai.report.check.evidence.CrossCheck;
import org.gongkai.report.check.evidence.Evidence;

/** Each rule finds what it is there for and is silent about a sound report. */
class RuleSetTest {

    private static final RuleSet RULES = new RuleSet(Editions.shipped());

    @Test
    void a_sound_report_has_no_findings() {
        assertThat(RULES.apply(evidence(sound()))).isEmpty();
    }

    @Test
    void every_rule_has_a_case() {
        TreeSet<String> cases = new TreeSet<>();
        RuleFaults.faults().forEach(fault -> cases.add((String) fault.get()[0]));

        assertThat(cases)
                .containsAll(RULES.rules().stream()
                        .filter(rule -> !rule.isOfPublished())
                        .map(Rule::id)
                        .toList());
    }

    @Test
    void every_rule_has_a_near_miss() {
        assertThat(RuleNearMisses.nearMisses().map(miss -> (String) miss.get()[0]))
                .containsAll(RULES.rules().stream()
                        .filter(rule -> !rule.isOfPublished())
                        .map(Rule::id)
                        .toList());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("org.gongkai.report.check.RuleNearMisses#nearMisses")
    void a_rule_says_nothing_of_what_comes_near(String rule, String what, Evidence evidence) {
        assertThat(RULES.apply(evidence).stream()
                        .filter(finding -> finding.rule().equals(rule)))
                .as(what)
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("org.gongkai.report.check.RuleFaults#faults")
    void a_rule_finds_its_fault_and_names_both_values(String rule, String what, Evidence evidence, String words) {
        List<ReportFinding> found = RULES.apply(evidence).stream()
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

    @Test
    void names_of_the_own_region_and_in_titles_of_documents_are_no_fault() {
        AnnualReport report = text(sound(), "overview.platforms", "双鸭山市四方台区贯彻《北京市政务公开办法》，对接黑龙江省平台。");

        assertThat(RULES.apply(evidence(report)))
                .extracting(ReportFinding::rule)
                .doesNotContain("K12");
    }

    @Test
    void an_office_may_name_departments_of_its_region_and_a_department_no_other() {
        AnnualReport office = text(sound(), "overview.platforms", "由四方台区教育局更新专栏。");
        CrossCheck named = named("四方台区教育局", "230505", AgencyKind.DEPARTMENT);
        ReportingBody own = office.agency();
        AnnualReport department =
                office.of(new ReportingBody(own.code(), "四方台区财政局", own.regionCode(), AgencyKind.DEPARTMENT, Map.of()));

        assertThat(RULES.apply(asked(office, named)))
                .extracting(ReportFinding::rule)
                .doesNotContain("K12B");
        assertThat(RULES.apply(asked(department, named)))
                .extracting(ReportFinding::rule)
                .contains("K12B");
    }

    @Test
    void assessment_and_appraisal_are_asked_of_governments_and_not_of_an_office() {
        AnnualReport office = text(sound(), "overview.supervision", "每季度检查各部门公开情况，对不公开的通报批评。");
        ReportingBody own = office.agency();
        AnnualReport township =
                office.of(new ReportingBody(own.code(), "太保镇人民政府", own.regionCode(), AgencyKind.TOWNSHIP, Map.of()));

        assertThat(RULES.apply(evidence(office)))
                .extracting(ReportFinding::rule)
                .doesNotContain("K02");
        for (AnnualReport government : List.of(township, ofRegion(office))) {
            assertThat(RULES.apply(evidence(government)))
                    .filteredOn(finding -> finding.rule().equals("K02"))
                    .hasSize(3);
        }
    }

    @Test
    void members_that_are_as_they_should_be_are_no_fault() {
        AnnualReport region = ofMembers(
                sound(),
                member("A", AgencyKind.DEPARTMENT, new Member.Live(List.of())),
                member("B", AgencyKind.DEPARTMENT, new Member.Published(2, List.of())),
                member("C", AgencyKind.GOVERNMENT, new Member.Filed(1, List.of())),
                member("D", AgencyKind.SUBDISTRICT, new Member.IncludedIn("A")),
                member("E", AgencyKind.VERTICAL, new Member.NotCounted(Member.Reason.VERTICAL)),
                member("F", AgencyKind.PUBLIC_UTILITY, new Member.NotCounted(Member.Reason.PUBLIC_UTILITY)));

        assertThat(RULES.apply(asked(region, CrossCheck.ofMembers(region.figures()))))
                .extracting(ReportFinding::rule)
                .doesNotContain("V10", "K21", "V23B", "V30", "V30B", "V32", "K34");
    }

    @Test
    void nothing_may_be_stated_of_what_was_declared_and_revisions_that_balance_may_be_noted() {
        AnnualReport declared = text(sound(), "overview.informationManagement", "本年没有作出行政许可、行政处罚、行政强制决定。");
        AnnualReport noted = figures(sound(), "T2.NORMATIVE_DOCUMENT.REPEALED", 2);
        AnnualReport balanced =
                noted.stating(noted.figures().noted(CellId.parse("T2.NORMATIVE_DOCUMENT.ISSUED"), "其中修订2件"));

        AnnualReport another = text(declared, "overview.informationManagement", "本年没有作出行政许可决定。");

        assertThat(RULES.apply(evidence(declared)))
                .extracting(ReportFinding::rule)
                .doesNotContain("K33");
        assertThat(RULES.apply(evidence(another.stating(
                        another.figures().with(CellId.parse("T2.PENALTY.DECISIONS"), new CellValue.Unknown())))))
                .extracting(ReportFinding::rule)
                .doesNotContain("K33");
        assertThat(RULES.apply(evidence(balanced)))
                .extracting(ReportFinding::rule)
                .doesNotContain("K38");
    }

    @Test
    void what_was_brought_along_stands_in_for_a_report_of_last_year() {
        AnnualReport first = sound();
        CrossCheck right = opened("T3.CARRIED_OUT.NATURAL_PERSON", 1, false);
        CrossCheck other = opened("T3.CARRIED_OUT.NATURAL_PERSON", 7, false);

        assertThat(RULES.apply(firstYear(first, right)))
                .extracting(ReportFinding::rule)
                .doesNotContain("V4", "V27");
        assertThat(RULES.apply(firstYear(first, other)))
                .extracting(ReportFinding::rule)
                .contains("V4")
                .doesNotContain("V27");
    }

    @Test
    void a_stock_that_was_brought_along_may_differ_from_the_last_report_when_it_is_explained() {
        assertThat(RULES.apply(asked(sound(), opened("T2.NORMATIVE_DOCUMENT.IN_FORCE", 40, true))))
                .extracting(ReportFinding::rule)
                .doesNotContain("V27");
        assertThat(RULES.apply(asked(sound(), opened("T2.NORMATIVE_DOCUMENT.IN_FORCE", 10, false))))
                .extracting(ReportFinding::rule)
                .doesNotContain("V27");
    }

    @Test
    void after_a_reorganisation_all_that_went_into_the_body_carry_over() {
        assertThat(RULES.apply(reorganised(sound(), lastYear())))
                .extracting(ReportFinding::rule)
                .doesNotContain("V4", "V31");
        assertThat(RULES.apply(reorganised(sound(), figures(lastYear(), "T3.CARRIED_OUT.NATURAL_PERSON", 6))))
                .extracting(ReportFinding::rule)
                .doesNotContain("V4")
                .contains("V31");
    }

    private static Evidence firstYear(AnnualReport report, CrossCheck crossCheck) {
        return new Evidence(
                Editions.shipped(),
                report,
                Map.of(),
                List.of(),
                LocalDate.of(SoundReports.YEAR + 1, 1, 5),
                crossCheck,
                true);
    }

    @Test
    void a_fingerprint_stays_while_the_values_change() {
        ReportFinding one = first("V4", evidence(figures(sound(), "T3.CARRIED_IN.NATURAL_PERSON", 5)));
        ReportFinding other = first("V4", evidence(figures(sound(), "T3.CARRIED_IN.NATURAL_PERSON", 6)));

        assertThat(one.fingerprint()).isEqualTo(other.fingerprint());
        assertThat(one.values()).isNotEqualTo(other.values());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "受理申请4件，答复5件，予以公开4件，不予公开1件。",
                "受理5件（含上年结转1件）。",
                "行政复议方面，受理1件，办结1件。",
                "行政诉讼一起抓，一件事一次办。",
                "受理行政复议案件1件，审结1件。",
                "办结行政许可事项1,203件，受理信访件20件。",
                "受理申请近10件。",
                "延期办结2件，均已书面答复3件申请人。",
                "受理申请百余件，办结几十件，数十件当场答复。",
                "受理申请20件左右，办结不足20件，予以公开3至7件。",
                "新收申请同比增加3件，比上年减少2件。",
                "去年新收申请9件。",
                "上年度受理申请9件。",
                "上半年受理申请2件，第三季度受理申请1件。",
                "1-9月受理申请2件。",
                "二〇二四年受理申请9件。",
                "２０２４年受理申请9件。",
                "近三年受理申请30件。",
                "通过网络收到申请3件，信函收到申请1件。",
                "自然人申请受理3件。",
                "收到申请人来信9件，收到申请表9份。",
                "热线咨询答复300件，受理12345平台转办件300件。",
                "受理信访投诉12件，办结行政处罚案件7件。",
                "办结300件信访事项，受理20件行政许可。",
                "答复率100%，按时办结率98.5%。",
                "按照国办公开办函〔2021〕30号、双政办发〔2025〕3号要求办结。",
                "电话0469-4301234，2026年1月5日受理。",
                "行政复议维持1件，行政复议结果纠正0件。",
                "行政复议尚未审结0件，行政诉讼尚未审结0件。",
                "行政复议、行政诉讼共1件。",
                "发生1件行政复议、0件行政诉讼。",
                "受理申请4件、办结申请5件。",
                "收到4件政府信息公开申请。",
                "新收申请减至4件。",
                "未接到行政许可申请,受理申请4件(含上年结转1件);办结5件.",
                "予以公开或部分公开4件，部分公开0件。",
                "其中,通过网络申请3件,通过信函申请1件。",
                "受理12345热线工单56条，受理群众来访20例。",
                "收到申请表9份、受理申请4份。",
                "不予公开信息1,535条。",
                "2025年,受理申请4件,比2024年减少20%。"
            })
    void what_a_text_counts_is_held_against_the_figure_that_it_means(String words) {
        assertThat(RULES.apply(evidence(text(sound(), "overview.applications", words))))
                .extracting(ReportFinding::rule)
                .doesNotContain("V20");
    }

    @Test
    void very_many_of_one_kind_are_one_finding_with_a_list() {
        StringBuilder words = new StringBuilder();
        for (int number = 101; number < 162; number++) {
            words.append("受理申请").append(number).append("件。");
        }

        List<ReportFinding> found =
                RULES.apply(evidence(text(sound(), "overview.applications", words.toString()))).stream()
                        .filter(finding -> finding.rule().equals("V20"))
                        .toList();

        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.message()).contains("101", "另有60处", "受理申请161件，161 ≠ 4");
            assertThat(finding.messageEn()).contains("60 more places");
            assertThat(finding.cells()).containsExactly(CellId.parse("T3.NEW_RECEIVED.TOTAL"));
            assertThat(finding.place()).contains("overview.applications");
        });
    }

    /** One report of another form breaks every kind of equation and check that looks at many cells. */
    @Test
    void a_report_that_breaks_a_rule_in_many_cells_has_one_finding_of_it_with_all_of_them() {
        Map<CellId, CellValue> odd = new LinkedHashMap<>();
        Map<CellId, CellValue> last = new LinkedHashMap<>();
        long number = 7;
        for (CellId cell : SoundReports.FORM.cells().keySet()) {
            number = number * 31 % 997;
            odd.put(cell, CellValue.of(number));
            last.put(cell, CellValue.of(number + 1));
        }
        AnnualReport broken = with(sound(), Figures.of(odd));
        StringBuilder texts = new StringBuilder("【写】".repeat(40));
        for (int i = 1; i < 40; i++) {
            texts.append("共发布信息1条，其中概况类")
                    .append(i)
                    .append("条、其他1条。新收申请")
                    .append(3000 + i)
                    .append("件。按照〔2026〕")
                    .append(i)
                    .append("号，办1381234")
                    .append(5600 + i)
                    .append("。【缺")
                    .append(i)
                    .append("】");
        }
        Evidence evidence = new Evidence(
                Editions.shipped(),
                text(broken, "overview.platforms", texts.toString()),
                Map.of(),
                List.of(with(lastYear(), Figures.of(last))),
                LocalDate.of(SoundReports.YEAR + 1, 1, 5),
                CrossCheck.ofMembers(Figures.of(last)),
                true);

        Map<String, Long> found = RULES.apply(evidence).stream()
                .collect(Collectors.groupingBy(ReportFinding::rule, TreeMap::new, Collectors.counting()));

        assertThat(found)
                .containsEntry("V1", 1L)
                .containsEntry("V10", 1L)
                .containsEntry("V20", 1L)
                .containsEntry("K10", 1L)
                .containsEntry("K25", 1L)
                .containsEntry("K32B", 1L)
                .containsEntry("G2", 1L)
                .containsKeys("V2", "V3", "V4", "V8");
        // An equation of a few columns is told column by column.
        assertThat(found.values()).allMatch(times -> times <= 10);
        assertThat(RULES.apply(evidence))
                .filteredOn(finding -> finding.rule().equals("V10"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.cells())
                        .hasSize(SoundReports.FORM.cells().size()));
    }

    @Test
    void what_is_wrong_elsewhere_is_a_warning_and_what_is_blank_there_stays_unknown() {
        AnnualReport quoting = text(at(sound(), 2020), "overview.platforms", "按照国办公开办函〔2021〕30号改版专栏。");
        assertThat(RULES.apply(evidence(quoting)))
                .filteredOn(finding -> finding.rule().startsWith("K32"))
                .extracting(ReportFinding::severity)
                .containsExactly(ReportFinding.Severity.ERROR, ReportFinding.Severity.ERROR);
        assertThat(RULES.applyToPublished(evidence(quoting)))
                .filteredOn(finding -> finding.rule().startsWith("K32"))
                .extracting(ReportFinding::severity)
                .containsExactly(ReportFinding.Severity.WARNING, ReportFinding.Severity.WARNING);

        Figures blank = sound().figures();
        for (CellId cell : SoundReports.FORM.cells().keySet()) {
            if (cell.column().equals("RESEARCH") || cell.row().startsWith("OTHER_")) {
                blank = blank.with(cell, new CellValue.Empty());
            }
        }
        assertThat(RULES.applyToPublished(evidence(with(sound(), blank))))
                .filteredOn(finding -> finding.rule().startsWith("K35"))
                .extracting(ReportFinding::rule)
                .containsExactly("K35", "K35B");
        assertThat(RULES.apply(evidence(with(sound(), blank))))
                .extracting(ReportFinding::rule)
                .doesNotContain("K35", "K35B");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"依法向1件申请收取信息处理费100元。", "共收取100.00元政府信息公开信息处理费。", "信息处理费1笔，合计0.01万元。", "收费100元，行政事业性收费另行公布。"})
    void fees_that_are_as_the_ledger_has_them_are_no_fault(String words) {
        assertThat(RULES.apply(evidence(text(sound(), Narrative.OTHER_MATTERS, words))))
                .extracting(ReportFinding::rule)
                .doesNotContain("K16", "V15", "V15B");
    }

    @Test
    void a_filed_report_is_late_by_the_day_on_which_it_was_published() {
        assertThat(RULES.applyToFiled(on(sound(), LocalDate.of(SoundReports.YEAR + 1, 2, 1))))
                .extracting(ReportFinding::rule)
                .contains("V17");
        assertThat(RULES.applyToFiled(on(sound(), LocalDate.of(SoundReports.YEAR + 1, 1, 31))))
                .extracting(ReportFinding::rule)
                .doesNotContain("V17");
    }

    @ParameterizedTest
    @ValueSource(strings = {"指导全区政府信息公开工作，对全区各单位开展培训两次。", "在全市率先公开目录。", "本机关公开政府信息100条，其中全区重点领域60条。", "全县域医共体公开信息3条。"})
    void an_office_may_speak_of_its_region_without_counting_for_it(String words) {
        assertThat(RULES.apply(evidence(text(sound(), "overview.supervision", words))))
                .extracting(ReportFinding::rule)
                .doesNotContain("K37");
    }

    @Test
    void a_copy_that_is_dressed_otherwise_is_the_same() {
        AnnualReport dressed = text(sound(), "overview.platforms", " 改版政府信息公开专栏,\n新增检索功能 ");

        assertThat(RULES.apply(asked(sound(), copied(dressed))))
                .extracting(ReportFinding::rule)
                .doesNotContain("K36");
    }

    @Test
    void a_decrease_is_a_number_and_half_a_matter_is_none() {
        Form form = Editions.shipped().of(2019);
        Map<CellId, CellValue> values = new LinkedHashMap<>();
        form.cells().keySet().forEach(cell -> values.put(cell, CellValue.of(0)));
        values.put(CellId.parse("T2.LICENSING.CHANGE"), CellValue.of(-3));
        AnnualReport old = in(form, Figures.of(values));
        values.put(CellId.parse("T2.LICENSING.DECISIONS"), CellValue.of(new BigDecimal("1.5")));
        AnnualReport half = in(form, Figures.of(values));

        assertThat(RULES.apply(evidence(old))).extracting(ReportFinding::rule).doesNotContain("K03");
        assertThat(RULES.apply(evidence(half)))
                .filteredOn(finding -> finding.rule().equals("K03"))
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.cells()).containsExactly(CellId.parse("T2.LICENSING.DECISIONS")));
    }

    private static AnnualReport in(Form form, Figures figures) {
        AnnualReport sound = sound();
        return new AnnualReport(
                sound.agency(),
                2019,
                sound.coverage(),
                form,
                sound.status(),
                1,
                Optional.empty(),
                sound.narrative(),
                figures,
                sound.fees(),
                List.of(),
                sound.sources(),
                "test");
    }

    @ParameterizedTest
    @CsvSource({
        "四方台区人民政府办公室2024年政府信息公开工作年度报告.pdf, K11C",
        "２０２４年年报.docx, K11C",
        "友谊县人民政府办公室2025年政府信息公开工作年度报告.pdf, K11D",
        "四方台区政府办2025年政府信息公开年度报告.pdf, ",
        "2025年年报（2026年1月20日公布）.pdf, ",
        "t20260120_1926722.html, ",
        "report.pdf, "
    })
    void the_name_of_a_file_is_that_of_its_report(String name, String rule) {
        List<String> found = RULES.applyToPublished(evidence(sound()).in(Optional.of(name))).stream()
                .map(ReportFinding::rule)
                .filter(one -> one.startsWith("K11"))
                .toList();

        assertThat(found).isEqualTo(rule == null ? List.of() : List.of(rule));
        assertThat(RULES.apply(evidence(sound()).in(Optional.of(name)))).isEmpty();
    }

    @Test
    void two_numbers_of_one_mask_are_two_findings_and_neither_tells_its_number() {
        RuleSet keyed = new RuleSet(Editions.shipped(), value -> Integer.toHexString(value.hashCode()));
        AnnualReport said = text(sound(), Narrative.CONTACT, "工单13812345678、13899995678，又138 1234 5678");

        List<ReportFinding> found = keyed.apply(evidence(said)).stream()
                .filter(one -> one.rule().equals("K25"))
                .toList();

        assertThat(found).hasSize(3).extracting(ReportFinding::fingerprint).doesNotContainNull();
        assertThat(found.get(0).fingerprint())
                .isEqualTo(found.get(2).fingerprint())
                .isNotEqualTo(found.get(1).fingerprint());
        assertThat(found)
                .allMatch(one -> one.message().contains("138****5678"))
                .noneMatch(one -> (one.subject() + one.message()).matches(".*138\\d{8}.*"));
    }

    @Test
    void how_an_office_is_reached_is_no_personal_data() {
        AnnualReport said = text(sound(), Narrative.CONTACT, "联系我们：qingxi_zwgk@163.com，13812345678");
        ReportingBody own = said.agency();
        AnnualReport published = said.of(new ReportingBody(
                own.code(), own.name(), own.regionCode(), own.kind(), Map.of("email", "qingxi_zwgk@163.com")));

        assertThat(RULES.apply(evidence(published)).stream()
                        .filter(one -> one.rule().equals("K25")))
                .extracting(ReportFinding::message)
                .singleElement()
                .asString()
                .contains("138****5678");
        assertThat(RULES.apply(evidence(said)).stream().filter(one -> one.rule().equals("K25")))
                .hasSize(2);
    }
}
