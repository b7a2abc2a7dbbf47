package org.gongkai.report.narrative;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;

import org.gongkai.document.Coverage;
import org.gongkai.document.Narrative;
import org.gongkai.form.CellId;
import org.gongkai.form.CodeList;
import org.gongkai.form.code.FigureName;

/**
 * A first draft of every text, in the register of official Chinese: whether there is something to report is read from
 * the figures, how much of it stands in placeholders; what was made public is no figure of the form and stands in it counted. What no figure tells, and that there was nothing which nobody has
 * declared, is left in 【 】 for the office to write.
 */
public final class FirstDraft {

    /** What the directory may know of how an office is reached, in the order in which a report says it. */
    private static final SequencedMap<String, String> CONTACT = contactKinds();

    private final Facts facts;
    private final KnownFigures figures;
    private final boolean government;
    private final String whose;
    private final Optional<Published> published;
    private final Map<String, String> contact;

    private FirstDraft(
            Facts facts,
            Coverage coverage,
            boolean government,
            Optional<Published> published,
            Map<String, String> contact) {
        this.facts = facts;
        this.figures = new KnownFigures(facts.form(), facts.figures());
        this.government = government;
        this.whose = coverage == Coverage.REGION ? "本行政区域" : "本机关";
        this.published = published;
        this.contact = contact;
    }

    /**
     * The draft.
     *
     * @param government whether assessment, public appraisal and accountability belong in section 1 (Art. 50 (4))
     * @param published what the year made public, when it is known
     * @param contact how the office is reached, as the directory has it
     */
    public static Narrative of(
            Facts facts,
            Coverage coverage,
            boolean government,
            Optional<Published> published,
            Map<String, String> contact) {
        return new FirstDraft(facts, coverage, government, published, contact).draft();
    }

    private Narrative draft() {
        SequencedMap<String, String> texts = new LinkedHashMap<>();
        texts.put(
                Narrative.BASIS,
                "《中华人民共和国政府信息公开条例》\n《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（"
                        + facts.form().notice() + "）");
        texts.put(
                Narrative.INTRODUCTION,
                "根据《中华人民共和国政府信息公开条例》（以下简称《条例》）第五十条和" + facts.form().notice()
                        + "文件要求，{AGENCY}编制{YEAR}年政府信息公开工作年度报告。本报告所列数据的统计期限为{PERIOD}。");
        texts.put(Narrative.CONTACT, "如对本报告有疑问，请与{AGENCY}政府信息公开工作机构联系（" + contact() + "）。");
        texts.put(Narrative.PROACTIVE_DISCLOSURE, proactiveDisclosure());
        texts.put(Narrative.APPLICATIONS, new ApplicationsText(facts, whose).text());
        texts.put(Narrative.INFORMATION_MANAGEMENT, documents() + "【先审查后公开、公开属性源头管理和动态调整情况】【行政规范性文件清理、不予公开信息定期评估情况】");
        texts.put(Narrative.PLATFORMS, "【政府信息公开专栏、指南和目录建设情况】【政府网站、政务新媒体、公共查阅点建设情况】");
        texts.put(Narrative.SUPERVISION, supervision());
        texts.put(Narrative.PROBLEMS, "{YEAR}年，" + whose + "政府信息公开工作存在以下问题：一是【问题】；二是【问题】。下一步将采取以下改进措施：一是【措施】；二是【措施】。");
        texts.put(Narrative.OTHER_MATTERS, fees() + "【其他需要报告的事项；没有的写明没有】");
        return Narrative.of(facts.form(), texts);
    }

    private String contact() {
        String known = CONTACT.entrySet().stream()
                .filter(kind -> !contact.getOrDefault(kind.getKey(), "").isBlank())
                .map(kind -> kind.getValue() + "：" + contact.get(kind.getKey()).strip())
                .collect(Collectors.joining("；"));
        return known.isEmpty() ? "【地址、电话】" : known;
    }

    private String proactiveDisclosure() {
        Optional<PublicityText> some =
                published.filter(year -> year.items() > 0).map(PublicityText::new);
        return "{YEAR}年，" + whose
                + some.map(PublicityText::items).orElse("依法主动公开政府信息【件数】条。")
                + some.map(PublicityText::besides).orElse("")
                + normativeDocuments()
                + actions();
    }

    private String normativeDocuments() {
        return switch (figures.of(FigureName.DOCUMENTS_ISSUED, FigureName.DOCUMENTS_IN_FORCE)) {
            case UNKNOWN -> "【行政规范性文件制发、废止和现行有效件数】";
            case NONE, SOME ->
                (figures.isZero(FigureName.DOCUMENTS_ISSUED)
                                ? "本年未制发行政规范性文件"
                                : "本年制发行政规范性文件" + figures.number(FigureName.DOCUMENTS_ISSUED) + "件")
                        + (figures.isZero(FigureName.DOCUMENTS_REPEALED)
                                ? ""
                                : "，废止" + figures.number(FigureName.DOCUMENTS_REPEALED) + "件")
                        + "，现行有效" + figures.number(FigureName.DOCUMENTS_IN_FORCE) + "件。";
        };
    }

    private String actions() {
        Map<KnownFigures.Known, List<CellId>> cells = facts.form().cellsOf(FigureName.ACTIONS).stream()
                .collect(Collectors.groupingBy(cell -> figures.of(List.of(cell))));
        List<String> parts = new ArrayList<>();
        cells.getOrDefault(KnownFigures.Known.SOME, List.of())
                .forEach(cell -> parts.add("作出" + label(cell) + "决定{" + cell + "}件"));
        List<CellId> none = cells.getOrDefault(KnownFigures.Known.NONE, List.of());
        if (!none.isEmpty()) {
            parts.add("没有作出" + none.stream().map(this::label).collect(Collectors.joining("、")) + "决定");
        }
        String told = parts.isEmpty() ? "" : "本年" + String.join("，", parts) + "。";
        List<CellId> unknown = cells.getOrDefault(KnownFigures.Known.UNKNOWN, List.of());
        return unknown.isEmpty()
                ? told
                : told + "【" + unknown.stream().map(this::label).collect(Collectors.joining("、")) + "决定数量】";
    }

    private String documents() {
        return figures.isZero(FigureName.REGULATIONS_IN_FORCE)
                ? ""
                : "现行有效规章" + figures.number(FigureName.REGULATIONS_IN_FORCE) + "件。";
    }

    private String supervision() {
        String training = "【组织领导和业务培训情况】";
        return government
                ? training + "工作考核情况：【考核分值和结果】。社会评议情况：【评议方式和结果】。责任追究情况：【情形和处理；没有的写明没有】。"
                : training + "【责任追究情况；没有的写明没有】";
    }

    private String fees() {
        return facts.fees()
                .map(fees -> fees.applications() == 0 && fees.yuan().signum() == 0
                        ? "{YEAR}年，" + whose + "没有收取政府信息公开信息处理费。"
                        : "{YEAR}年，" + whose + "依法向{FEE_APPLICATIONS}件申请收取政府信息公开信息处理费，共计{FEE_AMOUNT_YUAN}元。")
                .orElse("【政府信息公开信息处理费收取情况】");
    }

    private static SequencedMap<String, String> contactKinds() {
        SequencedMap<String, String> kinds = new LinkedHashMap<>();
        kinds.put("address", "地址");
        kinds.put("postcode", "邮编");
        kinds.put("phone", "电话");
        kinds.put("fax", "传真");
        kinds.put("email", "电子邮箱");
        return kinds;
    }

    private String label(CellId cell) {
        return facts.form().leaves(CodeList.ACTION).stream()
                .filter(row -> row.id().equals(cell.row()))
                .map(row -> row.label().zh())
                .findFirst()
                .orElseThrow();
    }
}
