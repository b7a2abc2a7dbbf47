package org.gongkai.report.narrative;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    private final Facts facts;
    private final boolean government;
    private final String whose;
    private final Optional<Published> published;

    private FirstDraft(Facts facts, Coverage coverage, boolean government, Optional<Published> published) {
        this.facts = facts;
        this.government = government;
        this.whose = coverage == Coverage.REGION ? "本行政区域" : "本机关";
        this.published = published;
    }

    /**
     * The draft.
     *
     * @param government whether assessment, public appraisal and accountability belong in section 1 (Art. 50 (4))
     * @param published what the year made public, when it is known
     */
    public static Narrative of(Facts facts, Coverage coverage, boolean government, Optional<Published> published) {
        return new FirstDraft(facts, coverage, government, published).draft();
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
        texts.put(Narrative.CONTACT, "如对本报告有疑问，请与{AGENCY}政府信息公开工作机构联系【地址、电话】。");
        texts.put("overview.proactiveDisclosure", proactiveDisclosure());
        texts.put("overview.applications", applications());
        texts.put("overview.informationManagement", documents() + "【先审查后公开、公开属性源头管理和动态调整情况】【行政规范性文件清理、不予公开信息定期评估情况】");
        texts.put("overview.platforms", "【政府信息公开专栏、指南和目录建设情况】【政府网站、政务新媒体、公共查阅点建设情况】");
        texts.put("overview.supervision", supervision());
        texts.put(Narrative.PROBLEMS, "{YEAR}年，" + whose + "政府信息公开工作存在以下问题：一是【问题】；二是【问题】。下一步将采取以下改进措施：一是【措施】；二是【措施】。");
        texts.put(Narrative.OTHER_MATTERS, fees() + "【其他需要报告的事项；没有的写明没有】");
        return Narrative.of(facts.form(), texts);
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
        return switch (known(FigureName.DOCUMENTS_ISSUED, FigureName.DOCUMENTS_IN_FORCE)) {
            case UNKNOWN -> "【行政规范性文件制发、废止和现行有效件数】";
            case NONE, SOME ->
                (isZero(FigureName.DOCUMENTS_ISSUED)
                                ? "本年未制发行政规范性文件"
                                : "本年制发行政规范性文件" + number(FigureName.DOCUMENTS_ISSUED) + "件")
                        + (isZero(FigureName.DOCUMENTS_REPEALED)
                                ? ""
                                : "，废止" + number(FigureName.DOCUMENTS_REPEALED) + "件")
                        + "，现行有效" + number(FigureName.DOCUMENTS_IN_FORCE) + "件。";
        };
    }

    private String actions() {
        Map<Known, List<CellId>> cells = facts.form().cellsOf(FigureName.ACTIONS).stream()
                .collect(Collectors.groupingBy(cell -> known(List.of(cell))));
        List<String> parts = new ArrayList<>();
        cells.getOrDefault(Known.SOME, List.of()).forEach(cell -> parts.add("作出" + label(cell) + "决定{" + cell + "}件"));
        List<CellId> none = cells.getOrDefault(Known.NONE, List.of());
        if (!none.isEmpty()) {
            parts.add("没有作出" + none.stream().map(this::label).collect(Collectors.joining("、")) + "决定");
        }
        String told = parts.isEmpty() ? "" : "本年" + String.join("，", parts) + "。";
        List<CellId> unknown = cells.getOrDefault(Known.UNKNOWN, List.of());
        return unknown.isEmpty()
                ? told
                : told + "【" + unknown.stream().map(this::label).collect(Collectors.joining("、")) + "决定数量】";
    }

    private String applications() {
        switch (known(FigureName.RECEIVED, FigureName.CARRIED_IN)) {
            case UNKNOWN -> {
                return "【收到和处理政府信息公开申请情况】" + disputes();
            }
            case NONE -> {
                return "{YEAR}年，" + whose + "没有收到政府信息公开申请，也没有上年结转的申请。" + disputes();
            }
            case SOME -> {
                // Told below.
            }
        }
        StringJoiner text = new StringJoiner("");
        text.add("{YEAR}年，" + whose);
        text.add(isZero(FigureName.RECEIVED) ? "没有新收政府信息公开申请" : "新收政府信息公开申请" + number(FigureName.RECEIVED) + "件");
        text.add(
                facts.form()
                                        .amount(facts.lastYear(), List.of(FigureName.RECEIVED))
                                        .isPresent()
                                && !isZero(FigureName.RECEIVED)
                        ? "，{change(" + text(FigureName.RECEIVED) + ")}"
                        : "");
        text.add(isZero(FigureName.CARRIED_IN) ? "，没有上年结转的申请。" : "，上年结转" + number(FigureName.CARRIED_IN) + "件。");
        text.add(outcomes());
        text.add(
                isZero(FigureName.CARRIED_OUT)
                        ? "年末没有结转下年度继续办理的申请。"
                        : "结转下年度继续办理" + number(FigureName.CARRIED_OUT) + "件。");
        return text + disputes();
    }

    private String outcomes() {
        if (isZero(FigureName.CLOSED)) {
            return "本年度没有办结的申请。";
        }
        List<String> parts = new ArrayList<>();
        part(parts, "予以公开", FigureName.GRANTED);
        part(parts, "部分公开", FigureName.PARTLY_GRANTED);
        part(parts, "不予公开", FigureName.DENIED);
        part(parts, "无法提供", FigureName.UNAVAILABLE);
        part(parts, "不予处理", FigureName.REFUSED);
        part(parts, "其他处理", FigureName.OTHERWISE);
        return "本年度办结" + number(FigureName.CLOSED) + "件，其中" + String.join("、", parts) + "。";
    }

    private void part(List<String> parts, String label, FigureName name) {
        String some = some(name);
        if (!some.isEmpty()) {
            parts.add(label + "{" + some + "}件");
        }
    }

    /** The cells of these that count some, as their sum is written. */
    private String some(FigureName... names) {
        return Stream.of(names)
                .flatMap(name -> facts.form().cellsOf(name).stream())
                .filter(cell -> !isZero(cell))
                .map(CellId::toString)
                .collect(Collectors.joining(" + "));
    }

    private String disputes() {
        FigureName[] lawsuits = {FigureName.SUITS_AT_ONCE, FigureName.SUITS_AFTER_RECONSIDERATION};
        if (known(FigureName.RECONSIDERATIONS) == Known.UNKNOWN || known(lawsuits) == Known.UNKNOWN) {
            return "【因政府信息公开被申请行政复议、提起行政诉讼情况】";
        }
        String text = Stream.of(dispute("行政复议", FigureName.RECONSIDERATIONS), dispute("行政诉讼", lawsuits))
                .filter(part -> !part.isEmpty())
                .reduce((one, other) -> one + "，" + other)
                .orElse("");
        return text.isEmpty() ? "没有因政府信息公开被申请行政复议、提起行政诉讼的情况。" : "因政府信息公开" + text + "。";
    }

    private String dispute(String label, FigureName... names) {
        String some = some(names);
        return some.isEmpty() ? "" : label + "案件{" + some + "}件";
    }

    private String documents() {
        return isZero(FigureName.REGULATIONS_IN_FORCE) ? "" : "现行有效规章" + number(FigureName.REGULATIONS_IN_FORCE) + "件。";
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

    /** What the figures tell of something: that there was none of it, that there was some, or nothing. */
    private enum Known {
        NONE,
        SOME,
        UNKNOWN
    }

    /** Nothing is known of what the form does not ask for. */
    private Known known(FigureName... names) {
        List<List<CellId>> cells =
                Stream.of(names).map(name -> facts.form().cellsOf(name)).toList();
        return cells.stream().anyMatch(List::isEmpty)
                ? Known.UNKNOWN
                : known(cells.stream().flatMap(List::stream).toList());
    }

    private Known known(List<CellId> cells) {
        if (cells.stream().anyMatch(cell -> facts.figures().amount(cell).isEmpty())) {
            return Known.UNKNOWN;
        }
        return cells.stream().allMatch(this::isZero) ? Known.NONE : Known.SOME;
    }

    private boolean isZero(FigureName name) {
        return facts.form().cellsOf(name).stream().allMatch(this::isZero);
    }

    private boolean isZero(CellId cell) {
        return facts.figures().amount(cell).orElse(BigDecimal.ZERO).signum() == 0;
    }

    /** The placeholder of a figure. */
    private String number(FigureName name) {
        return "{" + text(name) + "}";
    }

    private String text(FigureName name) {
        return facts.form().named().get(name).text();
    }

    private String label(CellId cell) {
        return facts.form().leaves(CodeList.ACTION).stream()
                .filter(row -> row.id().equals(cell.row()))
                .map(row -> row.label().zh())
                .findFirst()
                .orElseThrow();
    }
}
