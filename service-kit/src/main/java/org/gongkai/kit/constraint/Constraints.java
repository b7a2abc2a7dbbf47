package org.gongkai.kit.constraint;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.metadata.ConstraintDescriptor;

import org.gongkai.form.words.Language;
import org.gongkai.form.words.Message;
import org.gongkai.kit.problem.Violation;

/**
 * Holds values to their annotations (Bean Validation). What is told stands in {@code ValidationMessages}, and of the
 * constraints of a module in its {@code ContributorValidationMessages}.
 */
@Singleton
public class Constraints {

    private final ValidatorFactory validators;

    Constraints(ValidatorFactory validators) {
        this.validators = validators;
    }

    /** What of the value is broken, by JSON pointer. */
    public List<Violation> broken(Object value) {
        return validators.getValidator().validate(value).stream()
                .map(broken ->
                        new Violation("/" + broken.getPropertyPath().toString().replace('.', '/'), message(broken)))
                .sorted(Comparator.comparing(Violation::pointer))
                .toList();
    }

    /** In every language at once: who reads it is known at the edge alone. */
    private Message message(ConstraintViolation<?> broken) {
        Map<Language, String> told = new EnumMap<>(Language.class);
        Told context = new Told(broken.getConstraintDescriptor(), broken.getInvalidValue());
        for (Language language : Language.values()) {
            told.put(
                    language,
                    validators
                            .getMessageInterpolator()
                            .interpolate(broken.getMessageTemplate(), context, language.locale()));
        }
        return told::get;
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
