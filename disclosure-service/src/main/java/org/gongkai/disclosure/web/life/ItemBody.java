package org.gongkai.disclosure.web.life;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.disclosure.life.ItemState;
import org.gongkai.disclosure.life.ItemStepTaken;
import org.gongkai.disclosure.life.RevisionState;
import org.gongkai.disclosure.life.content.ItemContent;
import org.gongkai.disclosure.life.content.Validity;
import org.gongkai.disclosure.life.finding.Finding;
import org.gongkai.disclosure.life.table.ItemStage;
import org.gongkai.disclosure.life.table.ReviewKind;
import org.gongkai.disclosure.life.term.ItemTerm;
import org.gongkai.disclosure.life.term.ItemTimer;
import org.gongkai.form.words.Message;
import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.life.Action;

/** An item with its life, as staff see it. */
@Schema(name = "Item")
record ItemBody(
        UUID id,
        long version,
        String agencyCode,
        ItemStage stage,

        @Schema(nullable = true, description = "Its row of the register, once it is or was public")
        UUID disclosureId,

        @Schema(nullable = true) String indexNumber,

        @Schema(description = "Number of the text, of which there may have been others")
        int revision,

        ItemContent content,
        Validity validity,

        @Schema(description = "Elements and attributes that were taken out of the text that was sent")
        List<String> removedFromText,

        @Schema(description = "What it lacks before it can be submitted")
        List<GapBody> gaps,

        @Schema(
                description =
                        "What looks like personal data in it; it does not go out while one of them is not settled")
        List<FindingBody> personalData,

        ReviewsBody reviews,
        List<TermBody> terms,
        List<RevisionBody> revisions,
        @Schema(nullable = true) LocalDate annulledOn,
        @Schema(nullable = true) LocalDate withdrawnOn,
        @Schema(nullable = true) String withdrawalReason,
        List<StepBody> timeline,
        List<Action> actions,
        String begunBy,
        String begunAt) {

    static ItemBody of(ItemState state, List<String> removed, List<Action> actions) {
        return new ItemBody(
                state.id(),
                state.revision(),
                state.agencyCode(),
                state.stage(),
                state.recordId().orElse(null),
                state.indexNumber().orElse(null),
                state.text().number(),
                state.text().content(),
                state.validity(),
                removed,
                state.gaps().stream()
                        .map(gap -> new GapBody(gap.pointer(), gap.message()))
                        .toList(),
                state.findings().stream().map(FindingBody::of).toList(),
                ReviewsBody.of(state.text()),
                state.terms().stream().map(TermBody::of).toList(),
                state.texts().stream().map(RevisionBody::of).toList(),
                state.annulledOn().orElse(null),
                state.withdrawnOn().orElse(null),
                state.withdrawalReason().orElse(null),
                state.steps().stream().map(StepBody::of).toList(),
                actions,
                state.begunBy(),
                ChinaTime.write(state.begunAt()));
    }

    /** Something that is lacking. */
    @Schema(name = "ItemGap")
    record GapBody(
            String pointer,
            @Schema(implementation = String.class) Message message) {}

    /** A place that looks like personal data. */
    @Schema(name = "ItemPersonalData")
    record FindingBody(
            @Schema(description = "By which it is settled") String finding,
            String pointer,

            @Schema(enumeration = {"ID_NUMBER", "MOBILE_NUMBER", "BANK_CARD", "PRIVATE_MAIL"})
            String kind,

            String masked,

            @Schema(nullable = true, description = "Why it may be public all the same")
            String reason,

            @Schema(nullable = true) String settledBy,
            @Schema(nullable = true) String settledAt) {

        static FindingBody of(Finding finding) {
            return new FindingBody(
                    finding.found().fingerprint(),
                    finding.found().pointer(),
                    finding.found().kind().name(),
                    finding.found().masked(),
                    finding.settled().map(Finding.Settled::reason).orElse(null),
                    finding.settled().map(Finding.Settled::by).orElse(null),
                    finding.settled()
                            .map(settled -> ChinaTime.write(settled.at()))
                            .orElse(null));
        }
    }

    /** Who has passed which review of the text. */
    @Schema(name = "ItemReviews")
    record ReviewsBody(
            @Schema(nullable = true) String secrecyBy,
            @Schema(nullable = true) String contentBy) {

        static ReviewsBody of(RevisionState text) {
            return new ReviewsBody(
                    text.secrecyBy().orElse(null), text.contentBy().orElse(null));
        }
    }

    /** A term. */
    @Schema(name = "ItemTerm")
    record TermBody(
            ItemTimer timer,
            @Schema(description = "Where the law sets it") String basis,
            LocalDate startsOn,
            int workingDays,

            @Schema(nullable = true, description = "Null where the holidays of that year are not known yet")
            LocalDate dueOn,

            @Schema(nullable = true) LocalDate doneOn,
            ItemTerm.State state) {

        static TermBody of(ItemTerm term) {
            return new TermBody(
                    term.timer(),
                    term.timer().basis(),
                    term.startsOn(),
                    term.workingDays(),
                    term.dueOn().orElse(null),
                    term.doneOn().orElse(null),
                    term.state());
        }
    }

    /** A text that it has or had. */
    @Schema(name = "ItemRevisionSummary")
    record RevisionBody(
            int revision,
            String title,
            @Schema(nullable = true) LocalDate publishedOn) {

        static RevisionBody of(RevisionState text) {
            return new RevisionBody(
                    text.number(), text.content().title(), text.publishedOn().orElse(null));
        }
    }

    /** A whole text that it has or had. */
    @Schema(name = "ItemRevision")
    record WholeRevision(
            int revision,
            ItemContent content,
            ReviewsBody reviews,
            @Schema(nullable = true) LocalDate publishedOn) {

        static WholeRevision of(RevisionState text) {
            return new WholeRevision(
                    text.number(),
                    text.content(),
                    ReviewsBody.of(text),
                    text.publishedOn().orElse(null));
        }
    }

    /** Something that was done. */
    @Schema(name = "ItemTimelineEntry")
    record StepBody(
            String event,
            int revision,
            @Schema(nullable = true) ReviewKind review,
            LocalDate on,
            @Schema(nullable = true) String reason,
            String by,
            @Schema(nullable = true) String byName,
            String recordedAt) {

        static StepBody of(ItemStepTaken step) {
            return new StepBody(
                    step.step().code(),
                    step.revisionNumber(),
                    step.review().orElse(null),
                    step.on(),
                    step.reason().orElse(null),
                    step.by(),
                    step.byName().orElse(null),
                    ChinaTime.write(step.at()));
        }
    }

    /** An item as a list shows it. */
    @Schema(name = "ItemSummary")
    record SummaryBody(
            UUID id,
            long version,
            String agencyCode,
            ItemStage stage,
            @Schema(nullable = true) UUID disclosureId,
            String column,
            String title,
            @Schema(nullable = true) LocalDate publishedOn,
            List<TermBody> terms,
            String begunAt) {

        static SummaryBody of(ItemState.Summary item) {
            return new SummaryBody(
                    item.id(),
                    item.revision(),
                    item.agencyCode(),
                    item.stage(),
                    item.recordId().orElse(null),
                    item.text().content().column(),
                    item.text().content().title(),
                    item.text().publishedOn().orElse(null),
                    item.terms().stream().map(TermBody::of).toList(),
                    ChinaTime.write(item.begunAt()));
        }
    }

    /** A page of items. */
    @Schema(name = "ItemPage")
    record ItemPage(
            List<SummaryBody> items,
            @Schema(nullable = true) String next) {}

    /** A draft that is begun. */
    @Schema(name = "NewItem")
    record NewItem(
            @Size(min = 18, max = 18) @Schema(nullable = true, examples = "11230505001234567F")
            String agencyCode,

            @NotNull @Valid ItemContent content) {}
}
