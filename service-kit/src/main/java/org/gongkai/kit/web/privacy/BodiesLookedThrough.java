package org.gongkai.kit.web.privacy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.gongkai.kit.privacy.PersonalDataPlaces;
import org.gongkai.kit.privacy.PersonalDataScanner;

/**
 * Looks through every text of every JSON body, whatever becomes of it (Art. 15, PIPL 6): whoever writes it is told what
 * looks like personal data, in a header of the answer. It refuses nothing; what is published is held back by its own rules.
 */
@Provider
class BodiesLookedThrough implements ReaderInterceptor {

    static final String FOUND = "org.gongkai.personal-data-in-body";

    /** What a header can hold, and a person reads. */
    private static final int MOST_TOLD = 40;

    private final ObjectMapper mapper;
    private final PersonalDataPlaces places;

    BodiesLookedThrough(ObjectMapper mapper, PersonalDataPlaces places) {
        this.mapper = mapper;
        this.places = places;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (isJson(context.getMediaType())) {
            byte[] body = context.getInputStream().readAllBytes();
            List<FoundInBody> found = found(body);
            if (!found.isEmpty()) {
                context.setProperty(FOUND, FoundInBody.header(found));
            }
            context.setInputStream(new ByteArrayInputStream(body));
        }
        return context.proceed();
    }

    private static boolean isJson(MediaType type) {
        return type != null
                && (type.getSubtype().equals("json") || type.getSubtype().endsWith("+json"));
    }

    /** What is wrong with the body is told by who reads it for good. */
    private List<FoundInBody> found(byte[] body) throws IOException {
        List<FoundInBody> found = new ArrayList<>();
        try (JsonParser parser = mapper.getFactory().createParser(body)) {
            for (JsonToken token = parser.nextToken();
                    token != null && found.size() < MOST_TOLD;
                    token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    found.addAll(found(parser));
                }
            }
        } catch (JsonProcessingException e) {
            return found;
        }
        return found;
    }

    private List<FoundInBody> found(JsonParser parser) throws IOException {
        List<PersonalDataScanner.Hit> hits = PersonalDataScanner.scan(parser.getText());
        if (hits.isEmpty()) {
            return List.of();
        }
        String pointer = parser.getParsingContext().pathAsPointer().toString();
        return places.belongsAt(pointer)
                ? List.of()
                : hits.stream()
                        .limit(MOST_TOLD)
                        .map(hit -> new FoundInBody(pointer, hit))
                        .toList();
    }
}
