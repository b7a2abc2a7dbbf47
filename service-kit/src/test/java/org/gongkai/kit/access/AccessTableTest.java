package org.gongkai.kit.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** How the table of rights is put together and read, whatever rows the modules keep. */
class AccessTableTest {

    private static final AccessRow ALL = row("GET", "/api/v1/things", AccessRow.Permission.YES);
    private static final AccessRow FILES = row("POST", "/api/v1/things/imports", AccessRow.Permission.YES);
    private static final AccessRow ONE = row("GET", "/api/v1/things/{id}", AccessRow.Permission.YES);
    private static final AccessRow PASSWORD =
            row("PUT", "/api/v1/people/{account}/password", AccessRow.Permission.SELF);

    private final AccessTable table = new AccessTable(Stream.of(ONE, ALL, FILES, PASSWORD));

    @Test
    void the_rows_of_a_module_are_read_from_its_file() {
        assertThat(AccessFile.ofModules())
                .contains(new AccessRow("GET", "/q/health", true, Map.of()))
                .contains(new AccessRow(
                        "GET",
                        "/api/v1/audit/{service}/entries",
                        false,
                        Map.of(Role.AUDITOR, AccessRow.Permission.YES)));
    }

    @Test
    void what_has_no_row_is_open_to_nobody() {
        assertThat(table.at("/api/v1/nothing")).isEmpty();
        assertThat(table.at("//")).isEmpty();
        assertThat(table.at("/api/v1/things/1/2/3")).isEmpty();
        assertThat(table.at("/api/v1/things/")).isEmpty();
        assertThat(AccessTable.of("DELETE", table.at("/api/v1/things"))).isEmpty();
        assertThat(new AccessTable(Stream.of()).at("/")).isEmpty();
    }

    @Test
    void the_more_literal_row_is_meant() {
        assertThat(table.at("/api/v1/things/imports")).containsExactly(FILES);
        assertThat(table.at("/api/v1/things/1")).containsExactly(ONE);
    }

    @Test
    void a_row_is_found_wherever_its_path_leaves_a_place() {
        AccessRow below = row("GET", "/q/**", AccessRow.Permission.YES);
        AccessRow counts = row("GET", "/api/v1/{register}/counts/all", AccessRow.Permission.YES);
        AccessRow files = row("GET", "/api/v1/things/{id}/files", AccessRow.Permission.YES);
        AccessTable wide = new AccessTable(Stream.of(counts, below, ONE, files));

        assertThat(wide.at("/q/health/live/now")).containsExactly(below);
        assertThat(wide.at("/q/health")).containsExactly(below);
        assertThat(wide.at("/api/v1/things/counts/all")).containsExactly(counts);
        assertThat(wide.at("/api/v1/others/counts/all")).containsExactly(counts);
        assertThat(wide.at("/api/v1/things/1/files")).containsExactly(files);
        assertThat(wide.at("/api/v1/others/1")).isEmpty();
        assertThat(wide.at("/api/v1")).isEmpty();
    }

    @Test
    void two_modules_may_say_the_same_of_an_operation_and_nothing_else() {
        AccessRow wider = new AccessRow("GET", "/api/v1/things", true, Map.of());

        assertThat(new AccessTable(Stream.of(ALL, ONE, ALL)).rows()).containsExactlyInAnyOrder(ALL, ONE);
        assertThatThrownBy(() -> new AccessTable(Stream.of(ALL, wider)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("GET /api/v1/things");
    }

    @Test
    void the_own_account_is_that_of_the_own_issuer_alone() {
        String path = "/api/v1/people/wang/password";
        AccessRow row = AccessTable.of("PUT", table.at(path)).orElseThrow();

        assertThat(row.allows(caller("wang", "own"), path)).isTrue();
        assertThat(row.allows(caller("li", "own"), path)).isFalse();
        assertThat(row.allows(caller("wang", "keycloak"), path)).isFalse();
        assertThat(row.allows(Caller.PUBLIC, path)).isFalse();
    }

    private static AccessRow row(String method, String path, AccessRow.Permission permission) {
        return new AccessRow(method, path, false, Map.of(Role.CLERK, permission));
    }

    private static Caller caller(String name, String issuer) {
        return new Caller.SignedIn(name, issuer, Role.CLERK, new Scope.Everywhere(), Set.of());
    }
}
