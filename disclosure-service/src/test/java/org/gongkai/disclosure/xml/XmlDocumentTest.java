package org.gongkai.disclosure.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Whatever stands in a text, a document with it can be read. */
class XmlDocumentTest {

    private static final Map<String, String> READ_BY_WRITTEN = Map.of(
            "a\u0000\u0008b",
            "ab",
            "x" + (char) 0xD800 + "y",
            "xy",
            "x" + (char) 0xDC00 + "y",
            "xy",
            "p" + (char) 0xFFFE + (char) 0xFFFF + "q",
            "pq",
            "😀𠮷",
            "😀𠮷",
            "<a>&amp;]]>\"'",
            "<a>&amp;]]>\"'");

    @Test
    void what_xml_cannot_hold_is_left_out_and_the_rest_is_as_it_was() throws Exception {
        for (Map.Entry<String, String> one : READ_BY_WRITTEN.entrySet()) {
            String written = one.getKey();
            byte[] document = XmlDocument.bytes(xml -> xml.element(
                    "root",
                    root -> root.words("text", written)
                            .empty("void", "said", written)
                            .words("none", Optional.empty())));

            Element root = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(document))
                    .getDocumentElement();
            assertThat(root.getElementsByTagName("text").item(0).getTextContent())
                    .isEqualTo(one.getValue());
            assertThat(((Element) root.getElementsByTagName("void").item(0)).getAttribute("said"))
                    .isEqualTo(one.getValue());
            assertThat(root.getElementsByTagName("none").getLength()).isZero();
        }
    }
}
