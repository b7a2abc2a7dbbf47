package org.gongkai.request.said;

import java.util.function.UnaryOperator;

import jakarta.inject.Singleton;

import org.gongkai.form.words.Message;
import org.gongkai.request.document.catalogue.DocumentKind;
import org.gongkai.request.life.outcome.OutcomeNames;
import org.gongkai.request.life.refusal.Named;
import org.gongkai.request.life.refusal.Refusal;

/** Calls what a refusal is about by its name, with its code behind: outcomes as the form prints them, papers as the catalogue does. */
@Singleton
public class RefusalNames implements UnaryOperator<Refusal> {

    private final OutcomeNames outcomes;

    RefusalNames(OutcomeNames outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public Refusal apply(Refusal refusal) {
        return refusal.called(this::name);
    }

    /** The name of an outcome, with its code behind. */
    public Message outcome(String code) {
        return outcomes.coded(code);
    }

    private Message name(Named named) {
        return switch (named) {
            case Named.Outcome outcome -> outcome(outcome.code());
            case Named.Paper paper ->
                DocumentKind.find(paper.code())
                        .map(kind -> Message.coded(kind.said(), paper.code()))
                        .orElseGet(() -> Message.quoted(paper.code()));
        };
    }
}
