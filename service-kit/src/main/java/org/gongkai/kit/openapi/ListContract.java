package org.gongkai.kit.openapi;

import java.util.Optional;

import jakarta.inject.Singleton;

import io.quarkus.arc.Unremovable;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

import org.gongkai.kit.paging.SearchedWords;

/** Describes what lists of desks take alike ({@code open}, {@code sort}, {@code q}, {@code by}), where they do not say it themselves. */
@Singleton
@Unremovable
class ListContract implements ContractPart {

    private static final String COUNTS = "/counts";

    @Override
    public void describe(OpenAPI api) {
        api.getPaths().getPathItems().forEach((path, item) -> {
            Operation get = item.getGET();
            if (get == null || get.getParameters() == null || path.startsWith("/api/v1/public/")) {
                return;
            }
            boolean isList = path.endsWith(COUNTS) || takes(get, "sort");
            get.getParameters().stream()
                    .filter(parameter -> isList && parameter.getIn() == Parameter.In.QUERY)
                    .filter(parameter -> !isNamed(api, parameter))
                    .forEach(ListContract::describe);
        });
    }

    private static boolean takes(Operation operation, String name) {
        return operation.getParameters().stream().anyMatch(parameter -> name.equals(parameter.getName()));
    }

    /** Whether the words of the service have it. */
    private static boolean isNamed(OpenAPI api, Parameter parameter) {
        return Optional.ofNullable(api.getComponents().getParameters())
                .filter(words -> words.containsKey(parameter.getName()))
                .isPresent();
    }

    private static void describe(Parameter parameter) {
        Schema schema = parameter.getSchema();
        switch (parameter.getName()) {
            case "open" ->
                say(parameter, "true for those that have not ended, false for those that have")
                        .schema(Schemas.flag());
            case "sort" ->
                say(parameter, "The order, behind a minus the opposite one; those without the key come last")
                        .schema(Schemas.text().enumeration(schema.getEnumeration()));
            case "q" ->
                say(parameter, "Words that all have to be there")
                        .schema(Schemas.text().maxLength(SearchedWords.LONGEST));
            case "by" -> {
                say(parameter, "What they are counted by, with commas or one by one");
                if (schema.getEnumeration() != null) {
                    parameter.schema(Schemas.list(Schemas.text().enumeration(schema.getEnumeration())));
                }
            }
            default -> {}
        }
    }

    private static Parameter say(Parameter parameter, String description) {
        return parameter.getDescription() == null ? parameter.description(description) : parameter;
    }
}
