package org.gongkai.registers.event;

import java.net.URI;
import java.nio.charset.StandardCharsets;

import jakarta.inject.Singleton;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.jackson.JsonCloudEventData;
import io.cloudevents.jackson.JsonFormat;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.gongkai.form.written.ChinaTime;

/** Events as CloudEvents 1.0 in JSON (structured mode). */
@Singleton
public class CloudEventDocuments {

    /** The media type of a document. */
    public static final String MEDIA_TYPE = JsonFormat.CONTENT_TYPE;

    private static final String DATA_TYPE = "application/json";

    private final JsonFormat format = new JsonFormat();
    private final URI source;

    CloudEventDocuments(@ConfigProperty(name = "quarkus.application.name") String service) {
        this.source = URI.create("urn:gongkai:" + service);
    }

    /** Where the events of this service come from. */
    public URI source() {
        return source;
    }

    String of(PublishedEvent event) {
        return new String(
                format.serialize(CloudEventBuilder.v1()
                        .withId(event.id().toString())
                        .withSource(source)
                        .withType(event.type())
                        .withSubject(event.subject())
                        .withTime(event.time().atZone(ChinaTime.ZONE).toOffsetDateTime())
                        .withDataContentType(DATA_TYPE)
                        .withData(JsonCloudEventData.wrap(event.data()))
                        .build()),
                StandardCharsets.UTF_8);
    }
}
