package org.gongkai.kit.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** What a reader of an operation wants to know that follows from its shape, behind what is said of it alone. */
final class OperationWords {

    private OperationWords() {}

    static void describe(Operation operation) {
        List<String> words = new ArrayList<>();
        if (operation.getDescription() != null && !operation.getDescription().isBlank()) {
            words.add(operation.getDescription().strip());
        }
        words.add(whoMay(operation));
        if (takes(operation, "after")) {
            words.add("A page at a time: `next` of one is `after` of the one behind it, and null at the end.");
        }
        if (takes(operation, "If-Match")) {
            words.add("`If-Match` says which state was read: 412 when it is another by now.");
        }
        operation.setDescription(String.join("\n\n", words));
    }

    private static String whoMay(Operation operation) {
        Object roles = operation.getExtensions() == null
                ? null
                : operation.getExtensions().get(OperationRights.ROLES);
        return roles instanceof List<?> named
                ? "For " + named.stream().map(Object::toString).collect(Collectors.joining(", ")) + "."
                : "Open to everybody.";
    }

    private static boolean takes(Operation operation, String name) {
        return operation.getParameters() != null
                && operation.getParameters().stream().map(Parameter::getName).anyMatch(name::equals);
    }
}
