package org.gongkai.deploy.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;

import com.nimbusds.jose.jwk.JWKSet;

/**
 * The command {@code deploy/verify-audit}: holds an export of the whole audit of a service against itself, against the
 * public keys of the service and against heads that were kept elsewhere. Ends with 0 when all is well, 1 when something is
 * wrong, 2 when it cannot be checked.
 */
public final class VerifyAudit {

    private VerifyAudit() {}

    public static void main(String[] arguments) {
        if (arguments.length < 2) {
            System.err.println("usage: deploy/verify-audit EXPORT.ndjson KEYS.json [KEPT-HEADS ...]");
            System.exit(2);
        }
        try {
            SignedHeads keys = new SignedHeads(JWKSet.parse(Files.readString(Path.of(arguments[1]))));
            AuditExport export = AuditExport.read(Path.of(arguments[0]));
            List<String> kept = new ArrayList<>();
            for (int i = 2; i < arguments.length; i++) {
                kept.addAll(KeptHeads.read(Path.of(arguments[i])));
            }
            List<String> faults = new ArrayList<>(export.chainFaults());
            faults.addAll(new HeadCheck(export, keys).faults(kept));
            faults.forEach(System.err::println);
            if (faults.isEmpty()) {
                System.out.printf(
                        "good: %d entries in %d chains, %d heads, %d of them kept elsewhere%n",
                        export.links().size(), export.chains(), export.heads().size(), kept.size());
                TimeStamps.told(export.heads()).forEach(System.out::println);
            }
            System.exit(faults.isEmpty() ? 0 : 1);
        } catch (IOException | ParseException | IllegalArgumentException e) {
            System.err.println("cannot be checked: " + e.getMessage());
            System.exit(2);
        }
    }
}
