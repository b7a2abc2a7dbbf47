package org.gongkai.registers.field;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.gongkai.kit.spelling.Spelling;

/** How the text of a field is spelled; a field without it is {@link Spelling#LINE}. */
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface Spelled {

    /** The spelling. */
    Spelling value();
}
