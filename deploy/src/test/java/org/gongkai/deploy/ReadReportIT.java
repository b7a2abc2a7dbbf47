package org.gongkai.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code deploy/read FILE} prints what is read from a published report, and needs no server. */
@Order(1)
class ReadReportIT {

    private static final Path SAMPLE = Path.of("../report-formats/src/test/resources/published/sifangtai-2021.txt");

    @TempDir
    private Path folder;

    @Test
    void a_published_report_is_printed_as_json() throws Exception {
        Run run = read(SAMPLE);

        assertThat(run.status()).as(run.errors()).isZero();
        JsonNode reading = new ObjectMapper().readTree(run.output());
        assertThat(reading.path("report").path("year").intValue()).isEqualTo(2021);
        assertThat(reading.path("report").path("agency").path("name").textValue())
                .isEqualTo("四方台区人民政府办公室");
        assertThat(reading.path("report").path("form").textValue()).isEqualTo("2021");
        assertThat(reading.path("cells")).hasSize(200);
        assertThat(reading.path("report")
                        .path("narrative")
                        .path("overview")
                        .path("applications")
                        .textValue())
                .isNotBlank();
    }

    @Test
    void what_cannot_be_read_is_said_in_one_line() throws Exception {
        Path damaged = Files.writeString(folder.resolve("report.pdf"), "no pdf");
        Path other = Files.writeString(folder.resolve("report.doc"), "another kind");

        assertRefused(read(damaged), "The file is not a readable PDF file.");
        assertRefused(read(other), "a report is html, htm, docx, pdf, xlsx, txt, md");
        assertRefused(read(folder.resolve("missing.html")), "there is no such file");
    }

    private static void assertRefused(Run run, String why) {
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.output()).isEmpty();
        assertThat(run.errors().lines().filter(line -> !line.startsWith("Picked up")))
                .singleElement()
                .asString()
                .endsWith(why);
    }

    private record Run(int status, String output, String errors) {}

    private Run read(Path file) throws IOException, InterruptedException {
        Path errors = folder.resolve("errors");
        Process process = new ProcessBuilder(Path.of("read").toAbsolutePath().toString(), file.toString())
                .redirectError(errors.toFile())
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), output, Files.readString(errors));
    }
}
