package org.gongkai.request.web.search;

import java.time.LocalDate;
import java.util.Set;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.request.life.table.Flag;
import org.gongkai.request.life.table.Stage;
import org.gongkai.request.search.LifeSummary;

/** What a list shows of an application's life. */
@Schema(name = "LifeSummary")
public record LifeBody(
        Stage stage,
        Set<Flag> flags,
        @Schema(nullable = true) String handler,
        @Schema(nullable = true) String unit,

        @Schema(
                nullable = true,
                description = "The last day for the reply, while it is to be sent and the day is known")
        LocalDate dueOn,

        @Schema(nullable = true, description = "Working days until the last one, below 0 when it is over")
        Integer daysLeft,

        @Schema(description = "Working days that the term was extended by")
        int extensionDays,

        @Schema(description = "What has come in for the fee and was not given back", examples = "0.00")
        String feeYuan,

        @Schema(nullable = true, description = "Number of the decision")
        String documentNumber,

        @Schema(nullable = true) LocalDate servedOn,

        @Schema(nullable = true, description = "What the parts of the reply come to, where another outcome was decided")
        String computedOutcome,

        @Schema(nullable = true, description = "Why it is another one")
        String outcomeReason) {

    static LifeBody of(LifeSummary life) {
        return new LifeBody(
                life.stage(),
                life.flags(),
                life.handler().orElse(null),
                life.unit().orElse(null),
                life.dueOn().orElse(null),
                life.daysLeft().orElse(null),
                life.extensionDays(),
                life.feeYuan().toPlainString(),
                life.documentNumber().orElse(null),
                life.servedOn().orElse(null),
                life.override().map(LifeSummary.Override::computed).orElse(null),
                life.override().map(LifeSummary.Override::reason).orElse(null));
    }
}
