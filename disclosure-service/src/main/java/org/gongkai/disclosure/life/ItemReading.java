package org.gongkai.disclosure.life;

import java.time.Clock;
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
import org.gongkai.kit.life.Due;
import org.gongkai.kit.life.LifeList;
import org.gongkai.kit.paging.Counts;
import org.gongkai.kit.paging.ListOrder;
import org.gongkai.kit.paging.Page;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.paging.SortedPlace;
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
    private final Clock clock;

    ItemReading(ItemLives lives, ItemStates states, Clock clock) {
        this.lives = lives;
        this.states = states;
        this.clock = clock;
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

    /** A page of them, in the order that is asked for ({@code sort}). */
    public Page<ItemState.Summary> list(ItemFilter filter, Optional<String> sort, PageRequest page) {
        ListOrder order = ListOrder.of(sort, ItemLives.LIST.orders());
        Optional<SortedPlace> after = ItemLives.LIST.place(page.after(), order);
        List<Listed> oneMore = filter.lateOn().isPresent()
                ? late(filter, filter.lateOn().get(), order, after, page.limit() + 1)
                : listed(behind(filter, order, after, page.limit() + 1), order);
        return Page.of(oneMore, page.limit(), one -> one.place().written(order)).map(Listed::item);
    }

    /** So many at most behind one of them, in the order of their beginning. */
    public List<ItemState.Summary> behind(ItemFilter filter, Optional<UUID> last, int most) {
        ListOrder order = ListOrder.of(Optional.empty(), ItemLives.LIST.orders());
        Optional<SortedPlace> after = last.map(id -> new SortedPlace(Optional.empty(), id.toString()));
        List<Listed> listed = filter.lateOn().isPresent()
                ? late(filter, filter.lateOn().get(), order, after, most)
                : listed(behind(filter, order, after, most), order);
        return listed.stream().map(Listed::item).toList();
    }

    /** How many there are, and how many have which value in each of these. */
    public Counts counts(ItemFilter filter, List<String> by) {
        LocalDate today = LocalDate.now(clock);
        // Whatever is late on a day that never comes is all that has a term which is not done.
        LifeList.Question possible = ItemLives.question(filter.lateOn(NEVER));
        return ItemLives.LIST.counts(
                lives.getEntityManager(),
                ItemLives.question(filter),
                by,
                Map.of(
                        "due",
                        asked -> ItemLives.LIST.dues(
                                lives.getEntityManager(), asked, possible, rows -> dues(rows, today))));
    }

    private List<Optional<Due>> dues(List<ItemLives.WithText> rows, LocalDate today) {
        return states.summaries(rows).stream()
                .map(item -> Due.nearest(
                        item.terms().stream().filter(ItemTerm::isOpen).map(ItemTerm::dueOn), today))
                .toList();
    }

    private record Listed(ItemState.Summary item, SortedPlace place) {}

    private List<ItemLives.WithText> behind(ItemFilter filter, ListOrder order, Optional<SortedPlace> after, int most) {
        return ItemLives.LIST.behind(lives.getEntityManager(), ItemLives.question(filter), order, after, most);
    }

    private List<Listed> listed(List<ItemLives.WithText> rows, ListOrder order) {
        List<ItemState.Summary> items = states.summaries(rows);
        List<Listed> listed = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            listed.add(new Listed(items.get(i), ItemLives.LIST.place(rows.get(i), order)));
        }
        return listed;
    }

    /** Those of a body with a term that is not done yet, late or not. */
    public List<ItemState.Summary> withOpenTerms(String agencyCode) {
        ItemFilter filter = new ItemFilter(
                Optional.of(agencyCode),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.of(NEVER),
                Optional.empty());
        ListOrder order = ListOrder.of(Optional.empty(), ItemLives.LIST.orders());
        List<ItemState.Summary> open = new ArrayList<>();
        Optional<SortedPlace> last = Optional.empty();
        List<Listed> looked;
        do {
            looked = listed(behind(filter, order, last, TOGETHER), order);
            looked.stream()
                    .map(Listed::item)
                    .filter(item -> item.terms().stream().anyMatch(ItemTerm::isOpen))
                    .forEach(open::add);
            last = looked.isEmpty() ? last : Optional.of(looked.getLast().place());
        } while (looked.size() == TOGETHER);
        return open;
    }

    /** Terms are counted by calendars, which come each autumn: none is stored, so that all that could be late are looked at. */
    private List<Listed> late(ItemFilter filter, LocalDate on, ListOrder order, Optional<SortedPlace> after, int most) {
        List<Listed> late = new ArrayList<>();
        Optional<SortedPlace> last = after;
        List<Listed> looked;
        do {
            List<ItemLives.WithText> rows = behind(filter, order, last, TOGETHER);
            looked = listed(rows, order);
            Map<UUID, List<ItemTerm>> earlier = states.earlierTerms(rows);
            looked.stream()
                    .filter(one -> Stream.concat(
                                    one.item().terms().stream(),
                                    earlier.getOrDefault(one.item().id(), List.of()).stream())
                            .anyMatch(term -> term.wasLateOn(on)))
                    .limit(most - (long) late.size())
                    .forEach(late::add);
            last = looked.isEmpty() ? last : Optional.of(looked.getLast().place());
        } while (late.size() < most && looked.size() == TOGETHER);
        return late;
    }
}
