package org.gongkai.disclosure.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.testing.DatabaseOwner;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** What is counted of what was found, and how much is looked at for it. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CountingTest {

    private static final String WORD = "鬯鱼鬯";

    private static final int MANY = 90;

    /** Every third one has the word. */
    private static final String ADD = """
            insert into published_item (record_id, agency_code, published_on, "column", title, folded_title, excerpt, text,
                folded, parts, part_begins, title_tokens, tokens, marks)
            select gen_random_uuid(), p.agency_code, date '2097-01-01' - n, p."column", p.title, p.folded_title, p.excerpt,
                p.text, p.folded, p.parts, p.part_begins, p.title_tokens,
                case when n % 3 = 0 then p.tokens else '{}' end, p.marks
            from published_item p, generate_series(1, :many) n where p.record_id = cast(:like as uuid)""";

    @Test
    void all_of_what_is_rare_is_counted_and_of_what_is_frequent_the_newest_that_are_looked_at() {
        String agency = Api.agency("230505");
        String like = new Api("disclosures")
                .created(Map.of("agencyCode", agency, "column", "公告", "title", WORD, "publishedOn", "2021-03-01"));

        rolledBack(handle -> {
            handle.createUpdate(ADD).bind("many", MANY).bind("like", like).execute();
            handle.execute("analyze published_item");

            ItemCounts all = count(handle, new Counting.Bounds(1_000, 1_000, 1_000));
            assertThat(all.total()).isEqualTo(MANY / 3 + 1);
            assertThat(all.more()).isFalse();
            assertThat(all.counts().get(Counted.YEAR))
                    .extracting(ItemCounts.Value::number)
                    .containsExactly(30L, 1L);

            ItemCounts newest = count(handle, new Counting.Bounds(5, 1_000, 1_000));
            assertThat(newest.total()).isEqualTo(5);
            assertThat(newest.more()).isTrue();

            ItemCounts walked = count(handle, new Counting.Bounds(1_000, 60, 0));
            assertThat(walked.total()).isEqualTo(60 / 3);
            assertThat(walked.more()).isTrue();

            ItemCounts given = count(handle, new Counting.Bounds(5, 1_000, 7));
            assertThat(given.total()).isEqualTo(5);
            assertThat(given.more()).isTrue();
        });
    }

    private static ItemCounts count(Handle handle, Counting.Bounds bounds) {
        ItemQuery query = new ItemQuery(
                AskedWords.of(Optional.of(WORD)), Optional.empty(), Map.of(), Optional.empty(), Optional.empty());
        return new Counting(handle, new HitRows(query, Optional.empty()), bounds).count(List.of(Counted.YEAR));
    }

    /** Nobody else sees what is added. */
    private static void rolledBack(Consumer<Handle> tried) {
        try (Handle handle = DatabaseOwner.jdbi().open()) {
            handle.begin();
            tried.accept(handle);
            handle.rollback();
        }
    }
}
