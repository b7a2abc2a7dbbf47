package org.gongkai.request.document;

import java.util.Optional;
import java.util.function.Supplier;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.kit.spelling.Spelling;
import org.gongkai.request.document.catalogue.DocumentKind;
import org.gongkai.request.document.element.Elements;
import org.gongkai.request.document.kept.KeptDocument;
import org.gongkai.request.document.kept.KeptDocuments;
import org.gongkai.request.document.paper.LineKind;
import org.gongkai.request.document.paper.Paper;
import org.gongkai.request.document.source.Occasion;
import org.gongkai.request.handling.HandlingState;
import org.gongkai.request.handling.StepGuard;
import org.gongkai.request.handling.guard.GuardOrder;
import org.gongkai.request.life.event.LaterEvent.ClericalCorrection;
import org.gongkai.request.life.event.LifeEvent;
import org.gongkai.request.life.event.ServiceEvent.Delivery;
import org.gongkai.request.life.notice.Letters;
import org.gongkai.request.life.refusal.Refusal;
import org.gongkai.request.life.refusal.StepWords;

/**
 * The papers that corrections of slips of the pen (更正) are about: one that was made, by which of the application's it is or by
 * its number; of an application from a ledger, whose papers lie elsewhere, the reply by its number.
 */
@Priority(GuardOrder.CORRECTED_PAPERS)
@ApplicationScoped
class CorrectedPapers implements StepGuard {

    private static final String LETTER = "D43_CLERICAL";

    private final KeptDocuments kept;

    CorrectedPapers(KeptDocuments kept) {
        this.kept = kept;
    }

    @Override
    public Optional<Refusal> refusal(LifeEvent event, Supplier<HandlingState> standing) {
        return event instanceof ClericalCorrection correction
                        && find(correction, standing.get()).isEmpty()
                        && !isToldReply(correction, standing.get())
                ? Refusal.at("/document", StepWords.NO_SUCH_PAPER, correction.document())
                : Optional.empty();
    }

    /** The elements of the paper that tells a correction: it goes to whom the corrected one did, and tells them no more. */
    Elements named(Elements elements, HandlingState state, Occasion occasion) {
        if (!(occasion.event().orElse(null) instanceof ClericalCorrection correction)) {
            return elements;
        }
        Optional<KeptDocument> paper = find(correction, state);
        if (paper.isEmpty()) {
            return elements.put("correctedPaper", "答复（" + correction.document() + "）");
        }
        DocumentKind kind = paper.get().kind();
        elements.put(
                "correctedPaper",
                "《" + kind.title() + "》"
                        + paper.get()
                                .documentNumber()
                                .map(number -> "（" + number + "）")
                                .orElse(""));
        if (kind.reader() == DocumentKind.Reader.APPLICANT) {
            return elements;
        }
        // Whoever else is written to is not told who applies, nor what for.
        return paper.get()
                .paper()
                .flatMap(CorrectedPapers::addressee)
                .map(words -> elements.put("addressee", words))
                .orElseGet(() -> elements.without("addressee"))
                .without("request")
                .without("receivedOn");
    }

    /** Whom a correction went to, in the papers of its service: whoever else than the applicant the corrected one was for. */
    Elements served(Elements elements, HandlingState state, Occasion occasion) {
        if (!(occasion.event().orElse(null) instanceof Delivery delivery) || !LETTER.equals(delivery.document())) {
            return elements;
        }
        return state.course()
                .events(ClericalCorrection.class)
                .skip(Letters.number(delivery) - 1L)
                .findFirst()
                .flatMap(correction -> find(correction, state))
                .filter(paper -> paper.kind().reader() != DocumentKind.Reader.APPLICANT)
                .flatMap(KeptDocument::paper)
                .flatMap(CorrectedPapers::addressee)
                .map(words -> elements.put("addressee", words))
                .orElse(elements);
    }

    private static Optional<String> addressee(Paper paper) {
        return paper.blocks().stream()
                .filter(block -> block.kind() == LineKind.LEFT)
                .map(block -> block.text().replaceFirst("[：:]$", ""))
                .findFirst();
    }

    private Optional<KeptDocument> find(ClericalCorrection correction, HandlingState state) {
        String named = Spelling.NUMBER.canonical(correction.document());
        return kept.of(state.application().id()).stream()
                .filter(one -> MadeDocument.of(one, state).state() == MadeDocument.State.MADE)
                .filter(one -> String.valueOf(one.number()).equals(named)
                        || one.documentNumber()
                                .map(Spelling.NUMBER::canonical)
                                .filter(named::equals)
                                .isPresent())
                .reduce((one, later) -> later);
    }

    private static boolean isToldReply(ClericalCorrection correction, HandlingState state) {
        return FileGuard.toldByALedger(state.course().taken()) > 0
                && state.course()
                        .documentNumber()
                        .map(Spelling.NUMBER::canonical)
                        .filter(Spelling.NUMBER.canonical(correction.document())::equals)
                        .isPresent();
    }
}
