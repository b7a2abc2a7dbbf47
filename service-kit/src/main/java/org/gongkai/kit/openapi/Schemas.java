package org.gongkai.kit.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Short words for the schemas that the contract is made of. */
public final class Schemas {

    private Schemas() {}

    /** A schema of the components, by its name. */
    public static Schema ref(String name) {
        return OASFactory.createSchema().ref(name);
    }

    /** A string. */
    public static Schema text() {
        return of(Schema.SchemaType.STRING);
    }

    /** A whole number. */
    public static Schema integer() {
        return of(Schema.SchemaType.INTEGER);
    }

    /** True or false. */
    public static Schema flag() {
        return of(Schema.SchemaType.BOOLEAN);
    }

    /** A moment with its offset (ISO 8601). */
    public static Schema moment() {
        return text().format("date-time").examples(List.of("2024-03-01T08:00:00+08:00"));
    }

    /** A JSON object. */
    public static Schema object() {
        return of(Schema.SchemaType.OBJECT);
    }

    /** The object without other properties than those it names. */
    public static Schema closed(Schema object) {
        return object.additionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
    }

    /** A JSON object as an example, its members in the order given: name, value, name, value ... */
    public static Map<String, Object> example(Object... namesAndValues) {
        Map<String, Object> example = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            example.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return example;
    }

    /** An array. */
    public static Schema list(Schema items) {
        return of(Schema.SchemaType.ARRAY).items(items);
    }

    /** A page of a list. */
    public static Schema page(Schema item) {
        return object().addProperty("items", list(item))
                .addProperty("next", orNull(text().description("Value of after for the next page")));
    }

    /** A schema that null satisfies too. */
    public static Schema orNull(Schema schema) {
        return OASFactory.createSchema().anyOf(List.of(schema, of(Schema.SchemaType.NULL)));
    }

    /** A body of one media type. */
    public static Content content(String mediaType, Schema schema) {
        return OASFactory.createContent()
                .addMediaType(mediaType, OASFactory.createMediaType().schema(schema));
    }

    private static Schema of(Schema.SchemaType type) {
        return OASFactory.createSchema().type(List.of(type));
    }
}
