package org.gongkai.deploy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Tests that kill what belongs to a stack: one after the other on a stack of their own, so that those of the shared one run
 * beside them and wait for nobody's return.
 */
@Order(KilledStack.EARLY)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(RunningStack.class)
@ResourceLock(KilledStack.LOCK)
@interface KilledStack {

    String LOCK = "the stack that is killed";

    /** They wait for most of their time, which others have for themselves. */
    int EARLY = 2;
}
