package org.gongkai.request.document.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.gongkai.request.handling.HandlingState;

/** What a feature has for the file of an application; every bean of the kind is asked. */
public interface FilePart {

    /** What it has, in the order of the file. */
    List<Entry> of(HandlingState application);

    /**
     * A file in the bundle.
     *
     * @param name its path there, of letters, digits, hyphens, dots and slashes
     * @param content written when its turn comes, so that no more than one is in memory
     */
    record Entry(String name, String mediaType, Content content) {

        /** A file that is there already. */
        static Entry of(String name, String mediaType, byte[] content) {
            return new Entry(name, mediaType, out -> out.write(content));
        }
    }

    /** What is written into an entry. */
    interface Content {

        void writeTo(OutputStream out) throws IOException;
    }
}
