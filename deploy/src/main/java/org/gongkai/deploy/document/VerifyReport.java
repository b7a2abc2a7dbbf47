package org.gongkai.deploy.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.List;

import com.nimbusds.jose.jwk.JWKSet;

import org.gongkai.document.SignedReport;
import org.gongkai.form.edition.Editions;

/**
 * The command {@code deploy/verify-report}: checks a downloaded report without the server: its hash, its signature by one
 * of the keys, and the equations of its form. Ends with 0 when all is well, 1 when something is wrong, 2 when it cannot
 * be checked.
 */
public final class VerifyReport {

    private VerifyReport() {}

    public static void main(String[] arguments) {
        if (arguments.length != 2) {
            System.err.println("usage: deploy/verify-report REPORT.json KEYS.json");
            System.exit(2);
        }
        try {
            SignedReport report = SignedReport.read(Files.readAllBytes(Path.of(arguments[0])));
            List<String> faults =
                    report.faults(JWKSet.parse(Files.readString(Path.of(arguments[1]))), Editions.shipped());
            faults.forEach(System.err::println);
            if (faults.isEmpty()) {
                System.out.println("good: " + report.name());
            }
            System.exit(faults.isEmpty() ? 0 : 1);
        } catch (IOException | ParseException e) {
            System.err.println("cannot be checked: " + e.getMessage());
            System.exit(2);
        }
    }
}
