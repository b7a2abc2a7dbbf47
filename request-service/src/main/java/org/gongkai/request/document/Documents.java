package org.gongkai.request.document;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.gongkai.form.words.Language;
import org.gongkai.form.words.Message;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.problem.Problem;
import org.gongkai.registers.Registers;
import org.gongkai.registers.record.Registrar;
import org.gongkai.request.application.ApplicationRegister;
import org.gongkai.request.application.DisclosureApplication;
import org.gongkai.request.audit.ApplicationOperation;
import org.gongkai.request.document.catalogue.DocumentKind;
import org.gongkai.request.document.element.Elements;
import org.gongkai.request.document.element.Sha256;
import org.gongkai.request.document.element.Value;
import org.gongkai.request.document.kept.KeptDocument;
import org.gongkai.request.document.kept.KeptDocuments;
import org.gongkai.request.document.paper.Paper;
import org.gongkai.request.document.source.Occasion;
import org.gongkai.request.document.source.Occasions;
import org.gongkai.request.document.template.Templates;
import org.gongkai.request.document.words.DocumentWords;
import org.gongkai.request.handling.ApplicationHandling;
import org.gongkai.request.handling.HandlingState;
import org.gongkai.request.problem.RequestProblem;

/** The papers of applications: made, listed, read. One that was made never changes. */
@ApplicationScoped
@Transactional
public class Documents {

    private final ApplicationHandling handling;
    private final Composition composition;
    private final Templates templates;
    private final KeptDocuments kept;
    private final FileGuard file;
    private final ReceiptCodes queryCodes;
    private final Registrar<DisclosureApplication> applications;
    private final CurrentCaller caller;
    private final DocumentTrail trail;
    private final Clock clock;

    Documents(
            ApplicationHandling handling,
            Composition composition,
            Templates templates,
            KeptDocuments kept,
            FileGuard file,
            ReceiptCodes queryCodes,
            Registers registers,
            ApplicationRegister register,
            CurrentCaller caller,
            DocumentTrail trail,
            Clock clock) {
        this.handling = handling;
        this.composition = composition;
        this.templates = templates;
        this.kept = kept;
        this.file = file;
        this.queryCodes = queryCodes;
        this.applications = registers.open(register).registrar();
        this.caller = caller;
        this.trail = trail;
        this.clock = clock;
    }

    /** The id of an application that the caller reaches; any other is not there. */
    public UUID reached(UUID application) {
        return handling.state(application).application().id();
    }

    /** All that were made for an application, the first first. */
    public List<MadeDocument> of(UUID application) {
        HandlingState state = handling.state(application);
        return kept.of(application).stream()
                .map(one -> MadeDocument.of(one, state))
                .toList();
    }

    /** Papers whose step was taken and that the file still lacks; it is not archived without them. */
    public List<MissingPaper> missing(UUID application) {
        return file.missing(handling.state(application));
    }

    /** One of them. */
    public MadeDocument document(UUID application, int number) {
        HandlingState state = handling.state(application);
        return MadeDocument.of(kept(application, number), state);
    }

    /** One of them with what it says, to who reads it: the audit keeps that they did. */
    public KeptDocument read(UUID application, int number) {
        HandlingState state = handling.state(application);
        KeptDocument one = kept(application, number);
        if (one.paper().isEmpty()) {
            throw Problem.of(RequestProblem.DOCUMENT_ERASED, DocumentWords.ERASED);
        }
        trail.record(ApplicationOperation.READ_DOCUMENT, state, one);
        return one;
    }

    private KeptDocument kept(UUID application, int number) {
        return kept.find(application, number).orElseThrow(() -> Problem.notFound(DocumentWords.DOCUMENT, number));
    }

    /** Makes one. */
    public MadeDocument make(UUID application, DocumentQuestion question) {
        // Nobody else takes a step or makes a paper meanwhile.
        applications.locked(application, OptionalLong.empty());
        HandlingState state = handling.state(application);
        DocumentKind kind = question.kind();
        Occasion occasion = new Occasions(state)
                .find(kind, question.number())
                .orElseThrow(() -> Problem.of(
                        RequestProblem.DOCUMENT_REFUSED,
                        question.number()
                                .<Message>map(DocumentWords.NO_SUCH_EVENT::with)
                                .orElseGet(() -> DocumentWords.NOT_REACHED.with(kind.said()))));
        LocalDate on = day(question.on(), kind, occasion);
        Elements elements = composition.elements(state, kind, occasion, on, question.way());
        Composition.add(kind, elements, question.elements());
        if (kind.says("queryCode") && !elements.has("queryCode")) {
            elements.put(
                    "queryCode",
                    queryCodes
                            .issue(applications.record(handling.origin(application)))
                            .orElseGet(() -> DocumentWords.TOLD_ON_FILING.in(Language.CHINESE)));
        }
        Templates.InUse template = templates.of(state.application().entry().agencyCode(), kind);
        Paper paper = Composition.compose(kind, template.template(), elements, occasion.draft());
        KeptDocument made = new KeptDocument(
                application,
                kept.of(application).size() + 1,
                state.application().entry().agencyCode(),
                kind,
                on,
                occasion.serial(),
                occasion.draft(),
                kind.isReply() && !occasion.draft()
                        ? elements.find("documentNumber").map(Value::inline)
                        : Optional.empty(),
                template.version(),
                Sha256.of(kept.canonical(paper).getBytes(StandardCharsets.UTF_8)),
                Optional.of(paper),
                caller.get().name(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        Printing.require(paper);
        kept.keep(made);
        trail.record(ApplicationOperation.MAKE_DOCUMENT, state, made);
        return MadeDocument.of(made, state);
    }

    /** What goes out bears the day of its event, a decision that of its signature; nothing bears a day to come. */
    private LocalDate day(LocalDate on, DocumentKind kind, Occasion occasion) {
        if (on.isAfter(LocalDate.now(clock))) {
            throw Problem.invalid("/on", DocumentWords.DAY_AFTER_TODAY);
        }
        Optional<LocalDate> ofEvent = occasion.day(kind);
        if (ofEvent.filter(on::isBefore).isPresent()) {
            throw Problem.invalid("/on", DocumentWords.DAY_BEFORE_EVENT.with(ofEvent.get()));
        }
        return ofEvent.orElse(on);
    }
}
