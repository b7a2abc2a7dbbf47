package org.gongkai.report.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Stream;

import org.gongkai.form.code.FigureName;

/** A first draft of what section 1 tells of applications, and of the disputes about them. */
final class ApplicationsText {

    private final Facts facts;
    private final KnownFigures figures;
    private final String whose;

    /**
     * Of a report.
     *
     * @param whose the office, or all of its region, as the text calls them
     */
    ApplicationsText(Facts facts, String whose) {
        this.facts = facts;
        this.figures = new KnownFigures(facts.form(), facts.figures());
        this.whose = whose;
    }

    /** What is told. */
    String text() {
        switch (figures.of(FigureName.RECEIVED, FigureName.CARRIED_IN)) {
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
        text.add(
                figures.isZero(FigureName.RECEIVED)
                        ? "没有新收政府信息公开申请"
                        : "新收政府信息公开申请" + figures.number(FigureName.RECEIVED) + "件");
        text.add(
                facts.form()
                                        .amount(facts.lastYear(), List.of(FigureName.RECEIVED))
                                        .isPresent()
                                && !figures.isZero(FigureName.RECEIVED)
                        ? "，{change(" + figures.sum(FigureName.RECEIVED) + ")}"
                        : "");
        text.add(
                figures.isZero(FigureName.CARRIED_IN)
                        ? "，没有上年结转的申请。"
                        : "，上年结转" + figures.number(FigureName.CARRIED_IN) + "件。");
        text.add(outcomes());
        text.add(
                figures.isZero(FigureName.CARRIED_OUT)
                        ? "年末没有结转下年度继续办理的申请。"
                        : "结转下年度继续办理" + figures.number(FigureName.CARRIED_OUT) + "件。");
        return text + disputes();
    }

    private String outcomes() {
        if (figures.isZero(FigureName.CLOSED)) {
            return "本年度没有办结的申请。";
        }
        List<String> parts = new ArrayList<>();
        part(parts, "予以公开", FigureName.GRANTED);
        part(parts, "部分公开", FigureName.PARTLY_GRANTED);
        part(parts, "不予公开", FigureName.DENIED);
        part(parts, "无法提供", FigureName.UNAVAILABLE);
        part(parts, "不予处理", FigureName.REFUSED);
        part(parts, "其他处理", FigureName.OTHERWISE);
        return "本年度办结" + figures.number(FigureName.CLOSED) + "件，其中" + String.join("、", parts) + "。";
    }

    private void part(List<String> parts, String label, FigureName name) {
        String some = figures.some(name);
        if (!some.isEmpty()) {
            parts.add(label + "{" + some + "}件");
        }
    }

    private String disputes() {
        FigureName[] lawsuits = {FigureName.SUITS_AT_ONCE, FigureName.SUITS_AFTER_RECONSIDERATION};
        if (figures.of(FigureName.RECONSIDERATIONS) == KnownFigures.Known.UNKNOWN
                || figures.of(lawsuits) == KnownFigures.Known.UNKNOWN) {
            return "【因政府信息公开被申请行政复议、提起行政诉讼情况】";
        }
        String text = Stream.of(dispute("行政复议", FigureName.RECONSIDERATIONS), dispute("行政诉讼", lawsuits))
                .filter(part -> !part.isEmpty())
                .reduce((one, other) -> one + "，" + other)
                .orElse("");
        return text.isEmpty() ? "没有因政府信息公开被申请行政复议、提起行政诉讼的情况。" : "因政府信息公开" + text + "。";
    }

    private String dispute(String label, FigureName... names) {
        String some = figures.some(names);
        return some.isEmpty() ? "" : label + "案件{" + some + "}件";
    }
}
