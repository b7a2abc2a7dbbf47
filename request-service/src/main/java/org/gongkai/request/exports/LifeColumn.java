package org.gongkai.request.exports;

import java.util.function.Function;
import java.util.stream.Collectors;

import org.gongkai.form.words.Language;
import org.gongkai.request.search.LifeSummary;

/** The columns that a ledger has for the life of an application, behind those of the register. */
enum LifeColumn {
    STAGE("办理阶段", life -> life.stage().said().in(Language.CHINESE)),
    FLAGS(
            "办理标记",
            life -> life.flags().stream()
                    .map(flag -> FlagWords.valueOf(flag.name()).in(Language.CHINESE))
                    .collect(Collectors.joining("、"))),
    DUE_ON("应答复日期", life -> life.dueOn().orElse(null)),
    DAYS_LEFT("剩余工作日", life -> life.daysLeft().orElse(null)),
    HANDLER("承办人", life -> life.handler().orElse(null)),
    UNIT("承办科室", life -> life.unit().orElse(null)),
    EXTENSION("延期工作日", LifeSummary::extensionDays),
    FEE("实收信息处理费（元）", LifeSummary::feeYuan),
    DOCUMENT_NUMBER("答复文号", life -> life.documentNumber().orElse(null)),
    SERVED_ON("送达日期", life -> life.servedOn().orElse(null)),
    COMPUTED_OUTCOME(
            "各部分归结的办理结果",
            life -> life.override().map(LifeSummary.Override::computed).orElse(null)),
    OUTCOME_REASON(
            "另定办理结果的理由",
            life -> life.override().map(LifeSummary.Override::reason).orElse(null));

    private final String head;
    private final Function<LifeSummary, Object> value;

    LifeColumn(String head, Function<LifeSummary, Object> value) {
        this.head = head;
        this.value = value;
    }

    /** Its head. */
    String head() {
        return head;
    }

    /** The value for a life. */
    Object of(LifeSummary life) {
        return value.apply(life);
    }
}
