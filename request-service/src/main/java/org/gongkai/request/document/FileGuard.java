package org.gongkai.request.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.form.words.Message;
import org.gongkai.request.document.catalogue.DocumentKind;
import org.gongkai.request.document.kept.KeptDocument;
import org.gongkai.request.document.kept.KeptDocuments;
import org.gongkai.request.document.source.Occasion;
import org.gongkai.request.document.source.Occasions;
import org.gongkai.request.handling.HandlingState;
import org.gongkai.request.handling.StepGuard;
import org.gongkai.request.handling.guard.GuardOrder;
import org.gongkai.request.life.course.Taken;
import org.gongkai.request.life.event.DecisionEvent.Approval;
import org.gongkai.request.life.event.IntakeEvent.LedgerKept;
import org.gongkai.request.life.event.LaterEvent.Archiving;
import org.gongkai.request.life.event.LaterEvent.DueDatePassing;
import org.gongkai.request.life.event.LifeEvent;
import org.gongkai.request.life.refusal.Refusal;
import org.gongkai.request.life.refusal.StepWords;

/**
 * No file goes to the archive that lacks a paper whose step was taken, or while a step waits for agreement (Art. 45 of the
 * Regulations).
 */
@Priority(GuardOrder.FILE)
@ApplicationScoped
class FileGuard implements StepGuard {

    private final KeptDocuments kept;
    private final StandingPapers standing;

    FileGuard(KeptDocuments kept, StandingPapers standing) {
        this.kept = kept;
        this.standing = standing;
    }

    @Override
    public Optional<Refusal> refusal(LifeEvent event, Supplier<HandlingState> state) {
        if (!(event instanceof Archiving)) {
            return Optional.empty();
        }
        if (!state.get().pending().isEmpty()) {
            // What is decided on it later would be in no file.
            return Refusal.of(StepWords.SUBCASE_OPEN);
        }
        List<Message> missing =
                missing(state.get()).stream().map(MissingPaper::said).toList();
        return Refusal.when(!missing.isEmpty(), StepWords.FILE_INCOMPLETE, missing);
    }

    /** Up to which step a ledger has told the life, whose papers lie where it was kept; 0 where none has. */
    static int toldByALedger(List<Taken> taken) {
        int told = 0;
        for (int i = 0; i < taken.size(); i++) {
            if (taken.get(i).event() instanceof LedgerKept kept) {
                told = i + 1 + kept.steps();
            }
        }
        return told;
    }

    /** Papers that a complete file has and this one has not: one for each step that asks for it, and those that no step does. */
    List<MissingPaper> missing(HandlingState state) {
        List<KeptDocument> papers = kept.of(state.application().id()).stream()
                .map(one -> MadeDocument.of(one, state))
                .filter(one -> one.state() == MadeDocument.State.MADE)
                .map(MadeDocument::kept)
                .toList();
        return Stream.concat(
                        ofSteps(state, papers).stream(),
                        standing.asked(state).stream()
                                .filter(one -> papers.stream()
                                        .noneMatch(paper -> paper.kind().equals(one.kind())
                                                && !paper.madeOn().isBefore(one.on()))))
                .sorted(Comparator.comparing(one -> one.kind().code()))
                .toList();
    }

    private static List<MissingPaper> ofSteps(HandlingState state, List<KeptDocument> papers) {
        Set<Made> made = papers.stream()
                .map(paper -> new Made(paper.kind(), paper.serial()))
                .collect(Collectors.toSet());
        Occasions occasions = new Occasions(state);
        List<Taken> taken = state.course().taken();
        int told = toldByALedger(taken);
        List<MissingPaper> missing = new ArrayList<>();
        for (DocumentKind kind : DocumentKind.all()) {
            List<Occasion> all = kind.filed() ? occasions.all(kind) : List.of();
            List<Occasion> asked = all.stream()
                    .filter(one -> one.serial() > told && isAskedFor(kind, one, taken))
                    .toList();
            asked.stream()
                    .filter(one -> !made.contains(new Made(kind, one.serial())))
                    .map(one -> new MissingPaper(
                            kind,
                            all.indexOf(one) + 1,
                            one.event().orElseThrow().on(),
                            one.round(),
                            asked.size() > 1))
                    .forEach(missing::add);
        }
        return missing;
    }

    private static boolean isAskedFor(DocumentKind kind, Occasion occasion, List<Taken> taken) {
        // That the last day has passed is asked about once, however often it was kept as a step.
        boolean isPassing = occasion.event().orElseThrow() instanceof DueDatePassing;
        return !isPassing
                && kind.filedWith(taken.get(occasion.serial() - 1).step())
                && (kind.isReply() || !isRecalled(occasion));
    }

    /** A decision that was taken back needs no sheet of its approval. */
    private static boolean isRecalled(Occasion occasion) {
        return occasion.event().filter(Approval.class::isInstance).isPresent()
                && occasion.decision().isEmpty();
    }

    private record Made(DocumentKind kind, int serial) {}
}
