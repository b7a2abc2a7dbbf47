package org.gongkai.kit.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.eclipse.microprofile.openapi.models.media.Schema;

/** What the scanner says of a value that may be null only by halves, so that null is not valid. */
final class NullableSchemas {

    private NullableSchemas() {}

    static void mend(Schema schema) {
        mendList(schema);
        mendType(schema);
    }

    /** A list of values that are allowed leaves null out. */
    private static void mendList(Schema schema) {
        if (mayBeNull(schema)
                && schema.getEnumeration() != null
                && schema.getEnumeration().stream().noneMatch(Objects::isNull)) {
            List<Object> values = new ArrayList<>(schema.getEnumeration());
            values.add(null);
            schema.setEnumeration(values);
        }
    }

    /** A type stands beside what says the same of the schema that is referred to, and has null. */
    private static void mendType(Schema schema) {
        if (schema.getType() != null
                && schema.getAnyOf() != null
                && schema.getAnyOf().stream().anyMatch(NullableSchemas::mayBeNull)) {
            schema.setType(null);
        }
    }

    private static boolean mayBeNull(Schema schema) {
        return schema.getType() != null && schema.getType().contains(Schema.SchemaType.NULL);
    }
}
