package org.gongkai.kit.openapi;

import java.util.function.Predicate;

import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Says of every operation that takes the version that was read (If-Match) what becomes of a request without it. A step, a correction
 * or an end is of something that is there, and wants one; what is put may not be there yet.
 */
public final class ReadVersions {

    private ReadVersions() {}

    /** Says it of the operations at some paths. */
    public static void describe(OpenAPI api, Predicate<String> paths) {
        api.getPaths().getPathItems().forEach((path, item) -> {
            if (paths.test(path)) {
                item.getOperations().forEach(ReadVersions::describe);
            }
        });
    }

    private static void describe(PathItem.HttpMethod method, Operation operation) {
        if (operation.getParameters() == null) {
            return;
        }
        operation.getParameters().stream()
                .filter(parameter -> "If-Match".equals(parameter.getName()))
                .forEach(parameter -> describe(method, operation, parameter));
    }

    private static void describe(PathItem.HttpMethod method, Operation operation, Parameter parameter) {
        if (method != PathItem.HttpMethod.PUT) {
            parameter.required(true);
        }
        Responses.problems(operation, "412", "428");
    }
}
