package org.gongkai.form.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;

import org.gongkai.form.Text;

/** The members of an edition's file, each as what it has to be. */
final class FormJson {

    private FormJson() {}

    static Optional<Text> findLabel(JsonNode node, String name) {
        return node.optional(name).map(FormJson::label);
    }

    static Text label(JsonNode node) {
        return new Text(text(node, "zh"), text(node, "en"));
    }

    static String text(JsonNode node, String name) {
        JsonNode value = node.get(name);
        if (value == null || !value.isTextual()) {
            throw new IllegalArgumentException("the form has no text '" + name + "' in " + node);
        }
        return value.textValue();
    }

    static <T> List<T> list(JsonNode array, Function<JsonNode, T> each) {
        List<T> list = new ArrayList<>();
        array.forEach(node -> list.add(each.apply(node)));
        return list;
    }
}
