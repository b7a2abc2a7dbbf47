package org.gongkai.kit.web.answer;

import java.util.Optional;

import jakarta.ws.rs.ext.ContextResolver;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;

/**
 * How services are asked and their answers read. What nobody asks for may be there; what is asked for must be, or it would be
 * nought as soon as it bore another name.
 */
public final class AnswerMapper implements ContextResolver<ObjectMapper> {

    private final ObjectMapper mapper;

    /** One that otherwise reads as the service itself does. */
    public AnswerMapper(ObjectMapper mapper) {
        this.mapper = mapper.copy()
                .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
        AnnotationIntrospector known = this.mapper.getDeserializationConfig().getAnnotationIntrospector();
        this.mapper.setAnnotationIntrospector(AnnotationIntrospector.pair(new AllButOptional(), known));
    }

    @Override
    public ObjectMapper getContext(Class<?> type) {
        return mapper;
    }

    /** Every member must be there, be it null, but one that is {@link Optional} and does not say that it must. */
    private static final class AllButOptional extends NopAnnotationIntrospector {

        private static final long serialVersionUID = 1;

        @Override
        public Boolean hasRequiredMarker(AnnotatedMember member) {
            return Optional.class.equals(member.getRawType()) ? null : Boolean.TRUE;
        }
    }
}
