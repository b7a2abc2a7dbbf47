package org.gongkai.request.document;

import java.time.LocalDate;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.gongkai.kit.problem.Problem;
import org.gongkai.request.document.catalogue.DocumentKind;
import org.gongkai.request.document.element.Elements;
import org.gongkai.request.document.paper.Paper;
import org.gongkai.request.document.source.Occasions;
import org.gongkai.request.document.template.Templates;
import org.gongkai.request.document.words.DocumentWords;
import org.gongkai.request.handling.HandlingState;
import org.gongkai.request.life.table.Stage;
import org.gongkai.request.problem.RequestProblem;
import org.gongkai.request.submission.OnlineSubmission;

/** The receipt (登记回执) for who follows an application with its query code. */
@ApplicationScoped
public class Receipts {

    private static final String RECEIPT = "D03_RECEIPT";

    private final OnlineSubmission submissions;
    private final Composition composition;
    private final Templates templates;

    Receipts(OnlineSubmission submissions, Composition composition, Templates templates) {
        this.submissions = submissions;
        this.composition = composition;
        this.templates = templates;
    }

    /** That of the application with a number, for who has its code. */
    @Transactional
    public Paper of(String number, String code) {
        return submissions.withStanding(number, code, standing -> {
            HandlingState state = standing.application()
                    .orElseThrow(() -> Problem.of(RequestProblem.DOCUMENT_REFUSED, DocumentWords.NOT_RECEIVED_YET));
            if (state.course().stage() == Stage.INVALID) {
                throw Problem.of(RequestProblem.DOCUMENT_REFUSED, DocumentWords.REGISTRATION_VOIDED);
            }
            DocumentKind kind = DocumentKind.get(RECEIPT);
            LocalDate on = state.today();
            Elements elements = composition.elements(
                    state,
                    kind,
                    new Occasions(state).find(kind, Optional.empty()).orElseThrow(),
                    on);
            elements.put("queryCode", code.strip());
            Templates.InUse template = templates.of(state.application().entry().agencyCode(), kind);
            return Composition.compose(kind, template.template(), elements, false);
        });
    }
}
