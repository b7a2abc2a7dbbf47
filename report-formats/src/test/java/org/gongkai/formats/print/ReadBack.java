package org.gongkai.formats.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.docx4j.TextUtils;
import org.docx4j.XmlUtils;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.wml.P;
import org.docx4j.wml.Tbl;
import org.docx4j.wml.Tc;
import org.docx4j.wml.Tr;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import org.gongkai.form.CellId;
import org.gongkai.form.Form;
import org.gongkai.form.edition.Editions;

/**
 * Reads rendered reports back with readers that the renderers do not use.
 *
 * @param cells what each cell says
 * @param text all words of the file without white space
 */
record ReadBack(Map<CellId, String> cells, String text) {

    private static final Form FORM = Editions.shipped().latest();

    static ReadBack of(String format, byte[] file) throws Exception {
        return switch (format) {
            case "json" -> json(file);
            case "html" -> html(file);
            case "pdf" -> pdf(file);
            case "docx" -> docx(file);
            case "xlsx" -> xlsx(file);
            case "csv" -> csv(file);
            case "xml" -> xml(file);
            case "txt" -> text(file);
            default -> throw new AssertionError("nobody reads " + format + " back");
        };
    }

    /** Without white space, as layouts put it anywhere. */
    static String squeeze(String text) {
        return text.replaceAll("[\\s\\u00a0\\u3000]", "");
    }

    private static ReadBack json(byte[] file) throws IOException {
        JsonNode json = new ObjectMapper().readTree(file);
        Map<CellId, String> cells = new LinkedHashMap<>();
        FORM.cells()
                .keySet()
                .forEach(cell -> cells.put(
                        cell,
                        json.path("figures")
                                .path(cell.table())
                                .path(cell.row())
                                .path(cell.column())
                                .asText()));
        List<String> words = new ArrayList<>();
        json.path("narrative").forEach(part -> {
            if (part.isTextual()) {
                words.add(part.textValue());
            } else {
                part.forEach(text -> words.add(text.asText()));
            }
        });
        return new ReadBack(cells, squeeze(json.path("title").textValue() + String.join("", words)));
    }

    private static ReadBack html(byte[] file) {
        Document page = Jsoup.parse(new String(file, StandardCharsets.UTF_8));
        Map<CellId, String> cells = new LinkedHashMap<>();
        page.select("td[data-cell]").forEach(td -> cells.put(CellId.parse(td.attr("data-cell")), td.text()));
        return new ReadBack(cells, squeeze(page.body().text()));
    }

    private static ReadBack csv(byte[] file) throws IOException {
        Map<CellId, String> cells = new LinkedHashMap<>();
        StringBuilder text = new StringBuilder();
        String content = new String(file, StandardCharsets.UTF_8).substring(1);
        CsvReader.builder().ofCsvRecord(new StringReader(content)).forEach(record -> {
            CellId.find(record.getField(0)).ifPresent(cell -> cells.put(cell, record.getField(2)));
            text.append(record.getField(2));
        });
        return new ReadBack(cells, squeeze(text.toString()));
    }

    private static ReadBack xml(byte[] file) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Element root = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(file))
                .getDocumentElement();
        Map<CellId, String> cells = new LinkedHashMap<>();
        NodeList nodes = root.getElementsByTagNameNS("*", "cell");
        for (int i = 0; i < nodes.getLength(); i++) {
            Element cell = (Element) nodes.item(i);
            cells.put(CellId.parse(cell.getAttribute("id")), cell.getTextContent());
        }
        return new ReadBack(cells, squeeze(root.getTextContent()));
    }

    private static ReadBack text(byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8);
        List<String> figures = new ArrayList<>();
        text.lines().filter(line -> line.contains("\t")).forEach(line -> {
            for (String column : line.split("\t")) {
                if (column.matches("-?\\d+(\\.\\d+)?")) {
                    figures.add(column);
                }
            }
        });
        return new ReadBack(inOrder(figures), squeeze(text));
    }

    private static ReadBack xlsx(byte[] file) throws IOException {
        Map<CellId, String> cells = new LinkedHashMap<>();
        StringBuilder text = new StringBuilder();
        List<String> figures = new ArrayList<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            for (var sheet : workbook.getSheets().toList()) {
                for (var row : sheet.read()) {
                    row.stream()
                            .filter(cell -> cell != null && cell.getRawValue() != null)
                            .forEach(cell -> {
                                boolean number = cell.getType() == org.dhatim.fastexcel.reader.CellType.NUMBER
                                        || cell.getType() == org.dhatim.fastexcel.reader.CellType.FORMULA;
                                if (number) {
                                    figures.add(new java.math.BigDecimal(cell.getRawValue())
                                            .stripTrailingZeros()
                                            .toPlainString());
                                } else {
                                    text.append(cell.getRawValue());
                                }
                            });
                }
            }
        }
        cells.putAll(inOrder(figures));
        return new ReadBack(cells, squeeze(text.toString()));
    }

    private static ReadBack docx(byte[] file) throws Exception {
        WordprocessingMLPackage word = WordprocessingMLPackage.load(new ByteArrayInputStream(file));
        StringBuilder text = new StringBuilder();
        List<String> figures = new ArrayList<>();
        for (Object block : word.getMainDocumentPart().getContent()) {
            Object content = XmlUtils.unwrap(block);
            if (content instanceof P paragraph) {
                text.append(words(paragraph));
            } else if (content instanceof Tbl table) {
                for (Object row : table.getContent()) {
                    for (Object cell : ((Tr) XmlUtils.unwrap(row)).getContent()) {
                        String words = words(XmlUtils.unwrap(cell));
                        text.append(words);
                        if (words.matches("-?\\d+(\\.\\d+)?")) {
                            figures.add(words);
                        }
                    }
                }
            }
        }
        return new ReadBack(inOrder(figures), squeeze(text.toString()));
    }

    private static String words(Object part) throws Exception {
        if (part instanceof Tc cell) {
            StringBuilder text = new StringBuilder();
            for (Object inner : cell.getContent()) {
                text.append(words(XmlUtils.unwrap(inner)));
            }
            return text.toString();
        }
        return part instanceof P ? TextUtils.getText(part) : "";
    }

    /** By the tags of the document: every TD is a figure. */
    private static ReadBack pdf(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            Map<PDPage, Map<Integer, String>> marked = new java.util.HashMap<>();
            for (PDPage page : document.getPages()) {
                PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
                extractor.processPage(page);
                Map<Integer, String> ofPage = new LinkedHashMap<>();
                extractor.getMarkedContents().forEach(content -> collect(content, ofPage));
                marked.put(page, ofPage);
            }
            List<String> figures = new ArrayList<>();
            StringBuilder text = new StringBuilder();
            walk(document.getDocumentCatalog().getStructureTreeRoot(), marked, figures, text);
            return new ReadBack(inOrder(figures), squeeze(text.toString()));
        }
    }

    private static void collect(PDMarkedContent content, Map<Integer, String> texts) {
        String words = content.getContents().stream()
                .filter(TextPosition.class::isInstance)
                .map(position -> ((TextPosition) position).getUnicode())
                .collect(Collectors.joining());
        texts.merge(content.getMCID(), words, String::concat);
        content.getContents().stream()
                .filter(PDMarkedContent.class::isInstance)
                .forEach(inner -> collect((PDMarkedContent) inner, texts));
    }

    private static void walk(
            PDStructureNode node, Map<PDPage, Map<Integer, String>> marked, List<String> figures, StringBuilder text) {
        int before = text.length();
        for (Object kid : node.getKids()) {
            switch (kid) {
                case PDStructureElement element -> walk(element, marked, figures, text);
                case PDMarkedContentReference reference ->
                    text.append(marked.get(reference.getPage()).getOrDefault(reference.getMCID(), ""));
                case Integer id ->
                    text.append(marked.getOrDefault(((PDStructureElement) node).getPage(), Map.of())
                            .getOrDefault(id, ""));
                case COSInteger id ->
                    text.append(marked.getOrDefault(((PDStructureElement) node).getPage(), Map.of())
                            .getOrDefault(id.intValue(), ""));
                case COSBase other -> {}
                default -> {}
            }
        }
        if (node instanceof PDStructureElement element
                && element.getStructureType().equals("TD")) {
            figures.add(squeeze(text.substring(before)));
        }
    }

    private static Map<CellId, String> inOrder(List<String> figures) {
        Map<CellId, String> cells = new LinkedHashMap<>();
        int next = 0;
        for (CellId cell : FORM.cells().keySet()) {
            if (next < figures.size()) {
                cells.put(cell, figures.get(next++));
            }
        }
        return figures.size() == FORM.cells().size() ? cells : Map.of();
    }
}
