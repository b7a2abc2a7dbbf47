package org.gongkai.deploy.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.gongkai.deploy.start.StartFailure;
import org.gongkai.deploy.start.Tls;

/** Certificates that are made here, and those that are given. */
class CertificatesTest {

    private static final Set<String> HOSTS = Set.of("office.test", "10.1.2.3", Addresses.plain("::1"));

    @TempDir
    Path folder;

    private final Instant now = Instant.now();

    @Test
    void a_self_made_one_is_made_once_for_its_names_and_kept_from_others() throws Exception {
        SelfMadeCertificate selfMade = new SelfMadeCertificate(folder.resolve("tls"));

        X509Certificate made = selfMade.at(now, HOSTS);

        assertThat(made.getSubjectAlternativeNames())
                .extracting(name -> Addresses.plain(String.valueOf(name.get(1))))
                .containsExactlyInAnyOrderElementsOf(HOSTS);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(selfMade.keyFile())))
                .isEqualTo("rw-------");
        assertThat(selfMade.at(now.plus(Duration.ofDays(366)), HOSTS)).isEqualTo(made);
        GivenCertificate.require(given(selfMade.certificateFile(), selfMade.keyFile()));
    }

    @Test
    void a_self_made_one_is_made_anew_before_it_ends_and_for_another_name_beside_the_old_ones() throws Exception {
        SelfMadeCertificate selfMade = new SelfMadeCertificate(folder);
        X509Certificate first = selfMade.at(now, HOSTS);

        X509Certificate second = selfMade.at(now.plus(Duration.ofDays(368)), HOSTS);
        X509Certificate third = selfMade.at(now.plus(Duration.ofDays(368)), Set.of("gk.office.test"));

        assertThat(second.getNotAfter()).isAfter(first.getNotAfter());
        assertThat(third).isNotEqualTo(second);
        assertThat(third.getSubjectAlternativeNames()).hasSize(HOSTS.size() + 1);
    }

    @Test
    void a_given_one_that_cannot_be_served_is_told_in_a_line() throws Exception {
        SelfMadeCertificate own = new SelfMadeCertificate(folder.resolve("own"));
        own.at(now, HOSTS);
        SelfMadeCertificate other = new SelfMadeCertificate(folder.resolve("other"));
        other.at(now, HOSTS);
        SelfMadeCertificate old = new SelfMadeCertificate(folder.resolve("old"));
        old.at(now.minus(Duration.ofDays(500)), HOSTS);
        Path missing = folder.resolve("missing.pem");

        assertRefused(given(own.certificateFile(), other.keyFile()), "is not that of the first certificate");
        assertRefused(given(old.certificateFile(), old.keyFile()), "the certificate ended on");
        assertRefused(given(missing, own.keyFile()), "missing.pem (GONGKAI_TLS_CERTIFICATE) cannot be read");
        assertRefused(given(own.certificateFile(), missing), "missing.pem (GONGKAI_TLS_KEY) cannot be read");
        assertRefused(given(own.keyFile(), own.keyFile()), "has no certificate in PEM");
        assertRefused(given(own.certificateFile(), own.certificateFile()), "has no key in PEM");
        assertRefused(new Tls.Given(own.certificateFile(), Optional.empty(), ""), "GONGKAI_TLS_KEY must name the key");
    }

    @Test
    void a_given_one_in_pkcs_12_wants_its_password() throws Exception {
        SelfMadeCertificate made = new SelfMadeCertificate(folder);
        X509Certificate certificate = made.at(now, HOSTS);
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("office", key(made.keyFile()), "secret".toCharArray(), new X509Certificate[] {certificate});
        Path file = folder.resolve("office.p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, "secret".toCharArray());
        }

        assertThat(GivenCertificate.require(new Tls.Given(file, Optional.empty(), "secret")))
                .isEqualTo(certificate);
        assertRefused(new Tls.Given(file, Optional.empty(), "wrong"), "cannot be opened as PKCS#12");
    }

    private static PrivateKey key(Path file) throws Exception {
        try (PEMParser parser = new PEMParser(Files.newBufferedReader(file))) {
            return new JcaPEMKeyConverter().getPrivateKey((PrivateKeyInfo) parser.readObject());
        }
    }

    private static void assertRefused(Tls.Given given, String words) {
        assertThatThrownBy(() -> GivenCertificate.require(given))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining(words)
                .hasMessageNotContaining("\n");
    }

    private static Tls.Given given(Path certificate, Path key) {
        return new Tls.Given(certificate, Optional.of(key), "");
    }
}
