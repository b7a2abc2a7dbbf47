package org.gongkai.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import org.gongkai.deploy.fuzz.Fuzz;

/** A little of what {@code deploy/fuzz} does, by somebody who reads everything and changes nothing that other tests use. */
@SharedAtOnce
class FuzzIT {

    private static final long SEED = 20_260_228;
    private static final int REQUESTS = 150;

    @Test
    void nothing_fails_and_every_refusal_has_its_reason() throws Exception {
        String document =
                Gateway.anonymous().get("/openapi.json").then().extract().asString();
        Fuzz fuzz = new Fuzz(
                RunningStack.stack().gateway(),
                new ObjectMapper().readTree(document),
                Map.of("AUDITOR", () -> Callers.token("AUDITOR")),
                SEED);

        assertThat(fuzz.byContract(REQUESTS).faults()).isEmpty();
        assertThat(fuzz.byBytes(REQUESTS).faults()).isEmpty();
    }
}
