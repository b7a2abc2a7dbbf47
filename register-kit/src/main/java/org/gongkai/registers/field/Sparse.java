package org.gongkai.registers.field;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A field of codes that few records say anything in: it has an index of its own, of the records that do, in place of a part in
 * the one of all codes, which every further code makes several times as many ranges.
 */
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface Sparse {}
