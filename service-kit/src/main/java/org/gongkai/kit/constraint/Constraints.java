package org.gongkai.kit.constraint;

import java.util.Comparator;
import java.util.List;

import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.metadata.ConstraintDescriptor;

import org.gongkai.form.words.Bilingual;
import org.gongkai.form.words.Language;
import org.gongkai.form.words.Message;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.Violation;

/**
 * Holds values to their annotations (Bean Validation). What is told stands in {@code ValidationMessages}, and of the
 * constraints of a module in its {@code ContributorValidationMessages}.
 */
@Singleton
public class Constraints {

    private final Validator validator;
    private final MessageInterpolator words;

    Constraints(ValidatorFactory validators) {
        this.validator = validators.getValidator();
        this.words = validators.getMessageInterpolator();
    }

    /** The value, when nothing of it is broken. */
    public <T> T require(T value) {
        List<Violation> violations = broken(value);
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        return value;
    }

    /** What of the value is broken, by JSON pointer. */
    public List<Violation> broken(Object value) {
        return validator.validate(value).stream()
                .map(broken -> new Violation(pointer(broken.getPropertyPath()), message(broken)))
                .sorted(Comparator.comparing(Violation::pointer))
                .toList();
    }

    /** Members by name, elements of lists by number; what a constraint on the elements themselves is about has no name. */
    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.isInIterable()) {
                pointer.append('/').append(node.getIndex() == null ? node.getKey() : node.getIndex());
            }
            if (node.getKind() != ElementKind.CONTAINER_ELEMENT) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.toString();
    }

    /** In every language at once: who reads it is known at the edge alone. */
    private Message message(ConstraintViolation<?> broken) {
        Told context = new Told(broken.getConstraintDescriptor(), broken.getInvalidValue());
        return new Bilingual(
                words.interpolate(broken.getMessageTemplate(), context, Language.CHINESE.locale()),
                words.interpolate(broken.getMessageTemplate(), context, Language.ENGLISH.locale()));
    }

    /** What an interpolator has to know of a broken constraint. */
    private record Told(ConstraintDescriptor<?> descriptor, Object value) implements MessageInterpolator.Context {

        @Override
        public ConstraintDescriptor<?> getConstraintDescriptor() {
            return descriptor;
        }

        @Override
        public Object getValidatedValue() {
            return value;
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            return type.cast(this);
        }
    }
}
