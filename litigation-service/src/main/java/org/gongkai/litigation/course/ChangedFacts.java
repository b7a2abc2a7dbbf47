package org.gongkai.litigation.course;

import java.time.LocalDate;
import java.util.function.Consumer;

import org.gongkai.litigation.outcome.Instance;

/** Facts of a proceeding while some of them are changed. */
final class ChangedFacts {

    Instance instance;
    final Integer follows;
    final String body;
    String caseNumber;
    final PartyRole role;
    Boolean simple;
    final LocalDate filedOn;
    LocalDate acceptedOn;
    LocalDate learnedOn;
    LocalDate answeredOn;
    LocalDate supplementAskedOn;
    Integer extendedDays;
    LocalDate opinionReceivedOn;
    LocalDate opinionAnsweredOn;
    LocalDate hearingOn;
    Boolean headAppeared;
    String appearedAs;

    private ChangedFacts(ProceedingFacts facts) {
        instance = facts.instance();
        follows = facts.follows();
        body = facts.body();
        caseNumber = facts.caseNumber();
        role = facts.role();
        simple = facts.simple();
        filedOn = facts.filedOn();
        acceptedOn = facts.acceptedOn();
        learnedOn = facts.learnedOn();
        answeredOn = facts.answeredOn();
        supplementAskedOn = facts.supplementAskedOn();
        extendedDays = facts.extendedDays();
        opinionReceivedOn = facts.opinionReceivedOn();
        opinionAnsweredOn = facts.opinionAnsweredOn();
        hearingOn = facts.hearingOn();
        headAppeared = facts.headAppeared();
        appearedAs = facts.appearedAs();
    }

    /** The facts with the changes. */
    static ProceedingFacts of(ProceedingFacts facts, Consumer<ChangedFacts> change) {
        ChangedFacts changed = new ChangedFacts(facts);
        change.accept(changed);
        return new ProceedingFacts(
                changed.instance,
                changed.follows,
                changed.body,
                changed.caseNumber,
                changed.role,
                changed.simple,
                changed.filedOn,
                changed.acceptedOn,
                changed.learnedOn,
                changed.answeredOn,
                changed.supplementAskedOn,
                changed.extendedDays,
                changed.opinionReceivedOn,
                changed.opinionAnsweredOn,
                changed.hearingOn,
                changed.headAppeared,
                changed.appearedAs);
    }
}
