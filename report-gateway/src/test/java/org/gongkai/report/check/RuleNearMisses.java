package org.gongkai.report.check;

import static org.gongkai.report.check.SoundReports.YEAR;
import static org.gongkai.report.check.SoundReports.asked;
import static org.gongkai.report.check.SoundReports.at;
import static org.gongkai.report.check.SoundReports.copied;
import static org.gongkai.report.check.SoundReports.evidence;
import static org.gongkai.report.check.SoundReports.figures;
import static org.gongkai.report.check.SoundReports.foundInCases;
import static org.gongkai.report.check.SoundReports.history;
import static org.gongkai.report.check.SoundReports.last;
import static org.gongkai.report.check.SoundReports.lastYear;
import static org.gongkai.report.check.SoundReports.member;
import static org.gongkai.report.check.SoundReports.named;
import static org.gongkai.report.check.SoundReports.ofMembers;
import static org.gongkai.report.check.SoundReports.ofRegion;
import static org.gongkai.report.check.SoundReports.on;
import static org.gongkai.report.check.SoundReports.opened;
import static org.gongkai.report.check.SoundReports.peers;
import static org.gongkai.report.check.SoundReports.registers;
import static org.gongkai.report.check.SoundReports.reorganised;
import static org.gongkai.report.check.SoundReports.sound;
import static org.gongkai.report.check.SoundReports.text;
import static org.gongkai.report.check.SoundReports.unnoticed;
import static org.gongkai.report.check.SoundReports.with;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;

import org.junit.jupiter.params.provider.Arguments;

import org.gongkai.document.AnnualReport;
import org.gongkai.document.Member;
import org.gongkai.document.Narrative;
import org.gongkai.document.ReportingBody;
import org.gongkai.form.CellId;
import org.gongkai.form.CellValue;
import org.gongkai.form.Figures;
import org.gongkai.form.code.AgencyKind;
import org.gongkai.report.check.evidence.CrossCheck;
import org.gongkai.report.check.evidence.Evidence;

/** For every rule what comes near to what it finds, and is none of it. */
final class RuleNearMisses {

    private static final String SUPERVISION = "overview.supervision";
    private static final String PLATFORMS = "overview.platforms";
    private static final String DISCLOSURE = "overview.proactiveDisclosure";
    private static final String INFORMATION = "overview.informationManagement";
    private static final String APPLICATIONS = "overview.applications";

    private final List<Arguments> cases = new ArrayList<>();
    private final AnnualReport sound = sound();

    private RuleNearMisses() {}

    static Stream<Arguments> nearMisses() {
        RuleNearMisses misses = new RuleNearMisses();
        misses.ofFigures();
        misses.ofRegisters();
        misses.ofBodies();
        misses.ofTexts();
        misses.ofPublication();
        return misses.cases.stream();
    }

    private void ofFigures() {
        AnnualReport more =
                figures(figures(sound, "T3.NEW_RECEIVED.NATURAL_PERSON", 4), "T3.CARRIED_OUT.NATURAL_PERSON", 1);
        AnnualReport balanced = with(more, SoundReports.FORM.derive(more.figures()));
        for (String rule : List.of("V1", "V2", "V3", "V5")) {
            add(rule, "one more that balances", balanced);
        }
        add("V4", "another carry-over by last year's report", last(balancedIn(2), "T3.CARRIED_OUT.NATURAL_PERSON", 2));
        add("V4", "a cell that is not known", unknown("T3.CARRIED_IN.RESEARCH"));
        add("V6", "regulations by last year's and this", last(regulations(3, 1, 5), "T2.REGULATION.IN_FORCE", 3));
        add(
                "V7",
                "more in force by as many issued",
                figures(figures(sound, "T2.NORMATIVE_DOCUMENT.ISSUED", 3), "T2.NORMATIVE_DOCUMENT.IN_FORCE", 13));
        add("V7B", "just as many in force as were issued", figures(sound, "T2.NORMATIVE_DOCUMENT.ISSUED", 12));
        AnnualReport pending = figures(sound, "T4.RECONSIDERATION.PENDING", 2);
        add("V8", "two pending in the total", figures(pending, "T4.RECONSIDERATION.TOTAL", 3));
        add("V8", "a part that is not known", unknown("T4.RECONSIDERATION.OTHER"));
        add("V9", "just as many as were pending", last(sound, "T4.RECONSIDERATION.PENDING", 1));
        add(
                "V18",
                "regulations of a city",
                figures(
                        sound.of(new ReportingBody(
                                sound.agency().code(),
                                "双鸭山市人民政府办公室",
                                "230500",
                                AgencyKind.GOVERNMENT_OFFICE,
                                Map.of())),
                        "T2.REGULATION.ISSUED",
                        1));
        add("V23", "a nought that was declared", figures(sound, "T2.PENALTY.DECISIONS", 0));
        add(
                "K03",
                "a number with a note",
                with(sound, sound.figures().noted(CellId.parse("T2.NORMATIVE_DOCUMENT.ISSUED"), "含联合制发1件")));
        add("K03", "money with decimals", figuresOfMoney());
        add("K14", "nothing in both years", history(with(sound, nought()), with(at(lastYear(), YEAR - 1), nought())));
        add("K14", "one figure is another", history(sound, figures(at(sound, YEAR - 1), "T2.LICENSING.DECISIONS", 1)));
        add("K22", "twice the mean of years that differ as much", varied(1400));
        add("K22B", "within what the peers have", asked(figures(sound, "T2.LICENSING.DECISIONS", 106), peers()));
        add("K23", "just a fifth", figures(sound, "T3.OTHER_MISC.TOTAL", 1));
        add("K32", "the form of its year", sound);
        add(
                "K38",
                "a revision on both sides",
                with(
                        figures(sound, "T2.NORMATIVE_DOCUMENT.REPEALED", 2),
                        figures(sound, "T2.NORMATIVE_DOCUMENT.REPEALED", 2)
                                .figures()
                                .noted(CellId.parse("T2.NORMATIVE_DOCUMENT.ISSUED"), "其中修订２件")));
        add(
                "K39",
                "nothing in any column",
                figures(figures(sound, "T4.RECONSIDERATION.UPHELD", 0), "T4.RECONSIDERATION.TOTAL", 0));
        add("G3", "a report of last year", sound);
        add("G4", "last year's was published here", sound);
    }

    private void ofRegisters() {
        add("V10", "the sum of the members", asked(sound, CrossCheck.ofMembers(sound.figures())));
        add("V11", "nothing differs", asked(sound, CrossCheck.NONE));
        add("V16", "every corrected case is linked", asked(sound, inOrder()));
        add("V16B", "another finding", asked(sound, foundInCases("BOTH_ROADS", false)));
        add(
                "V28",
                "of a row alone nobody knows the chain",
                asked(sound, foundInCases("AFTER_WITHOUT_RECONSIDERATION", true)));
        add(
                "V28B",
                "where more is known it is an error",
                asked(sound, foundInCases("AFTER_WITHOUT_RECONSIDERATION", false)));
        add("V29", "another finding", asked(sound, foundInCases("FOLLOW_UP_MISSING", false)));
        add("V14", "another notice", asked(sound, unnoticed("FEE_NOT_NOTICED")));
        add("K17", "another notice", asked(sound, unnoticed("SUPPLEMENT_NOT_REQUESTED")));
        add("K18", "another notice", asked(sound, unnoticed("THIRD_PARTY_NOT_CONSULTED")));
        add("K18B", "another notice", asked(sound, unnoticed("SUPPLEMENT_NOT_REQUESTED")));
        add("V19", "all in time", asked(sound, inOrder()));
        add("G5", "the working days are known", asked(sound, inOrder()));
        add(
                "K20",
                "items of other kinds",
                asked(sound, registers(List.of(), OptionalLong.of(0), 0, Map.of("A20_07", 9L))));
        add(
                "K20",
                "one penalty is counted",
                asked(
                        figures(sound, "T2.PENALTY.DECISIONS", 1),
                        registers(List.of(), OptionalLong.of(0), 0, Map.of("A20_06", 4L))));
        add("V25", "every number is one document's", asked(sound, inOrder()));
        add("K27", "all have a number", asked(sound, inOrder()));
        add("V27", "what last year's report says", asked(sound, opened("T2.NORMATIVE_DOCUMENT.IN_FORCE", 10, false)));
        add("V27", "another that is explained", asked(sound, opened("T2.NORMATIVE_DOCUMENT.IN_FORCE", 40, true)));
        add(
                "K36",
                "a copy that is broken into other lines",
                asked(sound, copied(text(sound, PLATFORMS, "改版政府信息公开专栏\n新增检索功能"))));
    }

    private void ofBodies() {
        AnnualReport region = ofMembers(
                sound,
                member("A", AgencyKind.DEPARTMENT, new Member.Live(List.of())),
                member("B", AgencyKind.TOWNSHIP, new Member.Published(2, List.of())),
                member("C", AgencyKind.SUBDISTRICT, new Member.IncludedIn("A")),
                member("D", AgencyKind.VERTICAL, new Member.NotCounted(Member.Reason.VERTICAL)),
                member("E", AgencyKind.PUBLIC_UTILITY, new Member.NotCounted(Member.Reason.PUBLIC_UTILITY)));
        for (String rule : List.of("K21", "V23B", "V30", "V30B", "V32", "K34")) {
            add(rule, "members as they should be", region);
        }
        for (String rule : List.of("V31", "V31B", "V31C", "V31D")) {
            add(rule, "all of those that went into it is there", reorganised(sound, lastYear()));
        }
        for (String rule : List.of("V6", "V7", "V9")) {
            add(
                    rule,
                    "after a reorganisation another rule says so",
                    reorganised(
                            sound,
                            figures(
                                    figures(lastYear(), "T2.NORMATIVE_DOCUMENT.IN_FORCE", 15),
                                    "T4.RECONSIDERATION.PENDING",
                                    9)));
        }
        add("K34", "an office's own", sound);
        add(
                "V32",
                "a township's own",
                sound.of(new ReportingBody(sound.agency().code(), "太保镇人民政府", "230505", AgencyKind.TOWNSHIP, Map.of())));
    }

    private void ofTexts() {
        add("V15", "the same in thousands of wan", matters("本年收取信息处理费０．０１万元。"));
        add("V15", "what one costs", matters("信息处理费按每件10元收取，共收取信息处理费100元。"));
        add("V15", "what was not charged", matters("依法收取信息处理费，减免1,910元。"));
        add("V15B", "the application that it was", matters("依法向１件申请收取信息处理费100元。"));
        add("K16", "none came up", matters("本年未产生信息处理费。"));
        add("K01", "all sections hold text", sound);
        add("K02", "an office's own says nothing of appraisal", text(sound, SUPERVISION, "每季度检查各部门。"));
        add("K10", "parts that do not end with the rest", text(sound, DISCLOSURE, "共发布信息100条，其中概况类60条、动态类30条。"));
        add("K10", "a part that is about right", text(sound, DISCLOSURE, "共发布信息100条，其中概况类近60条、动态类30条、其他10条。"));
        add("K10", "wide digits that add up", text(sound, DISCLOSURE, "共发布信息１，１００条，其中概况类１，０００条、其他１００条。"));
        for (String words : List.of("统计期限自2025 年 1 月 1 日至2025年12月31日。", "本报告由四方台区人民政府办公室编制。2025年政府信息公开工作年度报告如下。")) {
            add("K11", words, text(sound, Narrative.INTRODUCTION, words));
        }
        for (String words : List.of(
                "现将四方台区人民政府办公室2025年政府信息公开工作年度报告公布如下。",
                "现公布四方台区政府办公室2025年度政府信息公开年度报告。",
                "双鸭山市四方台区人民政府办公室 2025 年政府信息公开工作年度报告",
                "四方台区2025年政府信息公开工作年度报告",
                "现将本机关2025年政府信息公开工作年度报告公布如下。",
                "我办编制了2025年政府信息公开工作年度报告。",
                "现将我办2025年度政府信息公开情况报告如下。",
                "特编制四方台区政府办2025年政府信息公开工作年度报告。",
                "根据《友谊县政府信息公开工作规定》要求，编制2025年政府信息公开工作年度报告。")) {
            add("K11B", words, text(sound, Narrative.INTRODUCTION, words));
        }
        add("K12", "the own region and a title", text(sound, PLATFORMS, "双鸭山市四方台区贯彻《北京市政务公开办法》。"));
        add(
                "K12B",
                "a department of the own region",
                asked(text(sound, PLATFORMS, "由四方台区教育局更新专栏。"), named("四方台区教育局", "230505", AgencyKind.DEPARTMENT)));
        add("K13", "another text", history(sound, lastYear()));
        add("V20", "the figures of the tables", text(sound, APPLICATIONS, "新收政府信息公开申请４件，行政复议一件。"));
        add(
                "K25",
                "numbers that are nobody's",
                text(sound, Narrative.CONTACT, "电话0469-4300000，文号双政办发〔2025〕13号，项目2505-230505-04-01-123456"));
        add("K26", "problems and measures", sound);
        for (String words :
                List.of("没有收到申请人的异议。", "没有行政复议被纠正的情形。", "依法无法提供0件、行政复议1件。", "未收到申请人补正材料。", "未收到行政许可申请;未收到行政复议申请。")) {
            add("K28", words, text(sound, APPLICATIONS, words));
        }
        add("K32B", "a notice of the year", text(sound, PLATFORMS, "按照国办公开办函〔2025〕30号改版专栏。"));
        add("K33", "what was declared", text(sound, INFORMATION, "本年没有作出行政许可、行政处罚、行政强制决定。"));
        add("K37", "the district's own departments", text(sound, DISCLOSURE, "指导全区各部门做好公开工作，本机关公开信息两条。"));
        add("G1", "a placeholder that has its figure", sound);
        add("G2", "brackets of a document's number", text(sound, PLATFORMS, "按照双政办发〔2025〕13号［附件］建设专栏。"));
    }

    private void ofPublication() {
        add("V17", "the last day", on(sound, LocalDate.of(YEAR + 1, 1, 31)));
        add("V17", "the last day of a government", on(ofRegion(sound), LocalDate.of(YEAR + 1, 3, 31)));
        add("V21", "the first day after the year", on(sound, LocalDate.of(YEAR + 1, 1, 1)));
        add("K30", "a reviewer has agreed", sound);
    }

    private static CrossCheck inOrder() {
        return registers(List.of(), OptionalLong.of(0), 0, Map.of());
    }

    private AnnualReport matters(String words) {
        return text(sound, Narrative.OTHER_MATTERS, words);
    }

    private AnnualReport unknown(String cell) {
        return with(sound, sound.figures().with(CellId.parse(cell), new CellValue.Unknown()));
    }

    private AnnualReport balancedIn(long carried) {
        return figures(sound, "T3.CARRIED_IN.NATURAL_PERSON", carried);
    }

    private AnnualReport regulations(long issued, long repealed, long inForce) {
        return figures(
                figures(figures(sound, "T2.REGULATION.ISSUED", issued), "T2.REGULATION.REPEALED", repealed),
                "T2.REGULATION.IN_FORCE",
                inForce);
    }

    private AnnualReport figuresOfMoney() {
        return with(
                sound,
                sound.figures()
                        .with(
                                CellId.parse("T2.ADMINISTRATIVE_FEE.WAN_YUAN"),
                                CellValue.of(new BigDecimal("7730.2849"))));
    }

    private static Figures nought() {
        Figures figures = sound().figures();
        for (CellId cell : SoundReports.FORM.cells().keySet()) {
            figures = figures.with(cell, CellValue.of(0));
        }
        return figures;
    }

    /** Penalties of three years that differ, and this year's. */
    private static Evidence varied(long now) {
        AnnualReport[] history = new AnnualReport[3];
        for (int i = 0; i < history.length; i++) {
            history[i] = figures(at(lastYear(), YEAR - 1 - i), "T2.PENALTY.DECISIONS", 400L * (i + 1));
        }
        return history(figures(sound(), "T2.PENALTY.DECISIONS", now), history);
    }

    private void add(String rule, String what, AnnualReport report) {
        add(rule, what, evidence(report));
    }

    private void add(String rule, String what, Evidence evidence) {
        cases.add(Arguments.of(rule, what, evidence));
    }
}
