package org.gongkai.disclosure.xml;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An XML document while it is written, element by element; names are as they stand in it, with their prefixes. */
public final class XmlDocument {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();

    private final XMLStreamWriter xml;

    private XmlDocument(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** What is written into a document. */
    public interface Content {

        /** Writes it. */
        void write(XmlDocument document);
    }

    /** The whole document as bytes. */
    public static byte[] bytes(Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(bytes, content);
        return bytes.toByteArray();
    }

    /** Writes a document into a stream, as it comes. */
    public static void write(OutputStream out, Content content) {
        try {
            XMLStreamWriter writer = FACTORY.createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            content.write(new XmlDocument(writer));
            writer.writeEndDocument();
            writer.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("what is public can always be written as XML", e);
        }
    }

    /** An element with its attributes, each a name and a value, and what stands in it. */
    public XmlDocument element(String name, Content content, String... attributes) {
        return tried(() -> {
            xml.writeStartElement(name);
            write(attributes);
            content.write(this);
            xml.writeEndElement();
        });
    }

    /** An element with words in it. */
    public XmlDocument words(String name, String words, String... attributes) {
        return element(name, within -> within.text(words), attributes);
    }

    /** The same, where there are words. */
    public XmlDocument words(String name, Optional<String> words, String... attributes) {
        words.ifPresent(said -> words(name, said, attributes));
        return this;
    }

    /** An element with attributes alone. */
    public XmlDocument empty(String name, String... attributes) {
        return tried(() -> {
            xml.writeEmptyElement(name);
            write(attributes);
        });
    }

    private void text(String words) {
        tried(() -> xml.writeCharacters(XmlText.printable(words)));
    }

    private void write(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], XmlText.printable(attributes[i + 1]));
        }
    }

    private XmlDocument tried(Step step) {
        try {
            step.take();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException("what is public can always be written as XML", e);
        }
    }

    private interface Step {
        void take() throws XMLStreamException;
    }
}
