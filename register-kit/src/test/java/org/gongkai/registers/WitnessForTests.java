package org.gongkai.registers;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/** Who keeps heads of the audit elsewhere, and an authority that says when they were there; on loopback. */
public class WitnessForTests implements QuarkusTestResourceLifecycleManager {

    /** Where the heads that were kept are read, one a line; the class loaders of tests share it. */
    static final String KEPT = "gongkai.test.witness";

    private final List<String> heads = new CopyOnWriteArrayList<>();
    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            TimeStampTokenGenerator tokens = tokens();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/heads", this::keep);
            server.createContext("/stamps", exchange -> stamp(exchange, tokens));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException | OperatorException | TSPException e) {
            throw new IllegalStateException(e);
        }
        server.start();
        String origin = "http://127.0.0.1:" + server.getAddress().getPort();
        System.setProperty(KEPT, origin + "/heads");
        return Map.of(
                "gongkai.witness.heads-to", origin + "/heads", "gongkai.witness.time-stamps-from", origin + "/stamps");
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private void keep(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("GET")) {
            answer(exchange, 200, String.join("\n", heads).getBytes(StandardCharsets.UTF_8));
        } else if (asked.incrementAndGet() == 1) {
            answer(exchange, 503, new byte[0]);
        } else {
            heads.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            answer(exchange, 200, new byte[0]);
        }
    }

    private static void stamp(HttpExchange exchange, TimeStampTokenGenerator tokens) throws IOException {
        try {
            TimeStampRequest request = new TimeStampRequest(exchange.getRequestBody());
            byte[] stamp = new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED)
                    .generate(request, BigInteger.ONE, new Date())
                    .getEncoded();
            answer(exchange, 200, stamp);
        } catch (TSPException e) {
            answer(exchange, 400, new byte[0]);
        }
    }

    private static void answer(HttpExchange exchange, int status, byte[] content) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
            try (OutputStream body = exchange.getResponseBody()) {
                body.write(content);
            }
        }
    }

    private static TimeStampTokenGenerator tokens()
            throws GeneralSecurityException, OperatorException, TSPException, IOException {
        KeyPairGenerator pairs = KeyPairGenerator.getInstance("RSA");
        pairs.initialize(2048);
        KeyPair pair = pairs.generateKeyPair();
        X500Name name = new X500Name("CN=Time stamps for tests");
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                name,
                BigInteger.ONE,
                Date.from(Instant.now().minus(Duration.ofDays(1))),
                Date.from(Instant.now().plus(Duration.ofDays(1))),
                name,
                pair.getPublic());
        builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
        X509CertificateHolder certificate =
                builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate()));
        var digests = new JcaDigestCalculatorProviderBuilder().build();
        TimeStampTokenGenerator tokens = new TimeStampTokenGenerator(
                new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withRSA", pair.getPrivate(), certificate),
                digests.get(new org.bouncycastle.asn1.x509.AlgorithmIdentifier(TSPAlgorithms.SHA256)),
                new ASN1ObjectIdentifier("1.2.3.4.1"));
        tokens.addCertificates(new JcaCertStore(List.of(certificate)));
        return tokens;
    }
}
