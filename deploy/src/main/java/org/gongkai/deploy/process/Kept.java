package org.gongkai.deploy.process;

import java.util.ArrayList;
import java.util.List;

/** The command of a child that heeds no standard input itself: a shell ends it in order when the input closes. */
public final class Kept {

    private static final String KEEPER = """
        exec 3<&0
        "$@" & kept=$!
        (while read -r line; do :; done; kill -%s $kept) <&3 & watch=$!
        wait $kept; status=$?
        kill $watch 2>/dev/null
        exit $status
        """;

    private Kept() {}

    /** Keeps a command, and ends it by a signal that it takes as a wish to end in order. */
    public static List<String> command(String name, String signal, List<String> command) {
        List<String> all = new ArrayList<>(List.of("/bin/sh", "-c", KEEPER.formatted(signal), name));
        all.addAll(command);
        return all;
    }
}
