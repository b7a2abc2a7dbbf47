package org.gongkai.request.document.template;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

import org.gongkai.paper.Face;
import org.gongkai.paper.Margins;
import org.gongkai.request.document.paper.HouseStyle;
import org.gongkai.request.document.paper.LineKind;
import org.gongkai.request.document.paper.Setting;
import org.gongkai.request.document.paper.Setting.Span;
import org.gongkai.request.document.paper.TableSetting;

/** Reads a table of a template. */
final class WordTable {

    private final WordSetting setting;
    private final WordProperties properties;
    private final XWPFTable table;

    WordTable(WordSetting setting, WordProperties properties, XWPFTable table) {
        this.setting = setting;
        this.properties = properties;
        this.table = table;
    }

    /** Its rows. */
    List<TemplateLine> lines() {
        List<TemplateLine> lines = new ArrayList<>();
        List<Integer> columns = columns();
        boolean bordered = isBordered();
        for (XWPFTableRow row : table.getRows()) {
            lines.add(line(row, columns, bordered));
        }
        return lines.stream().allMatch(WordTable::isHouse)
                ? lines.stream().map(TemplateLine::unset).toList()
                : lines;
    }

    private TemplateLine line(XWPFTableRow row, List<Integer> columns, boolean bordered) {
        List<String> texts = new ArrayList<>();
        List<Setting> settings = new ArrayList<>();
        boolean optional = false;
        for (XWPFTableCell cell : row.getTableCells()) {
            SetText words = words(cell).stripped();
            if (texts.isEmpty() && WordTemplate.isOptional(words)) {
                optional = true;
                words = words.part(1, words.text().length()).stripped();
            }
            texts.add(words.text());
            settings.add(setting.of(cell.getParagraphs().getFirst(), words));
        }
        return new TemplateLine(
                LineKind.ROW,
                optional,
                texts,
                settings,
                Optional.of(new TableSetting(
                        columns,
                        bordered,
                        List.of(row.getTableCells().stream()
                                .map(WordTable::span)
                                .toList()))));
    }

    /** All that a cell says; its paragraphs are set like the first. */
    private SetText words(XWPFTableCell cell) {
        SetText words = new SetText();
        for (XWPFParagraph paragraph : cell.getParagraphs()) {
            SetText one = setting.text(paragraph);
            if (!words.isEmpty() && !one.isEmpty()) {
                words.add("\n", words.face(Face.official(12, false)));
            }
            words.addAll(one);
        }
        return words;
    }

    private static int span(XWPFTableCell cell) {
        return Optional.ofNullable(cell.getCTTc().getTcPr())
                .flatMap(properties -> WordProperties.child(properties.getDomNode(), "gridSpan"))
                .flatMap(span -> WordProperties.attribute(span, "val"))
                .flatMap(WordProperties::whole)
                .filter(span -> span > 0)
                .orElse(1);
    }

    /** Widths of the columns: those of the grid, else of the cells of the row that has most of them. */
    private List<Integer> columns() {
        List<Integer> ofGrid = WordProperties.child(table.getCTTbl().getDomNode(), "tblGrid").stream()
                .flatMap(grid -> WordProperties.children(grid).stream())
                .filter(column -> column.getLocalName().equals("gridCol"))
                .flatMap(column -> WordProperties.attribute(column, "w").stream())
                .flatMap(width -> WordProperties.whole(width).stream())
                .toList();
        int most = table.getRows().stream()
                .mapToInt(row ->
                        row.getTableCells().stream().mapToInt(WordTable::span).sum())
                .max()
                .orElse(0);
        boolean isWhole = ofGrid.size() == most && ofGrid.stream().allMatch(width -> width > 0);
        return isWhole ? ofGrid : even(Math.max(most, 1));
    }

    private static List<Integer> even(int columns) {
        return Collections.nCopies(columns, Margins.OFFICIAL.room() / columns);
    }

    /** Whether lines are drawn around its cells: by the table, its style, or one of its cells. */
    private boolean isBordered() {
        Node own = table.getCTTbl().getTblPr() == null
                ? null
                : table.getCTTbl().getTblPr().getDomNode();
        Stream<Element> ofTable = own == null ? Stream.empty() : WordProperties.child(own, "tblBorders").stream();
        Stream<Element> ofStyle = properties.styles(Optional.ofNullable(table.getStyleID())).stream()
                .flatMap(style -> WordProperties.child(style, "tblPr").stream())
                .flatMap(all -> WordProperties.child(all, "tblBorders").stream());
        Stream<Element> ofCells = table.getRows().stream()
                .flatMap(row -> row.getTableCells().stream())
                .filter(cell -> cell.getCTTc().getTcPr() != null)
                .flatMap(cell -> WordProperties.child(cell.getCTTc().getTcPr().getDomNode(), "tcBorders").stream());
        Optional<Element> nearest = Stream.concat(ofTable, ofStyle).findFirst();
        return nearest.filter(WordTable::isDrawn).isPresent() || ofCells.anyMatch(WordTable::isDrawn);
    }

    private static boolean isDrawn(Element borders) {
        return WordProperties.children(borders).stream()
                .flatMap(line -> WordProperties.attribute(line, "val").stream())
                .anyMatch(kind -> !kind.equals("none") && !kind.equals("nil"));
    }

    /** Whether the product would set a row in the same way. */
    private static boolean isHouse(TemplateLine row) {
        int columns = row.texts().size();
        TableSetting house =
                new TableSetting(HouseStyle.columns(columns), true, List.of(Collections.nCopies(columns, 1)));
        return row.table().filter(house::equals).isPresent()
                && row.settings().stream().allMatch(WordTable::isHouse);
    }

    private static boolean isHouse(Setting cell) {
        int length = cell.spans().stream().mapToInt(Span::length).sum();
        return cell.equals(HouseStyle.cell(false, length));
    }
}
