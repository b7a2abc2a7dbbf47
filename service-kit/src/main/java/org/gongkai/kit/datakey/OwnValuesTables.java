package org.gongkai.kit.datakey;

import java.util.List;

/** Names tables with values that are sealed with the keys of records. */
public interface OwnValuesTables {

    List<OwnValues> ownValues();
}
