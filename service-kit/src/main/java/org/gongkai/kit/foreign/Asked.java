package org.gongkai.kit.foreign;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * What a process is asked to read, as it goes through its standard input.
 *
 * @param reading the class that reads
 * @param answer the file that is to be filled
 * @param mostBytes how long the answer may be
 * @param more what the class is told besides
 */
record Asked(String reading, Path file, Path answer, long mostBytes, Map<String, String> more) {

    Asked {
        more = Map.copyOf(more);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeUTF(reading);
        out.writeUTF(file.toString());
        out.writeUTF(answer.toString());
        out.writeLong(mostBytes);
        out.writeInt(more.size());
        for (Map.Entry<String, String> each : more.entrySet()) {
            out.writeUTF(each.getKey());
            out.writeUTF(each.getValue());
        }
        out.flush();
    }

    static Asked read(DataInputStream in) throws IOException {
        String reading = in.readUTF();
        Path file = Path.of(in.readUTF());
        Path answer = Path.of(in.readUTF());
        long mostBytes = in.readLong();
        Map<String, String> more = new HashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            more.put(in.readUTF(), in.readUTF());
        }
        return new Asked(reading, file, answer, mostBytes, more);
    }
}
