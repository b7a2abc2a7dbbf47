package org.gongkai.deploy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Tests on the one stack that many share, with nobody else at the same time; before those that bear with others, while the
 * longest have stacks of their own.
 */
@Order(SharedStack.EARLY)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(RunningStack.class)
@ResourceLock(SharedStack.LOCK)
@interface SharedStack {

    String LOCK = "the shared stack";

    int EARLY = KilledStack.EARLY + 1;
}
