package org.gongkai.kit.witness;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;

/** A question to a time-stamping authority: when was there something with this SHA-256 (RFC 3161)? */
record TimeStampQuery(TimeStampRequest request) {

    static final String MEDIA_TYPE = "application/timestamp-query";

    private static final int NONCE_BITS = 64;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** The question about a text, with a number that the answer must repeat and the wish for a certificate. */
    static TimeStampQuery of(String text) throws IOException {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        return new TimeStampQuery(
                generator.generate(NISTObjectIdentifiers.id_sha256, sha256(text), new BigInteger(NONCE_BITS, RANDOM)));
    }

    byte[] encoded() throws IOException {
        return request.getEncoded();
    }

    /**
     * The token of an answer.
     *
     * @throws TSPException when it answers another question, or grants nothing
     */
    byte[] token(byte[] answer) throws IOException, TSPException {
        TimeStampResponse response = new TimeStampResponse(answer);
        response.validate(request);
        TimeStampToken token = response.getTimeStampToken();
        if (token == null) {
            throw new TSPException("no time stamp is granted: " + response.getStatusString());
        }
        return token.getEncoded();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
