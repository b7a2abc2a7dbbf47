package org.gongkai.report.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.gongkai.form.code.AgencyKind;
import org.gongkai.form.code.Duty;
import org.gongkai.form.code.Ending;
import org.gongkai.form.words.Language;
import org.gongkai.kit.directory.AgencyFact;
import org.gongkai.kit.directory.AgencyState;
import org.gongkai.kit.directory.FactsForTests;

/** What the directory refuses, with the place that is wrong. */
class DirectoryRulesTest {

    private static final LocalDate JULY = LocalDate.of(2022, 7, 1);

    private final FactsForTests known = new FactsForTests()
            .has("city", AgencyKind.GOVERNMENT, "321300")
            .has("city office", AgencyKind.GOVERNMENT_OFFICE, "321300")
            .has("north", AgencyKind.GOVERNMENT, "321302")
            .has("town", AgencyKind.TOWNSHIP, "321302")
            .has("zone", AgencyKind.ZONE, "321300");

    private static AgencyState state(AgencyKind kind) {
        return AgencyState.of("某机关", "321302", kind);
    }

    private static AgencyState included(String in, Optional<String> countedIn) {
        return new AgencyState(
                "某机关",
                "321302",
                AgencyKind.SUBDISTRICT,
                Duty.INCLUDED_IN,
                Optional.of(in),
                Optional.empty(),
                countedIn,
                true,
                Map.of());
    }

    private static AgencyFact fact(String code, LocalDate from, AgencyState state) {
        return new AgencyFact(
                code, 9, from, Optional.empty(), state, Optional.empty(), List.of(), false, Instant.EPOCH);
    }

    private static AgencyFact ending(
            String code, String last, AgencyState state, Optional<Ending> ending, String... successors) {
        return new AgencyFact(
                code,
                9,
                AgencyFact.ALWAYS,
                Optional.of(LocalDate.parse(last)),
                state,
                ending,
                List.of(successors),
                false,
                Instant.EPOCH);
    }

    private void assertRefused(AgencyFact said, String pointer, String words) {
        assertThat(DirectoryRules.check(known.all(), said))
                .anySatisfy(violation -> {
                    assertThat(violation.pointer()).isEqualTo(pointer);
                    assertThat(violation.message().in(Language.ENGLISH)).contains(words);
                })
                .allSatisfy(violation ->
                        assertThat(violation.message().in(Language.CHINESE)).isNotBlank());
    }

    private void assertTaken(AgencyFact said) {
        assertThat(DirectoryRules.check(known.all(), said)).isEmpty();
    }

    @Test
    void a_body_as_usual_is_taken() {
        assertTaken(fact("new", AgencyFact.ALWAYS, state(AgencyKind.DEPARTMENT)));
        assertTaken(fact("new", JULY, state(AgencyKind.ZONE).countedIn("city")));
        assertTaken(fact("town", JULY, state(AgencyKind.SUBDISTRICT)));
        assertTaken(fact("new", JULY, included("city office", Optional.of("city"))));
        assertTaken(fact("new", JULY, state(AgencyKind.DEPARTMENT).countedIn("zone")));
    }

    @Test
    void sums_do_not_turn_in_a_circle() {
        assertRefused(
                fact("city", AgencyFact.ALWAYS, state(AgencyKind.GOVERNMENT).countedIn("north")),
                "/regionCode",
                "has a government already");
        AgencyState city = AgencyState.of("市政府", "321300", AgencyKind.GOVERNMENT);
        assertRefused(fact("city", JULY, city.countedIn("north")), "/countedIn", "circle");
        assertRefused(fact("city", JULY, city.countedIn("city")), "/countedIn", "the body itself");
        known.says("zone", JULY, AgencyKind.ZONE, "321300", state -> state.countedIn("city"));
        assertRefused(fact("city", LocalDate.of(2020, 1, 1), city.countedIn("zone")), "/countedIn", "circle");
    }

    @Test
    void no_body_is_in_two_sums() {
        assertRefused(fact("new", JULY, included("city office", Optional.of("north"))), "/countedIn", "twice");
        assertRefused(fact("new", JULY, state(AgencyKind.GOVERNMENT)), "/regionCode", "north");
    }

    @Test
    void what_is_in_no_sum_is_in_none() {
        assertRefused(
                fact("water", JULY, state(AgencyKind.PUBLIC_UTILITY).countedIn("north")), "/countedIn", "in no sum");
        assertTaken(fact("tax", JULY, state(AgencyKind.VERTICAL).countedIn("north")));
    }

    @Test
    void the_bodies_that_are_named_are_there_and_of_a_kind_that_can_stand_there() {
        assertRefused(
                fact("new", JULY, state(AgencyKind.DEPARTMENT).countedIn("nobody")),
                "/countedIn",
                "not in the directory");
        assertRefused(fact("new", JULY, state(AgencyKind.DEPARTMENT).countedIn("town")), "/countedIn", "not of a kind");
        assertRefused(fact("new", JULY, included("nobody", Optional.empty())), "/includedIn", "not in the directory");
        known.says("late", LocalDate.of(2023, 1, 1), AgencyKind.ZONE, "321300", state -> state);
        assertRefused(fact("new", JULY, state(AgencyKind.DEPARTMENT).countedIn("late")), "/countedIn", "2022-07-01");
        assertTaken(fact(
                "new", LocalDate.of(2023, 1, 1), state(AgencyKind.DEPARTMENT).countedIn("late")));
    }

    @Test
    void times_do_not_overlap() {
        AgencyState town = state(AgencyKind.TOWNSHIP);
        known.says("town", JULY, AgencyKind.SUBDISTRICT, "321302", state -> state);
        assertRefused(ending("town", "2022-12-31", town, Optional.of(Ending.DISSOLVED)), "/validTo", "2022-07-01");
        assertTaken(ending("town", "2022-06-30", town, Optional.of(Ending.DISSOLVED)));
        assertRefused(ending("town", "1949-09-30", town, Optional.empty()), "/validTo", "before validFrom");

        FactsForTests ended = new FactsForTests()
                .has("town", AgencyKind.TOWNSHIP, "321302")
                .ends("town", "2022-12-31", Ending.DISSOLVED);
        assertThat(DirectoryRules.check(ended.all(), fact("town", JULY, town)))
                .extracting(violation -> violation.pointer())
                .containsExactly("/validFrom");
        assertThat(DirectoryRules.check(ended.all(), fact("town", LocalDate.of(2023, 1, 1), town)))
                .isEmpty();
    }

    @Test
    void an_end_says_where_the_work_went_and_leaves_nobody_behind() {
        AgencyState north = AgencyState.of("区政府", "321302", AgencyKind.GOVERNMENT);
        known.says("street", AgencyFact.ALWAYS, AgencyKind.SUBDISTRICT, "321302", state -> state.countedIn("north"));

        assertRefused(
                ending("town", "2022-06-30", state(AgencyKind.TOWNSHIP), Optional.of(Ending.MERGED)),
                "/successors",
                "at least one");
        assertRefused(
                ending("town", "2022-06-30", state(AgencyKind.TOWNSHIP), Optional.empty(), "street"),
                "/successors",
                "ending");
        assertRefused(
                ending("town", "2022-06-30", state(AgencyKind.TOWNSHIP), Optional.of(Ending.MERGED), "nobody"),
                "/successors",
                "not in the directory");
        assertRefused(ending("north", "2022-06-30", north, Optional.of(Ending.DISSOLVED)), "/validTo", "street");
        assertTaken(ending("north", "2022-06-30", north, Optional.of(Ending.MERGED), "city"));
    }

    @Test
    void a_government_that_sums_up_others_stays_one() {
        assertTaken(fact("north", JULY, state(AgencyKind.DEPARTMENT)));
        known.says("street", AgencyFact.ALWAYS, AgencyKind.SUBDISTRICT, "321302", state -> state.countedIn("north"));
        assertRefused(fact("north", JULY, state(AgencyKind.DEPARTMENT)), "/kind", "street");
    }
}
