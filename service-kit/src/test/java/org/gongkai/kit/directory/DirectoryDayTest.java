package org.gongkai.kit.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;

import org.gongkai.form.code.AgencyKind;
import org.gongkai.form.code.Duty;
import org.gongkai.form.code.Ending;
import org.gongkai.form.code.RegionCode;

/** Who is in which sum, on which day, as far as was known when. */
class DirectoryDayTest {

    /** A city with its office and a bureau, two districts, a zone, a tax bureau, a water company. */
    private static FactsForTests city() {
        return new FactsForTests()
                .has("city", AgencyKind.GOVERNMENT, "321300")
                .has("city office", AgencyKind.GOVERNMENT_OFFICE, "321300")
                .has("city police", AgencyKind.DEPARTMENT, "321300")
                .has("north", AgencyKind.GOVERNMENT, "321302")
                .has("north office", AgencyKind.GOVERNMENT_OFFICE, "321302")
                .has("north town", AgencyKind.TOWNSHIP, "321302")
                .has("south", AgencyKind.GOVERNMENT, "321311")
                .has("south office", AgencyKind.GOVERNMENT_OFFICE, "321311")
                .has("south street", AgencyKind.SUBDISTRICT, "321311")
                .has("zone", AgencyKind.ZONE, "321302", "city")
                .has("tax", AgencyKind.VERTICAL, "321300")
                .has("water", AgencyKind.PUBLIC_UTILITY, "321302");
    }

    @Test
    void a_sum_has_each_body_of_the_tree_once_and_no_other() {
        DirectoryDay day = city().ofYear(2023);

        assertThat(day.sum("city"))
                .containsExactlyInAnyOrder(
                        "city",
                        "city office",
                        "city police",
                        "north",
                        "north office",
                        "north town",
                        "south",
                        "south office",
                        "south street",
                        "zone");
        assertThat(day.sum("north")).containsExactlyInAnyOrder("north", "north office", "north town");
        assertThat(day.members("city"))
                .containsExactlyInAnyOrder("city office", "city police", "north", "south", "zone");
        assertThat(day.countedIn("tax")).isEmpty();
        assertThat(day.countedIn("water")).isEmpty();
        assertThat(day.findGovernment(new RegionCode("3213"))).contains("city");
        assertThat(day.findGovernment(new RegionCode("32"))).isEmpty();
        assertThat(day.findOffice("north")).contains("north office");
        assertThat(day.reportsTo("north town")).contains("north office");
        assertThat(day.reportsTo("north")).contains("city office");
        assertThat(day.reportsTo("city office")).isEmpty();
    }

    @Test
    void a_vertical_department_is_counted_where_local_practice_says_so() {
        assertThat(city().has("customs", AgencyKind.VERTICAL, "321300", "city")
                        .ofYear(2023)
                        .sum("city"))
                .contains("customs")
                .doesNotContain("tax");
    }

    @Test
    void a_body_that_moves_is_where_it_is_on_the_last_day_of_the_year() {
        FactsForTests facts =
                city().says("north town", LocalDate.of(2022, 7, 1), AgencyKind.TOWNSHIP, "321311", state -> state);

        assertThat(facts.ofYear(2021).sum("north")).contains("north town");
        assertThat(facts.ofYear(2022).sum("north")).doesNotContain("north town");
        assertThat(facts.ofYear(2022).sum("south")).contains("north town");
        assertThat(facts.ofYear(2021).sum("city")).isEqualTo(city().ofYear(2021).sum("city"));
    }

    @Test
    void a_body_that_went_into_another_is_counted_with_it_from_that_year_on() {
        FactsForTests facts = city().has("city security", AgencyKind.DEPARTMENT, "321300")
                .ends("city security", "2022-06-30", Ending.MERGED, "city police")
                .has("city guard", AgencyKind.DEPARTMENT, "321300")
                .ends("city guard", "2021-03-31", Ending.RENAMED, "city security");

        assertThat(facts.ofYear(2021).sum("city")).contains("city security", "city guard");
        assertThat(facts.ofYear(2021).withPredecessors("city police")).containsExactly("city police");
        assertThat(facts.ofYear(2021).withPredecessors("city security")).containsExactly("city security", "city guard");
        assertThat(facts.ofYear(2022).withPredecessors("city police"))
                .containsExactly("city police", "city security", "city guard");
        assertThat(facts.ofYear(2022).sum("city")).contains("city security", "city guard");
        assertThat(facts.ofYear(2022).members("city")).doesNotContain("city security", "city guard");
        assertThat(facts.ofYear(2023).keeper("city guard")).isEqualTo("city police");
    }

    @Test
    void the_work_of_a_body_stands_in_the_report_that_includes_it() {
        FactsForTests facts = city().says(
                        "south street",
                        AgencyFact.ALWAYS,
                        AgencyKind.SUBDISTRICT,
                        "321311",
                        state -> new AgencyState(
                                state.name(),
                                state.regionCode(),
                                state.kind(),
                                Duty.INCLUDED_IN,
                                Optional.of("south office"),
                                Optional.empty(),
                                Optional.empty(),
                                state.acceptsApplications(),
                                state.contact()))
                .has("south market", AgencyKind.AUTHORISED, "321311")
                .ends("south market", "2022-06-30", Ending.MERGED, "south street");

        assertThat(facts.ofYear(2021).reportedBy("south market")).containsExactly("south market");
        assertThat(facts.ofYear(2022).reportedBy("south market"))
                .containsExactly("south market", "south street", "south office");
        assertThat(facts.ofYear(2022).reportedBy("south office")).containsExactly("south office");
    }

    @Test
    void who_was_counted_in_a_body_that_went_into_another_is_counted_there() {
        FactsForTests facts = city().has("south market", AgencyKind.AUTHORISED, "321311", "south")
                .ends("south", "2022-06-30", Ending.MERGED, "north");

        assertThat(facts.ofYear(2021).sum("south")).contains("south market");
        assertThat(facts.ofYear(2022).countedIn("south market")).contains("north");
        assertThat(facts.ofYear(2022).sum("city")).contains("south market", "south");
    }

    @Test
    void a_body_that_is_dissolved_without_a_successor_is_in_no_later_sum() {
        FactsForTests facts = city().ends("south street", "2022-06-30", Ending.DISSOLVED);

        assertThat(facts.ofYear(2021).sum("city")).contains("south street");
        assertThat(facts.ofYear(2022).sum("city")).doesNotContain("south street");
        assertThat(facts.ofYear(2022).findLast("south street")).isPresent();
        assertThat(facts.ofYear(2022).keeper("south street")).isEqualTo("south street");
    }

    @Test
    void the_work_of_a_body_may_be_included_in_another_ones_report() {
        FactsForTests facts = city().says(
                        "branch",
                        AgencyFact.ALWAYS,
                        AgencyKind.AUTHORISED,
                        "321302",
                        state -> new AgencyState(
                                state.name(),
                                state.regionCode(),
                                state.kind(),
                                Duty.INCLUDED_IN,
                                Optional.of("city police"),
                                Optional.empty(),
                                Optional.empty(),
                                true,
                                Map.of()));

        assertThat(facts.ofYear(2023).countedIn("branch")).contains("city");
    }

    @Test
    void what_was_not_known_at_a_moment_does_not_count_then() {
        FactsForTests facts = city().at("2023-02-01T00:00:00Z")
                .says("city police", LocalDate.of(2022, 3, 1), AgencyKind.DEPARTMENT, "321302", state -> state)
                .at("2023-03-01T00:00:00Z")
                .has("late", AgencyKind.DEPARTMENT, "321300")
                .at("2023-04-01T00:00:00Z")
                .takesBack("city police", LocalDate.of(2022, 3, 1));

        assertThat(facts.ofYear(2022, "2023-01-01T00:00:00Z").countedIn("city police"))
                .contains("city");
        assertThat(facts.ofYear(2022, "2023-02-01T00:00:00Z").countedIn("city police"))
                .contains("north");
        assertThat(facts.ofYear(2022, "2023-02-28T00:00:00Z").find("late")).isEmpty();
        assertThat(facts.ofYear(2022, "2023-03-01T00:00:00Z").find("late")).isPresent();
        assertThat(facts.ofYear(2022).countedIn("city police")).contains("city");
    }

    @Test
    void a_later_fact_of_the_same_day_stands_in_the_place_of_an_earlier_one_in_any_order_of_reading() {
        FactsForTests facts = city().at("2023-02-01T00:00:00Z")
                .says(
                        "city police",
                        AgencyFact.ALWAYS,
                        AgencyKind.DEPARTMENT,
                        "321300",
                        state -> new AgencyState(
                                "市公安局",
                                state.regionCode(),
                                state.kind(),
                                state.duty(),
                                state.includedIn(),
                                state.reportsTo(),
                                state.countedIn(),
                                state.acceptsApplications(),
                                state.contact()));

        for (int seed = 0; seed < 20; seed++) {
            List<AgencyFact> mixed = new java.util.ArrayList<>(facts.all());
            Collections.shuffle(mixed, new Random(seed));
            assertThat(DirectoryDay.of(mixed, LocalDate.of(2022, 12, 31), Optional.empty())
                            .find("city police")
                            .orElseThrow()
                            .name())
                    .isEqualTo("市公安局");
        }
    }
}
