package org.gongkai.deploy.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

import org.gongkai.document.key.TrustedKey;
import org.gongkai.document.key.TrustedKeys;
import org.gongkai.document.signature.SignedReport;
import org.gongkai.form.edition.Editions;

/**
 * The command {@code deploy/verify-report}: checks a downloaded report without the server: its hash, its signature by one
 * of the keys, which was valid then and is not revoked, and the equations of its form. Ends with 0 when all is well, 1 when
 * something is wrong, 2 when it cannot be checked. With {@code --keep} it takes a list of keys that was fetched into the one that
 * is kept: keys that are new and revocations, never another key under the same id.
 */
public final class VerifyReport {

    private VerifyReport() {}

    public static void main(String[] arguments) {
        try {
            if (arguments.length == 3 && arguments[0].equals("--keep")) {
                keep(Path.of(arguments[1]), Path.of(arguments[2]));
                return;
            }
            if (arguments.length != 2) {
                System.err.println("usage: deploy/verify-report REPORT.json KEYS.json");
                System.err.println("       deploy/verify-report --keep KEYS.json FETCHED.json");
                System.exit(2);
            }
            SignedReport report = SignedReport.read(Files.readAllBytes(Path.of(arguments[0])));
            List<String> faults =
                    report.faults(TrustedKeys.parse(Files.readString(Path.of(arguments[1]))), Editions.shipped());
            faults.forEach(System.err::println);
            if (faults.isEmpty()) {
                System.out.println("good: " + report.name());
            }
            System.exit(faults.isEmpty() ? 0 : 1);
        } catch (IOException e) {
            System.err.println("cannot be checked: " + e.getMessage());
            System.exit(2);
        }
    }

    private static void keep(Path kept, Path fetched) throws IOException {
        TrustedKeys known = Files.exists(kept) ? TrustedKeys.parse(Files.readString(kept)) : TrustedKeys.of(List.of());
        TrustedKeys joined = known.joined(TrustedKeys.parse(Files.readString(fetched)));
        for (TrustedKey key : joined.all()) {
            Optional<TrustedKey> before = known.find(key.id());
            if (before.isEmpty()) {
                System.out.println("new: " + key.id() + ", fingerprint " + key.fingerprint());
            }
            if (key.revocation().isPresent()
                    && before.flatMap(TrustedKey::revocation).isEmpty()) {
                System.out.println(
                        "revoked: " + key.id() + ", " + key.revocation().get().reason());
            }
        }
        Path written = Files.writeString(kept.resolveSibling(kept.getFileName() + ".new"), joined.json());
        Files.move(written, kept, StandardCopyOption.REPLACE_EXISTING);
    }
}
