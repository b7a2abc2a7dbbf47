package org.gongkai.kit.json;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

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
                Problem.of(ProblemKind.UNKNOWN_PROPERTY, "Unknown properties are refused, not dropped.")
                        .at(List.of(new Violation(pointer(unknown), "is not known")));
            case InvalidFormatException invalid -> Problem.invalid(pointer(invalid), message(invalid));
            case MismatchedInputException mismatched
            when mismatched.getPath().isEmpty() ->
                Problem.of(ProblemKind.WRONG_TYPE, "The body is not the one JSON object that is needed.")
                        .at(List.of(new Violation("", "is needed: one JSON object")));
            case MismatchedInputException mismatched ->
                Problem.of(ProblemKind.WRONG_TYPE, "See violations for the place.")
                        .at(List.of(new Violation(pointer(mismatched), "has the wrong JSON type")));
            case JsonMappingException mapping when mapping.getCause() instanceof Problem problem -> problem;
            case JsonMappingException mapping
            when !mapping.getPath().isEmpty() ->
                Problem.of(ProblemKind.MALFORMED_JSON, place(mapping))
                        .at(List.of(new Violation(pointer(mapping), "cannot be read")));
            default -> Problem.of(ProblemKind.MALFORMED_JSON, place(failure));
        };
    }

    private static String message(InvalidFormatException invalid) {
        Class<?> target = invalid.getTargetType();
        if (target.isEnum()) {
            return "is not one of " + Arrays.toString(target.getEnumConstants());
        }
        return invalid.getOriginalMessage().replaceFirst("(?s)^.*\\): ", "");
    }

    private static String place(JsonProcessingException failure) {
        JsonLocation location = failure.getLocation();
        return location == null
                ? "The JSON cannot be read."
                : "The JSON cannot be read at line " + location.getLineNr() + ", column " + location.getColumnNr()
                        + ".";
    }

    private static String pointer(JsonMappingException failure) {
        return failure.getPath().stream()
                .map(step -> step.getFieldName() == null ? "" + step.getIndex() : step.getFieldName())
                .map(step -> "/" + PlainText.legible(step).replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }
}
