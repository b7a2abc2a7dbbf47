package org.gongkai.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeoutException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What PostgreSQL refuses is told as what the request is to blame for. */
class DatabaseRefusalTest {

    @ParameterizedTest
    @CsvSource({
        "22001, INVALID_REQUEST",
        "22003, INVALID_REQUEST",
        "22021, INVALID_REQUEST",
        "22P05, INVALID_REQUEST",
        "23502, CONFLICT",
        "23503, CONFLICT",
        "23505, DUPLICATE_NUMBER",
        "23514, CONFLICT",
        "40001, CONFLICT",
        "40P01, CONFLICT",
        "54000, INVALID_REQUEST",
        "25006, UNAVAILABLE",
        "28P01, UNAVAILABLE",
        "53300, UNAVAILABLE",
        "55P03, UNAVAILABLE",
        "57014, UNAVAILABLE",
        "57P01, UNAVAILABLE",
        "58030, UNAVAILABLE",
        "08006, UNAVAILABLE"
    })
    void a_state_is_a_kind_of_problem_however_deep_it_lies(String state, ProblemKind kind) {
        Throwable failure = new IllegalStateException(new RuntimeException(new SQLException("secret", state)));

        assertThat(DatabaseRefusal.find(failure)).get().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(kind);
            assertThat(problem.getMessage()).doesNotContain("secret");
        });
    }

    @Test
    void a_commit_that_fails_has_its_reason_among_what_was_suppressed() {
        Exception commit = new IllegalStateException("rolled back");
        commit.addSuppressed(new RuntimeException(new SQLException("in a failed transaction", "25P02")));
        commit.addSuppressed(new RuntimeException(new SQLException("secret", "23505")));

        assertThat(DatabaseRefusal.find(commit))
                .get()
                .satisfies(problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.DUPLICATE_NUMBER));
    }

    @Test
    void a_pool_that_is_empty_too_long_is_no_failure() {
        for (SQLException failure : List.of(
                new SQLException("no connection", new TimeoutException()),
                new SQLException("Sorry, acquisition timeout!"))) {
            assertThat(DatabaseRefusal.find(new IllegalStateException(failure)))
                    .get()
                    .satisfies(problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.UNAVAILABLE));
        }
    }

    @Test
    void any_other_failure_is_ours() {
        assertThat(DatabaseRefusal.find(new SQLException("pool"))).isEmpty();
        assertThat(DatabaseRefusal.find(new SQLException("syntax", "42601"))).isEmpty();
        assertThat(DatabaseRefusal.find(new IllegalStateException())).isEmpty();
    }
}
