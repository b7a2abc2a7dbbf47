package org.gongkai.report.web.narrative;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import org.gongkai.document.TextPlace;
import org.gongkai.form.Form;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.kit.problem.Violation;
import org.gongkai.report.narrative.NarrativeWords;

/** Reads the texts of a report out of a body that is shaped by the form. */
public final class NarrativeBody {

    private static final int LONGEST = 50_000;
    private static final int LONGEST_NOTE = 200;

    private NarrativeBody() {}

    /** The texts of a body by place; null leaves a text as it is. */
    public static Map<String, String> texts(JsonNode body, Form form) {
        return texts(body, form, "");
    }

    /** The texts of a part of a body, at this pointer, that is shaped by this form. */
    public static Map<String, String> texts(JsonNode body, Form form, String at) {
        if (body == null || !body.isObject()) {
            throw Problem.invalid(at, KitWords.MUST_BE_JSON_OBJECT);
        }
        Map<String, String> texts = new LinkedHashMap<>();
        List<Violation> violations = new ArrayList<>();
        body.properties().forEach(member -> {
            if (isGroup(form, member.getKey()) && member.getValue().isObject()) {
                member.getValue()
                        .properties()
                        .forEach(inner -> take(
                                form, at, member.getKey() + "." + inner.getKey(), inner.getValue(), texts, violations));
            } else {
                take(form, at, member.getKey(), member.getValue(), texts, violations);
            }
        });
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        return texts;
    }

    private static boolean isGroup(Form form, String name) {
        return name.equals(TextPlace.CELLS)
                || TextPlace.of(form).stream().anyMatch(place -> place.group().equals(Optional.of(name)));
    }

    /** How many characters a text of the place may have; a note behind a figure stands in the figure's box. */
    public static int longest(String place) {
        return TextPlace.cellOf(place).isPresent() ? LONGEST_NOTE : LONGEST;
    }

    private static void take(
            Form form, String at, String place, JsonNode value, Map<String, String> texts, List<Violation> violations) {
        String pointer = at + "/" + place.replace('.', '/');
        if (TextPlace.find(form, place).isEmpty()) {
            throw Problem.of(ProblemKind.UNKNOWN_PROPERTY, KitWords.SEE_VIOLATIONS)
                    .at(List.of(new Violation(pointer, NarrativeWords.NOT_A_TEXT)));
        }
        int longest = longest(place);
        if (value.isTextual() && value.textValue().length() <= longest) {
            texts.put(place, value.textValue());
        } else if (!value.isNull()) {
            violations.add(new Violation(pointer, NarrativeWords.TEXT_OF_AT_MOST.with(longest)));
        }
    }
}
