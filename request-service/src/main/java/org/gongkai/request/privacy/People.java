package org.gongkai.request.privacy;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.gongkai.request.life.refusal.Refusal;
import org.gongkai.request.life.refusal.StepWords;

/** All who are behind one application, with what identifies them or reaches them. */
record People(Set<Person> persons, Set<Identifier> identifiers) {

    /**
     * Why texts may not be published: one of them names somebody, or says how they are identified or reached.
     *
     * @param texts each by where it stands
     */
    Optional<Refusal> refusal(Map<String, String> texts) {
        return texts.entrySet().stream()
                .flatMap(text -> refusal(text.getKey(), text.getValue()).stream())
                .findFirst();
    }

    private Optional<Refusal> refusal(String pointer, String text) {
        return persons.stream()
                .filter(person -> person.isNamedIn(text))
                .findFirst()
                .flatMap(person -> person.role() == PersonRole.APPLICANT
                        ? Refusal.at(pointer, StepWords.NAMES_THE_APPLICANT)
                        : Refusal.at(pointer, StepWords.NAMES_A_PERSON, person.role()))
                .or(() -> identifiers.stream()
                        .filter(identifier -> identifier.isIn(text))
                        .findFirst()
                        .flatMap(identifier ->
                                Refusal.at(pointer, StepWords.PERSONAL_DATA_INSIDE, identifier.masked())));
    }
}
