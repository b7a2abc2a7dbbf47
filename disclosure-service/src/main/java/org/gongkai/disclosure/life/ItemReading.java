package org.gongkai.disclosure.life;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.gongkai.disclosure.life.refusal.ItemWords;
import org.gongkai.disclosure.life.term.ItemTerm;
import org.gongkai.kit.paging.Cursor;
import org.gongkai.kit.paging.Page;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.problem.Problem;

/** How items stand, one by one and in lists. */
@ApplicationScoped
@Transactional
public class ItemReading {

    /** So many are looked at together, where how they stand is worked out and not stored. */
    private static final int TOGETHER = 500;

    /** Nothing was done later than this day. */
    private static final LocalDate NEVER = LocalDate.of(9999, Month.DECEMBER, 31);

    private final ItemLives lives;
    private final ItemStates states;

    ItemReading(ItemLives lives, ItemStates states) {
        this.lives = lives;
        this.states = states;
    }

    /** How one stands. */
    public ItemState state(UUID id) {
        return findState(id).orElseThrow(() -> notFound(id));
    }

    /** How one stands; none where the caller reaches no such item. */
    public Optional<ItemState> findState(UUID id) {
        return lives.findByIdOptional(id).map(states::of);
    }

    /** What is told of one that is not there. */
    public static Problem notFound(UUID id) {
        return Problem.notFound(ItemWords.ITEM, id);
    }

    /** A page of them, in the order of their beginning. */
    public Page<ItemState.Summary> list(ItemFilter filter, PageRequest page) {
        Optional<UUID> after = Cursor.readId(page.after());
        List<ItemState.Summary> oneMore = filter.lateOn().isPresent()
                ? late(filter, filter.lateOn().get(), after, page.limit() + 1)
                : states.summaries(lives.after(after, filter, page.limit() + 1));
        return Page.of(oneMore, page.limit(), one -> one.id().toString());
    }

    /** Those of a body with a term that is not done yet, late or not. */
    public List<ItemState.Summary> withOpenTerms(String agencyCode) {
        ItemFilter filter = new ItemFilter(
                Optional.of(agencyCode), Optional.empty(), Optional.empty(), Optional.of(NEVER), Optional.empty());
        List<ItemState.Summary> open = new ArrayList<>();
        Optional<UUID> last = Optional.empty();
        List<ItemState.Summary> looked;
        do {
            looked = states.summaries(lives.after(last, filter, TOGETHER));
            looked.stream()
                    .filter(item -> item.terms().stream().anyMatch(ItemTerm::isOpen))
                    .forEach(open::add);
            last = looked.isEmpty() ? last : Optional.of(looked.getLast().id());
        } while (looked.size() == TOGETHER);
        return open;
    }

    /** Terms are counted by calendars, which come each autumn: none is stored, so that all that could be late are looked at. */
    private List<ItemState.Summary> late(ItemFilter filter, LocalDate on, Optional<UUID> after, int most) {
        List<ItemState.Summary> late = new ArrayList<>();
        Optional<UUID> last = after;
        List<ItemState.Summary> looked;
        do {
            List<ItemLives.WithText> listed = lives.after(last, filter, TOGETHER);
            looked = states.summaries(listed);
            Map<UUID, List<ItemTerm>> earlier = states.earlierTerms(listed);
            looked.stream()
                    .filter(item -> Stream.concat(
                                    item.terms().stream(), earlier.getOrDefault(item.id(), List.of()).stream())
                            .anyMatch(term -> term.wasLateOn(on)))
                    .limit(most - (long) late.size())
                    .forEach(late::add);
            last = looked.isEmpty() ? last : Optional.of(looked.getLast().id());
        } while (late.size() < most && looked.size() == TOGETHER);
        return late;
    }
}
