package org.gongkai.deploy.registers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The command {@code deploy/registers}: expands the published reports of one agency into import files, a folder for
 * each year.
 */
public final class RegistersFromReports {

    private static final int FIRST_REPORT = 3;

    private RegistersFromReports() {}

    /** Takes the folder to write to, the agency's code, the prefix of its numbers, and report files. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length <= FIRST_REPORT) {
            System.err.println("deploy/registers FOLDER AGENCY-CODE PREFIX REPORT.json ...");
            System.exit(2);
        }
        List<PublishedReport> reports = new ArrayList<>();
        for (String file : List.of(arguments).subList(FIRST_REPORT, arguments.length)) {
            try (InputStream in = Files.newInputStream(Path.of(file))) {
                reports.add(PublishedReport.read(in));
            } catch (IllegalArgumentException e) {
                System.err.println(file + ": " + e.getMessage());
                System.exit(1);
            }
        }
        reports.sort(Comparator.comparingInt(PublishedReport::year));
        Expansion expansion = new Expansion(arguments[1], arguments[2], Long.getLong("gongkai.seed", 1));
        for (PublishedReport report : reports) {
            Path folder = Path.of(arguments[0], String.valueOf(report.year()));
            Files.createDirectories(folder);
            for (RegisterFile file : expansion.expand(report)) {
                Files.writeString(folder.resolve(file.register() + ".csv"), file.csv());
            }
            List<String> nil = expansion.nilRegisters(report);
            if (!nil.isEmpty()) {
                Files.writeString(folder.resolve("nil-reports.txt"), String.join("\n", nil) + "\n");
            }
            System.out.println(folder);
        }
    }
}
