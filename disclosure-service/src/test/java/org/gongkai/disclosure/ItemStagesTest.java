package org.gongkai.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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

    /** Items that a step has left at a stage: they went there as any other, and serve for the next steps there. */
    private final Map<ItemStage, Deque<String>> left = new EnumMap<>(ItemStage.class);

    private final Set<String> annulled = new HashSet<>();
    private int telephone;
    private ItemOffice office;

    @BeforeEach
    void anOfficeOfItsOwn() {
        office = ItemOffice.ofItsOwn();
    }

    private static Map<String, Object> content() {
        return ItemOffice.content("text", "<p>电话13800138000</p>");
    }

    /** Each time with another place that looks like personal data. */
    private Map<String, Object> otherContent() {
        return ItemOffice.content("text", "<p>电话139%08d</p>".formatted(++telephone));
    }

    @Test
    void every_step_at_a_stage_is_as_the_table_says() {
        for (ItemStage stage : ItemStage.values()) {
            everyStep(stage);
        }
    }

    private void everyStep(ItemStage stage) {
        Optional<String> standing = Optional.empty();
        for (String path : paths()) {
            if (row(stage, path).isEmpty()) {
                standing = standing.or(() -> Optional.of(at(stage)));
                refused(standing.get(), stage, path);
            }
        }
        standing.ifPresent(item -> office.read(item).body("stage", equalTo(stage.name())));
        for (String path : paths()) {
            Optional<ItemTransition> row = row(stage, path);
            if (row.isPresent()) {
                boolean withholds = path.endsWith("/withholdings");
                String item = withholds
                        ? reviewed(office.begun(ItemOffice.withheldContent()))
                        : standing.orElseGet(() -> at(stage));
                ItemStage after = row.get().to().orElse(stage);
                taken(item, stage, path, after);
                // These steps leave the others as they were.
                boolean stays = path.matches(".*/(content|reviews|settlements|annulments|placements|reassessments)");
                standing = stays ? Optional.of(item) : withholds ? standing : Optional.empty();
                if (path.endsWith("/annulments")) {
                    annulled.add(item);
                }
                if (!stays && (withholds || after != ItemStage.DISCARDED)) {
                    left.computeIfAbsent(after, none -> new ArrayDeque<>()).add(item);
                }
            }
        }
        standing.ifPresent(
                item -> left.computeIfAbsent(stage, none -> new ArrayDeque<>()).add(item));
    }

    private static Optional<ItemTransition> row(ItemStage stage, String path) {
        return ItemLifeCycle.all().stream()
                .filter(row -> row.path().equals(path) && row.from().contains(stage))
                .findFirst();
    }

    private void refused(String item, ItemStage stage, String path) {
        ValidatableResponse answer = post(item, path.substring("items/{id}/".length()));
        assertThat(answer.extract().statusCode()).as(stage + " " + path).isEqualTo(409);
        answer.body("type", equalTo("/problems/wrong-stage"));
    }

    private void taken(String item, ItemStage stage, String path, ItemStage after) {
        if (path.matches(".*/(releases|schedules|schedule-cancellations)")) {
            office.settle(item);
        }
        if (path.endsWith("/schedule-cancellations")) {
            post(item, "schedules").statusCode(200);
        }
        ValidatableResponse answer = post(item, path.substring("items/{id}/".length()));
        assertThat(answer.extract().statusCode()).as(stage + " " + path).isEqualTo(200);
        assertThat(answer.extract().<String>path("stage"))
                .as(stage + " " + path)
                .isEqualTo(after.name());
    }

    @Test
    void the_life_follows_when_the_row_of_the_register_is_voided() {
        for (ItemStage stage : ItemStage.values()) {
            voided(stage);
        }
    }

    private void voided(ItemStage stage) {
        String item = at(stage);
        Optional<String> record = Optional.ofNullable(office.record(item));

        int status = record.map(
                        id -> new Api("disclosures").voidRecord(id).extract().statusCode())
                .orElse(404);

        boolean follows = ItemLifeCycle.find(stage, ItemStep.VOID).isPresent();
        assertThat(status).as(stage.name()).isEqualTo(follows ? 200 : stage == ItemStage.INVALID ? 409 : 404);
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
        Deque<String> those = left.getOrDefault(stage, new ArrayDeque<>());
        while (!those.isEmpty()) {
            String item = those.remove();
            if (serves(stage, item)) {
                return item;
            }
        }
        return switch (stage) {
            case DRAFT -> office.begun(content());
            case IN_REVIEW -> after(at(ItemStage.DRAFT), "submissions");
            case REVIEWED -> reviewed(at(ItemStage.DRAFT));
            case PUBLISHED -> released(at(ItemStage.REVIEWED));
            case CHANGE_DRAFT -> rewritten(after(at(ItemStage.PUBLISHED), "changes"));
            case CHANGE_IN_REVIEW -> after(at(ItemStage.CHANGE_DRAFT), "submissions");
            case CHANGE_REVIEWED -> reviewed(at(ItemStage.CHANGE_DRAFT));
            case WITHDRAWN -> after(at(ItemStage.PUBLISHED), "withdrawals");
            case ARCHIVED -> after(at(ItemStage.PUBLISHED), "archivings");
            case DISCARDED -> office.withheld();
            case INVALID -> {
                String item = at(ItemStage.PUBLISHED);
                new Api("disclosures").voidRecord(office.record(item)).statusCode(200);
                yield item;
            }
        };
    }

    /** Whether an item that another step has left at a stage is as one that was brought there. */
    private boolean serves(ItemStage stage, String item) {
        return switch (stage) {
            case DRAFT -> {
                rewritten(item);
                yield true;
            }
            case CHANGE_DRAFT -> {
                rewritten(item);
                yield !annulled.contains(item);
            }
            case IN_REVIEW, REVIEWED, CHANGE_IN_REVIEW, CHANGE_REVIEWED -> !annulled.contains(item) && isOpen(item);
            case PUBLISHED, ARCHIVED -> !annulled.contains(item);
            case WITHDRAWN, DISCARDED, INVALID -> true;
        };
    }

    private boolean isOpen(String item) {
        JsonPath read = office.read(item).extract().jsonPath();
        return read.getString("order") == null
                && !read.getList("personalData.findAll { it.reason == null }").isEmpty();
    }

    private String rewritten(String item) {
        office.write(item, otherContent()).statusCode(200);
        return item;
    }

    private String released(String item) {
        office.settle(item);
        return after(item, "releases");
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
