package org.gongkai.request.web.handling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.written.ChinaTime;
import org.gongkai.request.handling.HandlingState;
import org.gongkai.request.life.course.Taken;
import org.gongkai.request.life.event.ConsultationEvent.Extension;

/** Extensions of the term of one application, from the proposal on. */
final class ExtensionCases {

    private ExtensionCases() {}

    /** How an extension stands. */
    @Schema(name = "ExtensionState")
    enum State {
        PROPOSED,
        APPROVED,
        REFUSED
    }

    /** An extension. */
    @Schema(name = "ExtensionCase")
    record ExtensionBody(
            @Schema(
                    description =
                            "Its place among the steps that somebody has to agree to; 0 of one that a ledger tells")
            int number,

            State state,

            @Schema(description = "Working days") int days,

            @Schema(nullable = true) String reason,
            String proposedBy,
            @Schema(nullable = true) String decidedBy,
            @Schema(nullable = true) String decidedAt,

            @Schema(nullable = true, description = "Day on which the notice was dispatched, of one that was approved")
            LocalDate on) {}

    static List<ExtensionBody> of(HandlingState state) {
        List<ExtensionBody> all = new ArrayList<>();
        state.pending().stream()
                .filter(pending -> pending.event() instanceof Extension)
                .map(pending -> body(pending, State.PROPOSED, null, null, null))
                .forEach(all::add);
        List<Taken> granted = state.course().taken().stream()
                .filter(taken -> taken.event() instanceof Extension)
                .toList();
        state.decided().stream()
                .filter(decided -> decided.proposed().event() instanceof Extension)
                .map(decided -> decided(decided, granted))
                .forEach(all::add);
        if (all.stream().noneMatch(one -> one.state() == State.APPROVED)) {
            granted.stream().map(ExtensionCases::told).forEach(all::add);
        }
        all.sort(Comparator.comparing(ExtensionBody::number));
        return all;
    }

    private static ExtensionBody decided(HandlingState.Decided decided, List<Taken> granted) {
        LocalDate on = decided.approved() && !granted.isEmpty()
                ? granted.getLast().event().on()
                : null;
        return body(
                decided.proposed(),
                decided.approved() ? State.APPROVED : State.REFUSED,
                decided.by(),
                ChinaTime.write(decided.at()),
                on);
    }

    private static ExtensionBody body(HandlingState.Pending pending, State state, String by, String at, LocalDate on) {
        Extension extension = (Extension) pending.event();
        return new ExtensionBody(
                pending.number(), state, extension.days(), extension.reason(), pending.by(), by, at, on);
    }

    private static ExtensionBody told(Taken taken) {
        Extension extension = (Extension) taken.event();
        return new ExtensionBody(
                0,
                State.APPROVED,
                extension.days(),
                extension.reason(),
                taken.by(),
                taken.approvedBy().orElse(null),
                null,
                extension.on());
    }
}
