package org.gongkai.request.document;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.audit.AuditEvent;
import org.gongkai.kit.audit.AuditObject;
import org.gongkai.kit.audit.AuditTrail;
import org.gongkai.kit.problem.Problem;
import org.gongkai.request.audit.ApplicationOperation;
import org.gongkai.request.document.catalogue.DocumentKind;
import org.gongkai.request.document.element.Elements;
import org.gongkai.request.document.paper.Paper;
import org.gongkai.request.document.source.LifeElements;
import org.gongkai.request.document.template.Templates;
import org.gongkai.request.document.words.DocumentWords;
import org.gongkai.request.matter.MatterContent;
import org.gongkai.request.matter.MatterStage;
import org.gongkai.request.matter.MatterState;
import org.gongkai.request.matter.OtherMatters;
import org.gongkai.request.problem.RequestProblem;

/**
 * Letters that answer or pass on what was no application: a correction (Art. 41 of the Regulations), a suggestion (Art. 44). They
 * say what the matter says, which stays as it ended, and are made anew each time they are read.
 */
@ApplicationScoped
@Transactional
public class MatterLetters {

    private final OtherMatters matters;
    private final LifeElements sources;
    private final Templates templates;
    private final Jdbi jdbi;
    private final AuditTrail audit;
    private final Clock clock;

    MatterLetters(
            OtherMatters matters, LifeElements sources, Templates templates, Jdbi jdbi, AuditTrail audit, Clock clock) {
        this.matters = matters;
        this.sources = sources;
        this.templates = templates;
        this.jdbi = jdbi;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A letter.
     *
     * @param name what a file of it is called
     */
    public record Letter(Paper paper, String name) {}

    /** That of a matter; refused while it is neither answered nor passed on, and where its kind has none. */
    public Letter of(UUID matter) {
        MatterState state = matters.state(matter);
        DocumentKind kind = kind(state)
                .map(DocumentKind::get)
                .orElseThrow(() -> Problem.of(
                        RequestProblem.DOCUMENT_REFUSED, DocumentWords.NO_LETTER.with(state.matterNumber())));
        MatterContent written =
                state.content().orElseThrow(() -> Problem.of(RequestProblem.DOCUMENT_ERASED, DocumentWords.ERASED));
        Elements elements = sources.of(state.agencyCode(), state.endedOn().orElseThrow(), LocalDate.now(clock))
                .put("addressee", Optional.ofNullable(written.personName()).orElse("来信人"))
                .put("rightAgency", state.transferredTo());
        state.reply().ifPresent(said -> elements.putWritten("result", said));
        Optional.ofNullable(written.correction())
                .ifPresent(wrong ->
                        elements.putWritten("record", wrong.record()).putWritten("evidence", wrong.evidence()));
        Paper paper =
                Composition.compose(kind, templates.of(state.agencyCode(), kind).template(), elements, false);
        record(state, kind);
        return new Letter(paper, kind.title() + "（" + state.matterNumber() + "）");
    }

    private static Optional<String> kind(MatterState state) {
        boolean isSaid = state.stage() == MatterStage.ANSWERED || state.stage() == MatterStage.TRANSFERRED;
        if (!isSaid) {
            return Optional.empty();
        }
        return switch (state.kind()) {
            case CORRECTION -> Optional.of("D48_CORRECTION_REPLY");
            case SUGGESTION -> Optional.of("D49_SUGGESTION_REPLY");
            case COMPLAINT, CONSULTATION -> Optional.empty();
        };
    }

    /** Who reads what was written as it is stays in the audit. */
    private void record(MatterState state, DocumentKind kind) {
        jdbi.useHandle(handle -> audit.record(
                handle,
                AuditEvent.of(
                                ApplicationOperation.READ_DOCUMENT,
                                new AuditObject("MATTER", state.id().toString(), state.matterNumber()))
                        .at(state.agencyCode())
                        .to(JsonNodeFactory.instance.objectNode().put("code", kind.code()))));
    }
}
