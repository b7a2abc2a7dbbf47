package org.gongkai.kit.testing;

import java.net.URI;
import java.time.Duration;
import java.util.stream.Stream;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestBeforeTestExecutionCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import org.awaitility.Awaitility;

import org.gongkai.kit.access.AccessRow;
import org.gongkai.kit.access.AccessTable;
import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.contract.AnswersHeldToContract;

/**
 * Signs a test's requests in as somebody whose role may do what is asked, with the whole installation in scope, unless
 * the test brings a token of its own or says {@code noFilters()}. Tests about anything but rights need not think of them.
 * The answer is held against the contract whoever asks.
 */
public class SomebodyWhoMay implements QuarkusTestBeforeEachCallback, QuarkusTestBeforeTestExecutionCallback, Filter {

    /** All modules are tested beside each other; who waits for what comes by itself goes on as soon as it is there. */
    private static final Duration ON_A_BUSY_MACHINE = Duration.ofSeconds(30);

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        QuickRequests.install();
        QuickRequests.writeDownPlainly();
        Awaitility.setDefaultTimeout(ON_A_BUSY_MACHINE);
        PlainRequests.watch(AnswersHeldToContract::hold);
        RestAssured.replaceFiltersWith(new SomebodyWhoMay(), new VersionThatStands());
    }

    /** Quarkus has set its own since, and what is sent past all filters is quick as well. */
    @Override
    public void beforeTestExecution(QuarkusTestMethodContext context) {
        RestAssured.config = QuickRequests.of(RestAssured.config());
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification response, FilterContext context) {
        request.config(QuickRequests.of(request.getConfig()));
        if (!request.getHeaders().hasHeaderWithName("Authorization")) {
            String path = URI.create(request.getURI()).getRawPath();
            AccessTable table = Arc.container().instance(AccessTable.class).get();
            AccessTable.of(request.getMethod(), table.at(path))
                    .filter(row -> !row.anyone())
                    .ifPresent(row -> request.header("Authorization", "Bearer " + IssuerForTests.token(role(row))));
        }
        if (!request.getHeaders().hasHeaderWithName("Accept-Language")) {
            request.header("Accept-Language", "en");
        }
        return context.next(request, response);
    }

    private static Role role(AccessRow row) {
        return Stream.of(Role.values())
                .filter(role -> row.roles().get(role) == AccessRow.Permission.YES)
                .findFirst()
                .orElseThrow();
    }
}
