package org.gongkai.deploy.stack;

import java.nio.file.Path;
import java.util.Map;

import org.gongkai.deploy.accounts.Demo;
import org.gongkai.deploy.registers.UnifiedCode;
import org.gongkai.deploy.start.Ports;
import org.gongkai.deploy.start.Settings;

/** A stack of its own for a command that measures or tries something, beside whatever else runs on the machine. */
public final class TrialStack {

    private static final int PORTS = 4;

    private TrialStack() {}

    /** Settings with the checkout that {@code gongkai.project} names, a data folder and free ports. */
    public static Settings settings(Path data) {
        return Settings.of(
                Path.of(System.getProperty("gongkai.project", ".")),
                Map.of("GONGKAI_DATA", data.toString(), "GONGKAI_PORT", String.valueOf(Ports.freeRow(PORTS))));
    }

    /** Enters the one office of a region and makes its accounts; answers its code. */
    public static String office(Stack stack, String regionCode) {
        String office = UnifiedCode.complete("11" + regionCode + "000000001");
        stack.accounts()
                .client(Demo.ADMIN)
                .putAgency(
                        office,
                        "{\"name\": \"测试机关\", \"regionCode\": \"%s\", \"kind\": \"DEPARTMENT\"}".formatted(regionCode));
        stack.accounts().make(office);
        return office;
    }
}
