package org.gongkai.disclosure.opendata;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.gongkai.disclosure.address.PublicAddresses;
import org.gongkai.form.code.RegionCode;
import org.gongkai.form.words.Language;
import org.gongkai.form.words.Message;
import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.paging.Page;
import org.gongkai.kit.paging.PageRequest;

/** Describes the data that are given out as DCAT 3 in JSON-LD: a catalogue, a dataset for each body and kind, its files. */
@Singleton
public class OpenDataCatalogue {

    /** Its media type. */
    public static final String MEDIA_TYPE = "application/ld+json";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String PATH = "open-data/catalogue.jsonld";
    private static final String IANA = "https://www.iana.org/assignments/media-types/";

    private final OpenBodies bodies;
    private final PublicAddresses addresses;
    private final OpenDataSettings settings;

    OpenDataCatalogue(OpenBodies bodies, PublicAddresses addresses, OpenDataSettings settings) {
        this.bodies = bodies;
        this.addresses = addresses;
        this.settings = settings;
    }

    /**
     * The catalogue of a page of bodies.
     *
     * @param next value of {@code after} for more bodies
     */
    public record Described(ObjectNode document, Optional<String> next) {}

    /** The catalogue of one body, of a region, or of all, body by body. */
    public Described of(Optional<String> agencyCode, Optional<RegionCode> region, PageRequest page) {
        Page<OpenBody> found = bodies.list(agencyCode, region, page);
        ObjectNode catalogue = NODES.objectNode();
        addContext(catalogue.putObject("@context"));
        catalogue.put("@id", addresses.of(PATH)).put("@type", "dcat:Catalog");
        said(catalogue, "dct:title", OpenDataWords.TITLE);
        said(catalogue, "dct:description", OpenDataWords.DESCRIPTION);
        catalogue.put("dct:language", "zh-CN");
        addTerms(catalogue);
        ArrayNode datasets = catalogue.putArray("dcat:dataset");
        found.items()
                .forEach(body ->
                        body.holdings().forEach((dataset, holding) -> datasets.add(dataset(body, dataset, holding))));
        return new Described(catalogue, Optional.ofNullable(found.next()));
    }

    private static void addContext(ObjectNode context) {
        context.put("dcat", "http://www.w3.org/ns/dcat#")
                .put("dct", "http://purl.org/dc/terms/")
                .put("foaf", "http://xmlns.com/foaf/0.1/")
                .put("skos", "http://www.w3.org/2004/02/skos/core#")
                .put("xsd", "http://www.w3.org/2001/XMLSchema#");
    }

    private ObjectNode dataset(OpenBody body, OpenDataset dataset, OpenBody.Holding holding) {
        ObjectNode described = NODES.objectNode()
                .put("@id", PublicAddresses.name(id(body, dataset)))
                .put("@type", "dcat:Dataset");
        described.put("dct:identifier", dataset.path() + "/" + body.code());
        said(described, "dct:title", dataset.with(body.name()));
        described
                .putObject("dct:publisher")
                .put("@type", "foaf:Organization")
                .put("foaf:name", body.name())
                .put("dct:identifier", body.code());
        // GB/T 2260 names regions; who knows it by another list finds the code as the notation.
        described
                .putObject("dct:spatial")
                .put("@type", "dct:Location")
                .put("dct:identifier", body.regionCode())
                .putObject("skos:notation")
                .put("@type", "urn:gongkai:gbt2260")
                .put("@value", body.regionCode());
        ObjectNode period = described.putObject("dct:temporal").put("@type", "dct:PeriodOfTime");
        period.set("dcat:startDate", day(holding.from()));
        period.set("dcat:endDate", day(holding.to()));
        described.set("dct:accrualPeriodicity", reference(dataset.frequency()));
        holding.changed()
                .ifPresent(at -> described
                        .putObject("dct:modified")
                        .put("@type", "xsd:dateTime")
                        .put("@value", ChinaTime.write(at)));
        addTerms(described);
        ArrayNode files = described.putArray("dcat:distribution");
        String path = "open-data/" + dataset.path();
        files.add(file("CSV", "text/csv", path + ".csv", body));
        files.add(file("JSON", "application/json", path + ".json", body));
        if (dataset == OpenDataset.DISCLOSURES) {
            files.add(file("Atom", "application/atom+xml", "feeds/disclosures.atom", body));
        }
        return described;
    }

    private ObjectNode file(String title, String mediaType, String path, OpenBody body) {
        String address = addresses.of(path, Map.of("agencyCode", body.code()));
        ObjectNode file = NODES.objectNode()
                .put("@id", address)
                .put("@type", "dcat:Distribution")
                .put("dct:title", title);
        file.set("dcat:accessURL", reference(address));
        file.set("dcat:downloadURL", reference(address));
        file.set("dcat:mediaType", reference(IANA + mediaType));
        addTerms(file);
        return file;
    }

    private void addTerms(ObjectNode described) {
        settings.licence()
                .ifPresentOrElse(
                        licence -> described.set("dct:license", reference(licence)),
                        () -> said(described, "dct:rights", OpenDataWords.RIGHTS));
    }

    private static void said(ObjectNode described, String property, Message message) {
        ArrayNode both = described.putArray(property);
        both.addObject().put("@language", "zh-CN").put("@value", message.in(Language.CHINESE));
        both.addObject().put("@language", "en").put("@value", message.in(Language.ENGLISH));
    }

    private static ObjectNode reference(String address) {
        return NODES.objectNode().put("@id", address);
    }

    private static ObjectNode day(LocalDate day) {
        return NODES.objectNode().put("@type", "xsd:date").put("@value", day.toString());
    }

    private static UUID id(OpenBody body, OpenDataset dataset) {
        return UUID.nameUUIDFromBytes(
                ("open-data\n" + dataset.path() + "\n" + body.code()).getBytes(StandardCharsets.UTF_8));
    }
}
