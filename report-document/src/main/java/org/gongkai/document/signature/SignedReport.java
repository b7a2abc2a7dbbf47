package org.gongkai.document.signature;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.erdtman.jcs.JsonCanonicalizer;

import org.gongkai.document.Fingerprint;
import org.gongkai.document.ReportJson;
import org.gongkai.document.key.TrustedKeys;
import org.gongkai.form.Finding;
import org.gongkai.form.Form;
import org.gongkai.form.edition.Editions;
import org.gongkai.form.written.FiguresJson;

/** A published report as somebody downloaded it, to be checked without the server that it came from. */
public final class SignedReport {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** What a signed report has, whatever else it says. */
    private static final List<String> MEMBERS =
            List.of("title", "version", "sha256", "signature", "agency", "form", "figures");

    private final ObjectNode json;

    private SignedReport(ObjectNode json) {
        this.json = json;
    }

    /**
     * Reads a downloaded report.
     *
     * @throws IOException when the bytes are no JSON of a signed report
     */
    public static SignedReport read(byte[] file) throws IOException {
        if (MAPPER.readTree(file) instanceof ObjectNode json
                && MEMBERS.stream().allMatch(json::has)
                && json.required("signature").isTextual()
                && json.required("agency").has("code")) {
            return new SignedReport(json);
        }
        throw new IOException("it is no signed report");
    }

    /** Its title, version and hash, for people. */
    public String name() {
        return json.required("title").asText() + ", version " + json.required("version") + ", sha256 "
                + json.required("sha256").asText();
    }

    /** What is wrong with it: its hash, its signature by a key of its body that was valid then and is not revoked, the equations of its form. */
    public List<String> faults(TrustedKeys keys, Editions editions) throws IOException {
        ObjectNode content = json.deepCopy();
        content.remove(ReportJson.AROUND);
        byte[] canonical = new JsonCanonicalizer(content.toString()).getEncodedUTF8();
        List<String> faults = new ArrayList<>();
        if (!Fingerprint.sha256(canonical).equals(json.required("sha256").asText())) {
            faults.add("the content is not what sha256 says");
        }
        String body = json.required("agency").required("code").asText();
        ReportSignature.findFault(json.required("signature").textValue(), canonical, body, keys)
                .ifPresent(faults::add);
        faults.addAll(brokenEquations(editions));
        return faults;
    }

    private List<String> brokenEquations(Editions editions) throws IOException {
        String edition = json.required("form").asText();
        Form form = editions.find(edition)
                .orElseThrow(() -> new IOException("its form, '" + edition + "', is not known here"));
        return form.check(FiguresJson.read(form, json.required("figures"))).stream()
                .filter(finding -> !finding.isUncheckable())
                .map(SignedReport::words)
                .toList();
    }

    private static String words(Finding finding) {
        return "equation " + finding.rule() + " is broken: " + finding.cells().getFirst() + " is "
                + finding.actual().orElseThrow() + ", should be "
                + finding.expected().orElseThrow();
    }
}
