package org.gongkai.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

import org.junit.jupiter.api.Test;

import org.gongkai.deploy.accounts.Demo;
import org.gongkai.deploy.tls.ServedTls;

/** TLS with a certificate that the launcher has made, and makes anew. */
@SharedAtOnce
class TlsIT {

    @Test
    void who_trusts_the_self_made_certificate_alone_reads_and_signs_in_and_nobody_else_does() throws Exception {
        ServedTls tls = RunningStack.stack().tls().orElseThrow();
        HttpRequest front = HttpRequest.newBuilder(tls.origin().resolve("/")).build();

        try (HttpClient trusting =
                HttpClient.newBuilder().sslContext(trustingIn(tls)).build()) {
            HttpResponse<String> page = trusting.send(front, HttpResponse.BodyHandlers.ofString());
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().firstValue("Strict-Transport-Security"))
                    .as("whoever did not trust it yet could not go on")
                    .isEmpty();

            HttpResponse<String> signedIn = trusting.send(
                    HttpRequest.newBuilder(tls.origin().resolve("/sign-in"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString("to=/&account=admin&password="
                                    + RunningStack.stack().accounts().password(Demo.ADMIN)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(signedIn.statusCode()).isEqualTo(303);
            assertThat(signedIn.headers().allValues("Set-Cookie"))
                    .hasSize(2)
                    .allMatch(cookie -> cookie.startsWith("__Host-gongkai") && cookie.contains("Secure"));
        }
        try (HttpClient other = HttpClient.newHttpClient()) {
            assertThatThrownBy(() -> other.send(front, HttpResponse.BodyHandlers.discarding()))
                    .isInstanceOf(SSLHandshakeException.class);
        }
    }

    @Test
    void a_certificate_that_was_replaced_is_soon_served_at_both_loopbacks_and_half_of_one_never() throws Exception {
        ServedTls tls = RunningStack.stack().tls().orElseThrow();
        Path file = tls.toBeTrusted().orElseThrow();
        Path key = file.resolveSibling("key.pem");
        byte[] keyBefore = Files.readAllBytes(key);
        SSLContext before = trustingIn(tls);
        assertThat(opens(before, tls, "127.0.0.1")).isTrue();
        if (hasIpv6()) {
            assertThat(opens(before, tls, "::1")).isTrue();
        }

        for (String address : hasIpv6() ? List.of("127.0.0.1", "::1") : List.of("127.0.0.1")) {
            assertThat(answer(before, tls, address, "GET / HTTP/1.1\r\n\r\n"))
                    .startsWith("HTTP/1.1 400")
                    .contains("application/problem+json");
        }

        Files.delete(file);
        assertThat(tls.renew()).isTrue();
        SSLContext after = trustingIn(tls);
        byte[] keyAfter = Files.readAllBytes(key);

        await().atMost(Duration.ofSeconds(20)).until(() -> opens(after, tls, "127.0.0.1"));
        assertThat(opens(before, tls, "127.0.0.1")).isFalse();
        if (hasIpv6()) {
            assertThat(opens(after, tls, "::1")).isTrue();
        }
        Files.write(key, keyBefore);
        await().during(Duration.ofSeconds(3)).until(() -> opens(after, tls, "127.0.0.1"));
        Files.write(key, keyAfter);
    }

    private static boolean hasIpv6() throws SocketException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .anyMatch(address -> address instanceof Inet6Address && address.isLoopbackAddress());
    }

    private static String answer(SSLContext trusting, ServedTls tls, String address, String request)
            throws IOException {
        try (SSLSocket socket = (SSLSocket) trusting.getSocketFactory()
                .createSocket(InetAddress.getByName(address), tls.origin().getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static boolean opens(SSLContext trusting, ServedTls tls, String address) throws IOException {
        try (SSLSocket socket = (SSLSocket) trusting.getSocketFactory()
                .createSocket(InetAddress.getByName(address), tls.origin().getPort())) {
            socket.startHandshake();
            return true;
        } catch (SSLException refused) {
            return false;
        }
    }

    private static SSLContext trustingIn(ServedTls tls) throws GeneralSecurityException, IOException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        try (InputStream in = Files.newInputStream(tls.toBeTrusted().orElseThrow())) {
            trusted.setCertificateEntry(
                    "gongkai", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
