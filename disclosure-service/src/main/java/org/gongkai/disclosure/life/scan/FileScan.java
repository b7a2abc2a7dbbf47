package org.gongkai.disclosure.life.scan;

import java.util.List;

import org.gongkai.disclosure.life.finding.FoundPersonalData;
import org.gongkai.disclosure.search.file.FileState;

/**
 * What came of looking through a file.
 *
 * @param state whether it could be read; what could not is looked at by who reviews it
 * @param found what looks like personal data in it
 */
public record FileScan(FileState state, List<FoundPersonalData> found) {

    public FileScan {
        found = List.copyOf(found);
    }
}
