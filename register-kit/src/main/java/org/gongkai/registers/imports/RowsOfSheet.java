package org.gongkai.registers.imports;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.regex.Pattern;

import org.gongkai.kit.spelling.Spelling;
import org.gongkai.registers.imports.sheet.SheetRow;
import org.gongkai.registers.imports.sheet.stored.SheetCell;

/**
 * The rows below the heads that are records. What a ledger has besides is left out: heads that a page repeats, sums
 * (合计, 小计), and who filled it in or what is to be noted, in a line of its own.
 */
final class RowsOfSheet implements Iterator<SheetRow> {

    private static final Pattern SUM = Pattern.compile("(本页|本月|本季度|本季|本年|本年度|年度|全年|累计|当月)?(合计|小计|总计|共计|累计)[:：]?");
    private static final Pattern NOTE = Pattern.compile("(填表|填报|制表|审核|复核|负责|经办|联系|单位|备注|注|说明|日期)[^:：]{0,8}[:：].*");

    private final Iterator<SheetRow> first;
    private final Iterator<SheetRow> rest;
    private final List<String> heads;
    private SheetRow next;

    RowsOfSheet(Iterator<SheetRow> first, Iterator<SheetRow> rest, List<String> heads) {
        this.first = first;
        this.rest = rest;
        this.heads = heads;
    }

    @Override
    public boolean hasNext() {
        while (next == null && (first.hasNext() || rest.hasNext())) {
            SheetRow row = first.hasNext() ? first.next() : rest.next();
            if (isRecord(row)) {
                next = row;
            }
        }
        return next != null;
    }

    @Override
    public SheetRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        SheetRow row = next;
        next = null;
        return row;
    }

    /** The head of a column from 0. */
    String head(int column) {
        return heads.get(column);
    }

    private boolean isRecord(SheetRow row) {
        List<String> texts = row.cells().stream().map(SheetCell::text).toList();
        return texts.stream().anyMatch(text -> !text.isBlank())
                && texts.stream().noneMatch(RowsOfSheet::isSum)
                && !isNote(texts)
                && !texts.equals(heads);
    }

    private static boolean isSum(String text) {
        return text.indexOf('计') >= 0
                && SUM.matcher(Spelling.HEAD.canonical(text)).matches();
    }

    /** A line that a ledger ends with: one text, or one merged over all columns. */
    private static boolean isNote(List<String> texts) {
        List<String> different = texts.stream()
                .filter(text -> !text.isBlank())
                .distinct()
                .limit(2)
                .toList();
        return different.size() == 1
                && NOTE.matcher(Spelling.HEAD.canonical(different.getFirst())).matches();
    }
}
