package org.gongkai.registers.imports.sheet.archive;

import java.io.InputStream;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.exc.WstxLazyException;
import com.ctc.wstx.stax.WstxInputFactory;

import org.gongkai.kit.problem.Problem;
import org.gongkai.registers.imports.sheet.stored.SheetLimits;
import org.gongkai.registers.imports.sheet.stored.Unreadable;
import org.gongkai.registers.problem.RegisterWords;

/** An XML part of a workbook, pulled element by element; names are told without their namespaces. */
public final class XmlPart implements AutoCloseable {

    private static final int DEEPEST = 100;
    private static final int LONGEST_ATTRIBUTE = 65_536;
    private static final XMLInputFactory FACTORY = factory();

    private final String part;
    private final XMLStreamReader xml;
    private final Set<String> names = new HashSet<>();

    XmlPart(String part, InputStream in) {
        this.part = part;
        try {
            this.xml = FACTORY.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw damaged();
        }
    }

    private static XMLInputFactory factory() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEEPEST);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, LONGEST_ATTRIBUTE);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, DEEPEST);
        return factory;
    }

    /** Goes to the next start or end of an element; false behind the last one. */
    public boolean next() {
        try {
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    requireFewNames();
                    return true;
                }
                if (event == XMLStreamConstants.END_ELEMENT) {
                    return true;
                }
                refuseDefinitions(event);
            }
            return false;
        } catch (XMLStreamException | WstxLazyException e) {
            throw damaged();
        }
    }

    /** Whether an element of this name starts here. */
    public boolean starts(String name) {
        return xml.isStartElement() && xml.getLocalName().equals(name);
    }

    /** Whether an element of this name ends here. */
    public boolean ends(String name) {
        return xml.isEndElement() && xml.getLocalName().equals(name);
    }

    /** Whether an element begins here. */
    public boolean isStart() {
        return xml.isStartElement();
    }

    /** The local name of the element. */
    public String name() {
        return xml.getLocalName();
    }

    /** An attribute of the element that starts here. */
    public Optional<String> attribute(String name) {
        return Optional.ofNullable(attributeOrNull(name));
    }

    /** An attribute of the element that begins here, or what stands for it when it is not there. */
    public String attribute(String name, String otherwise) {
        String value = attributeOrNull(name);
        return value == null ? otherwise : value;
    }

    /** Whether the element has an attribute of this name, in whatever namespace, with this value. */
    public boolean hasAttribute(String name, String value) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)
                    && xml.getAttributeValue(i).equals(value)) {
                return true;
            }
        }
        return false;
    }

    private String attributeOrNull(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** The text of the element that starts here, without what is in elements within; goes to its end. */
    public String text() {
        StringBuilder text = new StringBuilder();
        try {
            for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
                if (event == XMLStreamConstants.START_ELEMENT) {
                    requireFewNames();
                    skip();
                } else {
                    append(event, text);
                }
            }
        } catch (XMLStreamException | WstxLazyException e) {
            throw damaged();
        }
        return text.toString();
    }

    /**
     * Goes one event further within text that is mixed with elements, and keeps what is text.
     *
     * @return whether it is at the start or end of an element
     */
    public boolean nextMixed(StringBuilder text) {
        try {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                requireFewNames();
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT) {
                return true;
            }
            append(event, text);
            return false;
        } catch (XMLStreamException | WstxLazyException e) {
            throw damaged();
        }
    }

    /** Goes to the end of the element that starts here. */
    public void skip() {
        int depth = 1;
        while (depth > 0) {
            if (!next()) {
                throw damaged();
            }
            depth += isStart() ? 1 : -1;
        }
    }

    /** The refusal of the workbook because of this part. */
    public Problem damaged() {
        return Unreadable.of(RegisterWords.PART_INCOMPLETE.with(part));
    }

    @Override
    public void close() {
        try {
            xml.close();
        } catch (XMLStreamException e) {
            throw damaged();
        }
    }

    private void append(int event, StringBuilder text) {
        switch (event) {
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                // A character of the sheet may be written as the seven of _x000D_.
                if (text.length() + (long) xml.getTextLength() > 7L * SheetLimits.TEXT) {
                    throw Unreadable.tooLong();
                }
                text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            }
            default -> refuseDefinitions(event);
        }
    }

    /** No workbook defines entities; who does wants to fetch files or fill the heap. */
    private void refuseDefinitions(int event) {
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw Unreadable.of(RegisterWords.PART_WITH_ENTITIES.with(part));
        }
        if (event == XMLStreamConstants.PROCESSING_INSTRUCTION) {
            requireFew(xml.getPITarget());
        }
    }

    private void requireFewNames() {
        requireFew(xml.getLocalName());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            requireFew(xml.getAttributeLocalName(i));
        }
        for (int i = 0; i < xml.getNamespaceCount(); i++) {
            String prefix = xml.getNamespacePrefix(i);
            requireFew(prefix == null ? "" : prefix);
        }
    }

    private void requireFew(String name) {
        if (names.add(name) && names.size() > SheetLimits.NAMES) {
            throw Unreadable.of(RegisterWords.PART_WITH_MANY_NAMES.with(part));
        }
    }
}
