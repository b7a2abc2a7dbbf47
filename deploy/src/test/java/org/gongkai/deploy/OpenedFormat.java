package org.gongkai.deploy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.w3c.dom.NodeList;

/** The formats of a report, each opened again by a reader of its own. */
enum OpenedFormat {
    JSON {
        @Override
        Opened open(byte[] file, RequestSpecification reader) {
            JsonNode json = json(file);
            Opened opened = new Opened();
            json.path("figures")
                    .properties()
                    .forEach(table -> table.getValue()
                            .properties()
                            .forEach(row -> row.getValue()
                                    .properties()
                                    .forEach(cell -> opened.cell(
                                            table.getKey() + "." + row.getKey() + "." + cell.getKey(),
                                            cell.getValue().asText()))));
            texts(json.path("narrative"), opened);
            return opened;
        }
    },
    XML {
        @Override
        Opened open(byte[] file, RequestSpecification reader) throws Exception {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            org.w3c.dom.Document xml = factory.newDocumentBuilder().parse(new ByteArrayInputStream(file));
            Opened opened = new Opened();
            NodeList cells = xml.getElementsByTagNameNS("*", "cell");
            for (int i = 0; i < cells.getLength(); i++) {
                opened.cell(
                        cells.item(i).getAttributes().getNamedItem("id").getNodeValue(),
                        cells.item(i).getTextContent());
            }
            opened.say(xml.getDocumentElement().getTextContent());
            return opened;
        }
    },
    CSV {
        @Override
        Opened open(byte[] file, RequestSpecification reader) throws IOException {
            Opened opened = new Opened();
            String text = new String(file, StandardCharsets.UTF_8).substring(1);
            try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text)) {
                for (NamedCsvRecord line : csv) {
                    if (line.getField("id").matches("T[234][.].*")) {
                        opened.cell(line.getField("id"), line.getField("value"));
                    } else {
                        opened.say(line.getField("value"));
                    }
                }
            }
            return opened;
        }
    },
    HTML {
        @Override
        Opened open(byte[] file, RequestSpecification reader) {
            Document page = Jsoup.parse(new String(file, StandardCharsets.UTF_8));
            Opened opened = new Opened();
            for (Element cell : page.select("td[data-cell]")) {
                opened.cell(cell.attr("data-cell"), cell.text());
            }
            opened.say(page.text());
            return opened;
        }
    },
    TXT {
        @Override
        Opened open(byte[] file, RequestSpecification reader) {
            return read(file, reader).say(new String(file, StandardCharsets.UTF_8));
        }
    },
    PDF {
        @Override
        Opened open(byte[] file, RequestSpecification reader) {
            Opened opened = read(file, reader);
            texts(reading(reader, mediaType(suffix()), file).at("/report/narrative"), opened);
            return opened;
        }
    },
    DOCX {
        @Override
        Opened open(byte[] file, RequestSpecification reader) throws IOException {
            return read(file, reader).say(parts(file));
        }
    },
    XLSX {
        @Override
        Opened open(byte[] file, RequestSpecification reader) throws IOException {
            return read(file, reader).say(parts(file));
        }
    };

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** What was found in a file. */
    static final class Opened {

        private final Map<String, BigDecimal> cells = new TreeMap<>();
        private final StringBuilder text = new StringBuilder();

        Map<String, BigDecimal> cells() {
            return cells;
        }

        String text() {
            return text.toString();
        }

        void cell(String id, String value) {
            cells.put(id, new BigDecimal(value.strip()).stripTrailingZeros());
        }

        Opened say(String words) {
            text.append(words).append('\n');
            return this;
        }
    }

    /** What is in the file; what no tool takes apart by its structure, the reader of published reports reads. */
    abstract Opened open(byte[] file, RequestSpecification reader) throws Exception;

    String suffix() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    static String mediaType(String suffix) {
        return switch (suffix) {
            case "html" -> "text/html; charset=UTF-8";
            case "txt" -> "text/plain; charset=UTF-8";
            case "pdf" -> "application/pdf";
            case "docx" -> "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
            case "xlsx" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            default -> throw new IllegalArgumentException(suffix);
        };
    }

    /** What the reader of published reports makes of a file, asked by somebody who may. */
    static JsonNode reading(RequestSpecification reader, String mediaType, byte[] file) {
        return json(RestAssured.given(reader)
                .contentType(mediaType)
                .body(file)
                .post("/api/v1/report-readings")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
    }

    Opened read(byte[] file, RequestSpecification reader) {
        Opened opened = new Opened();
        for (JsonNode cell : reading(reader, mediaType(suffix()), file).path("cells")) {
            opened.cell(cell.path("cellId").asText(), cell.path("value").asText());
        }
        return opened;
    }

    static void texts(JsonNode narrative, Opened opened) {
        if (narrative.isObject()) {
            narrative.properties().forEach(member -> texts(member.getValue(), opened));
        } else {
            opened.say(narrative.asText());
        }
    }

    static JsonNode json(byte[] file) {
        try {
            return MAPPER.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words of every part of an Office file. */
    static String parts(byte[] file) throws IOException {
        StringBuilder words = new StringBuilder();
        Path archive = Files.write(Files.createTempFile("opened", ".zip"), file);
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry part : Collections.list(zip.entries())) {
                if (part.getName().endsWith(".xml")) {
                    String xml = new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8);
                    words.append(Jsoup.parse(xml, "", Parser.xmlParser()).wholeText());
                }
            }
        } finally {
            Files.delete(archive);
        }
        return words.toString();
    }
}
