package org.gongkai.deploy;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;

import org.gongkai.deploy.accounts.Demo;
import org.gongkai.deploy.accounts.GatewayClient;
import org.gongkai.deploy.accounts.Login;
import org.gongkai.deploy.stack.Stack;

/** Accounts of the running stack of a test, one for each role with the whole installation in scope, and their tokens. */
final class Callers {

    private static final Map<Caller, GatewayClient> CLIENTS = new ConcurrentHashMap<>();

    private Callers() {}

    /** A good token of the role. */
    static String token(String role) {
        return client(role).token();
    }

    /** A token of the first role that may do the operation; none when anybody may. */
    static String tokenFor(String method, String path) {
        return Rights.find(method, path)
                .filter(row -> !row.anyone() && !row.roles().isEmpty())
                .map(row -> token(row.roles().getFirst()))
                .orElse("");
    }

    /** Makes an account and answers the gateway as it sees it. */
    static GatewayClient account(String name, String role, String scope) {
        String password = RunningStack.stack().accounts().password(Demo.ADMIN);
        RunningStack.stack().accounts().client(Demo.ADMIN).put("/api/v1/accounts/" + name, """
                {"role": "%s", "displayName": "测试", "password": "%s", %s}
                """.formatted(
                        role, password, scope));
        return new GatewayClient(RunningStack.stack().gateway(), new Login(name, password));
    }

    /** The gateway as somebody of the role sees it. */
    static synchronized GatewayClient client(String role) {
        return role.equals("ADMIN")
                ? RunningStack.stack().accounts().client(Demo.ADMIN)
                : CLIENTS.computeIfAbsent(
                        new Caller(RunningStack.stack(), role),
                        key -> account(
                                "it-" + role.toLowerCase(),
                                role,
                                "\"regionCode\": \"000000\", \"grants\": [\"DRAFTS\"]"));
    }

    private record Caller(Stack stack, String role) {}

    /** Signs a request in as somebody who may do what it asks, unless it brings a token. */
    static final class SomebodyWhoMay implements Filter {

        @Override
        public Response filter(
                FilterableRequestSpecification request,
                FilterableResponseSpecification response,
                FilterContext context) {
            String token =
                    tokenFor(request.getMethod(), URI.create(request.getURI()).getRawPath());
            if (!token.isEmpty() && !request.getHeaders().hasHeaderWithName("Authorization")) {
                request.header("Authorization", "Bearer " + token);
            }
            return context.next(request, response);
        }
    }
}
