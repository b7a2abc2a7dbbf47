package org.gongkai.kit.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGeneratorSpi;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.Security;
import java.security.spec.RSAKeyGenParameterSpec;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Makes the RSA keys of tests, each another, of primes that are written down: to look for primes took a third of the time
 * in which a test publishes a report. Such keys keep nothing secret.
 */
public final class KeysOfKnownPrimes extends Provider {

    private static final String NAME = "KeysOfKnownPrimes";
    private static final int BITS = 2048;
    private static final BigInteger EXPONENT = RSAKeyGenParameterSpec.F4;

    private final AtomicInteger made = new AtomicInteger();

    private KeysOfKnownPrimes() {
        super(NAME, "1", "RSA keys of known primes, for tests");
        putService(new Service(this, "KeyPairGenerator", "RSA", Generator.class.getName(), null, null) {
            @Override
            public Object newInstance(Object parameter) {
                return new Generator(primes(), made);
            }
        });
    }

    /** From now on the keys of this process are of this kind. */
    static synchronized void install() {
        if (Security.getProvider(NAME) == null) {
            Security.insertProviderAt(new KeysOfKnownPrimes(), 1);
        }
    }

    private static List<BigInteger> primes() {
        try (InputStream lines = Objects.requireNonNull(KeysOfKnownPrimes.class.getResourceAsStream("primes.txt"))) {
            return new String(lines.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .map(line -> new BigInteger(line, 16))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Generator extends KeyPairGeneratorSpi {

        private final List<BigInteger> primes;
        private final AtomicInteger made;

        private Generator(List<BigInteger> primes, AtomicInteger made) {
            this.primes = primes;
            this.made = made;
        }

        @Override
        public void initialize(int bits, SecureRandom random) {
            if (bits != BITS) {
                throw new IllegalArgumentException(
                        "the known primes make keys of %d bits, not of %d".formatted(BITS, bits));
            }
        }

        @Override
        public KeyPair generateKeyPair() {
            int serial = made.getAndIncrement();
            int larger = 1;
            while (serial >= larger) {
                serial -= larger;
                larger++;
            }
            if (larger == primes.size()) {
                throw new IllegalStateException("the known primes have made all the keys that they can make");
            }
            return keys(primes.get(larger), primes.get(serial));
        }

        private static KeyPair keys(BigInteger p, BigInteger q) {
            BigInteger ofP = p.subtract(BigInteger.ONE);
            BigInteger ofQ = q.subtract(BigInteger.ONE);
            BigInteger modulus = p.multiply(q);
            BigInteger secret = EXPONENT.modInverse(ofP.multiply(ofQ));
            try {
                KeyFactory factory = KeyFactory.getInstance("RSA");
                return new KeyPair(
                        factory.generatePublic(new RSAPublicKeySpec(modulus, EXPONENT)),
                        factory.generatePrivate(new RSAPrivateCrtKeySpec(
                                modulus, EXPONENT, secret, p, q, secret.mod(ofP), secret.mod(ofQ), q.modInverse(p))));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
