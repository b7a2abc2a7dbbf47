package org.gongkai.disclosure.web.catalogue;

import java.util.List;
import java.util.stream.Stream;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.disclosure.catalogue.SampleCatalogue;
import org.gongkai.disclosure.classification.Classifications;
import org.gongkai.disclosure.item.Article20Item;

/** The lists by which items are classed, and a list of columns to begin with. */
@Path("/api/v1/public")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Public")
@RunOnVirtualThread
public class ClassificationResource {

    @GET
    @Path("classifications")
    @Operation(
            operationId = "classifications",
            summary =
                    "Topics (主题分类), genres (体裁分类), assemblies (组配分类) and the categories of Art. 20 by which items are classed")
    public ClassificationBody classifications() {
        return new ClassificationBody(
                Classifications.topics().entrySet().stream()
                        .map(topic -> new TopicBody(topic.getKey(), topic.getValue()))
                        .toList(),
                Classifications.genres(),
                Classifications.assemblies(),
                Stream.of(Article20Item.values())
                        .map(item -> new CategoryBody(item, item.label()))
                        .toList());
    }

    @GET
    @Path("sample-catalogue")
    @Operation(
            operationId = "sampleCatalogue",
            summary = "A list of 59 columns to begin with, as a body lays its own down")
    public CatalogueBody.Sample sample() {
        return CatalogueBody.Sample.of(SampleCatalogue.list());
    }

    /** What items are classed by. */
    @Schema(name = "Classifications")
    record ClassificationBody(
            List<TopicBody> topics, List<String> genres, List<String> assemblies, List<CategoryBody> article20Items) {}

    /** A top class with those below it; an item names it alone, or with one below: {@code 财政、金融、审计/财政}. */
    @Schema(name = "TopicClass")
    record TopicBody(String topic, List<String> below) {}

    /** A category of Art. 20. */
    @Schema(name = "Article20Category")
    record CategoryBody(Article20Item code, String label) {}
}
