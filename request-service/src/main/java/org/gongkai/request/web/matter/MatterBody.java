package org.gongkai.request.web.matter;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.life.Action;
import org.gongkai.request.application.Channel;
import org.gongkai.request.matter.CorrectionResult;
import org.gongkai.request.matter.MatterContent;
import org.gongkai.request.matter.MatterDiscardReason;
import org.gongkai.request.matter.MatterKind;
import org.gongkai.request.matter.MatterStage;
import org.gongkai.request.matter.MatterState;

/** Another matter, as staff see it; who wrote is masked. */
@Schema(name = "Matter")
record MatterBody(
        UUID id,
        long version,
        String agencyCode,
        String matterNumber,
        MatterKind kind,
        Channel channel,
        MatterStage stage,
        LocalDate receivedOn,
        @Schema(nullable = true) MatterContent content,

        @Schema(nullable = true, description = "What it had come as, taken for an application")
        UUID submissionId,

        @Schema(nullable = true) LocalDate endedOn,
        @Schema(nullable = true) CorrectionResult result,

        @Schema(nullable = true, description = "Name of the body that is competent")
        String transferredTo,

        @Schema(nullable = true) MatterDiscardReason discardReason,
        @Schema(nullable = true) String reply,

        @Schema(description = "Whether nothing of it may be erased")
        boolean held,

        @Schema(description = "What the caller may do with it now, and why not")
        List<Action> actions,

        String registeredBy,
        String registeredAt) {

    static MatterBody of(MatterState state, List<Action> actions) {
        return new MatterBody(
                state.id(),
                state.revision(),
                state.agencyCode(),
                state.matterNumber(),
                state.kind(),
                state.channel(),
                state.stage(),
                state.receivedOn(),
                state.content().map(MatterContent::masked).orElse(null),
                state.submission().orElse(null),
                state.endedOn().orElse(null),
                state.result().orElse(null),
                state.transferredTo().orElse(null),
                state.discardReason().orElse(null),
                state.reply().orElse(null),
                state.held(),
                actions,
                state.registeredBy(),
                ChinaTime.write(state.registeredAt()));
    }

    /** A page of matters. */
    @Schema(name = "MatterPage")
    record MatterPage(
            List<MatterBody> items, @Schema(nullable = true) String next) {}

    /** A matter that came to the office. */
    @Schema(name = "NewMatter")
    record NewMatterBody(
            @Size(min = 18, max = 18) @Schema(nullable = true)
            String agencyCode,

            @NotNull MatterKind kind,
            @NotNull Channel channel,
            @NotNull LocalDate receivedOn,
            @NotNull @Valid MatterContent content) {}

    /** A matter that somebody sends. */
    @Schema(name = "OnlineMatter")
    record OnlineMatterBody(
            @NotNull @Size(min = 18, max = 18) @Schema(examples = "11230505001234567F")
            String agencyCode,

            @NotNull MatterKind kind,
            @NotNull @Valid MatterContent content) {}

    /** Why somebody has to see who wrote. */
    @Schema(name = "MatterUnmasking")
    record UnmaskingBody(@NotBlank @Size(max = 500) String reason) {}

    /** Why nothing of a matter may be erased, or why it may again. */
    @Schema(name = "MatterHold")
    record HoldBody(@NotBlank @Size(max = 500) String reason) {}

    /** Another kind, another subject, or which record is to be corrected. */
    @Schema(name = "MatterCorrection")
    record CorrectionBody(
            @Schema(nullable = true) MatterKind kind,

            @Size(min = 1, max = 500) @Schema(nullable = true)
            String subject,

            @Valid
            @Schema(
                    nullable = true,
                    description = "Which record is wrong, of what has turned out to be a correction (Art. 41)")
            MatterContent.Correction correction,

            @NotBlank @Size(max = 500) String reason) {}

    /** What the writer follows the matter with. */
    @Schema(name = "SentMatter")
    record SentBody(
            String matterNumber,
            @Schema(description = "Told this once") String queryCode,
            LocalDate receivedOn) {}

    /** How a matter stands, as its writer is told. */
    @Schema(name = "MatterStanding")
    record StandingBody(
            String matterNumber,
            String agencyCode,
            MatterKind kind,
            MatterStage stage,
            LocalDate receivedOn,
            @Schema(nullable = true) LocalDate endedOn,
            @Schema(nullable = true) CorrectionResult result,
            @Schema(nullable = true) String transferredTo,
            @Schema(nullable = true) String reply) {

        static StandingBody of(MatterState state) {
            return new StandingBody(
                    state.matterNumber(),
                    state.agencyCode(),
                    state.kind(),
                    state.stage(),
                    state.receivedOn(),
                    state.endedOn().orElse(null),
                    state.result().orElse(null),
                    state.transferredTo().orElse(null),
                    state.reply().orElse(null));
        }
    }
}
