package org.gongkai.request.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.words.Message;
import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.privacy.PersonalDataKind;
import org.gongkai.request.life.table.Stage;
import org.gongkai.request.retention.ErasableRecord;
import org.gongkai.request.retention.ErasureItem;
import org.gongkai.request.retention.ErasureState;
import org.gongkai.request.retention.ErasureSummary;
import org.gongkai.request.retention.ItemFate;

/** A proposal to erase personal data of one body. */
@Schema(name = "ErasureProposal")
record ErasureBody(
        UUID id,
        long version,
        String agencyCode,
        ErasureState.Stage stage,

        @Schema(description = "Account of who has asked for it; the service itself for that of the night")
        String requestedBy,

        String requestedAt,
        @Schema(nullable = true) String decidedBy,
        @Schema(nullable = true) String decidedAt,
        @Schema(nullable = true) String reason,

        @Schema(description = "How much of what, by kind of data and year in which the record ended")
        List<SummaryBody> summary,

        @Schema(description = "What was not due any more when somebody agreed, each with the reason")
        List<ItemBody> leftOut,

        @Schema(
                nullable = true,
                implementation = String.class,
                description = "Where something was erased: what becomes of backups from before, and what is to be done")
        Message afterwards) {

    static ErasureBody of(ErasureState state) {
        return new ErasureBody(
                state.id(),
                state.revision(),
                state.agencyCode(),
                state.stage(),
                state.requestedBy(),
                ChinaTime.write(state.requestedAt()),
                state.decidedBy().orElse(null),
                state.decidedAt().map(ChinaTime::write).orElse(null),
                state.reason().orElse(null),
                state.summary().stream().map(SummaryBody::of).toList(),
                state.leftOut().stream().map(ItemBody::of).toList(),
                state.afterwards().orElse(null));
    }

    /** How much of one kind and year. */
    @Schema(name = "ErasureSummary")
    record SummaryBody(
            ErasableRecord record,
            PersonalDataKind kind,
            int year,
            LocalDate concludedBefore,
            int records,

            @Schema(description = "How many of them are erased")
            int erased) {

        static SummaryBody of(ErasureSummary summary) {
            return new SummaryBody(
                    summary.record(),
                    summary.kind(),
                    summary.year(),
                    summary.before(),
                    summary.records(),
                    summary.erased());
        }
    }

    /** One kind of data of one record. */
    @Schema(name = "ErasureItem")
    record ItemBody(
            ErasableRecord record,
            UUID id,
            String number,
            PersonalDataKind kind,
            int year,

            @Schema(
                    nullable = true,
                    description =
                            "Where its life stands, CLOSED or DISPATCHED where nobody has archived the file; null of what has"
                                    + " no life")
            Stage stage,

            @Schema(nullable = true, description = "What became of it; null while nobody has agreed")
            ItemFate fate) {

        static ItemBody of(ErasureItem item) {
            return new ItemBody(
                    item.record(),
                    item.id(),
                    item.number(),
                    item.kind(),
                    item.year(),
                    item.stage().orElse(null),
                    item.fate().orElse(null));
        }
    }

    /** A page of proposals. */
    @Schema(name = "ErasureProposalPage")
    record ProposalPage(
            List<ErasureBody> items,
            @Schema(nullable = true) String next) {}

    /** A page of what a proposal is about. */
    @Schema(name = "ErasureItemPage")
    record ItemPage(
            List<ItemBody> items, @Schema(nullable = true) String next) {}

    /** What is said with a decision; without a reason it is null. */
    sealed interface DecisionBody {

        String reason();

        /** Whether it agrees. */
        boolean agrees();
    }

    /** What is said with an agreement. */
    @Schema(name = "ErasureApproval")
    record ApprovalBody(
            @Size(max = 500) @Schema(nullable = true) String reason) implements DecisionBody {

        @Override
        public boolean agrees() {
            return true;
        }
    }

    /** Why nothing is to be erased. */
    @Schema(name = "ErasureRefusal")
    record RefusalBody(@NotBlank @Size(max = 500) String reason) implements DecisionBody {

        @Override
        public boolean agrees() {
            return false;
        }
    }
}
