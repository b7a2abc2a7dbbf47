package org.gongkai.deploy.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.gongkai.deploy.accounts.Demo;
import org.gongkai.deploy.accounts.DemoAccounts;
import org.gongkai.deploy.accounts.GatewayClient;
import org.gongkai.deploy.registers.Expansion;
import org.gongkai.deploy.registers.ItemExpansion;
import org.gongkai.deploy.registers.PublishedReport;

/**
 * 四方台区 (Sifangtai District of Shuangyashan), whose office published a report for 2021: loaded once into a stack, so
 * that there is something to look at. The code of the office is made up; its figures and texts are the published ones.
 */
public final class SampleDistrict {

    /** Code of the office; not the real one. */
    public static final String AGENCY_CODE = "11230505001234567F";

    /** Code of the district's government, whose office it is; not the real one. */
    public static final String GOVERNMENT_CODE = "112305050012345835";

    private static final long SEED = 20_210_505;
    private static final String NAME = "sifangtai-2021";

    private final DemoAccounts accounts;
    private final Path marker;

    /** The marker says that the sample was loaded, so that what a user changed in it stays changed. */
    public SampleDistrict(DemoAccounts accounts, Path marker) {
        this.accounts = accounts;
        this.marker = marker;
    }

    /** Loads what is not loaded: the office, the accounts around it, and its registers. */
    public void load() {
        Path accountsMarker = marker.resolveSibling("accounts-made");
        Path nilMarker = marker.resolveSibling("nil-reports-made");
        Path catalogueMarker = marker.resolveSibling("catalogue-made");
        PublishedReport report = PublishedReport.sample(NAME);
        Expansion expansion = new Expansion(AGENCY_CODE, "四政", SEED);
        if (!Files.exists(marker)) {
            accounts.client(Demo.ADMIN).putAgency(AGENCY_CODE, """
                    {"name": "%s", "regionCode": "%s", "kind": "GOVERNMENT_OFFICE",
                     "contact": {"address": "黑龙江省双鸭山市四方台区", "phone": "0469-4340205"}}
                    """.formatted(report.agency(), report.regionCode()));
            accounts.client(Demo.ADMIN).putAgency(GOVERNMENT_CODE, """
                    {"name": "双鸭山市四方台区人民政府", "regionCode": "%s", "kind": "GOVERNMENT"}
                    """.formatted(report.regionCode()));
        }
        // Folders of before there was a sign-in have the sample and no accounts.
        if (!Files.exists(accountsMarker)) {
            accounts.make(AGENCY_CODE);
            mark(accountsMarker);
        }
        if (!Files.exists(marker)) {
            GatewayClient client = accounts.client(Demo.CLERK);
            expansion.expand(report).forEach(client::importFile);
            client.importFile(
                    new ItemExpansion(AGENCY_CODE, "四方台区").expand("sifangtai-2021-columns", report.year(), SEED));
            mark(marker);
        }
        // Folders of before there were nil reports have the sample without them.
        if (!Files.exists(nilMarker)) {
            GatewayClient client = accounts.client(Demo.CLERK);
            expansion.nilRegisters(report).forEach(register -> client.declareNil(AGENCY_CODE, report.year(), register));
            mark(nilMarker);
        }
        // Folders of before there were lists of what bodies make public have the sample without one.
        if (!Files.exists(catalogueMarker)) {
            layCatalogueDown(accounts.client(Demo.CLERK), report.year());
            mark(catalogueMarker);
        }
    }

    /** The sample list is the district's own; one that somebody has laid down meanwhile stays. */
    private static void layCatalogueDown(GatewayClient client, int year) {
        String path = "/api/v1/catalogues/" + AGENCY_CODE;
        if (client.get(path).required("version").asLong() > 0) {
            return;
        }
        ObjectNode list = client.get("/api/v1/public/sample-catalogue").deepCopy();
        list.put("effectiveOn", year + "-01-01").put("reason", "首次制定");
        client.put(path, list.toString());
    }

    /**
     * Publishes the district's report, once: whoever amends it later finds what they have made of it. Answers why it is
     * not published, when it cannot be.
     */
    public Optional<String> publish() {
        Path published = marker.resolveSibling("sample-published");
        if (Files.exists(published)) {
            return Optional.empty();
        }
        Optional<String> obstacle =
                SampleReport.of(accounts, reportPath(), NAME).publish();
        if (obstacle.isEmpty()) {
            mark(published);
        }
        return obstacle;
    }

    private static void mark(Path path) {
        try {
            Files.writeString(path, NAME);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Path of the district's report, for those who work on it. */
    public String reportPath() {
        return "/api/v1/annual-reports/" + AGENCY_CODE + "/2021";
    }

    /** Path of the district's published report, for everybody. */
    public String publicPath() {
        return "/api/v1/public/annual-reports/" + AGENCY_CODE + "/2021";
    }
}
