package org.gongkai.report.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.gongkai.report.service.answer.ListPage;

/** A list is read to its end, no page of it before it is wanted. */
class ListPagesTest {

    private final List<Optional<String>> asked = new ArrayList<>();

    @Test
    void pages_come_in_order_until_one_names_no_next() {
        ListPages<Names> pages = new ListPages<>(after -> page(
                after,
                switch (after.orElse("")) {
                    case "" -> "a";
                    case "a" -> "b";
                    default -> null;
                }));

        List<Names> read = new ArrayList<>();
        pages.forEachRemaining(read::add);

        assertThat(read).extracting(page -> page.items().getFirst()).containsExactly("behind ", "behind a", "behind b");
        assertThatThrownBy(pages::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void a_page_is_asked_for_when_it_is_wanted() {
        ListPages<Names> pages = new ListPages<>(after -> page(after, after.orElse("") + "a"));

        assertThat(pages.hasNext()).isTrue();
        assertThat(asked).isEmpty();
        pages.next();

        assertThat(pages.hasNext()).isTrue();
        assertThat(asked).containsExactly(Optional.empty());
    }

    @Test
    void a_list_that_goes_round_is_not_read_for_ever() {
        ListPages<Names> pages = new ListPages<>(after -> page(after, "a"));
        pages.next();

        assertThatThrownBy(pages::next).isInstanceOf(IllegalStateException.class);
    }

    private record Names(List<String> items, String next) implements ListPage<String> {}

    private Names page(Optional<String> after, String next) {
        asked.add(after);
        return new Names(List.of("behind " + after.orElse("")), next);
    }
}
