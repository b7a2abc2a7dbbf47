package org.gongkai.report;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import java.text.ParseException;
import java.util.List;

import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.report.replica.ServiceTokens;
import org.gongkai.report.service.Source;

/** Each service is brought the token that it shows to the others: its own, and for a service. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(GoldenSources.class)
class ServiceTokensTest {

    @Inject
    ServiceTokens tokens;

    @BeforeEach
    void services() {
        GoldenSources.answerAll();
    }

    @Test
    void each_gets_a_token_of_its_own_name_and_the_same_again_while_it_is_good() throws Exception {
        tokens.bringAll();
        assertThat(tokens.bringAll()).containsExactly("request-service", "disclosure-service", "litigation-service");

        for (Source source : Source.values()) {
            List<String> bodies = GoldenSources.taken(source, "/api/v1/own-token");
            JWTClaimsSet claims = claims(bodies.getLast());
            assertThat(claims.getSubject()).isEqualTo(source.serviceName());
            assertThat(claims.getStringClaim("role")).isEqualTo("SERVICE");
            assertThat(bodies.getLast()).isEqualTo(bodies.get(bodies.size() - 2));
        }
    }

    @Test
    void one_that_is_away_gets_it_when_it_is_back() {
        GoldenSources.answer(Source.LITIGATION, aResponse().withStatus(503));
        assertThat(tokens.bringAll()).containsExactly("request-service", "disclosure-service");
        GoldenSources.answerAll();
        assertThat(tokens.bringAll()).contains("litigation-service");
    }

    private static JWTClaimsSet claims(String body) throws JsonProcessingException, ParseException {
        return SignedJWT.parse(new ObjectMapper().readTree(body).path("token").textValue())
                .getJWTClaimsSet();
    }
}
