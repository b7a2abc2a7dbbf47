package org.gongkai.deploy.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

/** Ports for stacks that start beside each other. */
class PortsTest {

    private static final int LENGTH = 4;

    @Test
    void who_starts_at_once_is_given_rows_of_their_own() {
        List<Integer> ports = IntStream.range(0, 400)
                .parallel()
                .map(one -> Ports.freeRow(LENGTH))
                .flatMap(first -> IntStream.range(first, first + LENGTH))
                .boxed()
                .toList();

        assertThat(ports).doesNotHaveDuplicates();
    }
}
