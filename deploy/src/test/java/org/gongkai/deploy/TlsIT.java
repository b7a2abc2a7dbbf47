package org.gongkai.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;

import org.junit.jupiter.api.Test;

import org.gongkai.deploy.accounts.Demo;
import org.gongkai.deploy.tls.ServedTls;

/** TLS with a certificate that the launcher has made. */
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
