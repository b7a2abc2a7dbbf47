package org.gongkai.request.search;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.form.edition.Editions;
import org.gongkai.kit.access.CallerRights;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.datakey.DataKey;
import org.gongkai.kit.paging.Cursor;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.registers.agency.AgencyReplica;
import org.gongkai.registers.field.ExactIndex;
import org.gongkai.registers.field.Fields;
import org.gongkai.registers.field.Filter;
import org.gongkai.registers.search.IndexedWords;
import org.gongkai.request.application.DisclosureApplication;
import org.gongkai.request.due.OpenTerms;
import org.gongkai.request.words.ApplicationTexts;
import org.gongkai.request.words.ApplicationWordSource;
import org.gongkai.request.words.AskedWords;

/** Finds applications by what is known of them and of their lives, as far as the caller reaches. */
@ApplicationScoped
public class ApplicationSearch {

    private final Fields<DisclosureApplication> fields;
    private final AgencyReplica agencies;
    private final OpenTerms terms;
    private final AskedWords words;
    private final IndexedWords index;
    private final ApplicationTexts texts;
    private final ExactIndex exact;
    private final CurrentCaller caller;
    private final CallerRights rights;
    private final Jdbi jdbi;
    private final Clock clock;

    ApplicationSearch(
            Editions editions,
            AgencyReplica agencies,
            OpenTerms terms,
            AskedWords words,
            IndexedWords index,
            ApplicationTexts texts,
            DataKey key,
            CurrentCaller caller,
            CallerRights rights,
            Jdbi jdbi,
            Clock clock) {
        this.fields = new Fields<>(DisclosureApplication.class, editions);
        this.agencies = agencies;
        this.terms = terms;
        this.words = words;
        this.index = index;
        this.texts = texts;
        this.exact = new ExactIndex(key);
        this.caller = caller;
        this.rights = rights;
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** The ids of a page, and the value of {@code after} for the next; null on the last one. */
    public record Found(List<UUID> ids, String next) {}

    /** The names of every order, with those of the opposite ones. */
    public static List<String> orders() {
        return Order.names().flatMap(name -> Stream.of(name, "-" + name)).toList();
    }

    /** Refuses, as not there, bodies that the caller does not reach; each text may name several. */
    public void requireReached(List<String> bodies) {
        bodies.stream()
                .flatMap(text -> Stream.of(text.split(",")))
                .map(String::strip)
                .forEach(agencies::requireReached);
    }

    /** The filter that parameters describe. */
    public ApplicationFilter filter(Map<String, List<String>> parameters) {
        return ApplicationFilter.of(fields, parameters);
    }

    /**
     * A page of those that a filter asks for.
     *
     * @param sort name of the order
     */
    public Found page(ApplicationFilter filter, Optional<String> sort, PageRequest page) {
        Order order = Order.of(sort);
        Optional<ListPlace> after = ListPlace.of(page.after(), order);
        boolean byTerm = order.key() == Order.Key.DUE_ON;
        ApplicationRows rows = rows(filter, byTerm, byTerm);
        List<ListPlace> places = planned(handle -> {
            ListPlaces behind = new ListPlaces(handle, texts, order, after, page.limit() + 1);
            List<ListPlace> near = rows.near(order, after).map(behind::of).orElse(List.of());
            return near.size() > page.limit() ? near : behind.of(rows);
        });
        List<UUID> ids = places.stream().limit(page.limit()).map(ListPlace::id).toList();
        return new Found(
                ids,
                places.size() > page.limit()
                        ? Cursor.write(places.get(page.limit() - 1).written(order))
                        : null);
    }

    /** How many of those that a filter asks for have which value in each of these. */
    public CountedValues counts(ApplicationFilter filter, Set<Counted> by) {
        if (KeptCounts.answers(filter, by)) {
            KeptCounts kept = new KeptCounts(filter, caller.findOwnAgency());
            return new CountedValues(planned(handle -> kept.count(handle, by)), true);
        }
        ApplicationRows rows = rows(filter, by.contains(Counted.DUE), false);
        return planned(handle -> {
            // A word that is in a third of a million takes so much to be joined at once.
            handle.execute("set local work_mem = '64MB'");
            return new CountedRows(handle, texts, rows).count(by);
        });
    }

    /** How many a filter asks for. */
    public long count(ApplicationFilter filter) {
        ApplicationRows rows = rows(filter, false, false);
        return planned(handle -> new CountedRows(handle, texts, rows).count());
    }

    /**
     * What a filter asks for.
     *
     * @param withTerms whether terms are asked for besides
     * @param withoutEnded whether those alone that are open
     */
    private ApplicationRows rows(ApplicationFilter filter, boolean withTerms, boolean withoutEnded) {
        ApplicationRows rows = new ApplicationRows(filter, exact);
        caller.findOwnAgency().ifPresent(rows::ofBody);
        if (withTerms || filter.needsTerms()) {
            LocalDate today = LocalDate.now(clock);
            boolean openAlone = withoutEnded || filter.due().isAsked();
            rows.with(terms.of(bodies(filter), today), openAlone, today);
        }
        if (!filter.words().isEmpty()) {
            index.require(ApplicationWordSource.KIND);
            rows.with(words.rows(filter.words(), bodies(filter), maySearchForPeople()));
        }
        return rows;
    }

    /** Who may look for a person by the number of the document may by the name as well. */
    private boolean maySearchForPeople() {
        return rights.findRefusal("POST", "/api/v1/applications/searches").isEmpty();
    }

    /** The bodies whose applications may be meant. */
    private Collection<String> bodies(ApplicationFilter filter) {
        Set<String> reached = agencies.codes();
        List<String> named = filter.several().getOrDefault("agencyCode", List.of()).stream()
                .map(Filter.Condition::value)
                .map(Object::toString)
                .toList();
        return named.isEmpty()
                ? reached.stream().sorted().toList()
                : named.stream().filter(reached::contains).toList();
    }

    /** With a plan for just these values: of a rare word and of a frequent one the best are not the same. */
    private <T> T planned(Function<Handle, T> question) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> jdbi.withHandle(handle -> {
                    handle.execute("set local plan_cache_mode = force_custom_plan");
                    return question.apply(handle);
                }));
    }
}
