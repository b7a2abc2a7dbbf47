package org.gongkai.kit.datakey;

import java.util.List;

/** Names tables with values that are sealed with the keys of records. */
public interface OwnValuesTables extends SealedTables {

    List<OwnValues> ownValues();

    /** What the key of the service has sealed of them before goes under its new one until the keys of the records have it. */
    @Override
    default List<SealedTable> sealedTables() {
        return ownValues().stream()
                .flatMap(values -> values.ofService().stream())
                .toList();
    }
}
