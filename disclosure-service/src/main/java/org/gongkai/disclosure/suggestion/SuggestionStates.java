package org.gongkai.disclosure.suggestion;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.gongkai.kit.datakey.RecordOpening;
import org.gongkai.kit.paging.Counts;
import org.gongkai.kit.paging.ListOrder;
import org.gongkai.kit.paging.Page;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.paging.SortedPlace;
import org.gongkai.registers.calendar.Calendars;

/** How suggestions stand, one by one and in lists. */
@ApplicationScoped
@Transactional
public class SuggestionStates {

    private static final int TOGETHER = 500;

    private final Suggestions suggestions;
    private final SealedSuggestions sealed;
    private final SuggestionSteps steps;
    private final SuggestionTerms terms;
    private final Calendars calendars;
    private final Clock clock;

    SuggestionStates(
            Suggestions suggestions,
            SealedSuggestions sealed,
            SuggestionSteps steps,
            SuggestionTerms terms,
            Calendars calendars,
            Clock clock) {
        this.suggestions = suggestions;
        this.sealed = sealed;
        this.steps = steps;
        this.terms = terms;
        this.calendars = calendars;
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
        ListOrder order = ListOrder.of(sort, Suggestions.LIST.orders());
        List<Listed> found = new ArrayList<>();
        Optional<SortedPlace> last = Suggestions.LIST.place(page.after(), order);
        List<Suggestion> looked;
        int atOnce = filter.late() ? TOGETHER : page.limit() + 1;
        do {
            looked = Suggestions.LIST.behind(
                    suggestions.getEntityManager(), Suggestions.question(filter), order, last, atOnce);
            Function<UUID, RecordOpening> openings = sealed.openings(looked);
            looked.stream()
                    .map(one -> new Listed(of(one, openings.apply(one.id())), Suggestions.LIST.place(one, order)))
                    .filter(one -> !filter.late() || one.state().late())
                    .forEach(found::add);
            last = looked.isEmpty() ? last : Optional.of(Suggestions.LIST.place(looked.getLast(), order));
        } while (filter.late() && found.size() <= page.limit() && looked.size() == atOnce);
        List<Listed> oneMore = found.subList(0, Math.min(found.size(), page.limit() + 1));
        return Page.of(oneMore, page.limit(), one -> one.place().written(order)).map(Listed::state);
    }

    private record Listed(SuggestionState state, SortedPlace place) {}

    /** How many there are, and how many have which value in each of these. */
    public Counts counts(SuggestionFilter filter, List<String> by) {
        return Suggestions.LIST.counts(suggestions.getEntityManager(), Suggestions.question(filter), by);
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
