package org.gongkai.request.worklist;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.kit.paging.Page;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.registers.calendar.DaysLeft;
import org.gongkai.request.clock.ReplyTerm;
import org.gongkai.request.due.ProposedSteps;
import org.gongkai.request.due.TermState;
import org.gongkai.request.due.ToDo;
import org.gongkai.request.handling.open.OpenApplication;
import org.gongkai.request.handling.open.OpenApplications;

/**
 * What is to be done (待办): the open applications and those of which something is still owed, the most urgent first. The order is the database's, by terms as they were
 * counted last; what a page shows is counted at the moment it is asked for.
 */
@ApplicationScoped
public class Worklist {

    private final Places places;
    private final OpenApplications applications;
    private final ProposedSteps proposals;
    private final Clock clock;

    Worklist(Places places, OpenApplications applications, ProposedSteps proposals, Clock clock) {
        this.places = places;
        this.applications = applications;
        this.proposals = proposals;
        this.clock = clock;
    }

    /**
     * An application with which something is to be done.
     *
     * @param term that for the reply; empty where it has its outcome
     * @param daysLeft working days until the last day, below 0 when that is over; empty where it is not known
     */
    public record Item(
            OpenApplication application,
            ToDo toDo,
            TermState state,
            Optional<ReplyTerm> term,
            Optional<Integer> daysLeft) {}

    /**
     * A page of them.
     *
     * @param counts how many are in each state, of all that are asked for but the state
     */
    public record Found(Map<TermState, Long> counts, Page<Item> page) {}

    /** Those of some bodies that are asked for, the most urgent first. */
    public Found page(Collection<String> bodies, WorklistFilter filter, PageRequest page) {
        LocalDate today = LocalDate.now(clock);
        Places.Found found = places.of(bodies, filter, page, today);
        Page<Place> shown = Page.of(found.places(), page.limit(), Place::written);
        return new Found(found.counts(), new Page<>(items(shown.items(), today), shown.next()));
    }

    /** One with which all was done in this very moment is no more among them. */
    private List<Item> items(List<Place> shown, LocalDate today) {
        List<UUID> ids = shown.stream().map(Place::id).toList();
        Map<UUID, OpenApplication> read = new HashMap<>();
        applications.forEach(ids, one -> read.put(one.id(), one));
        Map<UUID, List<ProposedSteps.Proposed>> proposed = proposals.of(ids);
        return ids.stream()
                .map(read::get)
                .filter(Objects::nonNull)
                .flatMap(one -> ToDo.of(one, proposed.getOrDefault(one.id(), List.of()), today)
                        .map(toDo -> item(one, toDo, today))
                        .stream())
                .toList();
    }

    private static Item item(OpenApplication application, ToDo toDo, LocalDate today) {
        return new Item(
                application,
                toDo,
                TermState.of(toDo, today, application.calendar()),
                Optional.of(application.course())
                        .filter(course -> course.stage().isOpen())
                        .map(course -> course.term(today)),
                toDo.dueOn().map(due -> DaysLeft.until(due, today, application.calendar())));
    }
}
