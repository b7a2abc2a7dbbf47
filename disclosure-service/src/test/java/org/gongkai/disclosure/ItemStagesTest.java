package org.gongkai.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.gongkai.disclosure.life.table.ItemLifeCycle;
import org.gongkai.disclosure.life.table.ItemStage;
import org.gongkai.disclosure.life.table.ItemStep;
import org.gongkai.disclosure.life.table.ItemTransition;
import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** Every stage of an item with every step: what the table has is done, what it does not have is refused and changes nothing. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ItemStagesTest {

    private static final Map<String, Object> REASON = Map.of("reason", "理由");

    private ItemOffice office;

    @BeforeEach
    void anOfficeOfItsOwn() {
        office = ItemOffice.ofItsOwn();
    }

    private static Map<String, Object> content() {
        return ItemOffice.content("text", "<p>电话13800138000</p>");
    }

    private static Map<String, Object> otherContent() {
        return ItemOffice.content("text", "<p>电话13900139000</p>");
    }

    @ParameterizedTest
    @EnumSource
    void every_step_at_a_stage_is_as_the_table_says(ItemStage stage) {
        Optional<String> standing = Optional.empty();
        for (String path : paths()) {
            List<ItemTransition> rows = ItemLifeCycle.all().stream()
                    .filter(row -> row.path().equals(path) && row.from().contains(stage))
                    .toList();
            boolean withholds = path.endsWith("/withholdings") && !rows.isEmpty();
            String item = withholds
                    ? reviewed(office.begun(ItemOffice.withheldContent()))
                    : standing.orElseGet(() -> at(stage));
            if (path.matches(".*/(releases|schedules|schedule-cancellations)") && !rows.isEmpty()) {
                office.settle(item);
            }
            if (path.endsWith("/schedule-cancellations") && !rows.isEmpty()) {
                post(item, "schedules").statusCode(200);
            }

            ValidatableResponse answer = post(item, path.substring("items/{id}/".length()));

            String what = stage + " " + path;
            if (rows.isEmpty()) {
                assertThat(answer.extract().statusCode()).as(what).isEqualTo(409);
                answer.body("type", equalTo("/problems/wrong-stage"));
                office.read(item).body("stage", equalTo(stage.name()));
            } else {
                assertThat(answer.extract().statusCode()).as(what).isEqualTo(200);
                assertThat(answer.extract().<String>path("stage"))
                        .as(what)
                        .isEqualTo(rows.getFirst().to().orElse(stage).name());
            }
            // What was refused has changed nothing, and these steps leave the others as they were.
            standing = rows.isEmpty()
                            || path.matches(".*/(content|reviews|settlements|annulments|placements|reassessments)")
                    ? Optional.of(item)
                    : Optional.empty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_life_follows_when_the_row_of_the_register_is_voided(ItemStage stage) {
        String item = at(stage);
        Optional<String> record = Optional.ofNullable(office.record(item));

        int status = record.map(
                        id -> new Api("disclosures").voidRecord(id).extract().statusCode())
                .orElse(404);

        boolean follows = ItemLifeCycle.find(stage, ItemStep.VOID).isPresent();
        assertThat(status).isEqualTo(follows ? 200 : stage == ItemStage.INVALID ? 409 : 404);
        office.read(item).body("stage", equalTo(follows ? "INVALID" : stage.name()));
    }

    @Test
    void every_step_of_the_table_is_walked() {
        assertThat(paths()).hasSize(16);
        assertThat(ItemLifeCycle.all().stream().map(ItemTransition::step).distinct())
                .containsExactlyInAnyOrder(ItemStep.values());
    }

    private static List<String> paths() {
        return ItemLifeCycle.all().stream()
                .map(ItemTransition::path)
                .filter(path -> path.startsWith("items/{id}/"))
                .distinct()
                .toList();
    }

    private ValidatableResponse post(String item, String step) {
        return switch (step) {
            case "content" -> office.write(item, otherContent());
            case "reviews" -> office.take(Role.REVIEWER, item, step, Map.of("kind", "SECRECY"));
            case "returns", "withholdings" -> office.take(Role.REVIEWER, item, step, REASON);
            case "settlements" ->
                office.take(
                        Role.REVIEWER,
                        item,
                        step,
                        Map.of(
                                "reason",
                                "理由",
                                "finding",
                                Optional.ofNullable(office.read(item)
                                                .extract()
                                                .<String>path("personalData.find { it.reason == null }?.finding"))
                                        .orElse("none")));
            case "annulments" -> office.take(Role.CLERK, item, step, Map.of("on", "2026-03-02", "reason", "撤销"));
            case "schedules" -> office.take(Role.CLERK, item, step, Map.of("at", ItemOffice.ahead()));
            case "placements" ->
                office.take(
                        Role.CLERK, item, step, Map.of("channel", "GAZETTE", "place", "2026年第3期", "on", "2026-03-02"));
            case "reassessments" ->
                office.take(Role.CLERK, item, step, Map.of("decision", "STAYS_WITHHELD", "reason", "理由"));
            case "submissions", "releases", "archivings" -> office.take(Role.CLERK, item, step, Map.of());
            default -> office.take(Role.CLERK, item, step, REASON);
        };
    }

    /** An item at a stage, in whose text a place looks like personal data that nobody has settled where it is worked on. */
    private String at(ItemStage stage) {
        return switch (stage) {
            case DRAFT -> office.begun(content());
            case IN_REVIEW -> after(office.begun(content()), "submissions");
            case REVIEWED -> reviewed(office.begun(content()));
            case PUBLISHED -> office.published(content());
            case CHANGE_DRAFT -> changed();
            case CHANGE_IN_REVIEW -> after(changed(), "submissions");
            case CHANGE_REVIEWED -> reviewed(changed());
            case WITHDRAWN -> after(office.published(content()), "withdrawals");
            case ARCHIVED -> after(office.published(content()), "archivings");
            case DISCARDED -> office.withheld();
            case INVALID -> {
                String item = office.published(content());
                new Api("disclosures").voidRecord(office.record(item)).statusCode(200);
                yield item;
            }
        };
    }

    private String changed() {
        String item = after(office.published(content()), "changes");
        office.write(item, otherContent()).statusCode(200);
        return item;
    }

    private String reviewed(String item) {
        office.review(item);
        return item;
    }

    private String after(String item, String... steps) {
        Stream.of(steps).forEach(step -> post(item, step).statusCode(200));
        return item;
    }
}
