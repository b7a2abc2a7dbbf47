package org.gongkai.kit.datakey;

import java.util.List;

/** Names tables with values that are sealed with the data key. */
public interface SealedTables {

    List<SealedTable> sealedTables();
}
