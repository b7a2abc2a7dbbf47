package org.gongkai.kit.access;

import java.util.List;

/** Rows of the table of rights for what a module lets through and does not serve itself. */
public interface AccessPart {

    /** The rows. */
    List<AccessRow> rows();
}
