package org.gongkai.report.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.OptionalLong;
import java.util.stream.LongStream;

import jakarta.inject.Singleton;

import dev.samstevens.totp.code.CodeGenerator;
import dev.samstevens.totp.code.DefaultCodeGenerator;
import dev.samstevens.totp.exceptions.CodeGenerationException;
import dev.samstevens.totp.secret.DefaultSecretGenerator;

/** One-time codes of the clock (TOTP, RFC 6238): six digits, thirty seconds, one step of grace on both sides. */
@Singleton
class SecondFactor {

    private static final int STEP_SECONDS = 30;
    private static final int SECRET_CHARACTERS = 32;

    private final CodeGenerator codes = new DefaultCodeGenerator();
    private final Clock clock;

    SecondFactor(Clock clock) {
        this.clock = clock;
    }

    /** A secret in base 32, to be entered into an authenticator. */
    static String newSecret() {
        return new DefaultSecretGenerator(SECRET_CHARACTERS).generate();
    }

    /** The address that authenticators read from a picture. */
    static String uri(String account, String secret) {
        return "otpauth://totp/Gongkai:" + URLEncoder.encode(account, StandardCharsets.UTF_8) + "?secret=" + secret
                + "&issuer=Gongkai";
    }

    /** The step of the clock that the code belongs to, if it belongs to one of about now. */
    OptionalLong step(String secret, String code) {
        long now = clock.instant().getEpochSecond() / STEP_SECONDS;
        return LongStream.of(now - 1, now, now + 1)
                .filter(step -> code(secret, step).equals(code))
                .findFirst();
    }

    private String code(String secret, long step) {
        try {
            return codes.generate(secret, step);
        } catch (CodeGenerationException e) {
            throw new IllegalStateException("a one-time code cannot be computed", e);
        }
    }
}
