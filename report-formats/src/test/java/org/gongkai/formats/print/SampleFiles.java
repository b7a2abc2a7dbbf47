package org.gongkai.formats.print;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.gongkai.document.AnnualReport;

/** Writes a report in every format into a folder, to be looked at. */
final class SampleFiles {

    private SampleFiles() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        AnnualReport report = new RandomReports(Long.parseLong(arguments[1])).next();
        Renderers renderers = new Renderers();
        for (ReportFormat format : ReportFormats.all()) {
            Files.write(folder.resolve("report." + format.suffix()), renderers.render(report, format.suffix()));
        }
    }
}
