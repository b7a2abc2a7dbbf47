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
import org.gongkai.request.clock.ReplyTerm;
import org.gongkai.request.due.DaysLeft;
import org.gongkai.request.due.TermState;
import org.gongkai.request.handling.OpenApplication;
import org.gongkai.request.handling.OpenApplications;

/**
 * What is to be done (待办): the open applications, the most urgent first. The order is the database's, by terms as they were
 * counted last; what a page shows is counted at the moment it is asked for.
 */
@ApplicationScoped
public class Worklist {

    private final Places places;
    private final OpenApplications applications;
    private final Clock clock;

    Worklist(Places places, OpenApplications applications, Clock clock) {
        this.places = places;
        this.applications = applications;
        this.clock = clock;
    }

    /**
     * An open application.
     *
     * @param daysLeft working days until its last day, below 0 when that is over; empty where it is not known
     */
    public record Item(OpenApplication application, TermState state, ReplyTerm term, Optional<Integer> daysLeft) {}

    /**
     * A page of them.
     *
     * @param counts how many are in each state, of all that are asked for but the state
     */
    public record Found(Map<TermState, Long> counts, Page<Item> page) {}

    /** Those of some bodies, the most urgent first; in one state or of one handler alone where these are named. */
    public Found page(
            Collection<String> bodies, Optional<TermState> state, Optional<String> handler, PageRequest page) {
        LocalDate today = LocalDate.now(clock);
        Places.Found found = places.of(bodies, state, handler, page, today);
        Page<Place> shown = Page.of(found.places(), page.limit(), Place::written);
        return new Found(found.counts(), new Page<>(items(shown.items(), today), shown.next()));
    }

    /** One that was concluded in this very moment is no more among them. */
    private List<Item> items(List<Place> shown, LocalDate today) {
        Map<UUID, OpenApplication> read = new HashMap<>();
        applications.forEach(shown.stream().map(Place::id).toList(), one -> read.put(one.id(), one));
        return shown.stream()
                .map(place -> read.get(place.id()))
                .filter(Objects::nonNull)
                .filter(one -> one.course().stage().isOpen())
                .map(one -> item(one, today))
                .toList();
    }

    private static Item item(OpenApplication application, LocalDate today) {
        ReplyTerm term = application.course().term(today);
        return new Item(
                application,
                TermState.of(application.course(), term, today, application.calendar()),
                term,
                term.dueOn().map(due -> DaysLeft.until(due, today, application.calendar())));
    }
}
