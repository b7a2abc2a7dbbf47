package org.gongkai.request.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.Violation;
import org.gongkai.request.document.catalogue.DocumentKind;
import org.gongkai.request.document.element.Element;
import org.gongkai.request.document.element.Elements;
import org.gongkai.request.document.kept.KeptDocuments;
import org.gongkai.request.document.paper.Paper;
import org.gongkai.request.document.source.LifeElements;
import org.gongkai.request.document.source.Occasion;
import org.gongkai.request.document.template.Template;
import org.gongkai.request.document.words.DocumentWords;
import org.gongkai.request.handling.HandlingState;
import org.gongkai.request.life.event.ServiceEvent.Way;
import org.gongkai.request.problem.RequestProblem;

/** Puts papers together of what a life says, and of what somebody says besides; an element without a value refuses them. */
@ApplicationScoped
public class Composition {

    private static final String INDEX = "D53_INDEX";
    private static final String CHANGED_FORM = "formChangeReason";

    private final LifeElements life;
    private final KeptDocuments kept;
    private final CorrectedPapers corrected;
    private final FileIndex index;

    Composition(LifeElements life, KeptDocuments kept, CorrectedPapers corrected, FileIndex index) {
        this.life = life;
        this.kept = kept;
        this.corrected = corrected;
        this.index = index;
    }

    /** The elements of a paper that its life has. */
    Elements elements(HandlingState state, DocumentKind kind, Occasion occasion, LocalDate on) {
        return elements(state, kind, occasion, on, Optional.empty());
    }

    /**
     * Likewise.
     *
     * @param way by which a reply is to be sent
     */
    Elements elements(HandlingState state, DocumentKind kind, Occasion occasion, LocalDate on, Optional<Way> way) {
        Elements elements = corrected.served(life.of(state, kind, occasion, on, way), state, occasion);
        if (kind.says("correctedPaper")) {
            return corrected.named(elements, state, occasion);
        }
        if (kind.code().equals(INDEX)) {
            elements.putGrid("papers", index.pages(state, printed(state)));
        } else if (kind.says("papers")) {
            elements.putGrid("papers", papers(state));
        }
        return elements;
    }

    private List<List<String>> papers(HandlingState state) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("序号", "题名", "文号", "日期"));
        made(state).stream()
                .filter(one -> one.state() == MadeDocument.State.MADE)
                .forEach(one -> rows.add(FileIndex.row(rows.size(), one)));
        return rows;
    }

    private List<MadeDocument> made(HandlingState state) {
        return kept.of(state.application().id()).stream()
                .map(one -> MadeDocument.of(one, state))
                .toList();
    }

    /** A paper with the PDF that it is printed as. */
    public record Printed(MadeDocument made, Paper paper, byte[] pdf) {}

    /** All papers of an application that were not erased, printed. */
    public List<Printed> printed(HandlingState state) {
        return made(state).stream()
                .filter(one -> one.kept().paper().isPresent())
                .map(one -> {
                    Paper paper = one.kept().paper().orElseThrow();
                    return new Printed(one, paper, Printing.print(paper, Printing.FileKind.PDF));
                })
                .toList();
    }

    /** The index of the file (卷内目录): each paper with its pages, counted on from the first. */
    public Paper index(HandlingState state, List<Printed> printed) {
        DocumentKind kind = DocumentKind.get(INDEX);
        Elements elements = life.of(state, kind, Occasion.STANDING, state.today(), Optional.empty());
        return compose(kind, Template.shipped(kind), elements.putGrid("papers", index.pages(state, printed)), false);
    }

    /** Adds what somebody says; what the life says is not said again. */
    static void add(DocumentKind kind, Elements elements, Map<String, String> given) {
        List<Violation> violations = new ArrayList<>();
        given.forEach((name, words) -> {
            String pointer = "/elements/" + name;
            if (!kind.says(name)) {
                violations.add(new Violation(pointer, DocumentWords.NOT_OF_THIS_DOCUMENT.with(name)));
            } else if (isSaid(elements, name)) {
                violations.add(new Violation(
                        pointer,
                        DocumentWords.SAID_BY_THE_LIFE.with(Element.get(name).said())));
            }
        });
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        given.forEach(elements::putWritten);
    }

    /** What every paper of the kind says may be said in other words. */
    private static boolean isSaid(Elements elements, String name) {
        return elements.find(name)
                .filter(value -> !Element.get(name)
                        .standing()
                        .filter(value.inline()::equals)
                        .isPresent())
                .isPresent();
    }

    /** The paper, of which nothing is missing. */
    static Paper compose(DocumentKind kind, Template template, Elements elements, boolean draft) {
        if (kind.isReply() && elements.has("parts") && !template.names().contains("parts")) {
            throw Problem.of(RequestProblem.DOCUMENT_REFUSED, DocumentWords.TEMPLATE_WITHOUT_PARTS.with("{parts}"));
        }
        if (kind.isReply() && elements.has(CHANGED_FORM) && !template.names().contains(CHANGED_FORM)) {
            throw Problem.of(
                    RequestProblem.DOCUMENT_REFUSED,
                    DocumentWords.TEMPLATE_WITHOUT_FORM.with("{" + CHANGED_FORM + "}"));
        }
        List<Element> missing = elements.missing(kind.elements());
        if (!missing.isEmpty()) {
            throw Problem.of(
                            RequestProblem.DOCUMENT_INCOMPLETE,
                            DocumentWords.ELEMENTS_MISSING.with(
                                    missing.stream().map(Element::said).toList()))
                    .at(missing.stream()
                            .map(element -> new Violation(
                                    "/elements/" + element.name(), DocumentWords.ELEMENT_MISSING.with(element.said())))
                            .toList());
        }
        // A template that an office has set is as old as what was asked of it then.
        kind.elements().stream()
                .filter(name -> !template.names().contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Problem.of(
                            RequestProblem.DOCUMENT_REFUSED,
                            DocumentWords.PLACEHOLDER_MISSING.with(
                                    Element.get(name).said(), "{" + name + "}"));
                });
        return template.fill(elements, draft);
    }
}
