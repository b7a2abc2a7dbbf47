package org.gongkai.kit.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

import org.gongkai.kit.privacy.PersonalDataScanner;

/**
 * What the audit takes of what people have written: without identity numbers, telephones, bank cards and mailboxes of
 * persons. An entry stays for ever, and is in the copies of everybody who keeps heads and exports; nothing could be erased.
 */
final class MaskedForAudit {

    private MaskedForAudit() {}

    /** Words that somebody has written. */
    static String words(String text) {
        return PersonalDataScanner.masked(text);
    }

    /** The number of a record, or the title that people know it by; a number that is made up of nothing else is no person's. */
    static String number(String text) {
        return text.chars().anyMatch(Character::isIdeographic) ? words(text) : text;
    }

    /** A state, of which every text is looked through, however deep it stands. */
    static JsonNode state(JsonNode state) {
        return switch (state) {
            case TextNode text -> {
                String masked = words(text.textValue());
                yield masked.equals(text.textValue()) ? text : TextNode.valueOf(masked);
            }
            case ObjectNode object -> object(object);
            case ArrayNode array -> array(array);
            default -> state;
        };
    }

    private static JsonNode object(ObjectNode object) {
        ObjectNode copy = null;
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            JsonNode masked = state(member.getValue());
            if (masked != member.getValue()) {
                copy = copy == null ? object.objectNode().setAll(object) : copy;
                copy.set(member.getKey(), masked);
            }
        }
        return copy == null ? object : copy;
    }

    private static JsonNode array(ArrayNode array) {
        List<JsonNode> masked = new ArrayList<>();
        boolean same = true;
        for (JsonNode element : array) {
            JsonNode one = state(element);
            same &= one == element;
            masked.add(one);
        }
        return same ? array : array.arrayNode().addAll(masked);
    }
}
