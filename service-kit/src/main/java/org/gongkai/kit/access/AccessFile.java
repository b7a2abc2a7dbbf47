package org.gongkai.kit.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.gongkai.kit.table.ResourceTable;

/** Reads a file of rights: a row for each operation, a column for each role. */
public final class AccessFile {

    /** Where each module keeps the rights of what it serves. */
    private static final String OF_A_MODULE = "META-INF/access.csv";

    private AccessFile() {}

    /** The rows of every module that the service is made of. */
    static List<AccessRow> ofModules() {
        List<AccessRow> rows = new ArrayList<>();
        try {
            Thread.currentThread()
                    .getContextClassLoader()
                    .getResources(OF_A_MODULE)
                    .asIterator()
                    .forEachRemaining(file -> rows.addAll(read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    /** The rows of one file. */
    public static List<AccessRow> read(URL file) {
        return ResourceTable.read(file, AccessFile::row);
    }

    private static AccessRow row(NamedCsvRecord line) {
        Map<Role, AccessRow.Permission> roles = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            String cell = line.getField(role.name());
            if (!cell.isEmpty()) {
                roles.put(role, AccessRow.Permission.valueOf(cell.toUpperCase(Locale.ROOT)));
            }
        }
        return new AccessRow(
                line.getField("method"),
                line.getField("path"),
                line.getField("anyone").equals("yes"),
                roles);
    }
}
