package org.gongkai.disclosure.suggestion;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.gongkai.disclosure.suggestion.table.SuggestionKind;
import org.gongkai.disclosure.suggestion.table.SuggestionStage;
import org.gongkai.kit.datakey.RecordOpening;
import org.gongkai.kit.life.Due;
import org.gongkai.kit.life.LifeList;
import org.gongkai.kit.paging.Counts;
import org.gongkai.kit.paging.Page;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.registers.calendar.Calendars;
import org.gongkai.registers.search.LifeSearch;
import org.gongkai.registers.search.WordSearch;

/** How suggestions stand, one by one and in lists. */
@ApplicationScoped
@Transactional
public class SuggestionStates {

    /** Who may see there who wrote one may look for people in a list. */
    private static final String UNMASKING = "/api/v1/suggestions/{id}/unmaskings";

    private final Suggestions suggestions;
    private final SealedSuggestions sealed;
    private final SuggestionSteps steps;
    private final SuggestionTerms terms;
    private final Calendars calendars;
    private final LifeSearch search;
    private final Clock clock;

    SuggestionStates(
            Suggestions suggestions,
            SealedSuggestions sealed,
            SuggestionSteps steps,
            SuggestionTerms terms,
            Calendars calendars,
            LifeSearch search,
            Clock clock) {
        this.suggestions = suggestions;
        this.sealed = sealed;
        this.steps = steps;
        this.terms = terms;
        this.calendars = calendars;
        this.search = search;
        this.clock = clock;
    }

    /**
     * A term that runs.
     *
     * @param dueNotBefore the earliest that its last day can be
     */
    public record OpenTerm(UUID id, String suggestionNumber, LocalDate dueNotBefore, Optional<LocalDate> dueOn) {}

    /** The terms of a body's that run. */
    public List<OpenTerm> openTerms(String agencyCode) {
        return suggestions.open(agencyCode).stream()
                .flatMap(one -> terms
                        .of(one)
                        .map(term -> new OpenTerm(
                                one.id(),
                                one.suggestionNumber(),
                                term.notBefore(),
                                term.dueOn(calendars.of(agencyCode))))
                        .stream())
                .toList();
    }

    /** A page of them, in the order that is asked for ({@code sort}). */
    public Page<SuggestionState> list(SuggestionFilter filter, Optional<String> sort, PageRequest page) {
        WordSearch words = words(filter);
        return Suggestions.LIST.page(
                suggestions.getEntityManager(),
                Suggestions.question(filter, words),
                sort,
                page,
                rows -> found(rows, filter, words));
    }

    /** How many there are, and how many have which value in each of these. */
    public Counts counts(SuggestionFilter filter, List<String> by) {
        WordSearch words = words(filter);
        LifeList.Look<Suggestion, SuggestionState> look = rows -> found(rows, filter, words);
        return Suggestions.LIST.counts(
                suggestions.getEntityManager(),
                Suggestions.question(filter, words),
                by,
                Map.of("due", this::due),
                words.look(look));
    }

    private WordSearch words(SuggestionFilter filter) {
        return search.of(SealedSuggestions.TABLE, filter.words(), filter.agencyCode(), UNMASKING);
    }

    private List<Optional<SuggestionState>> found(List<Suggestion> rows, SuggestionFilter filter, WordSearch words) {
        Function<UUID, RecordOpening> openings = sealed.openings(rows);
        return rows.stream()
                .map(one -> of(one, openings.apply(one.id())))
                .map(state -> Optional.of(state)
                        .filter(one -> !filter.late() || one.late())
                        .filter(one -> words.isMet(one.suggestionNumber(), one.searched())))
                .toList();
    }

    /** A last day follows from what many have alike: it is counted once for each of these. */
    private Map<Optional<String>, Long> due(LifeList.Question asked) {
        Map<Optional<Due>, Long> numbers = new HashMap<>();
        Suggestions.LIST
                .tally(
                        suggestions.getEntityManager(),
                        asked,
                        List.of("l.agencyCode", "l.stage", "l.kind", "l.receivedOn", "l.decidedOn"))
                .forEach((told, number) -> numbers.merge(due(told), number, Long::sum));
        return Due.told(numbers);
    }

    private Optional<Due> due(List<Optional<Object>> told) {
        String agencyCode = (String) told.get(0).orElseThrow();
        return terms.of(
                        (SuggestionStage) told.get(1).orElseThrow(),
                        (SuggestionKind) told.get(2).orElseThrow(),
                        (LocalDate) told.get(3).orElseThrow(),
                        told.get(4).map(LocalDate.class::cast))
                .map(term -> Due.of(term.dueOn(calendars.of(agencyCode)), LocalDate.now(clock)));
    }

    SuggestionState of(Suggestion suggestion) {
        return of(suggestion, sealed.openings(List.of(suggestion)).apply(suggestion.id()));
    }

    private SuggestionState of(Suggestion suggestion, RecordOpening opening) {
        Optional<LocalDate> dueOn =
                terms.of(suggestion).flatMap(term -> term.dueOn(calendars.of(suggestion.agencyCode())));
        return new SuggestionState(
                suggestion.id(),
                suggestion.revision(),
                suggestion.agencyCode(),
                suggestion.suggestionNumber(),
                suggestion.kind(),
                suggestion.stage(),
                suggestion.disclosureId(),
                suggestion.receivedOn(),
                dueOn,
                dueOn.filter(LocalDate.now(clock)::isAfter).isPresent(),
                suggestion.decidedOn(),
                suggestion.endedOn(),
                suggestion.itemId(),
                sealed.content(suggestion, opening),
                sealed.reply(suggestion, opening),
                suggestion.erasedOn(),
                steps.of(suggestion.id()));
    }
}
