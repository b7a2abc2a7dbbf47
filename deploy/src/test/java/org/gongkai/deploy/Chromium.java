package org.gongkai.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.Assumptions;

/** The browser of the machine; tests of pages are left out where there is none, but not in CI. */
final class Chromium {

    private Chromium() {}

    static Playwright playwright() {
        String chromium = System.getenv("GONGKAI_CHROMIUM");
        if (System.getenv("CI") == null) {
            Assumptions.assumeTrue(chromium != null, "no Chromium on this machine");
        }
        assertThat(chromium).as("CI has a Chromium").isNotNull();
        return Playwright.create();
    }

    static Browser open(Playwright playwright) {
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(System.getenv("GONGKAI_CHROMIUM")))
                        .setArgs(List.of(
                                "--no-sandbox",
                                // A name that no browser trusts without TLS, as it does its own machine.
                                "--host-resolver-rules=MAP office.test 127.0.0.1",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }
}
