package org.gongkai.request.privacy;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.gongkai.request.life.refusal.Refusal;

/** All who are behind one application, with what identifies them or reaches them. */
record People(Set<Person> persons, Set<Identifier> identifiers) {

    /**
     * Why texts may not be published: one of them names somebody, or says how they are identified or reached.
     *
     * @param texts each by where it stands
     */
    Optional<Refusal> refusal(Map<String, String> texts) {
        return findings(texts).findFirst().flatMap(Finding::refusal);
    }

    /** Every place of texts that does so, in their order. */
    Stream<Finding> findings(Map<String, String> texts) {
        return texts.entrySet().stream().flatMap(text -> findings(text.getKey(), text.getValue()));
    }

    private Stream<Finding> findings(String pointer, String text) {
        return Stream.concat(
                persons.stream().filter(person -> person.isNamedIn(text)).map(person -> Finding.of(pointer, person)),
                identifiers.stream()
                        .filter(identifier -> identifier.isIn(text))
                        .map(identifier -> Finding.of(pointer, identifier.masked(), identifier.value())));
    }
}
