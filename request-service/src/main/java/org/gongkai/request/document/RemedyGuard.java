package org.gongkai.request.document;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.request.document.kept.KeptDocument;
import org.gongkai.request.document.kept.KeptDocuments;
import org.gongkai.request.document.paper.Paper;
import org.gongkai.request.document.source.Occasion;
import org.gongkai.request.document.source.Occasions;
import org.gongkai.request.document.source.RemedyElements;
import org.gongkai.request.handling.HandlingState;
import org.gongkai.request.handling.StepGuard;
import org.gongkai.request.handling.guard.GuardOrder;
import org.gongkai.request.life.course.Taken;
import org.gongkai.request.life.event.DecisionEvent.Approval;
import org.gongkai.request.life.event.LifeEvent;
import org.gongkai.request.life.event.ServiceEvent.Dispatch;
import org.gongkai.request.life.event.ServiceEvent.Way;
import org.gongkai.request.life.refusal.Refusal;
import org.gongkai.request.life.refusal.StepWords;

/**
 * No reply is sent whose paper tells other remedies than it has to: what was right when it was made may be wrong by the way on
 * which it goes (Art. 22 para. 2 of the law on reconsideration), or by what the directory says of the body since. A paper that
 * lies elsewhere is not looked at.
 */
@Priority(GuardOrder.REMEDY)
@ApplicationScoped
class RemedyGuard implements StepGuard {

    private final KeptDocuments kept;
    private final RemedyElements remedies;

    RemedyGuard(KeptDocuments kept, RemedyElements remedies) {
        this.kept = kept;
        this.remedies = remedies;
    }

    @Override
    public Optional<Refusal> refusal(LifeEvent event, Supplier<HandlingState> standing) {
        return event instanceof Dispatch dispatch ? refusal(dispatch, standing.get()) : Optional.empty();
    }

    private Optional<Refusal> refusal(Dispatch dispatch, HandlingState state) {
        return toBeSent(dispatch, state)
                .flatMap(paper -> occasion(paper, state)
                        .map(occasion -> remedies.of(
                                state, paper.kind(), occasion, paper.madeOn(), dispatch.way() == Way.ONLINE))
                        .filter(remedy -> !says(paper.paper().orElseThrow(), remedy))
                        .flatMap(remedy -> Refusal.of(StepWords.REMEDY_UNFIT, paper.number(), remedy)));
    }

    /** The paper that was made last of what was signed last. */
    private Optional<KeptDocument> toBeSent(Dispatch dispatch, HandlingState state) {
        List<Taken> taken = state.course().taken();
        return kept.of(state.application().id()).stream()
                .filter(paper -> paper.kind().isReply() && paper.serial() > 0)
                .filter(paper -> taken.get(paper.serial() - 1).event() instanceof Approval approval
                        && approval.furtherRound().equals(dispatch.furtherRound()))
                .filter(paper -> MadeDocument.of(paper, state).state() == MadeDocument.State.MADE)
                .reduce((one, later) -> later)
                .filter(paper -> paper.paper().isPresent());
    }

    private static Optional<Occasion> occasion(KeptDocument paper, HandlingState state) {
        return new Occasions(state)
                .all(paper.kind()).stream()
                        .filter(one -> one.serial() == paper.serial())
                        .filter(one -> one.decision().isPresent())
                        .findFirst();
    }

    private static boolean says(Paper paper, String remedy) {
        String said = paper.blocks().stream()
                .flatMap(block -> block.rows().stream())
                .flatMap(List::stream)
                .collect(Collectors.joining());
        return squeezed(said).contains(squeezed(remedy));
    }

    private static String squeezed(String words) {
        return words.replaceAll("\\s", "");
    }
}
