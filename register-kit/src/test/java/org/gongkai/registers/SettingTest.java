package org.gongkai.registers;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.form.code.RegionCode;
import org.gongkai.kit.access.Caller;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.access.Role;
import org.gongkai.kit.access.Scope;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.calendar.CalendarScope;
import org.gongkai.registers.letters.LetterRule;
import org.gongkai.registers.setting.DatedSetting;
import org.gongkai.registers.setting.SettingReach;
import org.gongkai.registers.setting.SettingRows;
import org.gongkai.registers.setting.SettingValue;
import org.gongkai.registers.setting.WantedSetting;
import org.gongkai.registers.testing.Api;

/** Settings as they are set: version by version, by who reaches the place, with the audit. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SettingTest {

    @Inject
    SettingRows rows;

    @Inject
    SettingReach reach;

    @Inject
    CurrentCaller caller;

    private String agency;
    private CalendarScope place;

    @BeforeEach
    void aBody() {
        agency = Api.agency("230505");
        place = CalendarScope.ofBody(agency);
    }

    @Test
    void each_has_the_next_version_and_who_has_not_read_the_last_sets_nothing() {
        DatedSetting first = set(10, OptionalLong.empty());
        assertThat(first.version()).isEqualTo(1);
        assertThat(first.setBy()).isEqualTo("admin");

        assertProblem(OptionalLong.empty(), ProblemKind.IF_MATCH_REQUIRED);
        assertProblem(OptionalLong.of(2), ProblemKind.STALE);
        assertThat(rows.next(wanted(12), OptionalLong.empty(), true).version()).isEqualTo(2);
        assertThat(rows.all().of(place, LetterRule.T_LETTER)).containsExactly(first);

        DatedSetting second = set(12, OptionalLong.of(1));
        assertThat(second.version()).isEqualTo(2);
        assertThat(rows.all().of(place, LetterRule.T_LETTER)).containsExactly(first, second);
        assertThat(rows.all().standing(place, LetterRule.T_LETTER)).containsExactly(second);

        given().header("Authorization", "Bearer " + IssuerForTests.token(Role.AUDITOR))
                .get("/api/v1/audit/letter-service/entries?operation=PUT_LETTER_RULE&objectId=T_LETTER/" + agency)
                .then()
                .statusCode(200)
                .body("items.objectKind.unique()", contains("LETTER_RULE"))
                .body("items.reason.unique()", contains("本机关规定"))
                .body("items.find { it.after.version == 1 }.before", nullValue())
                .body("items.find { it.after.version == 2 }.before.days", equalTo(10))
                .body("items.find { it.after.version == 2 }.after.days", equalTo(12));
    }

    @Test
    void who_reaches_a_part_of_a_place_alone_does_not_set_what_counts_in_it() {
        assertReaches(Role.ADMIN, new Scope.Everywhere(), CalendarScope.NATION, true);
        assertReaches(Role.ADMIN, new Scope.OfRegion(new RegionCode("230000")), CalendarScope.NATION, false);
        assertReaches(Role.ADMIN, new Scope.OfRegion(new RegionCode("230500")), CalendarScope.ofRegion("2305"), true);
        assertReaches(Role.ADMIN, new Scope.OfRegion(new RegionCode("230500")), CalendarScope.ofRegion("23"), false);
        assertReaches(Role.SIGNER, new Scope.OfRegion(new RegionCode("230500")), CalendarScope.ofRegion("2305"), false);
        assertReaches(Role.SIGNER, new Scope.OfAgency(agency), place, true);
        assertReaches(Role.SIGNER, new Scope.OfAgency(Api.agency("540000")), place, false);
    }

    private void assertReaches(Role role, Scope scope, CalendarScope to, boolean reaches) {
        Caller somebody = new Caller.SignedIn("somebody", "own", role, scope, Set.of());
        if (reaches) {
            caller.as(somebody, () -> {
                reach.requireWithin(to);
                return null;
            });
        } else {
            assertThatThrownBy(() -> caller.as(somebody, () -> {
                        reach.requireWithin(to);
                        return null;
                    }))
                    .as("%s of %s at %s", role, scope, to)
                    .isInstanceOf(Problem.class);
        }
    }

    private void assertProblem(OptionalLong expected, ProblemKind kind) {
        assertThatThrownBy(() -> set(11, expected))
                .asInstanceOf(InstanceOfAssertFactories.type(Problem.class))
                .extracting(Problem::kind)
                .isEqualTo(kind);
    }

    private DatedSetting set(int days, OptionalLong expected) {
        Caller admin = new Caller.SignedIn("admin", "own", Role.ADMIN, new Scope.Everywhere(), Set.of());
        return caller.as(admin, () -> rows.set(wanted(days), expected));
    }

    private WantedSetting wanted(int days) {
        return new WantedSetting(
                place,
                LetterRule.T_LETTER,
                SettingValue.APPLIES,
                OptionalInt.of(days),
                LocalDate.parse("2026-01-01"),
                "本机关规定",
                Optional.empty(),
                Optional.empty());
    }
}
