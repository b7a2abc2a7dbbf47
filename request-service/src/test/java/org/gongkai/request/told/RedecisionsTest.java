package org.gongkai.request.told;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.gongkai.request.service.Litigation;

/** Where nobody has said where the service is that has the cases, nothing is written for it that would wait for ever. */
class RedecisionsTest {

    @Test
    void nothing_is_looked_for_nor_written_where_nobody_could_be_told() {
        Redecisions redecisions = new Redecisions(null, null, new Litigation(Optional.empty(), null), null, null, null);

        assertThatCode(() -> redecisions.follow(UUID.randomUUID())).doesNotThrowAnyException();
        assertThatCode(redecisions::tellInTurn).doesNotThrowAnyException();
    }
}
