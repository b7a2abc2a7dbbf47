package org.gongkai.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.gongkai.document.key.TrustedKey;
import org.gongkai.document.key.TrustedKeys;
import org.gongkai.document.signature.ReportSignature;
import org.gongkai.document.signature.SignedReport;
import org.gongkai.form.CellId;
import org.gongkai.form.CellValue;
import org.gongkai.form.Figures;
import org.gongkai.form.Form;
import org.gongkai.form.code.AgencyKind;
import org.gongkai.form.edition.Editions;

/** A report is written, read back, signed and checked without anything around it. */
class SignedReportTest {

    private static final String BODY = "11230505001234567F";
    private static final Instant SIGNED = Instant.parse("2022-01-20T00:00:00Z");

    private final Form form = Editions.shipped().latest();
    private final JWK key = key(BODY + ".1");

    @Test
    void what_was_written_comes_back() {
        AnnualReport report = report();

        assertThat(new ReportParser(Editions.shipped()).parse(ReportJson.canonical(report), ReportStatus.FINAL))
                .isEqualTo(report);
    }

    @Test
    void a_signed_report_is_good() throws Exception {
        assertThat(SignedReport.read(bytes(signed())).faults(keys(key), Editions.shipped()))
                .isEmpty();
    }

    @Test
    void so_is_one_that_was_signed_with_rsa_as_all_were_once() throws Exception {
        JWK old = new RSAKeyGenerator(2048).keyID(BODY + ".0").generate();
        String json = ReportJson.of(report(), ReportSignature.sign(old, ReportJson.canonical(report()), SIGNED));

        assertThat(SignedReport.read(bytes(json)).faults(keys(key, old), Editions.shipped()))
                .isEmpty();
        assertThat(SignedReport.read(bytes(json)).faults(keys(key), Editions.shipped()))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # what is changed        | into                    | what is wrong then
            "TOTAL":3                | "TOTAL":4               | sha256, signature, V8
            基本情况                   | 总体情况                  | sha256, signature
            "year":2021              | "year":2022             | sha256, signature
            "sha256":"               | "sha256":"0             | sha256
            "signature":"            | "signature":"x          | signature
            11230505001234567F       | 11230505001234568D      | sha256, signature
            """)
    void a_report_that_was_touched_is_not(String what, String into, String wrong) throws Exception {
        String touched = signed().replaceFirst(what, into);

        List<String> faults = SignedReport.read(bytes(touched)).faults(keys(key), Editions.shipped());

        assertThat(faults).hasSize(wrong.split(", ").length);
        for (String one : wrong.split(", ")) {
            assertThat(faults).anyMatch(fault -> fault.contains(one));
        }
    }

    @Test
    void the_key_of_another_body_signs_for_nobody_else() throws Exception {
        JWK other = key("11230505001234568D.1");
        String json = ReportJson.of(report(), ReportSignature.sign(other, ReportJson.canonical(report()), SIGNED));

        assertThat(SignedReport.read(bytes(json)).faults(keys(key, other), Editions.shipped()))
                .hasSize(1);
    }

    @Test
    void what_is_no_signed_report_is_refused() {
        for (String text : List.of("", "[]", "{}", "{\"signature\": null}", "no json")) {
            assertThatThrownBy(() -> SignedReport.read(bytes(text))).isInstanceOf(IOException.class);
        }
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            # valid from | to                   | revoked              | what is wrong
            -                    | -                    | -                    | -
            2022-01-01T00:00:00Z | 2022-02-01T00:00:00Z | -                    | -
            2022-01-01T00:00:00Z | 2022-01-10T00:00:00Z | -                    | not valid
            2022-01-21T00:00:00Z | -                    | -                    | not valid
            2022-01-01T00:00:00Z | -                    | 2023-01-01T00:00:00Z | revoked at 2023-01-01T08:00:00+08:00: lost
            """)
    void a_key_signs_while_it_is_valid_and_once_revoked_proves_nothing(
            Instant from, Instant to, Instant revoked, String wrong) throws Exception {
        TrustedKey known = new TrustedKey(
                key.toPublicJWK(),
                Optional.ofNullable(from),
                Optional.ofNullable(to),
                Optional.ofNullable(revoked).map(at -> new TrustedKey.Revocation(at, "lost")));
        TrustedKeys kept = TrustedKeys.parse(TrustedKeys.of(List.of(known)).json());

        List<String> faults = SignedReport.read(bytes(signed())).faults(kept, Editions.shipped());

        if (wrong == null) {
            assertThat(faults).isEmpty();
        } else {
            assertThat(faults).singleElement().asString().contains(wrong);
        }
        assertThat(kept.all()).containsExactly(known);
    }

    @Test
    void what_was_kept_is_believed_more_than_what_comes_later() throws Exception {
        TrustedKey known = TrustedKey.of(key.toPublicJWK());
        TrustedKey revoked = new TrustedKey(
                key.toPublicJWK(),
                Optional.of(SIGNED),
                Optional.empty(),
                Optional.of(new TrustedKey.Revocation(SIGNED, "lost")));
        TrustedKey next = TrustedKey.of(key(BODY + ".2").toPublicJWK());
        TrustedKeys kept = TrustedKeys.of(List.of(known)).joined(TrustedKeys.of(List.of(revoked, next)));

        assertThat(kept.all()).containsExactly(revoked, next);
        assertThat(kept.joined(TrustedKeys.of(List.of(known))).all()).containsExactly(revoked, next);
        TrustedKeys other =
                TrustedKeys.of(List.of(TrustedKey.of(key(BODY + ".1").toPublicJWK())));
        assertThatThrownBy(() -> kept.joined(other))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("another one");
        String list = kept.json();
        assertThatThrownBy(() -> TrustedKeys.parse(list.replace(next.fingerprint(), revoked.fingerprint())))
                .hasMessageContaining("fingerprint");
        assertThatThrownBy(() -> TrustedKeys.parse("{}")).isInstanceOf(IOException.class);
    }

    private String signed() {
        AnnualReport report = report();
        return ReportJson.of(report, ReportSignature.sign(key, ReportJson.canonical(report), SIGNED));
    }

    private AnnualReport report() {
        Map<CellId, CellValue> values = new HashMap<>();
        form.cells().keySet().forEach(cell -> values.put(cell, CellValue.of(BigDecimal.ZERO)));
        values.put(CellId.parse("T4.RECONSIDERATION.UPHELD"), CellValue.of(new BigDecimal(3)));
        values.put(CellId.parse("T2.REGULATION.ISSUED"), new CellValue.NotApplicable());
        values.put(CellId.parse("T2.REGULATION.REPEALED"), new CellValue.Empty());
        values.put(CellId.parse("T2.REGULATION.IN_FORCE"), new CellValue.Remark("见附件"));
        values.put(CellId.parse("T2.ADMINISTRATIVE_FEE.WAN_YUAN"), CellValue.of(new BigDecimal("7730.28")));
        return new AnnualReport(
                new ReportingBody(BODY, "四方台区人民政府办公室", "230505", AgencyKind.GOVERNMENT_OFFICE, Map.of()),
                2021,
                Coverage.AGENCY,
                form,
                ReportStatus.FINAL,
                2,
                Optional.of("更正"),
                Narrative.of(form, Map.of(Narrative.PROBLEMS, "基本情况如下。")),
                form.derive(Figures.of(values)),
                Optional.of(new ProcessingFees(2, new BigDecimal("30.00"))),
                List.of(new ReportFinding(
                        "K03",
                        ReportFinding.Severity.WARNING,
                        List.of(CellId.parse("T2.REGULATION.IN_FORCE")),
                        "",
                        Optional.empty(),
                        Optional.of(new BigDecimal(1)),
                        Optional.empty(),
                        "不是数字",
                        "is no number",
                        Optional.of("说明"))),
                List.of(new SourceState(
                        "request-service", Optional.of(Instant.parse("2022-01-05T01:02:03.123456Z")), true)),
                "3");
    }

    private static JWK key(String kid) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(kid).generate();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    private static TrustedKeys keys(JWK... keys) {
        return TrustedKeys.of(new JWKSet(List.of(keys)).toPublicJWKSet());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
