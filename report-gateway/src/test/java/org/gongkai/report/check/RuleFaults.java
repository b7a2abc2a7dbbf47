package org.gongkai.report.check;

import static org.gongkai.report.check.SoundReports.YEAR;
import static org.gongkai.report.check.SoundReports.asked;
import static org.gongkai.report.check.SoundReports.at;
import static org.gongkai.report.check.SoundReports.copied;
import static org.gongkai.report.check.SoundReports.crossCheck;
import static org.gongkai.report.check.SoundReports.evidence;
import static org.gongkai.report.check.SoundReports.figures;
import static org.gongkai.report.check.SoundReports.filed;
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
import static org.gongkai.report.check.SoundReports.report;
import static org.gongkai.report.check.SoundReports.sameTexts;
import static org.gongkai.report.check.SoundReports.shared;
import static org.gongkai.report.check.SoundReports.sound;
import static org.gongkai.report.check.SoundReports.text;
import static org.gongkai.report.check.SoundReports.unnoticed;
import static org.gongkai.report.check.SoundReports.volume;
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
import org.gongkai.form.code.AgencyKind;
import org.gongkai.form.edition.Editions;
import org.gongkai.report.check.evidence.CrossCheck;
import org.gongkai.report.check.evidence.Evidence;

/** For every rule what it finds: a fault, and words that its finding says. */
final class RuleFaults {

    private RuleFaults() {}

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
                        Editions.shipped(),
                        sound,
                        Map.of(),
                        List.of(lastYear()),
                        LocalDate.of(YEAR + 1, 1, 5),
                        crossCheck(new CrossCheck.LedgerDifference(
                                CellId.parse("T3.GRANTED.TOTAL"), BigDecimal.ONE, BigDecimal.TEN)),
                        true),
                "10"));
        faults.add(Arguments.of(
                "V21",
                "a year that is not over",
                new Evidence(
                        Editions.shipped(),
                        sound,
                        Map.of(),
                        List.of(lastYear()),
                        LocalDate.of(YEAR, 12, 31),
                        CrossCheck.NONE,
                        true),
                YEAR + "-12-31"));
        add(faults, "V15", "another amount of fees", text(sound, Narrative.OTHER_MATTERS, "收取信息处理费30元。"), "30元，台账为100");
        for (String words : List.of("共收取1,910元信息处理费。", "信息处理费合计０．１９１万元。")) {
            add(faults, "V15", words, text(sound, Narrative.OTHER_MATTERS, words), "为1910");
        }
        add(faults, "V15", "none came up", text(sound, Narrative.OTHER_MATTERS, "本年未产生信息处理费。"), "为0元");
        add(
                faults,
                "V15B",
                "another number of applications",
                text(sound, Narrative.OTHER_MATTERS, "依法向两件申请收取信息处理费100元。"),
                "写明收费的申请为2件，台账为1件");
        add(
                faults,
                "K16",
                "administrative fees are another thing",
                text(sound, Narrative.OTHER_MATTERS, "收取行政事业性收费5万元。行政事业性收费已公开。"),
                "信息处理费");
        add(faults, "V15", "fees that are denied", text(sound, Narrative.OTHER_MATTERS, "没有收取信息处理费。"), "0元");
        faults.add(Arguments.of(
                "V10",
                "more than the members together",
                asked(
                        sound,
                        CrossCheck.ofMembers(figures(sound, "T2.NORMATIVE_DOCUMENT.IN_FORCE", 10)
                                .figures())),
                "相加为10"));
        faults.add(Arguments.of(
                "K21",
                "members that are missing",
                evidence(ofMembers(
                        sound,
                        member("A", AgencyKind.DEPARTMENT, new Member.Live(List.of())),
                        member("B", AgencyKind.DEPARTMENT, new Member.Missing()))),
                "已汇总1个单位，应汇总2个单位，尚缺：单位B"));
        faults.add(Arguments.of(
                "V23B",
                "a member without a register",
                evidence(ofMembers(sound, member("A", AgencyKind.DEPARTMENT, new Member.Live(List.of("cases"))))),
                "单位A"));
        faults.add(Arguments.of(
                "V27",
                "other stocks than were reported",
                asked(sound, opened("T2.NORMATIVE_DOCUMENT.IN_FORCE", 40, false)),
                "期初数为40，上年年度报告为10"));
        faults.add(Arguments.of(
                "V30",
                "a body of public service",
                evidence(ofMembers(sound, member("A", AgencyKind.PUBLIC_UTILITY, new Member.Live(List.of())))),
                "单位A"));
        faults.add(Arguments.of(
                "V30",
                "a body twice",
                evidence(ofMembers(
                        sound,
                        member("A", AgencyKind.DEPARTMENT, new Member.Live(List.of())),
                        member("A", AgencyKind.DEPARTMENT, new Member.Filed(1, List.of())))),
                "单位A"));
        faults.add(Arguments.of(
                "V30B",
                "a body that is led from above",
                evidence(ofMembers(sound, member("A", AgencyKind.VERTICAL, new Member.Live(List.of())))),
                "单位A"));
        faults.add(Arguments.of(
                "V31",
                "less than those that went into it carried over",
                reorganised(sound, figures(lastYear(), "T3.CARRIED_OUT.NATURAL_PERSON", 6)),
                "合计6"));
        faults.add(Arguments.of(
                "V32",
                "a government's own",
                evidence(sound.of(new ReportingBody(
                        "11230505001234567F", "四方台区人民政府", "230505", AgencyKind.GOVERNMENT, Map.of()))),
                "四方台区人民政府"));
        faults.add(Arguments.of("K34", "a region's of an office", evidence(ofRegion(sound)), "四方台区人民政府办公室"));
        faults.add(Arguments.of(
                "V16",
                "a corrected case that names no application",
                asked(sound, registers(List.of("（2025）12号"), OptionalLong.of(0), 0, Map.of())),
                "（2025）12号"));
        faults.add(Arguments.of(
                "V16B",
                "cases after which nothing has followed",
                asked(sound, foundInCases("FOLLOW_UP_MISSING", false)),
                "有2件结果纠正的案件没有登记后续处理：（2025）7号、（2025）8号"));
        faults.add(Arguments.of(
                "V28",
                "a suit after a reconsideration that there is not",
                asked(sound, foundInCases("AFTER_WITHOUT_RECONSIDERATION", false)),
                "（2025）7号、（2025）8号"));
        faults.add(Arguments.of(
                "V28", "both roads at once", asked(sound, foundInCases("BOTH_ROADS", true)), "有2件案件不可能如此"));
        faults.add(Arguments.of(
                "V28B",
                "a ledger that names no reconsideration",
                asked(sound, foundInCases("AFTER_WITHOUT_RECONSIDERATION", true)),
                "有2件复议后起诉的案件"));
        faults.add(Arguments.of(
                "V29",
                "a suit at once where reconsideration comes first",
                asked(sound, foundInCases("RECONSIDERATION_FIRST_IN_PART", false)),
                "有2件直接起诉的案件"));
        Map.of(
                        "REASONS_NOT_ASKED", "V14",
                        "FEE_NOT_NOTICED", "K17",
                        "PAID_WITHOUT_NOTICE", "K17",
                        "SUPPLEMENT_NOT_REQUESTED", "K18",
                        "THIRD_PARTY_NOT_CONSULTED", "K18B")
                .forEach(
                        (code, rule) -> faults.add(Arguments.of(rule, code, asked(sound, unnoticed(code)), "G-1、G-2")));
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
        faults.add(Arguments.of("V25", "a number of two documents", asked(sound, shared("四政〔2025〕7号")), "四政〔2025〕7号"));
        faults.add(Arguments.of(
                "K12B",
                "an office of another region",
                asked(
                        text(sound, "overview.platforms", "与友谊县人民政府办公室共建专栏。"),
                        named("友谊县人民政府办公室", "230522", AgencyKind.GOVERNMENT_OFFICE)),
                "友谊县人民政府办公室"));
        faults.add(Arguments.of(
                "K22B", "ten times the peers", asked(figures(sound, "T2.LICENSING.DECISIONS", 9_000), peers()), "平均为"));
        faults.add(Arguments.of(
                "V23",
                "a register that nobody kept",
                evidence(with(
                        sound, sound.figures().with(CellId.parse("T2.PENALTY.DECISIONS"), new CellValue.Unknown()))),
                "行政处罚"));
        faults.add(Arguments.of(
                "K33",
                "nothing stated of what nobody knows",
                evidence(text(
                        with(
                                sound,
                                sound.figures().with(CellId.parse("T2.PENALTY.DECISIONS"), new CellValue.Unknown())),
                        "overview.informationManagement",
                        "本年没有作出行政许可、行政处罚、行政强制决定。")),
                "没有作出行政许可、行政处罚"));
        faults.add(Arguments.of(
                "K38",
                "more revised than repealed",
                evidence(with(sound, sound.figures().noted(CellId.parse("T2.NORMATIVE_DOCUMENT.ISSUED"), "其中修订2件"))),
                "修订2件"));
        for (String words : List.of("修订行政规范性文件两件。", "行政规范性文件共修订２件。", "制发行政规范性文件2件(其中修订2件)。", "制定和完善制度，修订规章1件。")) {
            add(faults, "K38", words, text(sound, "overview.informationManagement", words), "写明修订");
        }
        AnnualReport merged = lastYear();
        faults.add(Arguments.of(
                "V31B",
                "documents of one that went into it are left out",
                reorganised(sound, figures(merged, "T2.NORMATIVE_DOCUMENT.IN_FORCE", 15)),
                "应为17件"));
        faults.add(Arguments.of(
                "V31C",
                "regulations of one that went into it are left out",
                reorganised(sound, figures(merged, "T2.REGULATION.IN_FORCE", 2)),
                "应为2件"));
        faults.add(Arguments.of(
                "V31D",
                "cases of one that went into it are left out",
                reorganised(sound, figures(merged, "T4.RECONSIDERATION.PENDING", 2)),
                "合计2"));
        faults.add(Arguments.of("V17", "late", on(sound, LocalDate.of(YEAR + 1, 2, 1)), "2026-01-31"));
        faults.add(Arguments.of(
                "V17",
                "late of a region",
                on(SoundReports.ofRegion(sound), LocalDate.of(YEAR + 1, 4, 1)),
                "2026-03-31"));
        add(faults, "V18", "regulations of a county", figures(sound, "T2.REGULATION.ISSUED", 1), "规章");
        add(
                faults,
                "V20",
                "another number in the text",
                text(sound, "overview.applications", "2025年新收政府信息公开申请12件。"),
                "12");
        add(faults, "V20", "reconsiderations in the text", text(sound, "overview.applications", "行政复议案件5件。"), "5");
        add(faults, "V15", "an amount in thousands", text(sound, Narrative.OTHER_MATTERS, "收取信息处理费1,910元。"), "1910元");
        add(
                faults,
                "K10",
                "a total in thousands",
                text(sound, "overview.platforms", "发布1,002条，其中动态900条、其他2条。"),
                "1002");
        for (String words : List.of(
                "本年共受理政府信息公开申请7件。",
                "收到申请，均已答复3件。",
                "不予公开两件。",
                "无法提供１件。",
                "不予处理三件。",
                "其他处理1,002件。",
                "被申请行政复议3起。",
                "审结行政诉讼一件。",
                "受理行政复议案件十二件。",
                "受理申请一百零三件。",
                "收到申请１，００２件。",
                "收到3119　件政府信息公开申请。",
                "收到公民、法人和其他组织提出的政府信息公开申请12件。",
                "收到自然人、法人或其他组织申请12件。",
                "通过网络、信函等方式收到申请12件。",
                "新收申请比上年增加到12件。",
                "新收申请12件，比去年多2件。",
                "全年累计受理申请9件。",
                "行政复议和行政诉讼共5件。",
                "发生3件行政复议、0件行政诉讼。",
                "行政复议尚未审结2件。",
                "未经复议直接起诉2件。",
                "复议后起诉2件。",
                "发生行政诉讼十一起。",
                "审结行政复议1.2万件。",
                "2025年,受理申请7件,比2024年上升75%;",
                "收到7份政府信息公开申请,均为自然人申请。",
                "受理依申请公开信息7条。",
                "接到信息公开申请7例。",
                "结转至下一年度办理2件。",
                "予以公开或部分公开9件。",
                "其中,予以公开答复9件(占90%),无法提供的3件。")) {
            add(faults, "V20", words, text(sound, "overview.applications", words), "不一致");
        }
        add(faults, "K01", "no section 5", text(sound, Narrative.PROBLEMS, ""), "存在的主要问题");
        add(faults, "K02", "no heading", text(sound, "overview.platforms", ""), "平台建设");
        add(
                faults,
                "K02",
                "no public appraisal of a government",
                ofRegion(text(sound, "overview.supervision", "开展考核，没有责任追究。")),
                "评议");
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
        for (String words :
                List.of("现将友谊县人民政府办公室2025年政府信息公开工作年度报告公布如下。", "友谊县２０２５年政府信息公开工作年度报告", "四方台区教育局 2025 年度政府信息公开年度报告")) {
            add(faults, "K11B", words, text(sound, Narrative.INTRODUCTION, words), "不符");
        }
        for (String words : List.of("统计期限为2024年1月1日至12月31日。", "数据从２０２５年１月１日到１１月３０日止。", "自2025年1月1日起到2024年12月31日止。")) {
            add(faults, "K11", words, text(sound, Narrative.INTRODUCTION, words), "不符");
        }
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
        add(
                faults,
                "K28",
                "no reconsideration, it says",
                text(sound, "overview.applications", "本年未发生因政府信息公开申请被行政复议的情况。"),
                "矛盾");
        add(faults, "K28", "none, it says", text(sound, "overview.applications", "本机关没有收到政府信息公开申请。"), "矛盾");
        faults.add(Arguments.of(
                "K30",
                "nobody has reviewed it",
                new Evidence(
                        Editions.shipped(),
                        sound,
                        Map.of(),
                        List.of(lastYear()),
                        LocalDate.of(YEAR + 1, 1, 5),
                        CrossCheck.NONE,
                        false),
                "审核"));
        faults.add(Arguments.of(
                "G1",
                "a figure that is not known",
                new Evidence(
                        Editions.shipped(),
                        sound,
                        Map.of("overview.applications", List.of("change(T3.NEW_RECEIVED.TOTAL)")),
                        List.of(lastYear()),
                        LocalDate.of(YEAR + 1, 1, 5),
                        CrossCheck.NONE,
                        true),
                "change"));
        faults.add(Arguments.of(
                "K39",
                "a total of disputes that is not there",
                evidence(with(
                        sound, sound.figures().with(CellId.parse("T4.RECONSIDERATION.TOTAL"), new CellValue.Empty()))),
                "1"));
        add(faults, "K39", "a total of nought", figures(sound, "T4.RECONSIDERATION.TOTAL", 0), "1");
        faults.add(Arguments.of("K32", "the form of later years", history(at(sound, 2020)), "2019"));
        add(
                faults,
                "K32B",
                "a notice of later years",
                text(sound, "overview.platforms", "按照国办公开办函〔2026〕30号改版专栏。"),
                "〔2026〕");
        faults.add(Arguments.of(
                "K36",
                "another copy",
                asked(
                        sound,
                        copied(text(figures(sound, "T2.LICENSING.DECISIONS", 7), "overview.platforms", "没有建设专栏。"))),
                "http://www.example.gov.cn/1.html”（数据1格、文字1处）"));
        add(
                faults,
                "K37",
                "a count of the whole district",
                text(sound, "overview.proactiveDisclosure", "2025年全区主动公开信息１，００２　条。"),
                "全区主动公开信息1,002 条");
        add(
                faults,
                "K37",
                "a count of the office in the report of the region",
                ofRegion(text(sound, "overview.proactiveDisclosure", "本机关全年共发布信息两条。")),
                "本机关全年共发布信息两条");
        add(faults, "G2", "something left open", text(sound, "overview.platforms", "建设专栏【填写】。"), "【填写】");
        faults.add(Arguments.of("G3", "no report of last year", history(sound), "上年"));
        faults.add(Arguments.of("G4", "last year's report was entered", history(sound, filed(lastYear())), "补录"));
        return faults.stream();
    }

    static void add(List<Arguments> faults, String rule, String what, AnnualReport report, String words) {
        faults.add(Arguments.of(rule, what, evidence(report), words));
    }

    static void add(List<Arguments> faults, String rule, String what, Evidence evidence, String words) {
        faults.add(Arguments.of(rule, what, evidence, words));
    }
}
