package org.gongkai.formats.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.gongkai.document.AnnualReport;
import org.gongkai.form.CellId;

/**
 * Every format says what the report says: all 200 cells and every word, read back with a reader that the renderer does
 * not use. {@code -Dgongkai.round-trips=1000} makes more of them.
 */
class RoundTripTest {

    private static final long SEED = Long.getLong("gongkai.seed", 20211231L);
    private static final int REPORTS = Integer.getInteger("gongkai.round-trips", 4);

    private static final Renderers RENDERERS = new Renderers();

    static List<String> suffixes() {
        return ReportFormats.all().stream().map(ReportFormat::suffix).toList();
    }

    @ParameterizedTest
    @MethodSource("suffixes")
    void every_cell_and_every_word_comes_back(String format) throws Exception {
        RandomReports reports = new RandomReports(SEED);
        for (int i = 0; i < REPORTS; i++) {
            AnnualReport report = reports.next();

            ReadBack read = ReadBack.of(format, RENDERERS.render(report, format));

            assertThat(read.cells())
                    .as("%s, report %d of seed %d", format, i, SEED)
                    .isEqualTo(printed(report));
            assertThat(read.text()).contains(ReadBack.squeeze(report.title()));
            report.narrative()
                    .texts()
                    .forEach((place, text) -> text.lines()
                            .forEach(line -> assertThat(read.text())
                                    .as("%s in %s, report %d of seed %d", place, format, i(report), SEED)
                                    .contains(ReadBack.squeeze(line))));
        }
    }

    private static int i(AnnualReport report) {
        return report.year();
    }

    @Test
    void the_xml_keeps_its_schema() throws Exception {
        byte[] xml = RENDERERS.render(new RandomReports(SEED).next(), "xml");
        var schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(RoundTripTest.class.getResource("/schemas/annual-report.xsd"));

        schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(xml)));
    }

    private static Map<CellId, String> printed(AnnualReport report) {
        Map<CellId, String> cells = new LinkedHashMap<>();
        report.form()
                .cells()
                .keySet()
                .forEach(cell -> cells.put(
                        cell,
                        report.figures().value(cell).map(PrintedTables::printed).orElseThrow()));
        return cells;
    }
}
