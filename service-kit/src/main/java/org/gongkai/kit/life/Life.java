package org.gongkai.kit.life;

/**
 * An aggregate with states, whose changes are counted. Entities of a life never leave their package: what leaves are
 * records of how it stood.
 */
public interface Life {

    /** Counts the changes of the life and of all that belongs to it, from 0; its {@code @Version} and its entity tag. */
    long revision();
}
