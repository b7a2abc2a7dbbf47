package org.gongkai.registers.field;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A day that may lie ahead, because it is laid down and does not happen: until when something holds. It is no later than
 * 2100-12-31; what has no end has no such day.
 */
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface Ahead {}
