package org.gongkai.registers.field;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The Chinese name of a field, as a ledger (台账) heads its column. */
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface Named {

    /** The column's head. */
    String value();

    /** Other heads of the same column. */
    String[] also() default {};
}
