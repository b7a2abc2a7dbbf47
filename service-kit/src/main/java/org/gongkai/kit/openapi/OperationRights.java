package org.gongkai.kit.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

import org.gongkai.kit.access.AccessRow;
import org.gongkai.kit.access.AccessTable;
import org.gongkai.kit.access.Role;

/** Says at each operation who may do it. An operation without a row in the table of rights fails the build. */
final class OperationRights {

    /** The extension of an operation with the roles that may do it. */
    static final String ROLES = "x-roles";

    private static final String SCHEME = "bearer";

    private final AccessTable table;
    private final boolean hasSignInPage;

    OperationRights(AccessTable table, boolean hasSignInPage) {
        this.table = table;
        this.hasSignInPage = hasSignInPage;
    }

    /** The scheme of every right; a service where tokens are given out says itself how to come by one. */
    static void addScheme(OpenAPI api) {
        Map<String, SecurityScheme> schemes = api.getComponents().getSecuritySchemes();
        if (schemes == null || !schemes.containsKey(SCHEME)) {
            api.getComponents()
                    .addSecurityScheme(
                            SCHEME,
                            OASFactory.createSecurityScheme()
                                    .type(SecurityScheme.Type.HTTP)
                                    .scheme(SCHEME)
                                    .bearerFormat("JWT")
                                    .description("An access token of this system, or of a provider of sign-in"
                                            + " that the operator has set"));
        }
    }

    void describe(String path, PathItem.HttpMethod method, Operation operation) {
        AccessRow row = AccessTable.of(method.name(), table.at(path))
                .orElseThrow(() -> new IllegalStateException(
                        method + " " + path + " has no row in a table of rights: nobody has decided who may do it"));
        if (row.anyone()) {
            operation.setSecurity(new ArrayList<>());
            Responses.problems(operation, "429");
            return;
        }
        operation.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(SCHEME));
        operation.addExtension(
                ROLES,
                List.of(Role.values()).stream()
                        .filter(role -> row.roles().containsKey(role))
                        .map(role -> switch (row.roles().get(role)) {
                            case YES -> role.name();
                            case SELF -> role.name() + " (own account)";
                            case DRAFTS -> role.name() + " (with the grant DRAFTS)";
                        })
                        .toList());
        Responses.problems(operation, "401", "403");
        if (hasSignInPage && method == PathItem.HttpMethod.GET) {
            operation.getResponses().addAPIResponse("303", AnswerHeaders.toSignIn());
        }
    }
}
