package org.gongkai.kit.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A list whose query parameters are the fields of its register; the register checks them. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface FilteredByFields {

    /** Parameters that may stand there more than once: each of their values is asked for. */
    String[] several() default {};
}
