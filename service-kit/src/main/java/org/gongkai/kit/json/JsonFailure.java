package org.gongkai.kit.json;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

import org.gongkai.form.words.Message;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.kit.problem.Violation;

/** Tells what is wrong with a JSON body, and where. */
public final class JsonFailure {

    private JsonFailure() {}

    /** The problem that the failure to read a body is. */
    public static Problem problem(JsonProcessingException failure) {
        return switch (failure) {
            case UnrecognizedPropertyException unknown ->
                Problem.of(ProblemKind.UNKNOWN_PROPERTY, KitWords.UNKNOWN_PROPERTIES_REFUSED)
                        .at(List.of(new Violation(pointer(unknown), KitWords.UNKNOWN_PROPERTY)));
            case InvalidFormatException invalid -> Problem.invalid(pointer(invalid), message(invalid));
            case MismatchedInputException mismatched
            when mismatched.getPath().isEmpty() ->
                Problem.of(ProblemKind.WRONG_TYPE, KitWords.JSON_OBJECT_NEEDED)
                        .at(List.of(new Violation("", KitWords.MUST_BE_JSON_OBJECT)));
            case MismatchedInputException mismatched ->
                Problem.of(ProblemKind.WRONG_TYPE, KitWords.SEE_VIOLATIONS)
                        .at(List.of(new Violation(pointer(mismatched), KitWords.WRONG_JSON_TYPE)));
            case JsonMappingException mapping when mapping.getCause() instanceof Problem problem -> problem;
            case JsonMappingException mapping
            when !mapping.getPath().isEmpty() ->
                Problem.of(ProblemKind.MALFORMED_JSON, place(mapping))
                        .at(List.of(new Violation(pointer(mapping), KitWords.CANNOT_BE_READ)));
            default -> Problem.of(ProblemKind.MALFORMED_JSON, place(failure));
        };
    }

    private static Message message(InvalidFormatException invalid) {
        Class<?> target = invalid.getTargetType();
        if (target.isEnum()) {
            return KitWords.NOT_ONE_OF.with(List.of(target.getEnumConstants()));
        }
        if (LocalDate.class.equals(target)) {
            return KitWords.NOT_A_DATE;
        }
        return Number.class.isAssignableFrom(target) || target.isPrimitive()
                ? KitWords.NOT_A_NUMBER
                : KitWords.NOT_A_VALUE;
    }

    private static Message place(JsonProcessingException failure) {
        JsonLocation location = failure.getLocation();
        return location == null
                ? KitWords.JSON_UNREADABLE
                : KitWords.JSON_UNREADABLE_AT.with(location.getLineNr(), location.getColumnNr());
    }

    private static String pointer(JsonMappingException failure) {
        return failure.getPath().stream()
                .map(step -> step.getFieldName() == null ? "" + step.getIndex() : step.getFieldName())
                .map(step -> "/" + PlainText.legible(step).replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }
}
