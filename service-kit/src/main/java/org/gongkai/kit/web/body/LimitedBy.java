package org.gongkai.kit.web.body;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An operation whose body may be another size than JSON is. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface LimitedBy {

    /** The setting with the most bytes that the body may have; the module of the operation has a default for it. */
    String value();
}
