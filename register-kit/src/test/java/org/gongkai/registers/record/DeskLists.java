package org.gongkai.registers.record;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.specification.RequestSpecification;
import org.assertj.core.api.SoftAssertions;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.form.code.RegionCode;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.access.Role;
import org.gongkai.kit.access.Scope;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.ReadAnswer;
import org.gongkai.registers.register.Register;
import org.gongkai.registers.testing.QueryPlan;

/** What holds for the lists of every register: each way to ask is read off an index, and pages neither repeat nor skip. */
public final class DeskLists<E extends Record> {

    private static final UUID START = new UUID(0, 0);

    private static final int BODIES = 800;

    private final Register<E> register;
    private final ListPlans<E> plans;

    public DeskLists(Register<E> register, Jdbi service, CurrentCaller caller) {
        this.register = register;
        this.plans = new ListPlans<>(register, service, caller);
    }

    /**
     * Expects that of ten times as many records as the body has no page reads more rows than {@code most}, however it is asked for
     * and whoever asks.
     *
     * @param withoutIndex fields of free text that are not worth an index
     */
    public void tenfoldPageFromIndexes(String agency, RegionCode region, int most, Set<String> withoutIndex) {
        pageOfManyFromIndexes(agency, region, 10, most, withoutIndex);
    }

    /** The same of so many times as many records. */
    public void pageOfManyFromIndexes(String agency, RegionCode region, int times, int most, Set<String> withoutIndex) {
        plans.multiply(agency, times - 1);
        // To look at each of these for the policy is what the planner shuns most.
        plans.addBodies(agency, BODIES);
        try {
            ListPlans.analyze();
            pageFromIndexes(agency, Optional.of(region), most, withoutIndex);
        } finally {
            plans.takeCopiesAway(agency);
        }
    }

    /** The same for a register of few rows, whose lists over a region are not worth indexes of their own. */
    public void pageOfAgencyFromIndexes(String agency, int most) {
        pageFromIndexes(agency, Optional.empty(), most, Set.of());
    }

    private void pageFromIndexes(String agency, Optional<RegionCode> region, int most, Set<String> withoutIndex) {
        SoftAssertions all = new SoftAssertions();
        plans.questions(agency).forEach((name, question) -> {
            if (withoutIndex.contains(name)) {
                return;
            }
            List<UUID> ids = plans.ids(question, List.of(agency));
            UUID middle = ids.isEmpty() ? START : ids.get(ids.size() / 2);
            for (UUID after : List.of(START, middle)) {
                for (Scope scope : scopes(name, agency, region)) {
                    QueryPlan plan = plans.plan(question, scope, after);
                    String what = name + " of " + scope + " after " + after;
                    all.assertThat(plan.sequentialScans(register.table()))
                            .as(what + "\n" + plan)
                            .isEmpty();
                    all.assertThat(plan.read(register.table()))
                            .as("rows read for " + what + "\n" + plan)
                            .isLessThanOrEqualTo(most);
                }
            }
        });
        all.assertAll();
    }

    /** A span of days without an end is read off an index for one agency alone. */
    private static List<Scope> scopes(String name, String agency, Optional<RegionCode> region) {
        boolean endless = name.endsWith("From") || name.endsWith("To");
        return endless || region.isEmpty()
                ? List.of(new Scope.OfAgency(agency))
                : List.of(new Scope.OfAgency(agency), new Scope.OfRegion(region.get()));
    }

    /** Expects of every way to ask that its pages together are what a plain scan finds: of one agency, and of a region's. */
    public void pagesNeitherRepeatNorSkip(List<String> agencies, RegionCode region, int limit) {
        String agency = agencies.getFirst();
        plans.questions(agency).forEach((name, question) -> {
            Map<String, String> ofAgency = new LinkedHashMap<>(question);
            ofAgency.put("agencyCode", agency);
            assertThat(pages(ofAgency, region, limit)).as(name).isEqualTo(plans.ids(question, List.of(agency)));
            assertThat(pages(question, region, limit))
                    .as(name + " of the region")
                    .isEqualTo(plans.ids(question, agencies));
        });
    }

    private List<UUID> pages(Map<String, String> question, RegionCode region, int limit) {
        String token = IssuerForTests.tokenOfRegion(Role.CLERK, region.prefix());
        List<UUID> ids = new ArrayList<>();
        String after = null;
        do {
            RequestSpecification request = given().header("Authorization", "Bearer " + token)
                    .queryParams(question)
                    .queryParam("limit", limit);
            if (after != null) {
                request.queryParam("after", after);
            }
            JsonNode page = ReadAnswer.of(
                    request.get("/api/v1/" + register.path()).then().statusCode(200));
            page.get("items")
                    .forEach(item -> ids.add(UUID.fromString(item.get("id").asText())));
            after = page.get("next").textValue();
        } while (after != null);
        return ids;
    }
}
