package org.gongkai.kit.openapi;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** What schemas are made of, and what they refer to among the components. */
final class SchemaTree {

    private static final String PLACE = "#/components/schemas/";

    private final Map<String, Schema> named;

    private SchemaTree(Map<String, Schema> named) {
        this.named = named;
    }

    static SchemaTree of(OpenAPI api) {
        return new SchemaTree(api.getComponents().getSchemas());
    }

    /** All that have a name, and all that these are made of. */
    Set<Schema> all() {
        return reached(named.values().stream());
    }

    /** These, and all that they are made of; by what they are, not by what they are like. */
    Set<Schema> reached(Stream<Schema> begin) {
        Set<Schema> reached = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Schema> rest = new ArrayDeque<>(begin.filter(Objects::nonNull).toList());
        while (!rest.isEmpty()) {
            Schema schema = rest.pop();
            if (reached.add(schema)) {
                parts(schema).filter(Objects::nonNull).forEach(rest::push);
            }
        }
        return reached;
    }

    private Stream<Schema> parts(Schema schema) {
        Stream<Schema> referred = Optional.ofNullable(schema.getRef())
                .filter(ref -> ref.startsWith(PLACE))
                .map(ref -> named.get(ref.substring(PLACE.length())))
                .stream();
        return Stream.of(
                        referred,
                        Stream.ofNullable(schema.getProperties()).flatMap(all -> all.values().stream()),
                        Stream.ofNullable(schema.getItems()),
                        Stream.ofNullable(schema.getAdditionalPropertiesSchema()),
                        Stream.ofNullable(schema.getAllOf()).flatMap(Collection::stream),
                        Stream.ofNullable(schema.getAnyOf()).flatMap(Collection::stream),
                        Stream.ofNullable(schema.getOneOf()).flatMap(Collection::stream))
                .flatMap(part -> part);
    }
}
