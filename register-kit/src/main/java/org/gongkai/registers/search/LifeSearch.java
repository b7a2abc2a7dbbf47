package org.gongkai.registers.search;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.gongkai.kit.access.CallerRights;
import org.gongkai.registers.agency.AgencyReplica;

/** Finds lives by what people wrote, as far as the caller reaches. */
@Singleton
public class LifeSearch {

    private final LifeWords words;
    private final IndexedWords indexed;
    private final AgencyReplica agencies;
    private final CallerRights rights;

    LifeSearch(LifeWords words, IndexedWords indexed, AgencyReplica agencies, CallerRights rights) {
        this.words = words;
        this.indexed = indexed;
        this.agencies = agencies;
        this.rights = rights;
    }

    /**
     * A question for words.
     *
     * @param table that the lives are kept in
     * @param asked words that all have to be there; none asks for nothing
     * @param agencyCode of the body that is meant; else all that the caller reaches are
     * @param peopleAt the path of a {@code POST} whose caller may look for people: nobody else finds them by name
     */
    public WordSearch of(String table, List<String> asked, Optional<String> agencyCode, String peopleAt) {
        List<String> plain =
                asked.stream().flatMap(PlainWords::words).distinct().toList();
        if (plain.isEmpty()) {
            return WordSearch.NONE;
        }
        indexed.require(table);
        Collection<String> reached = agencies.codes();
        List<String> bodies = agencyCode.map(List::of).orElseGet(() -> List.copyOf(reached)).stream()
                .filter(reached::contains)
                .sorted()
                .toList();
        boolean people = rights.findRefusal("POST", peopleAt).isEmpty();
        return new WordSearch(plain, bodies, people, words.hashes(table));
    }
}
