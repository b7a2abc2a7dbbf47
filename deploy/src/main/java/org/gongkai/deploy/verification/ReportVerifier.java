package org.gongkai.deploy.verification;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.Base64URL;
import org.erdtman.jcs.JsonCanonicalizer;

import org.gongkai.form.CellId;
import org.gongkai.form.CellValue;
import org.gongkai.form.Figures;
import org.gongkai.form.Finding;
import org.gongkai.form.Form;
import org.gongkai.form.Forms;

/**
 * The command {@code deploy/verify-report}: checks a downloaded report without the server: its hash, its signature by one
 * of the keys, and the equations of its form. Ends with 0 when all is well, 1 when something is wrong, 2 when it cannot
 * be checked.
 */
public final class ReportVerifier {

    /** The members of a report that are not part of its signed content. */
    private static final List<String> AROUND = List.of("status", "publishedAt", "sha256", "signature");

    private final ObjectNode report;
    private final JWKSet keys;

    private ReportVerifier(ObjectNode report, JWKSet keys) {
        this.report = report;
        this.keys = keys;
    }

    /** Takes the report's JSON and the key set, each a file. */
    public static void main(String[] arguments) {
        if (arguments.length != 2) {
            System.err.println("usage: deploy/verify-report REPORT.json KEYS.json");
            System.exit(2);
        }
        try {
            JsonNode read = new ObjectMapper().readTree(Files.readAllBytes(Path.of(arguments[0])));
            if (!(read instanceof ObjectNode report)
                    || !report.path("signature").isTextual()) {
                System.err.println(arguments[0] + " is no signed report");
                System.exit(2);
                return;
            }
            List<String> faults =
                    new ReportVerifier(report, JWKSet.parse(Files.readString(Path.of(arguments[1])))).faults();
            faults.forEach(System.err::println);
            if (faults.isEmpty()) {
                System.out.println("good: " + report.path("title").asText() + ", version " + report.path("version")
                        + ", sha256 " + report.path("sha256").asText());
            }
            System.exit(faults.isEmpty() ? 0 : 1);
        } catch (IOException | ParseException e) {
            System.err.println("cannot be read: " + e.getMessage());
            System.exit(2);
        }
    }

    private List<String> faults() throws IOException, ParseException {
        ObjectNode content = report.deepCopy();
        content.remove(AROUND);
        byte[] canonical = new JsonCanonicalizer(content.toString()).getEncodedUTF8();
        List<String> faults = new ArrayList<>();
        if (!sha256(canonical).equals(report.path("sha256").asText())) {
            faults.add("the content is not what sha256 says");
        }
        if (!isSigned(canonical)) {
            faults.add("the signature is not by one of the agency's keys over this content");
        }
        faults.addAll(brokenEquations());
        return faults;
    }

    private boolean isSigned(byte[] canonical) throws ParseException {
        JWSObject jws = JWSObject.parse(report.path("signature").textValue(), new Payload(Base64URL.encode(canonical)));
        JWK key = keys.getKeyByKeyId(jws.getHeader().getKeyID());
        try {
            return key != null && isOfAgency(key) && jws.verify(new RSASSAVerifier(key.toRSAKey()));
        } catch (JOSEException e) {
            return false;
        }
    }

    /** The id of an office's key begins with the code of its agency: nobody signs for another. */
    private boolean isOfAgency(JWK key) {
        return key.getKeyID().startsWith(report.path("agency").path("code").asText() + ".");
    }

    private List<String> brokenEquations() {
        Form form = Forms.find(report.path("form").asText()).orElseThrow();
        Figures figures = Figures.none();
        for (CellId cell : form.cells().keySet()) {
            JsonNode value =
                    report.path("figures").path(cell.table()).path(cell.row()).path(cell.column());
            if (!value.isMissingNode()) {
                figures = figures.with(cell, CellValue.of(new BigDecimal(value.asText())));
            }
        }
        return form.check(figures).stream()
                .filter(finding -> !finding.isUncheckable())
                .map(ReportVerifier::words)
                .toList();
    }

    private static String words(Finding finding) {
        return "equation " + finding.rule() + " is broken: " + finding.cells().getFirst() + " is "
                + finding.actual().orElseThrow() + ", should be "
                + finding.expected().orElseThrow();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
