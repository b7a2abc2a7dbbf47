package org.gongkai.kit.testing.contract;

import java.util.Arrays;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;

/** One schema of a description. */
record DescribedSchema(Schema schema) {

    private static String told(Error error) {
        return error.getKeyword() + " is broken: " + Arrays.toString(error.getArguments());
    }

    /** The places, as JSON pointers, where a value breaks it, with what is wrong and by which place of the description. */
    List<String> faults(JsonNode value) {
        return schema.validate(value).stream()
                .map(error -> "%s %s [%s by %s]"
                        .formatted(
                                error.getInstanceLocation(),
                                told(error),
                                error.getSchemaLocation().getFragment(),
                                error.getEvaluationPath()))
                .toList();
    }
}
