package org.gongkai.registers.field;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Set;

import jakarta.enterprise.context.Dependent;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import org.gongkai.form.CodeList;
import org.gongkai.form.edition.Editions;
import org.gongkai.form.edition.Labels;

/** A code that an edition of the form has for a row or column; an import may print its label instead. */
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = FormCode.OfTheForm.class)
public @interface FormCode {

    /** What the row or column means. */
    CodeList value();

    /** Told when the code is not in the form. */
    String message() default "{form.code}";

    /** Bean Validation's. */
    Class<?>[] groups() default {};

    /** Bean Validation's. */
    Class<? extends Payload>[] payload() default {};

    /** Asks the editions of the form; which of them counts a code is asked when the year is known. */
    @Dependent
    class OfTheForm implements ConstraintValidator<FormCode, String> {

        private final Editions editions;
        private Set<String> codes;

        OfTheForm(Editions editions) {
            this.editions = editions;
        }

        @Override
        public void initialize(FormCode constraint) {
            codes = Set.copyOf(Labels.of(editions, constraint.value()).codes());
        }

        @Override
        public boolean isValid(String code, ConstraintValidatorContext context) {
            return code == null || codes.contains(code);
        }
    }
}
