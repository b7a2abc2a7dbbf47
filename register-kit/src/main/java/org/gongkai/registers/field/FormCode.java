package org.gongkai.registers.field;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import org.gongkai.form.Forms;
import org.gongkai.form.Head;
import org.gongkai.form.Role;

/** A code that the form in force has for a row or column; an import may print its label instead. */
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = FormCode.OfTheForm.class)
public @interface FormCode {

    /** What the row or column means. */
    Role value();

    /** Told when the code is not in the form. */
    String message() default "is no code of the form";

    /** Bean Validation's. */
    Class<?>[] groups() default {};

    /** Bean Validation's. */
    Class<? extends Payload>[] payload() default {};

    /** Asks the form. */
    class OfTheForm implements ConstraintValidator<FormCode, String> {

        private Set<String> codes;

        @Override
        public void initialize(FormCode constraint) {
            codes = Forms.inForce().leaves(constraint.value()).stream()
                    .map(Head.Leaf::id)
                    .collect(Collectors.toSet());
        }

        @Override
        public boolean isValid(String code, ConstraintValidatorContext context) {
            return code == null || codes.contains(code);
        }
    }
}
