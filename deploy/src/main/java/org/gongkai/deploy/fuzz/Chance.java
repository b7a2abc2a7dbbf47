package org.gongkai.deploy.fuzz;

import java.util.List;
import java.util.Random;

/** What is left to chance, the same for the same seed. */
final class Chance {

    private final Random random;

    Chance(long seed) {
        this.random = new Random(seed);
    }

    /** Whether something happens that does once in so many times. */
    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    /** A number from 0 on, below another. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T of(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
