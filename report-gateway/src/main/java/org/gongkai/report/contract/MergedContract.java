package org.gongkai.report.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import org.gongkai.form.Form;
import org.gongkai.form.edition.Editions;
import org.gongkai.report.service.ServiceRoutes;
import org.gongkai.report.service.Source;

/**
 * The description of everything that the gateway answers: its own contract, and of each service's committed contract
 * what is routed to it, so that the document is whole whatever runs.
 */
@Singleton
public class MergedContract {

    private static final String REFERENCE = "#/components/";
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .build();

    private final ObjectNode document;

    MergedContract(ServiceRoutes routes, Editions editions) {
        document = read("report-gateway");
        SharedLists lists = new SharedLists();
        lists.take(document);
        for (Source source : Source.values()) {
            ObjectNode contract = read(source.serviceName());
            lists.take(contract);
            add(
                    contract,
                    path -> routes.find(path.replace("{cellId}", firstCell(source, editions.latest()))
                                    .replace("{register}", firstRegister(source)))
                            .filter(source::equals)
                            .isPresent());
        }
        lists.writeInto(document);
        sortTags();
    }

    /** The document as a tree. */
    public JsonNode json() {
        return document;
    }

    /** The document as YAML. */
    public String yaml() {
        try {
            return YAML.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(ObjectNode contract, Predicate<String> routed) {
        ObjectNode paths = (ObjectNode) document.get("paths");
        contract.get("paths").properties().stream()
                .filter(path -> routed.test(path.getKey()))
                .forEach(path -> {
                    paths.set(path.getKey(), path.getValue());
                    addReferenced(contract, path.getValue());
                });
        contract.required("tags").forEach(tag -> document.withArray("tags").add(tag));
    }

    private void addReferenced(ObjectNode contract, JsonNode node) {
        for (JsonNode reference : node.findValues("$ref")) {
            String path = "/components/" + reference.textValue().substring(REFERENCE.length());
            JsonNode wanted = contract.at(path);
            JsonNode present = document.at(path);
            if (present.isMissingNode()) {
                String[] parts = path.split("/");
                document.withObject("/components/" + parts[2]).set(parts[3], wanted);
                addReferenced(contract, wanted);
            } else if (!present.equals(wanted) && !SharedLists.areAt(path)) {
                throw new IllegalStateException("the contracts mean different things by " + reference.textValue());
            }
        }
    }

    private void sortTags() {
        Set<String> used = new TreeSet<>();
        document.get("paths").findValues("tags").forEach(tags -> tags.forEach(tag -> used.add(tag.textValue())));
        TreeMap<String, JsonNode> tags = new TreeMap<>();
        document.withArray("tags")
                .forEach(tag -> tags.putIfAbsent(tag.get("name").textValue(), tag));
        tags.keySet().retainAll(used);
        document.putArray("tags").addAll(tags.values());
    }

    /** Which service answers for the entries behind a cell depends on its table. */
    private static String firstCell(Source source, Form form) {
        return source.tables(form).stream().sorted().toList().getLast() + ".X";
    }

    /** And for nil reports on their register. */
    private static String firstRegister(Source source) {
        return source.registers().stream().sorted().toList().getFirst();
    }

    private static ObjectNode read(String module) {
        try (InputStream in = MergedContract.class.getResourceAsStream("/contract/" + module + "/openapi.yaml")) {
            return (ObjectNode) YAML.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
