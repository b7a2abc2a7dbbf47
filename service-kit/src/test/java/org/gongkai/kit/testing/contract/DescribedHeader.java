package org.gongkai.kit.testing.contract;

/**
 * A header that an answer is said to have.
 *
 * @param isAlways whether each has it
 */
record DescribedHeader(DescribedSchema schema, boolean isAlways) {}
