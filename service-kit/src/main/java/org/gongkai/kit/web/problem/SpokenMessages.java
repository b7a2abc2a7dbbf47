package org.gongkai.kit.web.problem;

import java.io.IOException;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.quarkus.jackson.ObjectMapperCustomizer;

import org.gongkai.form.words.Message;

/** Says messages in the language of the reader, wherever they stand in an answer. */
@Singleton
class SpokenMessages implements ObjectMapperCustomizer {

    private final ReaderLanguage language;

    SpokenMessages(ReaderLanguage language) {
        this.language = language;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        SimpleModule module = new SimpleModule("messages");
        module.addSerializer(Message.class, new Spoken(language));
        mapper.registerModule(module);
    }

    private static final class Spoken extends StdSerializer<Message> {

        private static final long serialVersionUID = 1;

        private final transient ReaderLanguage language;

        Spoken(ReaderLanguage language) {
            super(Message.class);
            this.language = language;
        }

        @Override
        public void serialize(Message message, JsonGenerator json, SerializerProvider serializers) throws IOException {
            json.writeString(message.in(language.get()));
        }
    }
}
