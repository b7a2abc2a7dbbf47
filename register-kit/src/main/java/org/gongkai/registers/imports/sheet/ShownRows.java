package org.gongkai.registers.imports.sheet;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;

/** Rows that are read one ahead, until there are no more. */
final class ShownRows implements Iterator<SheetRow> {

    private final Supplier<Optional<SheetRow>> read;
    private Optional<SheetRow> ahead;

    ShownRows(Supplier<Optional<SheetRow>> read) {
        this.read = read;
        this.ahead = read.get();
    }

    @Override
    public boolean hasNext() {
        return ahead.isPresent();
    }

    @Override
    public SheetRow next() {
        SheetRow row = ahead.orElseThrow(NoSuchElementException::new);
        ahead = read.get();
        return row;
    }
}
