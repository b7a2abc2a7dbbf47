package org.gongkai.kit.spelling;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How the text of a field is spelled; a field without it is {@link Spelling#LINE}. */
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface Spelled {

    /** The spelling. */
    Spelling value();
}
